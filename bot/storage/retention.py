"""Letting texts and ids go when their time is over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, delete, exists, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.case import CLOSED
from bot.privacy import Scrubbed
from bot.storage.database import Database
from bot.storage.scrubbing import scrub_cases, scrub_questions
from bot.storage.tables import askers, cases, handled, outbox, questions

_CLOSED = tuple(state.value for state in CLOSED)


@dataclass(frozen=True, slots=True)
class StoredRetention:
    """Retention on a store."""

    database: Database

    async def scrub(self, before: datetime) -> Scrubbed:
        """Remove texts and ids of what was closed before a moment; what can be counted stays."""
        done = await self.database.settle("scrubbed", lambda on: _scrub(on, before))
        if done != Scrubbed():
            await self.database.shed()
        return done


async def _scrub(connection: AsyncConnection, before: datetime) -> Scrubbed:
    scrubbed = Scrubbed(
        questions=await scrub_questions(connection, _old_questions(before)),
        cases=await scrub_cases(connection, _old_cases(before)),
        askers=await _drop_askers(connection, before),
    )
    await connection.execute(delete(outbox).where(outbox.c.ended_at < before))
    return scrubbed


def _old_cases(before: datetime) -> Select[Any]:
    return select(cases.c.number).where(
        cases.c.state.in_(_CLOSED), cases.c.changed_at < before, cases.c.asker_id != ""
    )


def _old_questions(before: datetime) -> Select[Any]:
    alive = exists().where(
        cases.c.number == questions.c.case_number,
        or_(cases.c.state.not_in(_CLOSED), cases.c.changed_at >= before),
    )
    return select(questions.c.id).where(
        questions.c.decided_at < before, questions.c.asker_id != "", ~alive
    )


async def _drop_askers(connection: AsyncConnection, before: datetime) -> int:
    """Drop askers of whom nothing is left."""
    idle = (askers.c.last_seen < before, ~_has(questions), ~_has(cases))
    await connection.execute(
        delete(handled).where(
            exists().where(
                askers.c.face == handled.c.face, askers.c.id == handled.c.asker_id, *idle
            )
        )
    )
    return (await connection.execute(delete(askers).where(*idle))).rowcount


def _has(table: Any) -> ColumnElement[bool]:  # noqa: ANN401 - questions or cases
    return exists().where(table.c.face == askers.c.face, table.c.asker_id == askers.c.id)
