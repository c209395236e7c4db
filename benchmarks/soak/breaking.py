"""What breaks, one thing after the other, and how."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.soak.life import Life
from benchmarks.soak.plan import Plan
from tests.loopback.faults import Fault

MESSAGES = "/channels/*/messages"
DOWN_SECONDS = 3.0
TROUBLE_SECONDS = 5.0
LOCKED_SECONDS = 12.0
GONE_SECONDS = 8.0
LOST_SECONDS = 3.0
CATCHING_UP_SECONDS = 0.1
SETTLING_SECONDS = 10.0
ENTRY = "entries/contact-phone.md"


@dataclass(frozen=True, slots=True)
class Trouble:
    """One fault as it happened: from when to when, and from when on all was calm again."""

    name: str
    how: str
    began: float
    ended: float
    calm: float


@dataclass(slots=True)
class Breaking:
    """Breaks one thing at each moment of the plan."""

    life: Life
    plan: Plan
    troubles: list[Trouble] = field(default_factory=list, init=False)

    async def run(self) -> None:
        """Break what the plan says when it says so."""
        ways: dict[str, Callable[[int], Awaitable[str]]] = {
            "gateway drop": self._gateway,
            "429": self._limited,
            "5xx": self._failing,
            "store gone": self._store,
            "FAQ reload": self._faq,
            "SIGKILL": self._killed,
        }
        town = self.life.town
        for moment, name, turn in self.plan.faults():
            await asyncio.sleep(moment - town.now())
            began = town.now()
            how = await ways[name](turn)
            ended = town.now()
            catching_up = how.startswith(("killed", "closed"))
            after = self.plan.askers * CATCHING_UP_SECONDS if catching_up else 0.0
            self.troubles.append(Trouble(name, how, began, ended, ended + after + SETTLING_SECONDS))

    async def _gateway(self, turn: int) -> str:
        gateway = self.life.town.discord.gateway
        if turn % 2 == 0:
            gateway.drop()
            return "line broken, session resumed"
        gateway.go_away()
        await asyncio.sleep(TROUBLE_SECONDS)
        gateway.come_back()
        await self.life.town.discord.connected(deadline=60)
        return "closed for 5 s, session lost"

    async def _limited(self, turn: int) -> str:
        fault = Fault("POST", MESSAGES, status=429, retry_after=1.0)
        with self.life.town.discord.breaking(fault):
            await asyncio.sleep(TROUBLE_SECONDS)
        return "every message refused for 5 s"

    async def _failing(self, turn: int) -> str:
        discord = self.life.town.discord
        if turn % 2 == 0:
            faults = [Fault(method, "*", status=502) for method in ("GET", "POST", "PATCH")]
            with discord.breaking(*faults):
                await asyncio.sleep(TROUBLE_SECONDS)
            return "every request refused for 5 s"
        with discord.breaking(Fault("POST", MESSAGES, lost=True)):
            await asyncio.sleep(LOST_SECONDS)
        return "messages posted, answers lost for 3 s"

    async def _store(self, turn: int) -> str:
        if turn % 2 == 0:
            lock = await asyncio.to_thread(_locked, self.life.store)
            await asyncio.sleep(LOCKED_SECONDS)
            await asyncio.to_thread(lock.close)
            return "locked by another program for 12 s"
        with moved_away(self.life.store):
            await asyncio.sleep(GONE_SECONDS)
        return "file moved away for 8 s"

    async def _faq(self, turn: int) -> str:
        entry = self.life.faq / ENTRY
        # Its answer: another phrasing moves probabilities, and may rightly be refused for a
        # golden question.
        text = entry.read_text(encoding="utf-8").rstrip()
        changed = f"{text}\n\nEdition {turn + 2} of this answer.\n"
        await asyncio.to_thread(entry.write_text, changed, encoding="utf-8")
        return "an entry changed"

    async def _killed(self, turn: int) -> str:
        await self.life.kill()
        await asyncio.sleep(DOWN_SECONDS)
        await self.life.start()
        return "killed, started again 3 s later"


def _locked(store: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(store, timeout=30, isolation_level=None, check_same_thread=False)
    connection.execute("BEGIN EXCLUSIVE")
    return connection


@contextmanager
def moved_away(store: Path) -> Iterator[None]:
    """Have a store and its log elsewhere for as long as the block lasts."""
    endings = ("", "-wal", "-shm")
    elsewhere = store.with_name("away")
    for ending in endings:
        _move(Path(f"{store}{ending}"), Path(f"{elsewhere}{ending}"))
    try:
        yield
    finally:
        for ending in reversed(endings):
            _move(Path(f"{elsewhere}{ending}"), Path(f"{store}{ending}"))


def _move(source: Path, target: Path) -> None:
    if source.exists():
        source.rename(target)
