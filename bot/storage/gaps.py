"""Past questions on a store, for finding what the FAQ lacks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, exists, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deciding import End
from bot.gaps import Past
from bot.storage.database import Database
from bot.storage.tables import case_messages, parts, presses, questions
from bot.values import Role
from faq.decision import Outcome

_PRESSED = exists().where(presses.c.question_id == questions.c.id).label("pressed")


@dataclass(frozen=True, slots=True)
class StoredArchive:
    """Past questions on a store."""

    database: Database

    async def past(self, since: datetime) -> list[Past]:
        """Return every part of every decided question since a moment, oldest first."""
        query: Select[Any] = (
            select(parts, questions.c.received_at, questions.c.case_number, _PRESSED)
            .join(questions, questions.c.id == parts.c.question_id)
            .where(questions.c.received_at >= since, questions.c.asker_id != "")
            .order_by(questions.c.received_at, questions.c.id, parts.c.position)
        )
        async with self.database.reading() as connection:
            rows = (await connection.execute(query)).all()
            replies = await _replies(connection, (row.case_number for row in rows))
        return [
            Past(
                question_id=row.question_id,
                text=row.text,
                at=row.received_at,
                outcome=Outcome(row.outcome),
                end=End(row.end),
                entry=row.entry,
                case=row.case_number,
                replies=tuple(replies.get(row.case_number, ())),
                pressed=row.pressed,
            )
            for row in rows
        ]


async def _replies(
    connection: AsyncConnection, numbers: Iterable[int | None]
) -> dict[int, list[str]]:
    wanted = {number for number in numbers if number is not None}
    if not wanted:
        return {}
    query = (
        select(case_messages.c.case_number, case_messages.c.text)
        .where(case_messages.c.author_role == Role.STAFF.value)
        .order_by(case_messages.c.id)
    )
    found: dict[int, list[str]] = {}
    for row in await connection.execute(query):
        if row.case_number in wanted and row.text:
            found.setdefault(row.case_number, []).append(row.text)
    return found
