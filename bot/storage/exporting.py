"""Reading everything that is kept, table by table, for a copy in a form others can read."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Table, select

from bot.storage.database import Database
from bot.storage.tables import askers, case_events, case_messages, cases, parts, questions

Plain = str | int | float | bool | None
TABLES: Final[dict[str, Table]] = {
    "questions": questions,
    "parts": parts,
    "cases": cases,
    "case_events": case_events,
    "case_messages": case_messages,
    "askers": askers,
}
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class StoredExport:
    """What a store holds, as rows of plain values, texts opened."""

    database: Database

    def columns(self, table: str) -> list[str]:
        """Return the columns of a table, in order."""
        return [column.name for column in TABLES[table].columns]

    async def rows(self, table: str) -> AsyncIterator[dict[str, Plain]]:
        """Give every row of a table, moments as ISO text in UTC."""
        source = TABLES[table]
        query = select(source).order_by(*source.primary_key.columns)
        async with self.database.reading() as connection:
            result = await connection.stream(query.execution_options(yield_per=_AT_ONCE))
            async for row in result:
                yield {name: _plain(value) for name, value in row._mapping.items()}


def _plain(value: Any) -> Plain:  # noqa: ANN401 - whatever a column holds
    return value.isoformat() if isinstance(value, datetime) else value
