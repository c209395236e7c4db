"""Living lives from a test: start one, kill it, look at what the recipient saw."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.kills.recipient import Recipient, listening
from tests.kills.stage import FULL, NOWHERE, ROOMY

ROOT = Path(__file__).resolve().parents[2]
LEASE_SECONDS = 121
KILLED = -signal.SIGKILL


@dataclass(slots=True)
class Theatre:
    """A store, a recipient, and one life after another on them."""

    url: str
    recipient: Recipient
    address: str
    stage: Process
    count: int
    passed: set[str] = field(default_factory=set)
    _lives: int = 0

    async def live(
        self, point: str = NOWHERE, *, kill_after: float | None = None, full_disk: bool = False
    ) -> int:
        """Live once, killed at a point or after some seconds; returns how it ended."""
        assert self.stage.stdin is not None
        assert self.stage.stdout is not None
        ahead = LEASE_SECONDS * self._lives
        self._lives += 1
        disk = FULL if full_disk else ROOMY
        asked = (self.url, self.address, str(self.count), str(ahead), point, disk)
        self.stage.stdin.write("\t".join(asked).encode() + b"\n")
        child = int(await self.stage.stdout.readline())
        if kill_after is not None:
            await asyncio.sleep(kill_after)
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        code, *passed = (await self.stage.stdout.readline()).decode().strip().split("\t")
        self.passed |= set(passed)
        return int(code)

    async def live_while(self, trouble: Callable[[], Awaitable[None]]) -> int:
        """Live once, with trouble as soon as the first message has arrived; returns the end."""
        life = asyncio.create_task(self.live())
        async with asyncio.timeout(60):
            await self.recipient.begun.wait()
        await trouble()
        return await life

    def faults(self) -> list[str]:
        """Return what the recipient missed, or saw more than once, or out of order."""
        seen = self.recipient.counts()
        faults = [f"{text!r} arrived {seen[text]} times" for text in seen if seen[text] != 1]
        faults += [f"{text!r} never arrived" for text in expected(self.count) if text not in seen]
        for number in range(1, self.count // 2 + 1):
            order = [one for one in self.recipient.texts if one.endswith(f" E-{number}")]
            if order != [f"passed on as E-{number}", f"reply to E-{number}"]:
                faults.append(f"E-{number} arrived as {order}")
        return faults


def expected(count: int) -> list[str]:
    """Return every text that must stand at the recipient, once."""
    special = dict(enumerate(("stumble", "stumble", "unheard", "unheard", "gone", "gone")))
    special |= {6: "fault", 7: "fault"}
    texts = ["shown after a press"]
    for number in range(count):
        question = " ".join((f"q{number}", *filter(None, [special.get(number)])))
        if "gone" not in question:
            texts.append(f"card for {question}" if number % 2 else f"answer to {question}")
    for number in range(1, count // 2 + 1):
        texts += [f"passed on as E-{number}", f"reply to E-{number}"]
    return texts


@asynccontextmanager
async def stage() -> AsyncIterator[Process]:
    """Give the process that lives are forked from, all of them from one."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.kills.stage"),
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        process.kill()
        await process.wait()


@asynccontextmanager
async def theatre(
    stage: Process, url: str, count: int = 12, recipient: Recipient | None = None
) -> AsyncIterator[Theatre]:
    """Give a theatre on the store at an address."""
    recipient = recipient or Recipient()
    async with listening(recipient) as address:
        yield Theatre(url, recipient, address, stage, count)
