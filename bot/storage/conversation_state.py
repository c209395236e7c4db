"""How things stand in a conversation when a question comes to be decided."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import Row, and_, bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.case import ACTIVE
from bot.deciding import Standing, Turn
from bot.storage.rows import case_of
from bot.storage.tables import askers, cases, parts, questions
from bot.values import CaseState, Question

_RECENT = timedelta(minutes=10)
_MOST_TURNS = 20
_UNSETTLED = (*(state.value for state in ACTIVE), CaseState.REPLIED.value)

_EARLIER = (
    select(questions.c.id)
    .where(
        questions.c.face == bindparam("b_face"),
        questions.c.asker_id == bindparam("b_asker"),
        questions.c.id != bindparam("b_id"),
        questions.c.state == "decided",
    )
    .exists()
)
_ASKED = (
    select(askers.c.id)
    .where(
        askers.c.face == bindparam("b_face"),
        askers.c.id == bindparam("b_asker"),
        askers.c.contact_asked_at.is_not(None),
    )
    .exists()
)
_BEFORE = select(_EARLIER.label("earlier"), _ASKED.label("contact_asked")).subquery()
_THEIR_UNSETTLED_CASE = and_(
    cases.c.face == bindparam("b_face"),
    cases.c.asker_id == bindparam("b_asker"),
    cases.c.channel == bindparam("b_channel"),
    cases.c.state.in_(_UNSETTLED),
)
_STANDING = (
    select(_BEFORE, cases)
    .select_from(_BEFORE.outerjoin(cases, _THEIR_UNSETTLED_CASE))
    .order_by(cases.c.changed_at.desc(), cases.c.number.desc())
)
_MEANT = (
    select(parts.c.entry)
    .where(parts.c.question_id == questions.c.id, parts.c.entry.is_not(None))
    .order_by(parts.c.position.desc())
    .limit(1)
    .scalar_subquery()
)
_TURNS = (
    select(questions.c.text, _MEANT.label("entry"), questions.c.asked_at)
    .where(
        questions.c.face == bindparam("b_face"),
        questions.c.asker_id == bindparam("b_asker"),
        questions.c.channel == bindparam("b_channel"),
        questions.c.asked_at >= bindparam("b_since"),
        questions.c.asked_at <= bindparam("b_until"),
        questions.c.id != bindparam("b_id"),
    )
    .order_by(questions.c.asked_at.desc(), questions.c.received_at.desc())
    .limit(_MOST_TURNS)
)


async def standing_of(connection: AsyncConnection, question: Row[Any]) -> Standing:
    """Return how things stand in the conversation of a question's row."""
    who = {
        "b_face": question.face,
        "b_asker": question.asker_id,
        "b_channel": question.channel,
        "b_id": question.id,
    }
    rows = (await connection.execute(_STANDING, who)).all()
    found = [row for row in rows if row.number is not None]
    active = next((row for row in found if row.state != CaseState.REPLIED), None)
    replied = next((row for row in found if row.state == CaseState.REPLIED), None)
    return Standing(
        active=case_of(active) if active else None,
        replied=case_of(replied) if replied else None,
        first_contact=not rows[0].earlier,
        acknowledged_at=active.acknowledged_at if active else None,
        contact_asked=bool(rows[0].contact_asked),
    )


async def turns_before(
    connection: AsyncConnection, question_id: str, question: Question
) -> tuple[Turn, ...]:
    """Return what the asker wrote here in the ten minutes before a question, oldest first."""
    around = {
        "b_face": question.conversation.face,
        "b_asker": question.asker.id,
        "b_channel": question.conversation.channel,
        "b_since": question.at - _RECENT,
        "b_until": question.at,
        "b_id": question_id,
    }
    rows = (await connection.execute(_TURNS, around)).all()
    return tuple(Turn(row.text, row.entry, row.asked_at) for row in reversed(rows))
