"""Commands in this process, each on a store in a folder of its own."""

import os
from collections.abc import Mapping
from pathlib import Path

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
    """Return what a command prints, or its complaint where it is to end with another code."""
    known = {"BOT_DATA_DIR": str(data), "PATH": os.environ["PATH"], **(settings or {})}
    done = CliRunner().invoke(askdesk, words, input=said, env=known, standalone_mode=False)
    if isinstance(done.exception, AskdeskError):
        assert done.exception.exit_code == code, done.exception
        return str(done.exception)
    assert done.exception is None or code, done.exception
    return done.stdout
