"""What a long-running process does every minute, so that nobody and nothing is forgotten."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass

import structlog

from bot.errors import Unavailable
from bot.ledger import CHOICE_LASTS, Books
from bot.ports import Clock
from bot.reminding import Reminding

log = structlog.get_logger()
EVERY_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Minutely:
    """Calls staff to what waits, ends stale claims, closes what was answered, books old choices."""

    reminding: Reminding
    books: Books
    clock: Clock

    async def once(self) -> None:
        """Do all that is due by now; raises `Unavailable`."""
        await self.reminding.once()
        await self.books.lapse_choices(self.clock.now() - CHOICE_LASTS)

    async def run(self, stop: asyncio.Event, every: float = EVERY_SECONDS) -> None:
        """Do it at once, then every minute, until told to stop; a fault waits for the next one."""
        while not stop.is_set():
            try:
                await self.once()
            except Unavailable as error:
                log.error("round_unavailable", reason=str(error))
            except Exception as error:
                log.error("round_failed", exc_info=error)
            with suppress(TimeoutError):
                async with asyncio.timeout(every):
                    await stop.wait()
