"""Messages: direct ones, mentions, and replies to the bot."""

from __future__ import annotations

import re

import discord

from bot.discord_face.client import AskdeskClient
from bot.discord_face.hearing import Hearing, message_place
from bot.discord_face.place import MessagePlace
from bot.discord_face.typed_commands import TypedCommands


def is_public(message: discord.Message) -> bool:
    """Return whether a message stands in a server's channel, where others read."""
    return not (
        message.guild is None
        and getattr(message.channel, "type", None) is discord.ChannelType.private
    )


def is_meant(client: AskdeskClient, message: discord.Message, *, public: bool) -> bool:
    """Return whether somebody addresses the bot: not a bot, not staff at their desk."""
    me, desk = client.user, client.services.ground.desk_channel
    if me is None or message.author.bot or message.webhook_id or message.is_system():
        return False
    if not public:
        return True
    place = (message.channel.id, getattr(message.channel, "parent_id", None))
    at_desk = desk is not None and desk in place
    return not at_desk and any(user.id == me.id for user in message.mentions)


class Messages:
    """Answers whoever addresses the bot, and nobody else."""

    def __init__(self, hearing: Hearing, said: TypedCommands) -> None:
        self._hearing = hearing
        self._said = said

    def register(self, client: AskdeskClient) -> None:
        """Listen to messages."""
        client.listen("message", self.take)

    async def take(self, message: discord.Message, *, old: bool = False) -> None:
        """Take in a message if it is meant for the bot, each once."""
        public = is_public(message)
        if not is_meant(self._hearing.client, message, public=public):
            return
        if not self._hearing.seen.first(message.id):
            return
        channel = self._hearing.client.get_partial_messageable(message.channel.id)
        place = message_place(message, channel, public=public)
        text = self._without_mention(message.content)
        if await self._is_spoken(place, text, message.id):
            return
        await self._hearing.hear(place, str(message.id), text, public=public, old=old)

    def _without_mention(self, text: str) -> str:
        me = self._hearing.client.user
        return re.sub(rf"<@!?{me.id if me else 0}>", " ", text).strip()

    async def _is_spoken(self, place: MessagePlace, text: str, message_id: int) -> bool:
        """Do what was asked of the program itself; return whether it was."""
        work = self._said.work_for(" ".join(text.split()).casefold(), place)
        if work is None:
            return False
        await self._hearing.do(place, work)
        services = self._hearing.client.services
        where = place.conversation
        await services.askers.note_handled(
            where.face, where.channel, place.asker.id, str(message_id)
        )
        return True
