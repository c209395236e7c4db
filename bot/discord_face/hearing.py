"""Bringing what an asker did to the assistant, and saying so when that fails."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from datetime import datetime

import discord
import structlog

from bot import discord_words, wording
from bot.clock import new_id
from bot.discord_face.acknowledging import Acknowledgement
from bot.discord_face.client import AskdeskClient, Interaction
from bot.discord_face.courier import DiscordCourier
from bot.discord_face.failures import REQUEST_ERRORS, code_of
from bot.discord_face.neutral import plain_name
from bot.discord_face.place import (
    FACE,
    InteractionPlace,
    MessagePlace,
    Place,
    here,
    in_channel,
    of_asker,
)
from bot.discord_face.rendering import Rendered, button, rendered, view_of
from bot.errors import Refused, Unavailable, Undecided
from bot.values import Person, Question, Reply

log = structlog.get_logger()
REMEMBERED = 10_000
SOON_SECONDS = 0.03


def person(user: discord.User | discord.Member) -> Person:
    """Return somebody on Discord as the services know them."""
    return Person(str(user.id), plain_name(user.display_name))


class Seen:
    """The ids of what was taken in lately, so that nothing is taken in twice."""

    def __init__(self, most: int = REMEMBERED) -> None:
        self._ids: dict[int, None] = {}
        self._most = most

    def first(self, number: int) -> bool:
        """Return whether this is seen for the first time."""
        if number in self._ids:
            return False
        self._ids[number] = None
        if len(self._ids) > self._most:
            del self._ids[next(iter(self._ids))]
        return True


def place_of(
    interaction: Interaction, acknowledgement: Acknowledgement | None = None
) -> InteractionPlace:
    """Return the place of an interaction that is, or will be, acknowledged as “thinking”."""
    asker = person(interaction.user)
    direct = interaction.guild_id is None and interaction.channel_id is not None
    where = in_channel(interaction.channel_id or 0) if direct else of_asker(asker.id)
    return InteractionPlace(interaction, where, asker, interaction.created_at, acknowledgement)


class Hearing:
    """Takes in messages, commands, forms and presses, each once."""

    def __init__(self, client: AskdeskClient, courier: DiscordCourier, again: float) -> None:
        self.client = client
        self.courier = courier
        self.seen = Seen()
        self._again = again

    async def ask(self, interaction: Interaction, text: str) -> None:
        """Take in a question asked by a command or form, acknowledged once it is on disk."""
        if not self.seen.first(interaction.id):
            return
        place = place_of(interaction, Acknowledgement(interaction))
        await self.hear(place, str(interaction.id), text)

    async def hear(
        self, place: Place, message_id: str, text: str, *, public: bool = False, old: bool = False
    ) -> None:
        """Bring a question to the assistant; `old` ones are passed on, not answered."""
        question = Question(message_id, place.conversation, place.asker, text, place.at, public)
        self.courier.keep(message_id, place)
        listener = self.client.services.listener
        hears = listener.hear_late if old else listener.hear
        while True:
            if await self.do(place, hears(question)):
                return
            await asyncio.sleep(self._again)

    async def do(self, place: Place, work: Awaitable[None]) -> bool:
        """Do what an asker wants at their place, or tell them that it wasn't; returns if either."""
        self.client.under_way()
        token = here.set(place)
        try:
            return await self._done(place, work)
        finally:
            here.reset(token)

    async def _done(self, place: Place, work: Awaitable[None]) -> bool:
        try:
            await work
        except Refused as refusal:
            await self.tell(place, str(refusal))
        except Undecided as trouble:
            log.error("not_decided", reason=str(trouble))
            await self.tell(place, wording.DELAYED)
            return True
        except Unavailable as trouble:
            log.error("not_kept", reason=str(trouble))
            return await self.tell(place, discord_words.NOT_KEPT)
        except Exception as error:
            log.error("not_judged", exc_info=error)
            await self.tell(place, wording.DELAYED)
        await self._settle(place)
        return True

    async def tell(self, place: Place, text: str) -> bool:
        """Say a sentence of the program itself; returns whether that was possible."""
        try:
            await place.post(Rendered(text), new_id())
        except REQUEST_ERRORS as error:
            log.warning("not_told", code=code_of(error), reason=str(error))
            return False
        return True

    async def _settle(self, place: Place) -> None:
        """Remember where the asker is reached, show what waited, leave nothing “thinking”."""
        if not place.answers:
            # Most likely the answer stands behind one that is being marked just now.
            loop = asyncio.get_running_loop()
            loop.call_later(SOON_SECONDS, self.client.services.wake)
        try:
            if place.direct and place.answers:
                await self.courier.direct.met(place.asker.id, place.conversation.channel)
            if place.asker.id in self.courier.waiters:
                await self._show_waiting(place)
        except Unavailable as trouble:
            log.error("not_noted", reason=str(trouble))
        if isinstance(place, InteractionPlace) and not place.answers:
            await self.tell(place, discord_words.NOTED)

    async def note_read(self, delivery_id: str) -> None:
        """Note that an asker has read what waited for them, and bring its card up to date."""
        services = self.client.services
        try:
            await services.sender.send(await services.traces.read(delivery_id))
        except Unavailable as trouble:
            log.error("not_noted_as_read", reason=str(trouble))

    async def _show_waiting(self, place: Place) -> None:
        traces = self.client.services.traces
        found = await traces.waiting(FACE, place.asker.id)
        if found:
            self.courier.waiters.discard(place.asker.id)
        for delivery in found:
            reply = delivery.owed.body
            if not isinstance(reply, Reply):
                continue
            shown = rendered(reply, delivery.id, before=discord_words.WAITED_FOR_YOU)
            if not place.private:
                read = button(discord_words.READ_REPLY, f"waiting:{delivery.id}")
                notice = discord_words.REPLY_WAITS.format(asker=place.asker.id)
                shown = Rendered(notice, view_of([[read]]))
            try:
                await place.post(shown, delivery.id)
            except REQUEST_ERRORS:
                self.courier.waiters.add(place.asker.id)
                return
            if place.private:
                await self.note_read(delivery.id)


def message_place(
    message: discord.Message, channel: discord.abc.Messageable, *, public: bool
) -> MessagePlace:
    """Return the place of a message: its channel, as a reply to it in a server."""
    reference = message.to_reference(fail_if_not_exists=False) if public else None
    at: datetime = message.created_at
    return MessagePlace(
        channel, in_channel(message.channel.id), person(message.author), at, reference
    )
