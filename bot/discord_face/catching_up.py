"""Catching up: what was written to the bot while it could not listen."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta

import discord
import structlog
from discord.utils import snowflake_time

from bot.discord_face.client import AskdeskClient
from bot.discord_face.failures import REQUEST_ERRORS, code_of
from bot.discord_face.messages import Messages
from bot.discord_face.place import FACE
from bot.errors import Unavailable
from bot.traces import Trail

log = structlog.get_logger()
DIRECT = timedelta(days=30)
PUBLIC = timedelta(days=7)
ANSWERED = timedelta(hours=24)
PAGE = 100


@dataclass(slots=True)
class CatchingUp:
    """Reads the channels lately used, newest first, whenever events may have been missed."""

    client: AskdeskClient
    messages: Messages
    pause: float = 0.1
    lost_at: datetime | None = None
    _task: asyncio.Task[None] | None = None

    def register(self, client: AskdeskClient) -> None:
        """Listen to connections lost and made anew."""
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
        if self._task is not None and not self._task.done():
            await asyncio.wait([self._task])
        self._task = asyncio.create_task(self.once(before))

    async def once(self, before: datetime) -> None:
        """Take in what came since the last message known from before a moment."""
        try:
            now = self.client.services.clock.now()
            trails = await self.client.services.traces.trails(FACE, now - DIRECT, before)
        except Unavailable as trouble:
            log.error("not_caught_up", reason=str(trouble))
            return
        for trail in trails:
            if self._is_lately(trail, now):
                await self._channel(trail, now)
        log.info("caught_up", channels=len(trails))

    def _is_lately(self, trail: Trail, now: datetime) -> bool:
        age = now - snowflake_time(trail.message_id)
        return age <= (PUBLIC if trail.public else DIRECT)

    async def _channel(self, trail: Trail, now: datetime) -> None:
        guild = self.client.services.ground.guild if trail.public else None
        kind = discord.ChannelType.text if trail.public else discord.ChannelType.private
        channel = self.client.get_partial_messageable(int(trail.channel), guild_id=guild, type=kind)
        after = discord.Object(trail.message_id)
        while True:
            await asyncio.sleep(self.pause)
            try:
                found = [
                    one async for one in channel.history(limit=PAGE, after=after, oldest_first=True)
                ]
            except REQUEST_ERRORS as error:
                log.warning("channel_not_read", code=code_of(error), reason=str(error))
                return
            for message in found:
                await self.messages.take(message, old=now - message.created_at > ANSWERED)
            if len(found) < PAGE:
                return
            after = discord.Object(found[-1].id)
