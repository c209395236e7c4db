"""What is done once a day without being asked: old texts go, a backup is made, old ones go."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from bot.errors import AskdeskError
from bot.ports import Clock
from bot.storage.whereabouts import Whereabouts
from bot.upkeep.backups import Backups
from bot.upkeep.forgotten import Forgetful
from bot.upkeep.retention import RetentionRule

log = structlog.get_logger()
DAY = timedelta(days=1)
LOOK_SECONDS = 60.0


@dataclass(slots=True)
class DailyUpkeep:
    """Looks every minute; a restart neither skips a day's work nor does it twice.

    Whoever was forgotten is written down beside the backups within that minute.
    """

    retention: RetentionRule
    backups: Backups
    place: Whereabouts
    askers: Forgetful
    clock: Clock
    _scrubbed_at: datetime | None = field(default=None, init=False)

    async def run(self, stop: asyncio.Event, every: float = LOOK_SECONDS) -> None:
        """Do what is due, every minute, until told to stop."""
        while not stop.is_set():
            await self.turn()
            with suppress(TimeoutError):
                async with asyncio.timeout(every):
                    await stop.wait()

    async def turn(self) -> None:
        """Do what is due now; what fails is logged and tried again the next minute."""
        for name, step in (
            ("forgotten", self._list_forgotten),
            ("retention", self._scrub),
            ("backup", self._back_up),
        ):
            await self._tried(name, step)

    async def _tried(self, name: str, step: Callable[[], Awaitable[None]]) -> None:
        try:
            await step()
        except AskdeskError as error:
            log.error("upkeep_failed", action=name, reason=str(error))
        except Exception as error:
            log.error("upkeep_failed", action=name, exc_info=error)

    async def _list_forgotten(self) -> None:
        await self.backups.forgotten.keep(self.askers)

    async def _scrub(self) -> None:
        now = self.clock.now()
        if self._scrubbed_at is not None and now - self._scrubbed_at < DAY:
            return
        done = await self.retention.once()
        self._scrubbed_at = now
        log.info("scrubbed", cases=done.cases, questions=done.questions, askers=done.askers)

    async def _back_up(self) -> None:
        now, newest = self.clock.now(), self.backups.newest()
        if not self.backups.days or (newest is not None and now - newest[0] < DAY):
            return
        await self.backups.make(self.place, now)
        log.info("backed_up", removed=len(self.backups.let_go(now)))
