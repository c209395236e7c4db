"""The case book on a store."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.case import Change
from bot.storage.casefile import apply, read_case, read_history
from bot.storage.database import Database
from bot.storage.mailing import Sender, owe
from bot.storage.rows import case_of
from bot.storage.tables import case_messages, cases
from bot.values import Case, CaseState, Delivery, History


@dataclass(frozen=True, slots=True)
class StoredCases:
    """Cases on a store."""

    database: Database

    async def history(self, number: int) -> History:
        """Return a case with its events and messages; raises `Refused` for an unknown number."""
        async with self.database.reading() as connection:
            return await read_history(connection, number)

    async def cases(
        self,
        states: Sequence[CaseState] = (),
        *,
        owner: str | None = None,
        asker: str | None = None,
        search: str | None = None,
        limit: int = 200,
    ) -> list[Case]:
        """Return cases, oldest first; `search` looks into names, questions and what was said."""
        query = _filtered(states, owner, asker)
        async with self.database.reading() as connection:
            if not search:
                return [case_of(row) for row in await connection.execute(query.limit(limit))]
            found = [case_of(row) for row in await connection.execute(query)]
            said = await _numbers_saying(connection, search)
        matching = [case for case in found if case.number in said or _speaks_of(case, search)]
        return matching[:limit]

    async def change(
        self, number: int, decide: Callable[[Case], Change]
    ) -> tuple[Change, tuple[Delivery, ...]]:
        """Apply a pure decision to the case as it stands and commit it with all it owes."""
        return await self.database.settle("changed", lambda on: self._change(on, number, decide))

    async def _change(
        self, connection: AsyncConnection, number: int, decide: Callable[[Case], Change]
    ) -> tuple[Change, tuple[Delivery, ...]]:
        before = await read_case(connection, number, hold=True)
        change = decide(before)
        if change == Change(before):
            return change, ()
        await apply(connection, before, change)
        sender = Sender(self.database.process, self.database.serves, self.database.now())
        return change, await owe(connection, change.owed, sender)


def _filtered(
    states: Sequence[CaseState], owner: str | None, asker: str | None
) -> Select[tuple[object, ...]]:
    query = select(cases).order_by(cases.c.number)
    if states:
        query = query.where(cases.c.state.in_([state.value for state in states]))
    if owner is not None:
        query = query.where(cases.c.owner_id == owner)
    if asker is not None:
        query = query.where(cases.c.asker_id == asker)
    return query


def _speaks_of(case: Case, search: str) -> bool:
    words = (case.label, case.question, case.asker.name, case.reason, case.entry or "")
    return any(search.casefold() in text.casefold() for text in words)


async def _numbers_saying(connection: AsyncConnection, search: str) -> set[int]:
    # Texts may be encrypted and the stores fold letters differently, so they are searched here.
    rows = await connection.execute(select(case_messages.c.case_number, case_messages.c.text))
    return {row.case_number for row in rows if search.casefold() in row.text.casefold()}
