"""A SQLite connection that goes to its thread only for what can take long.

aiosqlite hands every call to a thread: four hand-overs a statement, each dearer than the
statement. Inside a transaction SQLite neither waits nor syncs; only beginning one while another
writes, ending one that has written (the disk) and opening or tending the file do.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import partial
from queue import SimpleQueue
from threading import Thread
from typing import Any

from aiosqlite import Connection
from aiosqlite.core import _connection_worker_thread

Call = Callable[..., object]
_BEGIN_WRITING = "BEGIN IMMEDIATE"
_LONG_STATEMENTS = (_BEGIN_WRITING, "PRAGMA", "VACUUM", "CREATE", "ALTER", "DROP")
_ROWS_AT_ONCE = 64
_PATIENCE = 5.0


class ThriftyConnection(Connection):
    """Runs short calls at once and long ones in its thread, never one before another's end."""

    def __init__(self, connector: Callable[[], sqlite3.Connection], patience: float) -> None:
        super().__init__(connector, _ROWS_AT_ONCE)
        self._thread = Thread(target=_work, args=(self._tx,), daemon=True)
        self._patience = round(1000 * patience)
        self._under_way = 0
        self._writing = False

    async def _execute(self, fn: Call, *values: object, **named: object) -> object:
        if self._connection is None or self._under_way:
            return await self._in_thread(fn, *values, **named)
        if _begins_writing(values):
            self._writing = True
            try:
                return self._unless_busy(fn, *values, **named)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                    raise
        elif not self._takes_long(fn, values):
            return fn(*values, **named)
        return await self._in_thread(fn, *values, **named)

    def _unless_busy(self, fn: Call, *values: object, **named: object) -> object:
        self._conn.execute("PRAGMA busy_timeout=0").close()
        try:
            return fn(*values, **named)
        finally:
            self._conn.execute(f"PRAGMA busy_timeout={self._patience}").close()

    def _takes_long(self, fn: Call, values: tuple[object, ...]) -> bool:
        owner, name = getattr(fn, "__self__", None), getattr(fn, "__name__", "")
        if not isinstance(owner, sqlite3.Connection):
            return bool(values) and str(values[0]).startswith(_LONG_STATEMENTS)
        if name not in ("commit", "rollback"):
            return name != "cursor"
        wrote, self._writing = self._writing and owner.in_transaction, False
        return wrote

    async def _in_thread(self, fn: Call, *values: object, **named: object) -> object:
        def counted() -> object:
            # Counted where it ends: a cancelled caller no longer waits, the thread still works.
            try:
                return fn(*values, **named)
            finally:
                self._under_way -= 1

        self._under_way += 1
        done: object = await super()._execute(counted)  # type: ignore[no-untyped-call]
        return done


def connect_thriftily(database: str, **options: Any) -> ThriftyConnection:  # noqa: ANN401
    """Return a connection to be awaited, as the driver's own `connect` does."""
    options["check_same_thread"] = False
    patience = options.setdefault("timeout", _PATIENCE)
    return ThriftyConnection(partial(sqlite3.connect, database, **options), patience)


def _work(calls: SimpleQueue[Any]) -> None:
    # A connection that could not be opened, or was cut off, is stopped without anybody waiting;
    # the answer may then come after the loop has closed, and there is nobody to miss it.
    while True:
        try:
            _connection_worker_thread(calls)
        except RuntimeError:
            if not calls.empty():
                continue
        return


def _begins_writing(values: tuple[object, ...]) -> bool:
    return bool(values) and values[0] == _BEGIN_WRITING
