"""`run`: the assistant on Discord."""

from __future__ import annotations

import asyncio
import sys

import click


@click.command()
def run() -> None:
    """Be on Discord until told to stop (Ctrl-C, or a signal to end)."""
    from bot import wording
    from bot.discord_face.running import run_discord, token_of
    from bot.fitting import open_advisor
    from bot.settings import read_settings
    from bot.upkeep.logs import write_logs

    settings = read_settings()
    token = token_of(settings)
    secrets = (settings.database_url, settings.encryption_key)
    hidden = [one.get_secret_value() for one in secrets if one]
    write_logs(sys.stderr, settings.log_format, secrets=[token, *hidden])
    advisor = open_advisor(settings, lambda: click.echo(wording.FITTING))
    asyncio.run(run_discord(settings, advisor, token))
