"""Rewording a question that is still open, and taking one back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.case import ACTIVE, Action, act
from bot.storage.casefile import apply, read_case
from bot.storage.database import Database
from bot.storage.mailing import Sender, owe
from bot.storage.scrubbing import scrub_questions
from bot.storage.tables import case_events, case_messages, cases, outbox, questions
from bot.values import Case, Delivery, DeskNotice, Lane, Notice, Owed, ReplyKind, Role

# What belongs to a case is found by it later; nothing would lead from an asker to the rest.
_STAYS = or_(
    outbox.c.case_number.is_not(None),
    and_(outbox.c.state == "owed", outbox.c.kind == ReplyKind.EMERGENCY.value),
)


@dataclass(frozen=True, slots=True)
class StoredAmendments:
    """Amendments on a store."""

    database: Database

    async def reword(
        self, face: str, message_id: str, text: str, since: datetime
    ) -> tuple[Delivery, ...]:
        """Replace the text of a question asked since a moment and still open; tell the desk."""
        return await self.database.settle(
            "reworded", lambda on: self._reword(on, face, message_id, text, since)
        )

    async def take_back(self, face: str, message_id: str) -> tuple[Delivery, ...]:
        """Remove a question's text, withdraw the case if it was all there was; tell the desk."""
        return await self.database.settle(
            "taken back", lambda on: self._take_back(on, face, message_id)
        )

    async def _reword(
        self, connection: AsyncConnection, face: str, message_id: str, text: str, since: datetime
    ) -> tuple[Delivery, ...]:
        row = await _asked(connection, face, message_id)
        if row is None or row.case_number is None or row.asked_at < since or row.text == text:
            return ()
        case = await read_case(connection, row.case_number, hold=True)
        if case.state not in ACTIVE:
            return ()
        await connection.execute(
            update(questions).where(questions.c.id == row.id).values(text=text)
        )
        await _replace(connection, case, row, text)
        return await self._tell(connection, case.number)

    async def _take_back(
        self, connection: AsyncConnection, face: str, message_id: str
    ) -> tuple[Delivery, ...]:
        row = await _asked(connection, face, message_id)
        if row is None:
            return ()
        case = None
        if row.case_number is not None:
            case = await read_case(connection, row.case_number, hold=True)
            await _replace(connection, case, row, "")
            # What is on its way already keeps its place; the case goes on without the text.
            await _withdraw_if_empty(connection, case, self.database.now())
        await connection.execute(
            update(outbox).where(outbox.c.question_id == row.id, _STAYS).values(question_id=None)
        )
        await scrub_questions(connection, select(questions.c.id).where(questions.c.id == row.id))
        return await self._tell(connection, case.number) if case else ()

    async def _tell(self, connection: AsyncConnection, number: int) -> tuple[Delivery, ...]:
        desk = self.database.desk
        if desk is None:
            return ()
        notice = Owed(Lane.DESK, desk, DeskNotice(Notice.CASE, case=number), case=number)
        sender = Sender(self.database.process, self.database.serves, self.database.now())
        return await owe(connection, (notice,), sender)


async def _asked(connection: AsyncConnection, face: str, message_id: str) -> Row[Any] | None:
    query = select(questions).where(questions.c.face == face, questions.c.message_id == message_id)
    row: Row[Any] | None = (await connection.execute(query.with_for_update())).first()
    return row


async def _replace(connection: AsyncConnection, case: Case, row: Row[Any], text: str) -> None:
    """Put a text in the place of a question's own wherever the case has it."""
    said = await connection.execute(
        select(case_messages.c.id, case_messages.c.text, case_messages.c.at)
        .where(
            case_messages.c.case_number == case.number,
            case_messages.c.author_role == Role.ASKER.value,
        )
        .order_by(case_messages.c.id.desc())
    )
    same = [message.id for message in said if message.text == row.text][:1]
    change = delete(case_messages) if not text else update(case_messages).values(text=text)
    await connection.execute(change.where(case_messages.c.id.in_(same)))
    values: dict[str, Any] = {"version": cases.c.version + 1}
    if case.question == row.text:
        values["question"] = text
        await connection.execute(
            update(case_events)
            .where(case_events.c.case_number == case.number, case_events.c.detail == row.text)
            .values(detail=text)
        )
    await connection.execute(update(cases).where(cases.c.number == case.number).values(values))


async def _withdraw_if_empty(connection: AsyncConnection, case: Case, now: datetime) -> None:
    left = select(func.count()).where(
        case_messages.c.case_number == case.number,
        case_messages.c.author_role == Role.ASKER.value,
    )
    if case.state in ACTIVE and not await connection.scalar(left):
        current = await read_case(connection, case.number, hold=True)
        await apply(connection, current, act(current, Action.WITHDRAW, current.asker, now))
