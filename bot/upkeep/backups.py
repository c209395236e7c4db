"""The folder of backups: how they are named, how long they are kept, making one."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.errors import Refused, Unavailable
from bot.storage.whereabouts import Whereabouts
from bot.upkeep.copying import copy_store
from bot.upkeep.dumping import dump
from bot.upkeep.forgotten import NAME, ForgottenList

FOLDER = "backups"
REPLACED = "replaced"
_STAMP = "%Y-%m-%dT%H-%M-%SZ"
_NAME = re.compile(r"askdesk-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)(?:-\w+)?\.(?:db|dump)")


@dataclass(frozen=True, slots=True)
class Backups:
    """The backups of one store in a folder, each kept for so many days."""

    folder: Path
    days: int = 30

    @property
    def forgotten(self) -> ForgottenList:
        """The list of forgotten askers that lies beside them."""
        return ForgottenList(self.folder / NAME)

    def all(self) -> list[Path]:
        """Return every backup, the newest last."""
        return [path for _, path in sorted(self._found())]

    def newest(self) -> tuple[datetime, Path] | None:
        """Return the newest backup and when it was made; a replaced store is none."""
        made = [one for one in self._found() if REPLACED not in one[1].name]
        return max(made, default=None)

    def place(self, now: datetime, ending: str, why: str = "") -> Path:
        """Return where a backup made at a moment is to lie, its folder made."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise Unavailable(f"{self.folder} can't be made: {error.strerror}.") from error
        while (path := self.folder / _name(now, ending, why)).exists():
            now += timedelta(seconds=1)
        return path

    async def make(self, store: Whereabouts, now: datetime, why: str = "") -> Path:
        """Back up a store while it is in use, and return the file; raises `AskdeskError`."""
        if store.file is None:
            target = self.place(now, "dump", why)
            await dump(store.server, target)
            return target
        if not store.file.exists():
            raise Refused(f"There is no store {store.file} yet, so there is nothing to back up.")
        target = self.place(now, "db", why)
        await asyncio.to_thread(copy_store, store.file, target)
        return target

    def let_go(self, now: datetime) -> list[Path]:
        """Remove the backups that are too old, never the newest, and return which they were."""
        found = sorted(self._found())
        old = [path for at, path in found[:-1] if now - at > timedelta(days=self.days)]
        for path in old:
            path.unlink(missing_ok=True)
        return old

    def _found(self) -> Iterator[tuple[datetime, Path]]:
        for path in self.folder.glob("askdesk-*"):
            named = _NAME.fullmatch(path.name)
            if named:
                yield datetime.strptime(named[1], _STAMP).replace(tzinfo=UTC), path


def _name(now: datetime, ending: str, why: str) -> str:
    stamp = now.astimezone(UTC).strftime(_STAMP)
    return f"askdesk-{stamp}-{why}.{ending}" if why else f"askdesk-{stamp}.{ending}"
