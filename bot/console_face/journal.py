"""Where log lines go while somebody reads the screen: never between what is said."""

from __future__ import annotations

import sys
from pathlib import Path

import structlog

NAME = "chat.log"


def log_to_file(data_dir: Path) -> None:
    """Write log lines to `chat.log` in the data folder; nowhere if that can't be written."""
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        file = (data_dir / NAME).open("a", encoding="utf-8")
    except OSError:
        structlog.configure(logger_factory=structlog.ReturnLoggerFactory())
        return
    structlog.configure(processors=_steps(), logger_factory=structlog.WriteLoggerFactory(file=file))


def log_to_stderr() -> None:
    """Write log lines beside the output, not into it."""
    structlog.configure(
        processors=_steps(), logger_factory=structlog.PrintLoggerFactory(file=sys.stderr)
    )


def _steps() -> list[structlog.typing.Processor]:
    return [
        structlog.processors.add_log_level,
        structlog.processors.format_exc_info,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.LogfmtRenderer(),
    ]
