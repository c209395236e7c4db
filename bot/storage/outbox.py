"""The outbox on a store: leases, marks, giving up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, bindparam, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot import wording
from bot.storage.database import Database
from bot.storage.mailing import LEASE, Sender, owe
from bot.storage.rows import Columns, delivery_of, event_columns
from bot.storage.tables import case_events, cases, outbox, questions
from bot.values import (
    CaseEvent,
    Delivery,
    DeskNotice,
    Lane,
    Notice,
    Owed,
    Person,
    Role,
)

_SENT = (
    update(outbox)
    .where(outbox.c.id == bindparam("b_id"), outbox.c.state == "owed")
    .values(
        state="sent",
        remote_id=bindparam("b_remote"),
        ended_at=bindparam("b_now"),
        leased_by=None,
        leased_until=None,
    )
)
_PROGRAM = Person("askdesk", "Askdesk", Role.SYSTEM)


@dataclass(frozen=True, slots=True)
class StoredOutbox:
    """Deliveries on a store."""

    database: Database

    async def lease(
        self, faces: Sequence[str], limit: int = 20, channel: str | None = None
    ) -> list[Delivery]:
        """Take due deliveries for this process, askers first, in order within a case."""
        now = self.database.now()
        due = _due(now, faces, channel)
        first = select(outbox.c.seq).where(due).order_by(outbox.c.lane, outbox.c.seq)
        async with self.database.reading() as connection:
            if (await connection.execute(first.limit(1))).first() is None:
                return []
        async with self.database.writing("leased") as connection:
            rows = (await connection.execute(self._taking(first.limit(limit), due, now))).all()
        return [delivery_of(row) for row in sorted(rows, key=lambda row: (row.lane, row.seq))]

    async def sent(self, delivery_id: str, remote_id: str | None) -> None:
        """Mark a delivery done."""
        done = {"b_id": delivery_id, "b_remote": remote_id, "b_now": self.database.now()}
        await self.database.settle("sent", lambda on: on.execute(_SENT, done))

    async def postpone(self, delivery_id: str, reason: str, until: datetime) -> None:
        """Give a delivery back to be tried again at a moment."""
        later = {"next_try_at": until, "failure": reason}
        async with self.database.writing("postponed") as connection:
            await self._end(connection, delivery_id, later)

    async def give_up(self, delivery_id: str, reason: str) -> None:
        """Mark a delivery failed for good and tell the desk in the same commit."""
        now = self.database.now()
        failed = {"state": "failed", "failure": reason, "ended_at": now}
        async with self.database.writing("given up") as connection:
            row = await self._end(connection, delivery_id, failed)
            if row is not None:
                await self._tell(connection, row, reason, now)

    async def release(self) -> None:
        """Free every delivery this process has leased and not sent."""
        mine = (outbox.c.leased_by == self.database.process, outbox.c.state == "owed")
        async with self.database.writing("released") as connection:
            await connection.execute(
                update(outbox).where(*mine).values(leased_by=None, leased_until=None)
            )

    def _taking(self, chosen: Any, due: ColumnElement[bool], now: datetime) -> Any:  # noqa: ANN401
        # PostgreSQL looks at a row again only by the outer condition, so it stands there as well;
        # and a subquery that locks it may run anew for each row, past its limit, a CTE never.
        locked = chosen.with_for_update(skip_locked=True).cte("chosen")
        return (
            update(outbox)
            .where(outbox.c.seq.in_(select(locked.c.seq)), due)
            .values(
                leased_by=self.database.process,
                leased_until=now + LEASE,
                tries=outbox.c.tries + 1,
            )
            .returning(outbox)
        )

    async def _end(
        self, connection: AsyncConnection, delivery_id: str, columns: Columns
    ) -> Row[Any] | None:
        ended = (
            update(outbox)
            .where(outbox.c.id == delivery_id, outbox.c.state == "owed")
            .values(leased_by=None, leased_until=None, **columns)
            .returning(outbox)
        )
        row: Row[Any] | None = (await connection.execute(ended)).first()
        return row

    async def _tell(
        self, connection: AsyncConnection, row: Row[Any], reason: str, now: datetime
    ) -> None:
        number = row.case_number
        if number is not None:
            event = CaseEvent(now, _PROGRAM, Notice.FAILED_DELIVERY.value, reason)
            await connection.execute(insert(case_events), [event_columns(number, event)])
        # A failing notice that begets a notice would never end.
        if row.lane == Lane.DESK.value or self.database.desk is None:
            return
        text = wording.delivery_failed(await _name_of(connection, row), reason)
        notice = Owed(
            Lane.DESK,
            self.database.desk,
            DeskNotice(Notice.FAILED_DELIVERY, text, number),
            number,
        )
        sender = Sender(self.database.process, (), now)
        await owe(connection, (notice,), sender, question_id=row.question_id)


def _due(now: datetime, faces: Sequence[str], channel: str | None) -> ColumnElement[bool]:
    earlier = outbox.alias("earlier")
    # Not an EXISTS: PostgreSQL joins that, quadratically as long as it has no statistics.
    ahead = (
        select(earlier.c.seq)
        .where(
            earlier.c.order_key == outbox.c.order_key,
            earlier.c.state == "owed",
            earlier.c.seq < outbox.c.seq,
        )
        .limit(1)
        .scalar_subquery()
    )
    due = and_(
        outbox.c.state == "owed",
        outbox.c.next_try_at <= now,
        or_(outbox.c.leased_until.is_(None), outbox.c.leased_until <= now),
        outbox.c.face.in_(faces),
        ahead.is_(None),
    )
    return due if channel is None else and_(due, outbox.c.channel == channel)


async def _name_of(connection: AsyncConnection, row: Row[Any]) -> str:
    for query in (
        select(cases.c.asker_name).where(cases.c.number == row.case_number),
        select(questions.c.asker_name).where(questions.c.id == row.question_id),
    ):
        name: str | None = await connection.scalar(query)
        if name:
            return name
    return "an asker"
