"""`forget`: remove everything stored about an asker."""

from __future__ import annotations

import asyncio

import click

from bot.settings import read_settings
from bot.upkeep.forget import FACES


@click.command("forget", short_help="Remove everything stored about an asker.")
@click.argument("face", type=click.Choice(FACES))
@click.argument("asker_id")
@click.option("--yes", is_flag=True, help="Don't ask first.")
def forget_command(face: str, asker_id: str, yes: bool) -> None:
    """Remove everything stored about an asker on Discord, or in the terminal (`console`).

    ASKER_ID is the number that Discord shows under “Copy User ID”; in the terminal it is the name.
    Texts, names and ids go and open cases are withdrawn; what can only be counted stays.
    """
    asyncio.run(_forgotten(face, asker_id, yes=yes))


async def _forgotten(face: str, asker_id: str, *, yes: bool) -> None:
    from bot.console_face.journal import log_to_stderr
    from bot.upkeep.forget import find, forget
    from bot.wiring import backups, open_program

    log_to_stderr()
    settings = read_settings()
    async with open_program(settings, {}) as program:
        who = await find(program.store.askers, face, asker_id)
        if not yes:
            click.confirm(f"Forget {who} It can't be undone.", abort=True)
        click.echo(await forget(program.store.askers, backups(settings).forgotten, who))
