"""`run`: the assistant on Discord."""

from __future__ import annotations

import asyncio
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bot.settings import Settings
    from faq.advisor import Advisor


@click.command(short_help="The assistant on Discord, until it is told to stop.")
def run() -> None:
    """Be on Discord until told to stop (Ctrl-C, or a signal to end).

    Where something is in the way, it says so in the words of `doctor` and doesn't begin.
    """
    with _loading():
        from bot.discord_face.running import run_discord

        running = run_discord(*prepared())
    asyncio.run(running)


def prepared() -> tuple[Settings, Advisor, str]:
    """Return what it takes to run, logs under way; raises `AskdeskError` for what is in the way."""
    import structlog

    from bot import terminal_words
    from bot.fitting import open_advisor
    from bot.login import token_of
    from bot.settings import read_settings
    from bot.upkeep.doctor import MAKE_A_KEY, NOT_ENCRYPTED
    from bot.upkeep.findings import examined, refuse_fatal
    from bot.upkeep.logs import write_logs
    from bot.wiring import doctor
    from faq import emergency

    settings = read_settings()
    token = token_of(settings)
    secrets = (settings.database_url, settings.encryption_key)
    hidden = [one.get_secret_value() for one in secrets if one]
    write_logs(sys.stderr, settings.log_format, secrets=[token, *hidden])
    if settings.encryption_key is None:
        structlog.get_logger().warning("not_encrypted", reason=f"{NOT_ENCRYPTED} {MAKE_A_KEY}")
    emergency.prepare()
    refuse_fatal(asyncio.run(examined(doctor(settings).at_start())))
    return settings, open_advisor(settings, lambda: click.echo(terminal_words.FITTING)), token


@contextmanager
def _loading() -> Iterator[None]:
    # What is loaded stays until the end: looking through it for garbage, again and again, took
    # an eighth of the start.
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
