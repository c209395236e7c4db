"""The message in which staff see a case: posted once, edited ever after, in channel or forum."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

import discord
import structlog

from bot import desk_words as words
from bot.cards import Card, CardBook, Shown
from bot.case import CLOSED
from bot.clock import new_id
from bot.discord_face.client import AskdeskClient
from bot.discord_face.desk.board import Board
from bot.discord_face.desk.card import CardView, Surroundings, Title, card_view
from bot.discord_face.desk.checks import ARCHIVED, THREADS_FULL, Checks, tags_for
from bot.discord_face.desk.files import files_of, noted, read_note
from bot.discord_face.desk.finding import found_card
from bot.discord_face.desk.threads import WEEK, Threads, title_of
from bot.discord_face.failures import code_of
from bot.values import Case

log = structlog.get_logger()
GONE: Final = frozenset({10003, 10008})


@dataclass(frozen=True, slots=True)
class Placing:
    """Makes and edits the messages of cards."""

    client: AskdeskClient
    book: CardBook
    checks: Checks
    threads: Threads
    board: Board
    title: Title

    async def files(self, card: Card | None, shown: Shown) -> str:
        """Return what is noted of the asker's files; looked up anew where not all were read."""
        asked = shown.background.asked
        known, _ = read_note(card.files if card else None)
        if card is not None and card.files and known >= len(asked):
            return card.files
        return noted(*await files_of(self.client, asked))

    def view(self, shown: Shown, card: Card | None, files: str, threadless: str = "") -> CardView:
        """Return the card as it is to look, in a channel or forum, with or without a thread."""
        forum = self.checks.forum and (card is None or card.thread is not None)
        apart = card.thread if card and card.thread and card.thread != card.message else ""
        _, named = read_note(files)
        around = Surroundings(self.title, forum, threadless, apart or "", named)
        return card_view(shown, around)

    async def placed(
        self, card: Card | None, shown: Shown, files: str, *, careful: bool, verify: bool
    ) -> Card | None:
        """Return the card as it stands on Discord, made or edited; None for one taken away."""
        case = shown.history.case
        if card is None:
            return await self._made(shown, files, f"card-{case.number}", careful=careful)
        view = self.view(shown, card, files)
        if card.digest == view.digest and not verify:
            return card
        try:
            return await self.edited(card, view)
        except discord.NotFound as error:
            if code_of(error) not in GONE:
                raise
        if case.state in CLOSED:
            await self.book.drop(case.number)
            return None
        made = await self._made(shown, files, new_id(), careful=False)
        if made.thread is None and card.thread and not self.checks.forum:
            made = replace(made, thread=card.thread, told=card.told, resting=card.resting)
            return await self.edited(made, self.view(shown, made, files))
        return made

    async def edited(self, card: Card, view: CardView) -> Card:
        """Edit a card's message, its post woken first where it is archived."""
        within = card.thread is not None and card.thread == card.channel
        if card.resting and within:
            await self.threads.wake(card.channel)
            card = replace(card, resting=False)
        channel = self.client.get_partial_messageable(int(card.channel))
        message = channel.get_partial_message(int(card.message))
        try:
            await message.edit(content=view.content, embed=view.embed, view=view.view())
        except discord.HTTPException as error:
            if code_of(error) not in ARCHIVED:
                raise
            await self.threads.wake(card.channel)
            card = replace(card, resting=False)
            await message.edit(content=view.content, embed=view.embed, view=view.view())
        return replace(card, digest=view.digest)

    async def _made(self, shown: Shown, files: str, nonce: str, *, careful: bool) -> Card:
        case, place = shown.history.case, str(self.checks.ground.desk_channel)
        view = self.view(shown, None, files)
        channel = self.checks.channel()
        if isinstance(channel, discord.ForumChannel):
            card = await self._made_post(case, view, channel)
        else:
            found = await found_card(self.client, case, place) if careful else None
            message = found or await self._posted(int(place), view, nonce)
            digest = "" if found else view.digest
            card = Card(case.number, place, place, message, digest=digest)
        await self.book.keep(card)
        if card.digest != view.digest:
            card = await self.edited(card, view)
        return card

    async def _posted(self, place: int, view: CardView, nonce: str) -> str:
        channel = self.client.get_partial_messageable(place)
        rows = view.view()
        extra: dict[str, Any] = {"view": rows} if rows else {}
        sent = await channel.send(view.content, embed=view.embed, nonce=nonce, **extra)
        return str(sent.id)

    async def _made_post(self, case: Case, view: CardView, forum: discord.ForumChannel) -> Card:
        place = str(forum.id)
        for one in await self.threads.of(case):
            return Card(case.number, place, one.id, one.id, one.id)
        try:
            made = await forum.create_thread(
                name=title_of(case),
                content=view.content,
                embed=view.embed,
                view=view.view() or discord.utils.MISSING,
                applied_tags=tags_for(forum, case.state.value),
                auto_archive_duration=WEEK,
            )
        except discord.HTTPException as error:
            if code_of(error) != THREADS_FULL:
                raise
            log.warning("card_without_post", case=case.label, reason=words.THREADS_FULL)
            board = await self.board.place()
            message = await self._posted(board, view, f"card-{case.number}")
            return Card(case.number, place, str(board), message, digest=view.digest)
        number = str(made.thread.id)
        return Card(case.number, place, number, number, number, digest=view.digest)
