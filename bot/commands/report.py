"""`report`: what came in, how it ended, who waits, and proof that nothing is missing."""

from __future__ import annotations

import asyncio
import json
from datetime import date
from pathlib import Path

import click

from bot.commands.options import day, first_day, since
from bot.ledger import Period, Report
from bot.settings import Settings, read_settings


@click.command(short_help="What came in, how it ended, who waits, and the proof.")
@first_day("--from")
@click.option("--to", "last", type=day, metavar="DATE", help="The last day; today if not given.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a script.")
@click.option("--png", type=click.Path(path_type=Path), metavar="FILE", help="Draw a picture too.")
def report(first: date | None, last: date | None, as_json: bool, png: Path | None) -> None:
    """Show how much came in, how it ended, how fast people replied and who waits.

    Ends with 1 where what came in and how it ended don't add up.
    """
    from bot.errors import AskdeskError
    from bot.report import as_json as json_of
    from bot.report import as_text

    settings = read_settings()
    made = asyncio.run(_made(settings, first, last))
    if png is not None:
        from bot.chart import draw

        draw(made, png)
    click.echo(
        json.dumps(json_of(made), ensure_ascii=False, indent=2) if as_json else as_text(made)
    )
    if png is not None and not as_json:
        click.echo(f"\nThe picture is in {png}.")
    if not made.adds_up:
        raise AskdeskError("The ledger does not add up; please report this.")


async def _made(settings: Settings, first: date | None, last: date | None) -> Report:
    from bot.case import ACTIVE
    from bot.clock import SystemClock
    from bot.ledger import CHOICE_LASTS, LedgerFacts
    from bot.ledger import report as made_of
    from bot.wiring import business_hours, open_program

    hours, now = business_hours(settings), SystemClock().now()
    until = last or now.astimezone(hours.zone).date()
    start = since(first, until)
    if start > until:
        raise click.UsageError(f"--from ({start}) is after the last day ({until}).")
    period = Period(start, until, hours)
    async with open_program(settings, {}) as program:
        books = program.store.books
        await books.lapse_choices(now - CHOICE_LASTS)
        facts = LedgerFacts(
            await books.lines(period.start, period.end),
            await program.store.cases.cases(tuple(ACTIVE), limit=10_000),
            await books.first_replies(period.start, period.end),
            await books.ratings(period.start, period.end),
        )
    return made_of(facts, period, now)
