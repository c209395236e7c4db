"""How staff are told: a case's card is brought up to date, and what needs eyes is announced."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import discord

from bot import desk_words as words
from bot.cards import Card
from bot.discord_face.desk.board import Board
from bot.discord_face.desk.showing import Cards
from bot.discord_face.failures import REQUEST_ERRORS
from bot.discord_face.neutral import neutral
from bot.discord_face.services import Ground
from bot.errors import Undeliverable
from bot.values import Call, Delivery, DeskNotice, Notice

CARD: Final = "card"
LONGEST: Final = 1500


@dataclass(frozen=True, slots=True)
class DeskCourier:
    """Shows staff what a delivery tells them."""

    cards: Cards
    board: Board
    ground: Ground

    async def deliver(self, delivery: Delivery) -> str | None:
        """Bring a card up to date and announce what there is to; raises `Undeliverable`."""
        notice = delivery.owed.body
        if not isinstance(notice, DeskNotice):
            raise Undeliverable(words.NO_DESK, permanent=True)
        try:
            return await self._delivered(delivery, notice)
        except REQUEST_ERRORS as error:
            raise self.cards.checks.trouble(error) from error

    async def _delivered(self, delivery: Delivery, notice: DeskNotice) -> str | None:
        careful = delivery.tries > 0
        if notice.kind is Notice.CASE:
            if notice.case is not None:
                await self.cards.show(notice.case, careful=careful)
            return CARD
        if notice.kind is Notice.EMERGENCY and not self.cards.checks.forum:
            # Calling people goes before everything else.
            posted = await self._announced(delivery, notice, None)
            await self._card(notice, careful=careful)
            return posted
        card = await self._card(notice, careful=careful)
        return await self._announced(delivery, notice, card)

    async def _card(self, notice: DeskNotice, *, careful: bool) -> Card | None:
        if notice.case is None:
            return None
        try:
            return await self.cards.show(notice.case, careful=careful)
        except Undeliverable:
            if notice.kind is not Notice.EMERGENCY:
                raise
            return None

    async def _announced(
        self, delivery: Delivery, notice: DeskNotice, card: Card | None
    ) -> str | None:
        text = await self._text(notice)
        if not text:
            return CARD
        whole = f"{self._call(notice)}{text}{await self._link(notice, card)}"
        mentions = self._mentions(notice)
        return await self.board.post(whole, nonce=delivery.id, mentions=mentions, delivery=delivery)

    async def _text(self, notice: DeskNotice) -> str:
        label = f"E-{notice.case}"
        if notice.kind is Notice.EMERGENCY:
            return words.ALARM.format(label=label, reason=neutral(notice.text, LONGEST))
        if notice.kind is Notice.FAILED_DELIVERY and notice.case is not None:
            # Who asked stands on the card alone, which goes when they ask to be forgotten.
            failure = (await self.cards.book.background(notice.case)).failure
            return words.not_delivered(label, neutral(failure, LONGEST))
        if notice.kind is Notice.DAILY:
            return notice.text
        return neutral(notice.text, LONGEST)

    async def _link(self, notice: DeskNotice, card: Card | None) -> str:
        if notice.case is None:
            return ""
        card = card or await self.cards.book.card(notice.case)
        if card is None or card.thread is None:
            return ""
        return "\n" + words.SEE.format(links=f"<#{card.thread}>")

    def _call(self, notice: DeskNotice) -> str:
        if self._role(notice):
            return f"<@&{self.ground.staff_role}> "
        person = self._person(notice)
        return f"<@{person}> " if person else ""

    def _mentions(self, notice: DeskNotice) -> discord.AllowedMentions:
        roles = [discord.Object(self.ground.staff_role or 0)] if self._role(notice) else False
        person = self._person(notice)
        people = [discord.Object(person)] if person else False
        return discord.AllowedMentions(
            everyone=False, users=people, roles=roles, replied_user=False
        )

    def _role(self, notice: DeskNotice) -> bool:
        """Return whether a notice rings for everybody of staff."""
        if self.ground.staff_role is None or notice.call is Call.QUIET:
            return False
        # A card calls nobody; a reminder to the desk as a whole is for whoever hears it first.
        reminded = notice.kind is Notice.REMINDER and notice.call is Call.DESK
        return reminded or notice.kind is Notice.EMERGENCY or notice.call is Call.ALL

    @staticmethod
    def _person(notice: DeskNotice) -> int | None:
        """Return whom alone a notice rings for; somebody of another face can't be rung."""
        named = notice.person or ""
        return int(named) if notice.call is Call.PERSON and named.isdecimal() else None
