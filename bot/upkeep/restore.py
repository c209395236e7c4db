"""Bringing a backup back, without those who have been forgotten since."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from bot.errors import AskdeskError, Refused
from bot.privacy import ForgottenMark
from bot.storage.whereabouts import Whereabouts
from bot.upkeep.backups import REPLACED, Backups
from bot.upkeep.copying import alone_with, check_store, copy_store, remove_beside
from bot.upkeep.dumping import undump
from bot.upkeep.forgotten import Forgetful

UNREAD_MARGIN = 1000


class Numbers(Protocol):
    """The numbers of cases, none of which may ever be given twice."""

    async def last(self) -> int:
        """Return the number of the newest case."""

    async def go_on_after(self, number: int) -> None:
        """Let new cases begin above a number."""

    async def others(self) -> int:
        """Return how many other processes work with the store."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The parts of an opened store that restoring needs."""

    askers: Forgetful
    numbers: Numbers


Opener = Callable[[str], AbstractAsyncContextManager[Opened]]
"""Opens the store at an address."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What restoring did: who was forgotten again, where the replaced store lies now."""

    forgotten: int
    replaced: Path | None
    next_case: int


@dataclass(frozen=True, slots=True)
class _Present:
    marks: list[ForgottenMark]
    last_case: int | None


@dataclass(frozen=True, slots=True)
class Restoring:
    """Puts backups back in the place of one store."""

    store: Whereabouts
    backups: Backups
    open: Opener

    async def restore(self, backup: Path, now: datetime) -> Restored:
        """Put a backup in the store's place, everybody forgotten since forgotten again.

        Raises `AskdeskError`; a SQLite store is then as it was.
        """
        if not await asyncio.to_thread(backup.is_file):
            raise Refused(f"There is no backup {backup}.")
        present = await self._present()
        if self.store.file is None:
            return await self._on_server(backup, present, now)
        return await self._in_file(self.store.file, backup, present, now)

    async def _present(self) -> _Present:
        """Return whom the list and the present store have forgotten; a lost store adds nobody."""
        listed = self.backups.forgotten.read()
        if self.store.file is not None and not self.store.file.exists():
            return _Present(listed, None)
        try:
            async with self.open(self.store.url) as opened:
                if await opened.numbers.others():
                    raise Refused("The store is in use. Stop `askdesk run` and every chat first.")
                marks, last = await opened.askers.forgotten(), await opened.numbers.last()
        except Refused:
            raise
        except AskdeskError:
            return _Present(listed, None)
        self.backups.forgotten.add(marks)
        return _Present([*listed, *marks], last)

    async def _in_file(
        self, file: Path, backup: Path, present: _Present, now: datetime
    ) -> Restored:
        await asyncio.to_thread(check_store, backup)
        fresh = file.with_name(f".{file.name}.restored")
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            await asyncio.to_thread(copy_store, backup, fresh)
            forgotten, number = await self._forget_in(f"sqlite:///{fresh}", present)
            with alone_with(fresh):
                pass
            with alone_with(file):
                replaced = self._move_aside(file, now)
                fresh.replace(file)
                remove_beside(file)
        finally:
            fresh.unlink(missing_ok=True)
            remove_beside(fresh)
        return Restored(forgotten, replaced, number + 1)

    async def _on_server(self, backup: Path, present: _Present, now: datetime) -> Restored:
        replaced = None
        if present.last_case is not None:
            replaced = await self.backups.make(self.store, now, REPLACED)
        await undump(self.store.server, backup)
        forgotten, number = await self._forget_in(self.store.url, present)
        return Restored(forgotten, replaced, number + 1)

    async def _forget_in(self, url: str, present: _Present) -> tuple[int, int]:
        async with self.open(url) as opened:
            forgotten = await opened.askers.forget_again(_once_each(present.marks))
            last = present.last_case
            if last is None:
                last = await opened.numbers.last() + UNREAD_MARGIN
            await opened.numbers.go_on_after(last)
            return forgotten, await opened.numbers.last()

    def _move_aside(self, file: Path, now: datetime) -> Path | None:
        if not file.exists():
            return None
        aside = self.backups.place(now, "db", REPLACED)
        file.replace(aside)
        return aside


def _once_each(marks: list[ForgottenMark]) -> list[ForgottenMark]:
    return list({mark.digest: mark for mark in marks}.values())
