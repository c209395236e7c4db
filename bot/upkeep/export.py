"""Everything that is kept, as CSV for a table program and JSON Lines for a script."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Protocol, TextIO

from bot.errors import Unavailable

Value = str | int | float | bool | None
TABLES = ("questions", "parts", "cases", "case_events", "case_messages", "askers")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Source(Protocol):
    """What is kept, table by table."""

    def columns(self, table: str) -> list[str]:
        """Return the columns of a table, in order."""

    def rows(self, table: str) -> AsyncIterator[dict[str, Value]]:
        """Give every row of a table."""


async def export(source: Source, folder: Path, tables: Sequence[str] = TABLES) -> dict[str, int]:
    """Write a CSV and a JSON Lines file a table, for this user's eyes; returns rows a table.

    Raises `Unavailable` where the folder can't be written.
    """
    try:
        _make(folder)
        return {table: await _table(source, folder, table) for table in tables}
    except OSError as error:
        raise Unavailable(f"{folder} can't be written: {error.strerror}.") from error


async def _table(source: Source, folder: Path, table: str) -> int:
    count = 0
    with _private(folder / f"{table}.csv") as sheet, _private(folder / f"{table}.jsonl") as lines:
        columns = source.columns(table)
        writer = csv.DictWriter(sheet, columns)
        writer.writeheader()
        async for row in source.rows(table):
            writer.writerow({name: harmless(value) for name, value in row.items()})
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")
            count += 1
    return count


def _make(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)


def harmless(value: Value) -> Value:
    """Return a value that no table program takes for a formula: askers write what they like."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value


def _private(path: Path) -> TextIO:
    descriptor = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
    return os.fdopen(descriptor, "w", encoding="utf-8", newline="")
