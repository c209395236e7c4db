"""The ledger on a store."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, func, select, update

from bot.deciding import End
from bot.ledger import FirstReply, Line, Ratings
from bot.rating import RATED_GOOD, RATED_POOR
from bot.storage.database import Database
from bot.storage.tables import case_events, cases, parts, questions
from bot.values import CaseState
from faq.decision import Outcome


@dataclass(frozen=True, slots=True)
class StoredBooks:
    """The ledger on a store."""

    database: Database

    async def lapse_choices(self, before: datetime) -> int:
        """Book choices offered before a moment and never taken as `unchosen`."""
        late = (parts.c.end == End.OFFERED.value, parts.c.ended_at <= before)
        async with self.database.reading() as connection:
            if (
                await connection.execute(select(parts.c.end).where(*late).limit(1))
            ).first() is None:
                return 0
        lapsed = update(parts).where(*late)
        async with self.database.writing("lapsed") as connection:
            done = await connection.execute(
                lapsed.values(end=End.UNCHOSEN.value, ended_at=self.database.now())
            )
        return done.rowcount

    async def lines(self, start: datetime, end: datetime) -> list[Line]:
        """Return everything received in a period, a line for each part."""
        query: Select[Any] = (
            select(
                questions.c.id,
                questions.c.received_at,
                questions.c.state,
                questions.c.asker_id,
                parts.c.end,
                parts.c.outcome,
                parts.c.entry,
                cases.c.state.label("case_state"),
            )
            .outerjoin(parts, parts.c.question_id == questions.c.id)
            .outerjoin(cases, cases.c.number == questions.c.case_number)
            .where(questions.c.received_at >= start, questions.c.received_at < end)
            .order_by(questions.c.received_at, questions.c.id, parts.c.position)
        )
        async with self.database.reading() as connection:
            return [_line(row) for row in await connection.execute(query)]

    async def first_replies(self, start: datetime, end: datetime) -> list[FirstReply]:
        """Return the first reply to each case opened in a period that has one."""
        query = (
            select(cases.c.opened_at, func.min(case_events.c.id).label("event"))
            .join(case_events, case_events.c.case_number == cases.c.number)
            .where(case_events.c.what == "reply")
            .where(cases.c.opened_at >= start, cases.c.opened_at < end)
            .group_by(cases.c.number, cases.c.opened_at)
            .subquery()
        )
        first = select(query.c.opened_at, case_events.c.at).join(
            case_events, case_events.c.id == query.c.event
        )
        async with self.database.reading() as connection:
            rows = await connection.execute(first.order_by(query.c.opened_at))
            return [FirstReply(row.opened_at, row.at) for row in rows]

    async def ratings(self, start: datetime, end: datetime) -> Ratings:
        """Return how replies were rated in a period."""
        query = (
            select(case_events.c.what, func.count().label("number"))
            .where(case_events.c.what.in_((RATED_GOOD, RATED_POOR)))
            .where(case_events.c.at >= start, case_events.c.at < end)
            .group_by(case_events.c.what)
        )
        async with self.database.reading() as connection:
            found = {row.what: row.number for row in await connection.execute(query)}
        return Ratings(found.get(RATED_GOOD, 0), found.get(RATED_POOR, 0))


def _line(row: Row[Any]) -> Line:
    return Line(
        question=row.id,
        received_at=row.received_at,
        decided=row.state == "decided",
        forgotten=row.asker_id == "",
        end=End(row.end) if row.end else None,
        outcome=Outcome(row.outcome) if row.outcome else None,
        entry=row.entry,
        case_state=CaseState(row.case_state) if row.case_state else None,
    )
