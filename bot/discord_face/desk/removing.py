"""Taking away what stands on Discord about an asker who is no longer stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import discord
import structlog

from bot import desk_words as words
from bot.cards import Card, CardBook
from bot.discord_face.client import AskdeskClient
from bot.discord_face.desk.board import Board
from bot.discord_face.desk.threads import Threads
from bot.discord_face.failures import REQUEST_ERRORS, code_of
from bot.privacy import Posted
from bot.values import Case

log = structlog.get_logger()
MOST: Final = 500


@dataclass(frozen=True, slots=True)
class Removing:
    """Removes cards with their threads, and announcements that named an asker."""

    client: AskdeskClient
    book: CardBook
    threads: Threads
    board: Board

    async def remove(self, card: Card, case: Case) -> None:
        """Remove the card and thread of a case and say so, naming what is left, if anything."""
        told = words.GONE.format(label=case.label)
        if card.thread is not None and not await self.threads.delete(card.thread):
            await self._emptied(card.thread, case)
            told = words.GONE_IN_PART.format(label=case.label, thread=f"<#{card.thread}>")
        await self._delete(card.channel, card.message)
        await self.board.post(told, nonce=f"gone-{case.number}")
        await self.book.drop(case.number)

    async def announcement(self, posted: Posted) -> None:
        """Remove an announcement about somebody forgotten; their cards go by themselves."""
        channel, _, message = posted.remote_id.partition(":")
        if channel.isdecimal() and message.isdecimal():
            await self._delete(channel, message)

    async def _emptied(self, thread: str, case: Case) -> None:
        """Remove what the bot wrote in a thread, and the question from its title."""
        await self.threads.wake(thread)
        channel = self.client.get_partial_messageable(int(thread))
        me = self.client.user.id if self.client.user else 0
        own = [one.id async for one in channel.history(limit=MOST) if one.author.id == me]
        for message in own:
            await self._delete(thread, str(message))
        title = words.NAMELESS_TITLE.format(label=case.label)
        await self.threads.change(thread, name=title)
        await self.threads.change(thread, archived=True)

    async def _delete(self, channel: str, message: str) -> None:
        place = self.client.get_partial_messageable(int(channel))
        try:
            await place.get_partial_message(int(message)).delete()
        except discord.NotFound:
            return
        except REQUEST_ERRORS as error:
            log.warning("not_deleted", code=code_of(error))
