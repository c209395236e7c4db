"""Letting old texts go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from bot.ports import Clock
from bot.privacy import Retention, Scrubbed

DAYS = 365


@dataclass(frozen=True, slots=True)
class RetentionRule:
    """Removes the texts and ids of what was closed so many days ago; counts stay."""

    retention: Retention
    clock: Clock
    days: int = DAYS

    async def once(self) -> Scrubbed:
        """Scrub what is due now; raises `Unavailable`."""
        return await self.retention.scrub(self.clock.now() - timedelta(days=self.days))
