"""Taking texts and ids out of rows while leaving what can be counted."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, and_, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import (
    cards,
    case_events,
    case_messages,
    cases,
    outbox,
    parts,
    presses,
    questions,
)
from bot.values import Conversation, Role

Chosen = Select[Any]


async def scrub_questions(connection: AsyncConnection, chosen: Chosen) -> int:
    """Empty the chosen questions (a select of ids), and drop what was pressed and sent for them."""
    await connection.execute(delete(presses).where(presses.c.question_id.in_(chosen)))
    await connection.execute(delete(outbox).where(outbox.c.question_id.in_(chosen)))
    await connection.execute(update(parts).where(parts.c.question_id.in_(chosen)).values(text=""))
    # The id of the message gives way to the row's own, which is as unique and says nothing.
    done = await connection.execute(
        update(questions)
        .where(questions.c.id.in_(chosen))
        .values(message_id=questions.c.id, channel="", asker_id="", asker_name="", text="")
    )
    return done.rowcount


async def scrub_cases(connection: AsyncConnection, chosen: Chosen) -> int:
    """Empty the chosen cases (a select of numbers), and drop what was sent for them."""
    await connection.execute(delete(outbox).where(outbox.c.case_number.in_(chosen)))
    await connection.execute(
        update(cards).where(cards.c.case_number.in_(chosen)).values(files=None)
    )
    await connection.execute(
        update(case_messages).where(case_messages.c.case_number.in_(chosen)).values(text="")
    )
    await connection.execute(
        update(case_messages)
        .where(case_messages.c.case_number.in_(chosen), case_messages.c.author_role == Role.ASKER)
        .values(author_id="", author_name="")
    )
    await connection.execute(
        update(case_events).where(case_events.c.case_number.in_(chosen)).values(detail="")
    )
    await connection.execute(
        update(case_events)
        .where(case_events.c.case_number.in_(chosen), case_events.c.actor_role == Role.ASKER)
        .values(actor_id="", actor_name="")
    )
    done = await connection.execute(
        update(cases)
        .where(cases.c.number.in_(chosen))
        .values(
            asker_id="",
            asker_name="",
            channel="",
            question="",
            version=cases.c.version + 1,
        )
    )
    return done.rowcount


def deliveries_about(
    question_ids: Chosen, case_numbers: Chosen, direct: Conversation | None
) -> Select[Any]:
    """Return a select of what was sent for some questions and cases, or into a direct channel."""
    theirs = or_(outbox.c.question_id.in_(question_ids), outbox.c.case_number.in_(case_numbers))
    if direct is not None:
        theirs = or_(theirs, and_(outbox.c.face == direct.face, outbox.c.channel == direct.channel))
    return select(outbox).where(theirs).order_by(outbox.c.seq)
