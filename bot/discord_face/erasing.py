"""Deleting from Discord what the bot posted about somebody who asked to be forgotten."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import discord
import structlog

from bot.discord_face.client import AskdeskClient
from bot.discord_face.failures import REQUEST_ERRORS, code_of
from bot.privacy import Forgotten, Posted
from bot.values import Lane

log = structlog.get_logger()
OnDesk = Callable[[Posted], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Eraser:
    """Deletes messages where they stand; `on_desk` takes away what a case left with staff."""

    client: AskdeskClient
    on_desk: OnDesk | None = None

    async def erase(self, gone: Forgotten) -> None:
        """Delete what stands elsewhere about somebody forgotten, and tell the desk."""
        for posted in gone.posted:
            if posted.lane is Lane.DESK and self.on_desk is not None:
                await self.on_desk(posted)
            else:
                await self.delete(posted)
        await self.client.services.sender.send(gone.deliveries)

    async def delete(self, posted: Posted) -> None:
        """Delete one message; one that has gone already is no trouble."""
        if not (posted.remote_id.isdecimal() and posted.where.channel.isdecimal()):
            return
        channel = self.client.get_partial_messageable(int(posted.where.channel))
        message: discord.PartialMessage = channel.get_partial_message(int(posted.remote_id))
        try:
            await message.delete()
        except REQUEST_ERRORS as error:
            log.warning("not_deleted", code=code_of(error))
