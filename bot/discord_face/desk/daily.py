"""The daily line: what came in since the last one, who waits, which facts are due for a look."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import structlog

from bot import card_words
from bot import desk_words as words
from bot.cards import CardBook
from bot.content import Content
from bot.deciding import End
from bot.discord_face.client import AskdeskClient
from bot.discord_face.place import in_channel
from bot.discord_face.services import Ground
from bot.errors import AskdeskError
from bot.hours import BusinessHours
from bot.ledger import SELF_SERVED, Report
from bot.values import Call, Case, DeskNotice, Lane, Notice, Owed
from bot.waiting_words import labels
from bot.wording import counted
from faq.catalogue import Catalogue

log = structlog.get_logger()
MARK: Final = "discord-daily"
LONGEST_BREAK: Final = 14
Reports = Callable[[date, date], Awaitable[Report]]
"""Makes the report on some days, both included."""


@dataclass(frozen=True, slots=True)
class Daily:
    """Owes the daily line once a business day, from the moment the office opens."""

    client: AskdeskClient
    ground: Ground
    book: CardBook
    hours: BusinessHours
    reports: Reports
    content: Callable[[], Content]

    async def once(self) -> None:
        """Post today's line unless it is posted, the office is closed, or nothing is to be said."""
        now = self.client.services.clock.now()
        if self.ground.desk_channel is None or not self.hours.is_open(now):
            return
        today = now.astimezone(self.hours.zone).date()
        last = await self.book.mark(MARK)
        if last == today.isoformat():
            return
        try:
            owed = await self._owed(_since(last, today), today)
            deliveries = await self.book.once(MARK, today.isoformat(), owed)
        except AskdeskError as error:
            log.warning("no_daily_line", reason=str(error))
            return
        await self.client.services.sender.send(deliveries)

    async def _owed(self, since: date, today: date) -> Owed | None:
        report = await self.reports(since, today - timedelta(days=1))
        text = line(report, today, _facts_due(self.content().catalogue, today))
        if not text:
            return None
        notice = DeskNotice(Notice.DAILY, text, call=Call.QUIET)
        return Owed(Lane.DESK, in_channel(self.ground.desk_channel or 0), notice)


def line(report: Report, today: date, facts: Sequence[str]) -> str:
    """Return what is to be said today; nothing where nothing happened and nobody waits."""
    said = []
    if report.messages:
        first = report.period.first
        yesterday = (today - first).days == 1
        since = words.SINCE_YESTERDAY if yesterday else words.SINCE.format(day=f"{first:%A}")
        said.append(
            words.DAILY.format(
                since=since,
                messages=counted(report.messages, "message"),
                served=sum(report.ends[end] for end in SELF_SERVED),
                passed=report.ends[End.PASSED_ON],
            )
        )
    if report.waiting:
        said.append(words.DAILY_WAITING.format(waiting=_waiting(report.waiting)))
    elif said:
        said.append(words.DAILY_NONE_WAITING)
    if facts:
        said.append(words.FACTS_DUE.format(facts=", ".join(facts)))
    return "\n".join(said)


def _waiting(cases: Sequence[Case]) -> str:
    oldest = card_words.ago(cases[0].opened_at)
    return words.DAILY_OLDEST.format(labels=labels(cases), oldest=oldest)


def _facts_due(catalogue: Catalogue, today: date) -> list[str]:
    facts = catalogue.facts
    return [f"{name} ({facts.by_name[name].owner})" for name in facts.due(today)]


def _since(last: str | None, today: date) -> date:
    """Return the first day to tell of: that of the last line, or yesterday."""
    first = date.fromisoformat(last) if last else today - timedelta(days=1)
    return max(first, today - timedelta(days=LONGEST_BREAK))
