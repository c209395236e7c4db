"""One store as transactions: reading, writing, and writing until it settles."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.clock import new_id
from bot.errors import Unavailable
from bot.ports import Checkpoint, Clock
from bot.storage.engine import BEGIN
from bot.storage.failures import Conflict, explained
from bot.storage.group_commit import GroupCommit, Parted
from bot.values import Conversation

T = TypeVar("T")
_ATTEMPTS = 30


@dataclass(slots=True)
class Database:
    """An engine with what this process is: its name, its clock, the faces it delivers for."""

    engine: AsyncEngine
    name: str
    clock: Clock
    serves: Sequence[str]
    checkpoint: Checkpoint
    desk: Conversation | None = None
    process: str = field(default_factory=new_id)
    _turn: AbstractAsyncContextManager[None] = field(init=False)
    _groups: dict[str, GroupCommit] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        # SQLite has one writer; queueing for it here is fair, its own waiting is not.
        self._turn = asyncio.Lock() if self.is_sqlite else nullcontext()

    @property
    def is_sqlite(self) -> bool:
        """Whether the store is a file of this machine."""
        return self.engine.dialect.name == "sqlite"

    def now(self) -> datetime:
        """Return the present moment by this process's clock."""
        return self.clock.now()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection that reads one state of the store."""
        with explained(self.name):
            async with self.engine.connect() as connection:
                await connection.execution_options(**{BEGIN: "BEGIN"})
                async with connection.begin():
                    yield connection

    @asynccontextmanager
    async def writing(self, what: str) -> AsyncIterator[AsyncConnection]:
        """Give a connection whose work is on disk afterwards, or undone altogether."""
        async with self._transaction() as connection:
            yield connection
        self.checkpoint(f"after commit: {what}")

    async def shed(self) -> None:
        """Take what was removed out of the store's files as well, as far as nobody reads it."""
        statement = "PRAGMA wal_checkpoint(TRUNCATE)" if self.is_sqlite else "VACUUM"
        async with self._turn:
            with explained(self.name):
                async with self.engine.connect() as connection:
                    await connection.execution_options(
                        isolation_level="AUTOCOMMIT", **{BEGIN: None}
                    )
                    await connection.exec_driver_sql(statement)

    async def settle(self, what: str, work: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        """Do work and have it on disk, anew whenever somebody else was faster.

        Works that wait at the same time share a transaction and its commit.
        """
        try:
            done: T = await self._group(what).write(what, work)
        except (Parted, Conflict):
            return await self._settle_alone(what, work)
        return done

    def _group(self, what: str) -> GroupCommit:
        # Where several may write at once, only works of one kind wait for each other.
        kind = "" if self.is_sqlite else what
        if kind not in self._groups:
            self._groups[kind] = GroupCommit(self._transaction, self.checkpoint)
        return self._groups[kind]

    async def _settle_alone(self, what: str, work: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        for _ in range(_ATTEMPTS):
            try:
                async with self.writing(what) as connection:
                    return await work(connection)
            except Conflict as conflict:
                cause = conflict
        raise Unavailable(
            f"The store {self.name} is busy: too many are changing the same thing. Try again."
        ) from cause

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[AsyncConnection]:
        async with self._turn:
            with explained(self.name):
                async with self.engine.begin() as connection:
                    yield connection
