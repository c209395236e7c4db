"""How things stand in a conversation when a question comes to be decided."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.casefile import active_case
from bot.storage.rows import case_of
from bot.storage.tables import cases, parts, questions
from bot.values import Case, CaseState, Question, Standing, Turn

_RECENT = timedelta(minutes=10)
_MOST_TURNS = 20


async def standing_of(connection: AsyncConnection, question: Row[Any]) -> Standing:
    """Return how things stand in the conversation of a question's row."""
    active = await active_case(connection, question.face, question.channel, question.asker_id)
    return Standing(
        active=active,
        replied=await _replied(connection, question),
        first_contact=await _is_first(connection, question),
        acknowledged_at=await _acknowledged(connection, active) if active else None,
    )


async def turns_before(
    connection: AsyncConnection, question_id: str, question: Question
) -> tuple[Turn, ...]:
    """Return what the asker wrote here in the ten minutes before a question, oldest first."""
    meant = (
        select(parts.c.entry)
        .where(parts.c.question_id == questions.c.id, parts.c.entry.is_not(None))
        .order_by(parts.c.position.desc())
        .limit(1)
        .scalar_subquery()
    )
    rows = await connection.execute(
        select(questions.c.text, meant.label("entry"), questions.c.asked_at)
        .where(
            questions.c.face == question.conversation.face,
            questions.c.asker_id == question.asker.id,
            questions.c.channel == question.conversation.channel,
            questions.c.asked_at >= question.at - _RECENT,
            questions.c.asked_at <= question.at,
            questions.c.id != question_id,
        )
        .order_by(questions.c.asked_at.desc(), questions.c.received_at.desc())
        .limit(_MOST_TURNS)
    )
    return tuple(Turn(row.text, row.entry, row.asked_at) for row in reversed(rows.all()))


async def _replied(connection: AsyncConnection, question: Row[Any]) -> Case | None:
    row = await connection.execute(
        select(cases)
        .where(
            cases.c.face == question.face,
            cases.c.asker_id == question.asker_id,
            cases.c.channel == question.channel,
            cases.c.state == CaseState.REPLIED.value,
        )
        .order_by(cases.c.changed_at.desc(), cases.c.number.desc())
        .limit(1)
    )
    found = row.first()
    return case_of(found) if found else None


async def _is_first(connection: AsyncConnection, question: Row[Any]) -> bool:
    earlier = (
        select(questions.c.id)
        .where(
            questions.c.face == question.face,
            questions.c.asker_id == question.asker_id,
            questions.c.id != question.id,
            questions.c.state == "decided",
        )
        .limit(1)
    )
    return (await connection.execute(earlier)).first() is None


async def _acknowledged(connection: AsyncConnection, case: Case) -> datetime | None:
    told = select(cases.c.acknowledged_at).where(cases.c.number == case.number)
    moment: datetime | None = await connection.scalar(told)
    return moment
