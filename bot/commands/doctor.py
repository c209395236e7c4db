"""`doctor`: what is right, what is wrong, and the one step that mends each."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

import click

from bot.errors import AskdeskError, WrongUse

if TYPE_CHECKING:
    from bot.upkeep.findings import Finding


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a script.")
def doctor(as_json: bool) -> None:
    """Check that everything is in order for `run`: each finding with the step that mends it.

    Ends with 1 where something keeps `run` from working; nothing is changed.
    """
    from bot.upkeep.findings import as_json as json_of
    from bot.upkeep.findings import as_text, fatal, fatal_only

    try:
        findings = asyncio.run(_findings())
    except WrongUse as error:
        remedy = "Correct it in the environment or in .env."
        findings = [fatal(line, remedy) for line in str(error).splitlines()]
    said = json.dumps(json_of(findings), ensure_ascii=False, indent=2)
    click.echo(said if as_json else as_text(findings))
    wrong = len(fatal_only(findings))
    if wrong:
        raise AskdeskError(f"{wrong} finding(s) keep `run` from working.")


async def _findings() -> list[Finding]:
    from bot.settings import read_settings
    from bot.upkeep.findings import examined
    from bot.wiring import doctor as doctor_of

    return await examined(doctor_of(read_settings()).checks())
