"""`doctor`: what is right, what is wrong, and the one step that mends each."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

import click

from bot.errors import Refused, Unavailable, WrongUse

if TYPE_CHECKING:
    from bot.upkeep.findings import Finding


@click.command(short_help="What is in the way of running, and how to mend it.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a script.")
@click.option("--probe", is_flag=True, help="Post a test card on Discord, and remove it.")
def doctor(as_json: bool, probe: bool) -> None:
    """Check that everything is in order for `run`: each finding with the step that mends it.

    Discord is asked too once it is set up. Ends with 1 where something is to be mended, with 3
    where the store or Discord can't be reached; nothing is changed.
    """
    from bot.upkeep.findings import as_json as json_of
    from bot.upkeep.findings import as_text, fatal, to_mend

    try:
        findings = asyncio.run(_findings(probe=probe))
    except WrongUse as error:
        remedy = "Correct it in the environment or in .env."
        findings = [fatal(line, remedy) for line in str(error).splitlines()]
    said = json.dumps(json_of(findings), ensure_ascii=False, indent=2)
    click.echo(said if as_json else as_text(findings))
    if found := to_mend(findings):
        lost = any(one.exit_code == Unavailable.exit_code for one in found)
        refusal = Unavailable if lost else Refused
        raise refusal(f"{len(found)} finding(s) to be mended before all can work.")


async def _findings(*, probe: bool) -> list[Finding]:
    from bot.discord_face.doctor import DiscordDoctor
    from bot.settings import read_settings
    from bot.upkeep.findings import examined
    from bot.wiring import doctor as doctor_of

    settings = read_settings()
    on_discord = DiscordDoctor(settings, probe=probe)
    return await examined([*doctor_of(settings).checks(), on_discord.look])
