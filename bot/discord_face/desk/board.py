"""Where staff are told what concerns no single card: the channel itself, or a post of the forum."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import discord

from bot import desk_words as words
from bot.cards import CardBook
from bot.discord_face.client import AskdeskClient
from bot.discord_face.desk.checks import UNKNOWN_CHANNEL, Checks, tags_for
from bot.discord_face.desk.threads import WEEK, Threads
from bot.discord_face.failures import code_of
from bot.discord_face.pages import CONTENT
from bot.discord_face.rendering import Rendered
from bot.discord_face.repeats import must_look, posted_before
from bot.discord_face.services import Ground
from bot.errors import Undeliverable
from bot.values import Delivery

MARK: Final = "discord-announcements"


@dataclass(slots=True)
class Board:
    """Posts announcements where everybody of staff looks."""

    client: AskdeskClient
    ground: Ground
    book: CardBook
    checks: Checks
    threads: Threads
    _post: str | None = field(default=None, init=False)

    async def post(
        self,
        text: str,
        *,
        nonce: str,
        mentions: discord.AllowedMentions | None = None,
        delivery: Delivery | None = None,
    ) -> str:
        """Post an announcement and return where it stands, as `channel:message`."""
        try:
            place = await self.place()
            return await self.say(place, text, nonce=nonce, mentions=mentions, delivery=delivery)
        except discord.NotFound as error:
            if not self.checks.forum or code_of(error) != UNKNOWN_CHANNEL:
                raise
        self._post = None
        await self.book.once(MARK, "", None)
        place = await self.place()
        return await self.say(place, text, nonce=nonce, mentions=mentions, delivery=delivery)

    async def say(
        self,
        place: int,
        text: str,
        *,
        nonce: str,
        mentions: discord.AllowedMentions | None = None,
        delivery: Delivery | None = None,
    ) -> str:
        """Post a text in a channel or thread unless a delivery of it is there already."""
        channel = self.client.get_partial_messageable(place)
        if delivery is not None and must_look(delivery, self.client.services.clock.now()):
            me = self.client.user.id if self.client.user else 0
            if found := await posted_before(channel, Rendered(text[:CONTENT]), delivery, me):
                return f"{place}:{found[0]}"
        allowed = mentions or discord.AllowedMentions.none()
        sent = await channel.send(text[:CONTENT], nonce=nonce[:25], allowed_mentions=allowed)
        return f"{place}:{sent.id}"

    async def place(self) -> int:
        """Return the channel of announcements; raises `Undeliverable` without a desk."""
        if self.ground.desk_channel is None:
            raise Undeliverable(words.NO_DESK)
        if not self.checks.forum:
            return self.ground.desk_channel
        if self._post is None:
            self._post = await self._known() or await self._made()
        return int(self._post)

    async def _known(self) -> str | None:
        noted = await self.book.mark(MARK) or ""
        place, _, post = noted.partition(":")
        if post and place == str(self.ground.desk_channel):
            return post
        found = [one for one in await self.threads.active() if one.title == words.ANNOUNCEMENTS]
        return found[0].id if found else None

    async def _made(self) -> str:
        forum = self.checks.channel()
        if not isinstance(forum, discord.ForumChannel):
            raise Undeliverable(words.NO_CHANNEL)
        made = await forum.create_thread(
            name=words.ANNOUNCEMENTS,
            content=words.ANNOUNCEMENTS_FIRST,
            auto_archive_duration=WEEK,
            applied_tags=tags_for(forum, "open") if forum.flags.require_tag else [],
        )
        await self.book.once(MARK, f"{forum.id}:{made.thread.id}", None)
        return str(made.thread.id)
