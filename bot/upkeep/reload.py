"""A changed FAQ comes into use while the program runs; a faulty one doesn't."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol

import structlog

from bot import desk_words
from bot.errors import AskdeskError
from bot.upkeep.faq_trial import FaultyFaq, Stamps, contents, stamps
from faq.advisor import Advisor

log = structlog.get_logger()
LOOK_SECONDS = 5.0
MOST_FAULTS = 5


class Advised(Protocol):
    """Whoever answers by an advisor; it reads it anew for each message."""

    advisor: Advisor


class Looked(StrEnum):
    """What a look at the folder led to."""

    SAME = "same"
    SETTLING = "settling"
    LOADED = "loaded"
    REFUSED = "refused"
    FAILED = "failed"


@dataclass(slots=True)
class FaqReload:
    """Watches a FAQ folder and puts what passes its check into use.

    A folder is looked at closer once nobody has saved anything between two looks. The swap is one
    assignment between two messages, so none is lost and none is judged by half of each.
    """

    folder: Path
    target: Advised
    prepare: Callable[[], Awaitable[Advisor]]
    tell: Callable[[str], Awaitable[None]]
    noted: Callable[[Looked, str], None] = lambda looked, version: None
    _version: str = field(default="", init=False)
    _refused: str = field(default="", init=False)
    _seen: Stamps = field(default=frozenset(), init=False)
    _settling: Stamps | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        self._seen, self._version = stamps(self.folder), contents(self.folder)

    @property
    def version(self) -> str:
        """The name of the content that is in use."""
        return self._version

    async def run(self, stop: asyncio.Event, every: float = LOOK_SECONDS) -> None:
        """Look at the folder every few seconds until told to stop."""
        while not stop.is_set():
            with suppress(TimeoutError):
                async with asyncio.timeout(every):
                    await stop.wait()
                    return
            try:
                await self.look()
            except Exception as error:
                log.error("faq_not_looked_at", exc_info=error)

    async def look(self) -> Looked:
        """Look at the folder once, and do what follows from it."""
        found = await asyncio.to_thread(stamps, self.folder)
        if found == self._seen:
            return Looked.SAME
        if found != self._settling:
            self._settling = found
            return Looked.SETTLING
        version = await asyncio.to_thread(contents, self.folder)
        if version in (self._version, self._refused):
            self._seen = found
            return Looked.SAME
        looked = await self._try(version)
        if looked in (Looked.LOADED, Looked.REFUSED):
            self._seen = found
            self.noted(looked, version)
        return looked

    async def _try(self, version: str) -> Looked:
        try:
            advisor = await self.prepare()
        except FaultyFaq as error:
            self._refused = version
            log.warning("faq_refused", version=version, faults=len(str(error).splitlines()))
            await self._tell(refusal(str(error)))
            return Looked.REFUSED
        except AskdeskError as error:
            log.error("faq_not_checked", version=version, reason=str(error))
            return Looked.FAILED
        if await asyncio.to_thread(contents, self.folder) != version:
            return Looked.SETTLING
        self.target.advisor = advisor
        self._version, self._refused = version, ""
        log.info("faq_loaded", version=version, entries=len(advisor.catalogue.entries))
        return Looked.LOADED

    async def _tell(self, text: str) -> None:
        try:
            await self.tell(text)
        except AskdeskError as error:
            log.error("staff_not_told", reason=str(error))


def refusal(faults: str) -> str:
    """Return what staff read of a FAQ that was refused: its first faults, each with its line."""
    lines = [line for line in faults.splitlines() if line.strip()]
    more = len(lines) - MOST_FAULTS
    rest = [desk_words.MORE_FAULTS.format(count=more)] if more > 0 else []
    return "\n".join([desk_words.FAQ_REFUSED, *lines[:MOST_FAULTS], *rest])
