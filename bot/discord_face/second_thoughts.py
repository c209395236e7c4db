"""Messages that their askers edit or delete."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import discord
import structlog

from bot.discord_face.client import AskdeskClient
from bot.discord_face.hearing import Hearing, message_place
from bot.discord_face.messages import is_meant, is_public
from bot.discord_face.place import FACE
from bot.errors import AskdeskError
from bot.guard import mask
from faq.emergency import alarm

log = structlog.get_logger()
EDITS_COUNT = timedelta(minutes=10)


class SecondThoughts:
    """Keeps what was recorded in step with what its asker leaves standing."""

    def __init__(self, hearing: Hearing) -> None:
        self._hearing = hearing

    def register(self, client: AskdeskClient) -> None:
        """Listen to edits and deletions."""
        client.listen("raw_message_edit", self.edited)
        client.listen("raw_message_delete", self.deleted)
        client.listen("raw_bulk_message_delete", self.deleted_together)

    async def edited(self, payload: discord.RawMessageUpdateEvent) -> None:
        """Replace the text of a question that is still open, within ten minutes."""
        data: dict[str, Any] = dict(payload.data)
        # Without a time of edit it is Discord's own doing, such as a preview of a link.
        by_person = data.get("edited_timestamp") and not (data.get("author") or {}).get("bot")
        if not by_person or not data.get("content"):
            return
        services, client = self._hearing.client.services, self._hearing.client
        me = f"{client.user.id}" if client.user else ""
        text = data["content"].replace(f"<@{me}>", " ").replace(f"<@!{me}>", " ").strip()
        since = services.clock.now() - EDITS_COUNT
        if not text:
            return
        if alarm(text):
            await self._warn(payload, text)
            return
        try:
            owed = await services.amendments.reword(
                FACE, str(payload.message_id), mask(text).text, since
            )
        except AskdeskError as error:
            log.error("edit_not_kept", reason=str(error))
            return
        await services.sender.send(owed)

    async def _warn(self, payload: discord.RawMessageUpdateEvent, text: str) -> None:
        """Take an edit that speaks of danger as a message of its own."""
        message = payload.message
        public = is_public(message)
        client = self._hearing.client
        if not is_meant(client, message, public=public):
            return
        channel = client.get_partial_messageable(payload.channel_id)
        place = message_place(message, channel, public=public)
        await self._hearing.hear(place, f"{payload.message_id}-edit", text, public=public)

    async def deleted(self, payload: discord.RawMessageDeleteEvent) -> None:
        """Take back the question of a message that its asker deleted."""
        await self._take_back(payload.message_id)

    async def deleted_together(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        """Take back the questions of messages deleted at once."""
        for number in payload.message_ids:
            await self._take_back(number)

    async def _take_back(self, number: int) -> None:
        services = self._hearing.client.services
        try:
            owed = await services.amendments.take_back(FACE, str(number))
        except AskdeskError as error:
            log.error("deletion_not_kept", reason=str(error))
            return
        await services.sender.send(owed)
