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
            if search:
                found = await _found(connection, search)
                numbers = await connection.scalars(query.with_only_columns(cases.c.number))
                shown = [number for number in numbers if number in found][:limit]
                query = query.where(cases.c.number.in_(shown))
            return [case_of(row) for row in await connection.execute(query.limit(limit))]

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


async def _found(connection: AsyncConnection, search: str) -> set[int]:
    """Return the numbers of the cases in which a text stands, whatever its capitals."""
    # Texts may be encrypted and the stores fold letters differently, so they are searched here.
    sought = search.casefold()
    labels = await connection.execute(
        select(cases.c.number, cases.c.asker_name, cases.c.reason, cases.c.entry)
    )
    found = {
        number
        for number, name, reason, entry in labels
        if sought in f"E-{number}\n{name}\n{reason}\n{entry or ''}".casefold()
    }
    said = await connection.execute(select(case_messages.c.case_number, case_messages.c.text))
    return found.union(number for number, text in said if sought in text.casefold())
