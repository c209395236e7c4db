"""Writing a verdict: its bookings, the case it opens or adds to."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.case import Action, act
from bot.deciding import Booking, NewCase, Verdict
from bot.storage.casefile import apply, read_case, write_new
from bot.storage.consent import write_contact
from bot.storage.rows import booking_of, part_columns, question_of
from bot.storage.tables import cases, parts, questions
from bot.values import Case, CaseEvent, CaseMessage, CaseState

SHOWN_EVENT = "shown"
_BOOKED = insert(parts)
_JOINED = (
    update(questions)
    .where(questions.c.id == bindparam("b_id"))
    .values(case_number=bindparam("b_case"))
)


async def bookings_of(connection: AsyncConnection, question_id: str) -> tuple[Booking, ...]:
    """Return how each part of a question was booked, in order."""
    query = select(parts).where(parts.c.question_id == question_id).order_by(parts.c.position)
    return tuple(booking_of(row) for row in await connection.execute(query))


async def write_verdict(
    connection: AsyncConnection,
    row: Row[Any],
    verdict: Verdict,
    number: int | None,
    now: datetime,
    *,
    first: bool = True,
) -> None:
    """Write a verdict on a question's row; `number` is that of the case it opens.

    A verdict that isn't the first one replaces the bookings.
    """
    if verdict.opens is not None and number is not None:
        await _open(connection, row, verdict.opens, number, now)
    elif verdict.adds_to is not None:
        number = verdict.adds_to
        await _add(connection, row, number, now, verdict.context)
    else:
        number = verdict.joins
    if verdict.acknowledged and number is not None:
        told = update(cases).where(cases.c.number == number).values(acknowledged_at=now)
        await connection.execute(told)
    if number is not None:
        await connection.execute(_JOINED, {"b_id": row.id, "b_case": number})
    await write_contact(connection, row, verdict, now)
    await _book(connection, row.id, verdict.bookings, now, first=first)


async def _book(
    connection: AsyncConnection,
    question_id: str,
    bookings: tuple[Booking, ...],
    now: datetime,
    *,
    first: bool,
) -> None:
    if not bookings:
        return
    if not first:
        await connection.execute(delete(parts).where(parts.c.question_id == question_id))
    booked = [
        part_columns(question_id, position, booking) | {"ended_at": now}
        for position, booking in enumerate(bookings)
    ]
    await connection.execute(_BOOKED, booked)


async def _open(
    connection: AsyncConnection, row: Row[Any], new: NewCase, number: int, now: datetime
) -> None:
    question = question_of(row)
    case = Case(
        number=number,
        state=CaseState.OPEN,
        asker=question.asker,
        conversation=question.conversation,
        question=new.question,
        opened_at=now,
        reason=new.reason,
        entry=new.entry,
        due_at=new.due_at,
        changed_at=now,
        public=question.public,
    )
    event = CaseEvent(now, question.asker, "open", new.reason)
    await write_new(connection, case, event, CaseMessage(question.at, question.asker, new.question))


async def _add(
    connection: AsyncConnection, row: Row[Any], number: int, now: datetime, context: str
) -> None:
    question = question_of(row)
    case = await read_case(connection, number, hold=True)
    added = act(case, Action.ADD, question.asker, now, text=question.text)
    if context:
        shown = CaseEvent(now, question.asker, SHOWN_EVENT, context)
        added = replace(added, events=(*added.events, shown))
    await apply(connection, case, added)
