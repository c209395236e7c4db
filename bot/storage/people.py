"""Askers' rows, and which questions and cases are theirs."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.privacy import Asker
from bot.storage.tables import askers, cases, handled, questions
from bot.values import Conversation, Question

_SEEN_AGAIN = (
    update(askers)
    .where(askers.c.face == bindparam("b_face"), askers.c.id == bindparam("b_id"))
    .values(name=bindparam("b_name"), last_seen=bindparam("b_now"))
)


async def known_asker(connection: AsyncConnection, face: str, asker_id: str) -> Asker | None:
    """Return an asker, or None for somebody never seen or forgotten."""
    query = select(askers).where(askers.c.face == face, askers.c.id == asker_id)
    row = (await connection.execute(query)).first()
    return Asker(*row) if row else None


async def direct_of(connection: AsyncConnection, face: str, asker_id: str) -> Conversation | None:
    """Return an asker's own direct conversation, where one is known."""
    asker = await known_asker(connection, face, asker_id)
    return Conversation(face, asker.dm_channel) if asker and asker.dm_channel else None


async def note_asker(connection: AsyncConnection, question: Question, now: datetime) -> bool:
    """Write down that an asker was here, under the name of today; True for a new one."""
    face, person = question.conversation.face, question.asker
    here = {"b_face": face, "b_id": person.id, "b_name": person.name, "b_now": now}
    known = await connection.execute(_SEEN_AGAIN, here)
    if known.rowcount == 0:
        row = {"face": face, "id": person.id, "name": person.name, "no_dm": False}
        await connection.execute(insert(askers), row | {"first_seen": now, "last_seen": now})
    return known.rowcount == 0


async def write_handled(
    connection: AsyncConnection, face: str, channel: str, asker_id: str, message_id: str
) -> None:
    """Write down the last message handled in a channel of an asker."""
    known = await connection.execute(
        update(handled)
        .where(handled.c.face == face, handled.c.channel == channel)
        .values(asker_id=asker_id, message_id=message_id)
    )
    if known.rowcount == 0:
        row = {"face": face, "channel": channel, "asker_id": asker_id, "message_id": message_id}
        await connection.execute(insert(handled), row)


def questions_of(face: str, asker_id: str) -> Select[Any]:
    """Return a select of the ids of an asker's questions, oldest first."""
    return (
        select(questions.c.id)
        .where(questions.c.face == face, questions.c.asker_id == asker_id)
        .order_by(questions.c.asked_at, questions.c.id)
    )


def cases_of(face: str, asker_id: str) -> Select[Any]:
    """Return a select of the numbers of an asker's cases."""
    return (
        select(cases.c.number)
        .where(cases.c.face == face, cases.c.asker_id == asker_id)
        .order_by(cases.c.number)
    )
