"""Catching up: what was written to the bot while it could not listen."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

import discord
import structlog
from discord.utils import snowflake_time

from bot.discord_face.client import AskdeskClient
from bot.discord_face.failures import REQUEST_ERRORS, code_of, passes
from bot.discord_face.messages import Messages
from bot.discord_face.pacing import Pacer
from bot.discord_face.place import FACE
from bot.errors import Unavailable
from bot.traces import Trail
from bot.values import Delivery, Owed

log = structlog.get_logger()
DIRECT = timedelta(days=30)
PUBLIC = timedelta(days=7)
ANSWERED = timedelta(hours=24)
PAGE = 100
AT_ONCE = 8
UNFINISHED = "discord: caught up to"


class Notes(Protocol):
    """Where something is noted under a name, beyond the end of the program."""

    async def mark(self, name: str) -> str | None:
        """Return what was noted under a name; raises `Unavailable`."""

    async def once(self, name: str, value: str, owed: Owed | None) -> tuple[Delivery, ...]:
        """Note a value with what that owes; raises `Unavailable`."""


@dataclass(slots=True)
class CatchingUp:
    """Reads the channels lately used, newest first, whenever events may have been missed.

    Each page read takes a turn of the `pacer`, so that whoever writes meanwhile isn't held up.

    Since when is noted in the store until it is through: whoever comes after an end in between
    begins there again, though newer messages have been answered meanwhile.
    """

    client: AskdeskClient
    messages: Messages
    notes: Notes
    pacer: Pacer
    again: float = 10.0
    lost_at: datetime | None = None
    _wanted: datetime | None = None
    _task: asyncio.Task[None] | None = None

    def register(self, client: AskdeskClient) -> None:
        """Listen to connections lost and made anew; before the first one nothing was heard."""
        # Not only from `ready` on: what comes between a connection and that is heard already.
        self.lost_at = client.services.clock.now()
        client.listen("ready", self.ready)
        client.listen("resumed", self.resumed)
        client.listen("disconnect", self.disconnected)

    async def disconnected(self) -> None:
        """Remember since when events may be missed."""
        if self.lost_at is None:
            self.lost_at = self.client.services.clock.now()

    async def resumed(self) -> None:
        """Go on: Discord has sent again what was missed."""
        self.lost_at = None

    async def ready(self) -> None:
        """Catch up after a start, or after a connection that could not be resumed."""
        before = self.lost_at or self.client.services.clock.now()
        self.lost_at = None
        self._wanted = min(self._wanted or before, before)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._work())

    async def _work(self) -> None:
        while self._wanted is not None:
            before, self._wanted = self._wanted, None
            await self.once(before)

    async def once(self, before: datetime) -> None:
        """Take in what came since the last message known from before a moment."""
        now = self.client.services.clock.now()
        left = trails = await self._begun(before, now)
        while left := await self._round(left, now):
            log.warning("not_caught_up", channels=len(left))
            await asyncio.sleep(self.again)
        if not self.client.is_closed():
            await self._ended()
            log.info("caught_up", channels=len(trails))

    async def _begun(self, before: datetime, now: datetime) -> list[Trail]:
        """Return where to look, as soon as the store says so, and note since when."""
        while True:
            try:
                if noted := await self.notes.mark(UNFINISHED):
                    before = min(before, datetime.fromisoformat(noted))
                await self.notes.once(UNFINISHED, before.isoformat(), None)
                found = await self.client.services.traces.trails(FACE, now - DIRECT, before)
            except Unavailable as trouble:
                log.error("not_caught_up", reason=str(trouble))
                await asyncio.sleep(self.again)
            else:
                known = [_known(trail, before) for trail in found]
                return [trail for trail in known if self._is_lately(trail, now)]

    async def _ended(self) -> None:
        """Note that nothing is missing, or only what came since another connection was lost."""
        missing = self._wanted.isoformat() if self._wanted else ""
        try:
            await self.notes.once(UNFINISHED, missing, None)
        except Unavailable as trouble:
            log.error("not_noted", reason=str(trouble))

    async def _round(self, trails: Sequence[Trail], now: datetime) -> list[Trail]:
        """Look into channels, a few at once so that none holds up all; return what to try again."""
        free, left = asyncio.Semaphore(AT_ONCE), list[Trail]()

        async def look(trail: Trail) -> None:
            try:
                if not await self._tried(trail, now):
                    left.append(trail)
            finally:
                free.release()

        async with asyncio.TaskGroup() as group:
            for trail in trails:
                await free.acquire()
                await self.pacer.turn()
                group.create_task(look(trail))
        return left

    def _is_lately(self, trail: Trail, now: datetime) -> bool:
        age = now - snowflake_time(trail.message_id)
        return age <= (PUBLIC if trail.public else DIRECT)

    async def _tried(self, trail: Trail, now: datetime) -> bool:
        """Return whether a channel is done with: read, or not to be read at all."""
        try:
            await self._channel(trail, now)
        except REQUEST_ERRORS as error:
            log.warning("channel_not_read", code=code_of(error), reason=str(error))
            return not passes(error)
        except Exception as error:
            # What can't be read in one channel must not keep the others waiting.
            log.error("channel_not_caught_up", exc_info=error)
        return True

    async def _channel(self, trail: Trail, now: datetime) -> None:
        guild = self.client.services.ground.guild if trail.public else None
        kind = discord.ChannelType.text if trail.public else discord.ChannelType.private
        channel = self.client.get_partial_messageable(int(trail.channel), guild_id=guild, type=kind)
        after = discord.Object(trail.message_id)
        while True:
            found = [
                one async for one in channel.history(limit=PAGE, after=after, oldest_first=True)
            ]
            for message in found:
                await self.messages.take(message, old=now - message.created_at > ANSWERED)
            if len(found) < PAGE:
                return
            after = discord.Object(found[-1].id)
            await self.pacer.turn()


def _known(trail: Trail, before: datetime) -> Trail:
    """Return a trail from the last message known; what was handled since hides nothing older."""
    if snowflake_time(trail.handled) >= before:
        return trail
    return replace(trail, message_id=max(trail.message_id, trail.handled))
