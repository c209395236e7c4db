"""What a restored store needs to know of the one it takes the place of."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select, text, update

from bot.storage.database import Database
from bot.storage.tables import counters

_CASE = counters.c.name == "case"
_OTHERS = text(
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
    "AND application_name = 'askdesk' AND pid <> pg_backend_pid()"
)


@dataclass(frozen=True, slots=True)
class StoredNumbers:
    """The numbers of cases on a store, none of which may ever be given twice."""

    database: Database

    async def last(self) -> int:
        """Return the number of the newest case."""
        async with self.database.reading() as connection:
            return int(await connection.scalar(select(counters.c.value).where(_CASE)) or 0)

    async def go_on_after(self, number: int) -> None:
        """Let new cases begin above a number; those that are higher already stay."""
        raised = update(counters).where(_CASE, counters.c.value < number).values(value=number)
        async with self.database.writing("numbered") as connection:
            await connection.execute(raised)

    async def others(self) -> int:
        """Return how many other processes of ours are connected to the same server's store."""
        if self.database.is_sqlite:
            return 0
        async with self.database.reading() as connection:
            return int(await connection.scalar(_OTHERS) or 0)
