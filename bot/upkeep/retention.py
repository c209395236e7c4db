"""Letting old texts go once a day."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

import structlog

from bot.errors import Unavailable
from bot.ports import Clock
from bot.privacy import Retention, Scrubbed

log = structlog.get_logger()
DAYS = 365
EVERY_SECONDS = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class RetentionRule:
    """Removes the texts and ids of what was closed so many days ago; counts stay."""

    retention: Retention
    clock: Clock
    days: int = DAYS

    async def once(self) -> Scrubbed:
        """Scrub what is due now; raises `Unavailable`."""
        return await self.retention.scrub(self.clock.now() - timedelta(days=self.days))

    async def run(self, stop: asyncio.Event, every: float = EVERY_SECONDS) -> None:
        """Scrub at once, then every day, until told to stop."""
        while not stop.is_set():
            try:
                done = await self.once()
                log.info("scrubbed", cases=done.cases, questions=done.questions)
            except Unavailable as error:
                log.error("retention_unavailable", reason=str(error))
            with suppress(TimeoutError):
                async with asyncio.timeout(every):
                    await stop.wait()
