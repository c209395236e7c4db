"""What is kept of an asker beside their questions, cases and deliveries."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.privacy import Remnant
from bot.storage.people import cases_of, questions_of
from bot.storage.tables import cards, handled, presses

PRESSED, LAST_READ, FILES = "a button pressed", "the last message handled", "the files sent along"


async def remnants_of(connection: AsyncConnection, face: str, asker_id: str) -> tuple[Remnant, ...]:
    """Return the ids of presses and of messages last handled, and the names of files."""
    pressed = await connection.execute(
        select(presses)
        .where(presses.c.question_id.in_(questions_of(face, asker_id)))
        .order_by(presses.c.at, presses.c.id)
    )
    read = await connection.execute(
        select(handled)
        .where(handled.c.face == face, handled.c.asker_id == asker_id)
        .order_by(handled.c.channel)
    )
    sent = await connection.execute(
        select(cards.c.case_number, cards.c.files)
        .where(cards.c.case_number.in_(cases_of(face, asker_id)), cards.c.files.is_not(None))
        .order_by(cards.c.case_number)
    )
    return (
        *(Remnant(PRESSED, row.id, row.question_id, row.at) for row in pressed),
        *(Remnant(LAST_READ, row.message_id, row.channel) for row in read),
        *(Remnant(FILES, row.files, f"E-{row.case_number}") for row in sent),
    )
