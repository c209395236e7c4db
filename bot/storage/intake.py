"""Recording questions, deciding them and revising what was decided: one commit each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from bot import wording
from bot.clock import new_id
from bot.deciding import Receipt, Recorded
from bot.errors import Refused
from bot.ports import Plan, Revision
from bot.storage.booking import bookings_of, write_verdict
from bot.storage.casefile import next_number
from bot.storage.conversation_state import standing_of, turns_before
from bot.storage.database import Database
from bot.storage.mailing import Sender, owe
from bot.storage.people import note_asker
from bot.storage.rows import question_columns, question_of
from bot.storage.tables import presses, questions
from bot.values import Delivery, Question

# Built once: building and naming a statement takes SQLAlchemy as long as running it.
_RECEIVED = {
    dialect.dialect.name: dialect.insert(questions)
    .on_conflict_do_nothing(index_elements=["face", "message_id"])
    .returning(questions.c.id)
    for dialect in (postgresql, sqlite)
}
_KNOWN = select(questions.c.id).where(
    questions.c.face == bindparam("b_face"), questions.c.message_id == bindparam("b_message")
)
_TAKING = (
    update(questions)
    .where(questions.c.id == bindparam("b_id"), questions.c.state == "received")
    .values(state="decided", decided_at=bindparam("b_now"))
    .returning(questions)
)


@dataclass(frozen=True, slots=True)
class StoredIntake:
    """The intake on a store."""

    database: Database

    async def receive(self, question: Question) -> Receipt:
        """Put a question on disk; one delivered twice is the same row."""
        return await self.database.settle("received", lambda on: self._receive(on, question))

    async def decide(self, question_id: str, plan: Plan) -> tuple[Delivery, ...]:
        """Write a question's verdict and return its deliveries, leased to this process."""
        return await self.database.settle("decided", lambda on: self._decide(on, question_id, plan))

    async def revise(self, question_id: str, press_id: str, plan: Revision) -> tuple[Delivery, ...]:
        """Write what pressing a button changes; a press seen before gives nothing."""
        return await self.database.settle(
            "revised", lambda on: self._revise(on, question_id, press_id, plan)
        )

    async def undecided(
        self, before: datetime, limit: int = 100
    ) -> list[tuple[str, Question, int]]:
        """Return questions received before a moment and never decided; each return is a try."""
        waiting = (
            select(questions.c.id)
            .where(questions.c.state == "received", questions.c.received_at < before)
            .order_by(questions.c.received_at)
        )
        async with self.database.reading() as connection:
            if (await connection.execute(waiting.limit(1))).first() is None:
                return []
        chosen = waiting.limit(limit).with_for_update(skip_locked=True).cte("chosen")
        # Counted before it is judged, so that a question that kills the process is counted too.
        taken = (
            update(questions)
            .where(questions.c.id.in_(select(chosen.c.id)))
            .where(questions.c.state == "received")
            .values(tries=questions.c.tries + 1)
            .returning(questions)
        )
        async with self.database.writing("swept") as connection:
            rows = (await connection.execute(taken)).all()
        rows = sorted(rows, key=lambda row: (row.received_at, row.id))
        return [(row.id, question_of(row), row.tries - 1) for row in rows]

    async def _receive(self, connection: AsyncConnection, question: Question) -> Receipt:
        question_id, now = new_id(), self.database.now()
        row = question_columns(question_id, question, now)
        fresh: str | None = await connection.scalar(_RECEIVED[connection.dialect.name], row)
        if fresh is None:
            event = {"b_face": question.conversation.face, "b_message": question.message_id}
            known: str = (await connection.scalars(_KNOWN, event)).one()
            return Receipt(known, False, await turns_before(connection, known, question))
        if await note_asker(connection, question, now):
            return Receipt(question_id, True)
        return Receipt(question_id, True, await turns_before(connection, question_id, question))

    async def _decide(
        self, connection: AsyncConnection, question_id: str, plan: Plan
    ) -> tuple[Delivery, ...]:
        now = self.database.now()
        row = await _take(connection, question_id, now)
        if row is None:
            return ()
        standing = await standing_of(connection, row)
        verdict, number = plan(standing, 0), None
        if verdict.opens is not None:
            number = await next_number(connection)
            verdict = plan(standing, number)
        await write_verdict(connection, row, verdict, number, now)
        return await owe(connection, verdict.owed, self._sender(now), question_id=question_id)

    async def _revise(
        self, connection: AsyncConnection, question_id: str, press_id: str, plan: Revision
    ) -> tuple[Delivery, ...]:
        now = self.database.now()
        row = await _held(connection, question_id)
        if await connection.scalar(select(presses.c.id).where(presses.c.id == press_id)):
            return ()
        press = {"id": press_id, "question_id": question_id, "at": now}
        await connection.execute(insert(presses), press)
        standing = await standing_of(connection, row)
        bookings = await bookings_of(connection, question_id)
        recorded = Recorded(question_id, question_of(row), bookings)
        verdict, number = plan(standing, recorded, 0), None
        if verdict.opens is not None:
            number = await next_number(connection)
            verdict = plan(standing, recorded, number)
        await write_verdict(connection, row, verdict, number, now, first=False)
        return await owe(connection, verdict.owed, self._sender(now), question_id=question_id)

    def _sender(self, now: datetime) -> Sender:
        return Sender(self.database.process, self.database.serves, now)


async def _take(connection: AsyncConnection, question_id: str, now: datetime) -> Row[Any] | None:
    taken = await connection.execute(_TAKING, {"b_id": question_id, "b_now": now})
    row: Row[Any] | None = taken.first()
    return row


async def _held(connection: AsyncConnection, question_id: str) -> Row[Any]:
    held = select(questions).where(questions.c.id == question_id).with_for_update()
    row: Row[Any] | None = (await connection.execute(held)).first()
    if row is None:
        raise Refused(wording.QUESTION_GONE)
    return row
