"""`run`: the assistant on Discord."""

from __future__ import annotations

import asyncio

import click


@click.command()
def run() -> None:
    """Be on Discord until told to stop (Ctrl-C, or a signal to end)."""
    from bot import wording
    from bot.discord_face.journal import log_for_running
    from bot.discord_face.running import run_discord, token_of
    from bot.fitting import open_advisor
    from bot.settings import read_settings

    settings = read_settings()
    token = token_of(settings)
    log_for_running(settings.log_format, token)
    advisor = open_advisor(settings, lambda: click.echo(wording.FITTING))
    asyncio.run(run_discord(settings, advisor, token))
