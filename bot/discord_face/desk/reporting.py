"""Reports for staff on Discord: short enough for a phone, with the manager's picture beside."""

from __future__ import annotations

import asyncio
import io
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import discord

from bot import desk_words as words
from bot import report_words
from bot.case import ACTIVE
from bot.discord_face.desk.gate import Answer
from bot.errors import AskdeskError
from bot.hours import BusinessHours
from bot.ledger import CHOICE_LASTS, Books, LedgerFacts, Period, Report
from bot.ledger import report as made_of
from bot.ports import CaseBook, Clock
from bot.report import response, share
from bot.waiting_words import labels
from bot.wording import counted

MOST_CASES = 10_000
GapsText = Callable[[int], Awaitable[str]]
"""Says what the FAQ could not settle in so many days."""


@dataclass(frozen=True, slots=True)
class Reporting:
    """Makes reports from the ledger."""

    books: Books
    cases: CaseBook
    clock: Clock
    hours: BusinessHours
    gaps_text: GapsText

    async def of(self, first: date, last: date) -> Report:
        """Return the report on some days, both included."""
        now, period = self.clock.now(), Period(first, last, self.hours)
        await self.books.lapse_choices(now - CHOICE_LASTS)
        facts = LedgerFacts(
            await self.books.lines(period.start, period.end),
            await self.cases.cases(tuple(ACTIVE), limit=MOST_CASES),
            await self.books.first_replies(period.start, period.end),
            await self.books.ratings(period.start, period.end),
        )
        return made_of(facts, period, now)

    async def report(self, days: int) -> Answer:
        """Return the report on the last days, with its picture where one can be drawn."""
        today = self.clock.now().astimezone(self.hours.zone).date()
        made = await self.of(today - timedelta(days=days - 1), today)
        text = short(made)
        try:
            return Answer(text, file=await asyncio.to_thread(_picture, made))
        except AskdeskError:
            return Answer(f"{text}\n{words.NO_PICTURE}")

    async def gaps(self, days: int) -> Answer:
        """Return what the FAQ could not settle lately."""
        return Answer(await self.gaps_text(days))


def short(report: Report) -> str:
    """Return a report in a few lines."""
    first, last = report.period.first, report.period.last
    lines = [
        report_words.SHORT_DAYS.format(first=f"{first:%d %b}", last=f"{last:%d %b %Y}"),
        report_words.SHORT_COUNTS.format(
            messages=counted(report.messages, "message"),
            questions=counted(report.questions, "question"),
            share=share(report.self_served),
        ),
        report_words.SHORT_RESPONSE.format(response=response(report)),
    ]
    ends = [(report_words.ENDS[end], count) for end, count in report.ends.items()]
    ends.append((report_words.STILL_OPEN, len(report.unsettled)))
    lines += [report_words.SHORT_END.format(end=end, count=count) for end, count in ends if count]
    if report.waiting:
        lines.append(words.DAILY_WAITING.format(waiting=labels(report.waiting)))
    lines.append(words.ADDS_UP if report.adds_up else words.ADDS_NOT_UP)
    return "\n".join(lines)


def _picture(report: Report) -> discord.File:
    from bot.chart import draw

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.png"
        draw(report, path)
        return discord.File(io.BytesIO(path.read_bytes()), "report.png")
