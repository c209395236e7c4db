"""The list of forgotten askers beside the backups, so that no backup can bring one back."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from bot.errors import AskdeskError, Unavailable
from bot.privacy import ForgottenMark

NAME = "forgotten.jsonl"


class Forgetful(Protocol):
    """A store that knows whom it has forgotten."""

    async def forgotten(self) -> list[ForgottenMark]:
        """Return the traces of all who were forgotten."""

    async def forget_again(self, marks: list[ForgottenMark]) -> int:
        """Forget whoever of these the store knows again; returns how many that were."""


@dataclass(frozen=True, slots=True)
class ForgottenList:
    """A file of salted hashes, one a line; it only ever grows."""

    path: Path

    def read(self) -> list[ForgottenMark]:
        """Return all that stands in the file; raises `AskdeskError` naming a line it can't read."""
        try:
            lines = self.path.read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return []
        except OSError as error:
            raise Unavailable(f"{self.path} can't be read: {error.strerror}.") from error
        return [self._mark(at, line) for at, line in enumerate(lines, 1) if line.strip()]

    def add(self, marks: Iterable[ForgottenMark]) -> int:
        """Write down those that are not in the file yet, and return how many that were."""
        known = {mark.digest for mark in self.read()}
        new = [mark for mark in marks if mark.digest not in known]
        if not new:
            return 0
        lines = "".join(_line(mark) for mark in new)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with self.path.open("a", encoding="utf-8") as file:
                file.write(lines)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise Unavailable(f"{self.path} can't be written: {error.strerror}.") from error
        return len(new)

    async def keep(self, store: Forgetful) -> int:
        """Write down everybody whom a store has forgotten; raises `Unavailable`."""
        return self.add(await store.forgotten())

    def _mark(self, at: int, line: str) -> ForgottenMark:
        try:
            found = json.loads(line)
            when = datetime.fromisoformat(found["at"])
            return ForgottenMark(str(found["salt"]), str(found["digest"]), when)
        except (ValueError, KeyError, TypeError) as error:
            raise AskdeskError(
                f"{self.path}:{at}: this is no line of the list of forgotten askers. Remove it "
                "only if you know what it was: who stands there may come back with a backup."
            ) from error


def _line(mark: ForgottenMark) -> str:
    return json.dumps({"salt": mark.salt, "digest": mark.digest, "at": mark.at.isoformat()}) + "\n"
