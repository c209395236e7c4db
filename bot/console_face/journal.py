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
        _configure(structlog.ReturnLoggerFactory())
        return
    _configure(structlog.WriteLoggerFactory(file=file))


def log_to_stderr() -> None:
    """Write log lines beside the output, not into it."""
    _configure(lambda *_: structlog.PrintLogger(sys.stderr), _in_a_line)


def _configure(
    factory: Callable[..., object],
    faults: structlog.typing.Processor = structlog.processors.format_exc_info,
) -> None:
    steps: list[structlog.typing.Processor] = [
        structlog.processors.add_log_level,
        faults,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.LogfmtRenderer(),
    ]
    structlog.configure(processors=steps, logger_factory=factory)
    threading.excepthook = _note


def _note(fault: threading.ExceptHookArgs) -> None:
    # A connection whose store went away ends in a thread of its own, after everything else.
    log.error("thread_ended", reason=repr(fault.exc_value))


def _in_a_line(_: object, __: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    fault = event.pop("exc_info", None)
    return {**event, "fault": repr(fault)} if fault is not None else event
