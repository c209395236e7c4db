"""Where log lines go while somebody reads the screen: never between what is said."""

from __future__ import annotations

import logging
import os
import sys
import threading
from pathlib import Path
from typing import TextIO

import structlog

from bot.upkeep.logs import write_logs

NAME = "chat.log"
log = structlog.get_logger()


def log_to_file(data_dir: Path) -> TextIO:
    """Write log lines to `chat.log` in the data folder, nowhere if that can't be written.

    Returns the file, which stays open as long as there may be lines.
    """
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(data_dir / NAME, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
    except OSError:
        descriptor = os.open(os.devnull, os.O_WRONLY)
    file = os.fdopen(descriptor, "a", encoding="utf-8")
    write_logs(file)
    threading.excepthook = _note
    return file


def log_to_stderr() -> None:
    """Write warnings beside the output, not into it."""
    write_logs(lambda: sys.stderr, least=logging.WARNING)
    threading.excepthook = _note


def _note(fault: threading.ExceptHookArgs) -> None:
    # A connection whose store went away ends in a thread of its own, after everything else.
    log.error("thread_ended", exc_info=fault.exc_value)
