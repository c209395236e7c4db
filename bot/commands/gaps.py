"""`gaps`: what the FAQ could not settle, with a draft for each group, and trying a draft."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands.options import DEFAULT_DAYS, first_day, since

if TYPE_CHECKING:
    from bot.gap_report import Found
    from bot.gaps import Past
    from bot.settings import Settings
    from faq.advisor import Advisor

LARGE = 5
MOST_TRIED = 3
LOOK = "Look at these before you move the draft into the FAQ."


@click.command(short_help="What the FAQ could not answer, grouped, with drafts.")
@first_day("--since")
@click.option("--write", is_flag=True, help="Write the drafts into the data folder.")
@click.option(
    "--try",
    "draft",
    type=click.Path(path_type=Path),
    metavar="DRAFT",
    help="Replay the last 90 days' questions with this draft in the FAQ.",
)
@click.option(
    "--hold",
    is_flag=True,
    help="With --try: put the wordings of past answers that would change beside the draft.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a script.")
def gaps(first: date | None, write: bool, draft: Path | None, hold: bool, as_json: bool) -> None:
    """Group the questions that were passed on, left unchosen or answered wrongly.

    Nothing enters the FAQ by itself: a draft is a file for you to read, change and move.
    With --write the largest drafts are tried at once. Answers that such a draft would change are
    held: their wordings are put beside it, as phrasings of their own entries.
    With --try it ends with 1 where past answers would change or golden questions break.
    """
    from bot.settings import read_settings

    if draft is not None and (write or first is not None):
        raise click.UsageError("--try goes alone: it looks at the last 90 days.")
    if hold and draft is None:
        raise click.UsageError("--hold goes with --try DRAFT.")
    settings = read_settings()
    if draft is not None:
        _try(draft, settings, hold=hold, as_json=as_json)
    else:
        _group(first, settings, write=write, as_json=as_json)


def _group(first: date | None, settings: Settings, *, write: bool, as_json: bool) -> None:
    from bot.commands.grouping import open_grouping
    from bot.drafts import draft_of, write_draft
    from bot.fitting import open_advisor
    from bot.gap_report import Found, as_json_list, as_text
    from bot.gaps import gaps_of, grouped

    past = asyncio.run(_past(settings, first, DEFAULT_DAYS))
    advisor = open_advisor(settings)
    grouping = open_grouping(settings)
    found = []
    for group in grouped(gaps_of(past), advisor, grouping):
        draft = draft_of(group, advisor.catalogue)
        path = write_draft(draft, settings.data_dir) if write and draft else None
        found.append(Found(group, draft, path))
    if write:
        found = _tried(found, settings, advisor)
    if as_json:
        click.echo(json.dumps(as_json_list(found), ensure_ascii=False, indent=2))
    else:
        click.echo(as_text(found))


def _tried(found: list[Found], settings: Settings, advisor: Advisor) -> list[Found]:
    """Return what was found, the largest drafts tried and what they would change held."""
    from bot.clock import SystemClock
    from bot.draft_trial import DAYS
    from bot.held_answers import hold_answers

    largest = [one for one in found if one.path and len(one.group.gaps) >= LARGE][:MOST_TRIED]
    if not largest:
        return found
    click.echo("Trying the largest drafts; each takes up to a minute…", err=True)
    past = asyncio.run(_past(settings, None, DAYS))
    today = SystemClock().now().date()
    held = {
        one.path: hold_answers(one.path, settings, advisor, past, today)
        for one in largest
        if one.path
    }
    return [replace(one, held=held.get(one.path) if one.path else None) for one in found]


def _try(draft: Path, settings: Settings, *, hold: bool, as_json: bool) -> None:
    from bot.clock import SystemClock
    from bot.draft_trial import DAYS, try_draft
    from bot.errors import AskdeskError
    from bot.fitting import open_advisor
    from bot.gap_report import trial_json, trial_text
    from bot.held_answers import hold_answers

    past = asyncio.run(_past(settings, None, DAYS))
    today = SystemClock().now().date()
    if hold:
        trial = hold_answers(draft, settings, open_advisor(settings), past, today).trial
    else:
        trial = try_draft(draft, settings, open_advisor(settings), past, today)
    if as_json:
        click.echo(json.dumps(trial_json(trial), ensure_ascii=False, indent=2))
    else:
        click.echo(trial_text(trial, draft))
    if trial.changed and not hold:
        raise AskdeskError(f"{LOOK} With --hold past answers are held as they are.")
    if trial.changed or trial.broken:
        raise AskdeskError(LOOK)


async def _past(settings: Settings, first: date | None, days: int) -> list[Past]:
    from bot.clock import SystemClock
    from bot.office import read_zone
    from bot.wiring import open_program

    zone = read_zone(settings.time_zone)
    today = SystemClock().now().astimezone(zone).date()
    start = datetime.combine(since(first, today, days), time.min, zone)
    async with open_program(settings, {}) as program:
        return await program.store.archive.past(start)
