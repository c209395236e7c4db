"""Keeping the card and the thread of each case as the case stands, whoever changed it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from typing import Final

import discord
import structlog

from bot.cards import Card, CardBook, Shown
from bot.case import CLOSED
from bot.discord_face.client import AskdeskClient
from bot.discord_face.desk.checks import (
    ARCHIVED,
    THREADS_FULL,
    UNKNOWN_CHANNEL,
    Checks,
    tags_for,
)
from bot.discord_face.desk.placing import Placing
from bot.discord_face.desk.removing import Removing
from bot.discord_face.desk.telling import telling
from bot.discord_face.desk.threads import Threads
from bot.discord_face.failures import REQUEST_ERRORS, code_of
from bot.discord_face.lacks import REFUSED
from bot.errors import Undeliverable
from bot.values import Case

log = structlog.get_logger()
STRIPES: Final = 64


@dataclass(slots=True)
class Cards:
    """Makes cards and brings them up to date; one case at a time."""

    client: AskdeskClient
    book: CardBook
    checks: Checks
    threads: Threads
    placing: Placing
    removing: Removing
    _locks: list[asyncio.Lock] = field(
        default_factory=lambda: [asyncio.Lock() for _ in range(STRIPES)], init=False
    )

    async def show(
        self, number: int, *, careful: bool = False, verify: bool = False
    ) -> Card | None:
        """Bring a case's card and thread up to date; raises `Undeliverable` saying what lacks.

        `careful` looks first whether an earlier try went through, `verify` whether it still stands.
        """
        async with self._locks[number % STRIPES]:
            try:
                return await self._show(number, careful=careful, verify=verify)
            except REQUEST_ERRORS as error:
                raise self.checks.trouble(error) from error

    async def lost_thread(self, number: int) -> None:
        """Write down that the thread of a case is gone."""
        async with self._locks[number % STRIPES]:
            card = await self.book.card(number)
            if card is not None and card.thread is not None:
                await self.book.keep(replace(card, thread=None, resting=False))

    async def _show(self, number: int, *, careful: bool, verify: bool) -> Card | None:
        history = await self.client.services.cases.history(number)
        case, card = history.case, await self.book.card(number)
        if not case.asker.id:
            if card is not None:
                await self.removing.remove(card, case)
            return None
        if card is not None and card.place != str(self.checks.ground.desk_channel):
            await self.book.drop(number)
            card = None
        if card is None and case.state in CLOSED:
            return None
        shown = Shown(history, await self.book.background(number))
        files = await self.placing.files(card, shown)
        card = await self.placing.placed(card, shown, files, careful=careful, verify=verify)
        if card is None:
            return None
        card = await self._with_thread(replace(card, files=files), shown)
        card = await self._told(card, shown, careful=careful)
        card = await self._at_rest(card, case)
        now = self.client.services.clock.now()
        card = replace(card, version=case.version, due_at=case.due_at, shown_at=now)
        await self.book.keep(card)
        return card

    # The thread

    async def _with_thread(self, card: Card, shown: Shown) -> Card:
        case = shown.history.case
        if card.thread is not None or card.channel != card.place or case.state in CLOSED:
            return card
        try:
            thread = await self.threads.open_on(case, card.message)
        except discord.HTTPException as error:
            if code_of(error) not in REFUSED | {THREADS_FULL}:
                raise
            reason = str(self.checks.trouble(error))
            log.warning("card_without_thread", case=case.label, reason=reason)
            view = self.placing.view(shown, card, card.files or "", reason)
            return card if card.digest == view.digest else await self.placing.edited(card, view)
        card = replace(card, thread=thread)
        view = self.placing.view(shown, card, card.files or "")
        return card if card.digest == view.digest else await self.placing.edited(card, view)

    async def _told(self, card: Card, shown: Shown, *, careful: bool) -> Card:
        """Return the card with all that was said in the case said in its thread too."""
        messages = shown.history.messages
        if card.thread is None or card.told >= len(messages):
            return card
        try:
            await telling(self.client, card.thread, shown.history, card.told, careful=careful)
        except discord.HTTPException as error:
            if code_of(error) == UNKNOWN_CHANNEL:
                return replace(card, thread=None)
            if code_of(error) not in ARCHIVED:
                raise
            log.warning("thread_locked", case=shown.history.case.label)
            return card
        return replace(card, told=len(messages), resting=False)

    async def _at_rest(self, card: Card, case: Case) -> Card:
        """Return the card with its thread archived where the case is closed, active where not."""
        if card.thread is None:
            return card
        closed, channel = case.state in CLOSED, self.checks.channel()
        if closed == card.resting and card.version == case.version:
            return card
        options: dict[str, object] = {"archived": closed} if closed != card.resting else {}
        if isinstance(channel, discord.ForumChannel) and card.version:
            tags = [tag.id for tag in tags_for(channel, case.state.value)]
            options |= {"applied_tags": tags} if tags else {}
        if options:
            try:
                await self.threads.change(card.thread, **options)
            except discord.NotFound:
                return replace(card, thread=None, resting=False)
            except (discord.Forbidden, Undeliverable):
                log.warning("thread_locked", case=case.label)
                return card
        return replace(card, resting=closed)
