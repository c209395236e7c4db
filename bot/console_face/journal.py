"""Where log lines go while somebody reads the screen: never between what is said."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path

import structlog

NAME = "chat.log"
log = structlog.get_logger()


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
    _configure(lambda *_: structlog.PrintLogger(sys.stderr))


def _configure(factory: Callable[..., object]) -> None:
    structlog.configure(processors=_steps(), logger_factory=factory)
    threading.excepthook = _note


def _note(fault: threading.ExceptHookArgs) -> None:
    # A connection whose store went away ends in a thread of its own, after everything else.
    log.error("thread_ended", reason=repr(fault.exc_value))


def _steps() -> list[structlog.typing.Processor]:
    return [
        structlog.processors.add_log_level,
        structlog.processors.format_exc_info,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.LogfmtRenderer(),
    ]
