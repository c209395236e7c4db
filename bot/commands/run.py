"""`run`: the assistant on Discord."""

from __future__ import annotations

import asyncio
import sys

import click


@click.command()
def run() -> None:
    """Be on Discord until told to stop (Ctrl-C, or a signal to end).

    What `doctor` finds to be in the way is said in the same words, and nothing is begun.
    """
    from bot import wording
    from bot.discord_face.running import run_discord
    from bot.fitting import open_advisor
    from bot.login import token_of
    from bot.settings import read_settings
    from bot.upkeep.findings import examined, refuse_fatal
    from bot.upkeep.logs import write_logs
    from bot.wiring import doctor

    settings = read_settings()
    token = token_of(settings)
    secrets = (settings.database_url, settings.encryption_key)
    hidden = [one.get_secret_value() for one in secrets if one]
    write_logs(sys.stderr, settings.log_format, secrets=[token, *hidden])
    refuse_fatal(asyncio.run(examined(doctor(settings).at_start())))
    advisor = open_advisor(settings, lambda: click.echo(wording.FITTING))
    asyncio.run(run_discord(settings, advisor, token))
