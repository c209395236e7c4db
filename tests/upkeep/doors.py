"""Commands in this process, each on a store in a folder of its own."""

import os
from collections.abc import Mapping
from pathlib import Path

import click
from click.testing import CliRunner

from bot.__main__ import askdesk
from bot.errors import AskdeskError


def command(
    *words: str,
    data: Path,
    said: str = "",
    code: int = 0,
    settings: Mapping[str, str] | None = None,
) -> str:
    """Return what a command prints, or its complaint; it is to end with exactly this code."""
    known = {"BOT_DATA_DIR": str(data), "PATH": os.environ["PATH"], **(settings or {})}
    done = CliRunner().invoke(askdesk, words, input=said, env=known, standalone_mode=False)
    assert ended_with(done.exception) == code, (done.exception, done.output)
    return str(done.exception) if isinstance(done.exception, AskdeskError) else done.stdout


def ended_with(fault: BaseException | None) -> int:
    """Return the exit code of a command that ended so; a fault of the program is raised."""
    if fault is None:
        return 0
    if isinstance(fault, click.Abort):
        return 1
    if isinstance(fault, AskdeskError | click.ClickException):
        return fault.exit_code
    raise fault
