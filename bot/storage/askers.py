"""What is known about askers."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import insert, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import askers
from bot.values import Question


async def note_asker(connection: AsyncConnection, question: Question, now: datetime) -> None:
    """Write down that an asker was here, under the name they have today."""
    face, person = question.conversation.face, question.asker
    known = await connection.execute(
        update(askers)
        .where(askers.c.face == face, askers.c.id == person.id)
        .values(name=person.name, last_seen=now)
    )
    if known.rowcount == 0:
        await connection.execute(
            insert(askers).values(
                face=face,
                id=person.id,
                name=person.name,
                first_seen=now,
                last_seen=now,
                no_dm=False,
            )
        )
