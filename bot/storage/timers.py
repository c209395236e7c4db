"""How far each waiting case has been announced, so that no restart loses or repeats it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.reminders import Happened
from bot.reminding import Compose, Mark, Timed
from bot.storage.database import Database
from bot.storage.mailing import Sender, owe
from bot.storage.rows import Columns, case_of
from bot.storage.tables import case_events, cases, timers
from bot.values import CaseState, Delivery

_TICKING = tuple(one.value for one in (CaseState.OPEN, CaseState.CLAIMED, CaseState.REPLIED))


@dataclass(frozen=True, slots=True)
class StoredTimers:
    """Timers on a store."""

    database: Database

    async def ripe(self, now: datetime, limit: int = 200) -> list[Timed]:
        """Return cases that changed since they were looked at, or whose moment has come."""
        query = (
            select(cases, timers.c.case_version, timers.c.since, timers.c.level)
            .outerjoin(timers, timers.c.case_number == cases.c.number)
            .where(
                cases.c.state.in_(_TICKING),
                or_(
                    timers.c.case_number.is_(None),
                    timers.c.case_version != cases.c.version,
                    timers.c.next_at <= now,
                ),
            )
            .order_by(cases.c.number)
            .limit(limit)
        )
        async with self.database.reading() as connection:
            rows = (await connection.execute(query)).all()
            happened = await _happened(connection, [row.number for row in rows])
        return [_timed(row, happened.get(row.number, ())) for row in rows]

    async def opened_since(self, moment: datetime) -> list[datetime]:
        """Return when cases were opened since a moment, in order."""
        query = select(cases.c.opened_at).where(cases.c.opened_at >= moment)
        async with self.database.reading() as connection:
            return sorted((await connection.scalars(query)).all())

    async def note(self, marks: Sequence[Mark], compose: Compose) -> tuple[Delivery, ...]:
        """Write how far cases were announced, with what that owes, in one commit.

        A mark for which somebody was faster, or whose case has changed, is left out.
        """
        return await self.database.settle("reminded", lambda on: self._note(on, marks, compose))

    async def _note(
        self, connection: AsyncConnection, marks: Sequence[Mark], compose: Compose
    ) -> tuple[Delivery, ...]:
        numbers = [mark.timed.case.number for mark in marks]
        standing = await connection.execute(
            select(cases.c.number, cases.c.version).where(cases.c.number.in_(numbers))
        )
        versions = {row.number: row.version for row in standing}
        same = [
            mark
            for mark in marks
            if versions.get(mark.timed.case.number) == mark.timed.case.version
        ]
        won = await _written(connection, same)
        now = self.database.now()
        sender = Sender(self.database.process, self.database.serves, now)
        return await owe(connection, compose(won), sender)


async def _written(connection: AsyncConnection, marks: Sequence[Mark]) -> list[Mark]:
    """Write marks and return those for which nobody was faster, in order."""
    fresh = [mark for mark in marks if mark.timed.version is None]
    numbers = [mark.timed.case.number for mark in fresh]
    known = await connection.scalars(
        select(timers.c.case_number).where(timers.c.case_number.in_(numbers))
    )
    taken = set(known.all())
    fresh = [mark for mark in fresh if mark.timed.case.number not in taken]
    if fresh:
        await connection.execute(insert(timers), [_row(mark) for mark in fresh])
    won = {mark.timed.case.number for mark in fresh}
    for mark in marks:
        if mark.timed.version is not None and await _moved_on(connection, mark):
            won.add(mark.timed.case.number)
    written = [mark for mark in marks if mark.timed.case.number in won]
    await _set_due(connection, written)
    return written


def _row(mark: Mark) -> Columns:
    return {
        "case_number": mark.timed.case.number,
        "case_version": mark.timed.case.version,
        "since": mark.since,
        "level": mark.level,
        "next_at": mark.next_at,
    }


async def _moved_on(connection: AsyncConnection, mark: Mark) -> bool:
    """Move a timer on from where it was seen; return whether it still stood there."""
    seen = mark.timed
    done = await connection.execute(
        update(timers)
        .where(
            timers.c.case_number == seen.case.number,
            timers.c.case_version == seen.version,
            timers.c.since == seen.since,
            timers.c.level == seen.level,
        )
        .values(_row(mark))
    )
    return done.rowcount == 1


async def _set_due(connection: AsyncConnection, marks: Sequence[Mark]) -> None:
    changed = [
        {"of": mark.timed.case.number, "due": mark.due_at}
        for mark in marks
        if mark.timed.case.due_at != mark.due_at
    ]
    if changed:
        due = update(cases).where(cases.c.number == bindparam("of"))
        await connection.execute(due.values(due_at=bindparam("due")), changed)


async def _happened(
    connection: AsyncConnection, numbers: Sequence[int]
) -> dict[int, list[Happened]]:
    query = (
        select(case_events.c.case_number, case_events.c.what, case_events.c.at)
        .where(case_events.c.case_number.in_(numbers))
        .order_by(case_events.c.id)
    )
    found: dict[int, list[Happened]] = {}
    for row in await connection.execute(query):
        found.setdefault(row.case_number, []).append(Happened(row.what, row.at))
    return found


def _timed(row: Row[Any], events: Sequence[Happened]) -> Timed:
    return Timed(case_of(row), tuple(events), row.case_version, row.since, row.level or 0)
