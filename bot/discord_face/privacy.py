"""`/privacy`: what is stored about an asker, and deleting all of it."""

from __future__ import annotations

import re

import discord
from discord import app_commands

from bot import discord_words, own_words
from bot.case import CLOSED
from bot.clock import new_id
from bot.discord_face import ids
from bot.discord_face.acknowledging import acknowledge
from bot.discord_face.client import AskdeskClient, Interaction
from bot.discord_face.data_file import data_file
from bot.discord_face.erasing import Eraser
from bot.discord_face.hearing import Hearing, place_of
from bot.discord_face.place import FACE, Place
from bot.discord_face.pressables import pressable
from bot.discord_face.rendering import Rendered, button, view_of
from bot.privacy import AskerData


class Privacy:
    """Shows an asker what is stored about them, and forgets it when they say so twice."""

    def __init__(self, hearing: Hearing, eraser: Eraser) -> None:
        self._hearing = hearing
        self._eraser = eraser

    def register(self, client: AskdeskClient) -> None:
        """Add the command and its buttons."""
        client.add_dynamic_items(pressable(ids.FORGET, self._pressed))

        @client.tree.command(name="privacy", description=discord_words.PRIVACY_DESCRIPTION)
        @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)
        async def privacy(interaction: discord.Interaction) -> None:
            if self._hearing.seen.first(interaction.id):
                await acknowledge(interaction)
                place = place_of(interaction)
                await self._hearing.do(place, self.show(place))

    async def show(self, place: Place) -> None:
        """Show an asker what is stored about them; raises `Unavailable`."""
        data = await self._hearing.client.services.askers.data(FACE, place.asker.id)
        if data.asker is None and not data.questions and not data.cases:
            await place.post(Rendered(own_words.NOTHING_STORED), new_id())
            return
        delete = button(discord_words.DELETE_DATA, "forget:ask", discord.ButtonStyle.danger)
        shown = Rendered(_summary(data), view_of([[delete]]), file=data_file(data))
        await place.post(shown, new_id())

    async def _pressed(self, interaction: Interaction, match: re.Match[str]) -> None:
        if not self._hearing.seen.first(interaction.id):
            return
        await acknowledge(interaction)
        place = place_of(interaction)
        work = {"ask": self._ask, "yes": self._forget, "no": self._keep}[match["what"]]
        await self._hearing.do(place, work(place))

    async def _ask(self, place: Place) -> None:
        data = await self._hearing.client.services.askers.data(FACE, place.asker.id)
        still = [one.case.number for one in data.cases if one.case.state not in CLOSED]
        sure = button(discord_words.DELETE_SURE, "forget:yes", discord.ButtonStyle.danger)
        keep = button(discord_words.KEEP_DATA, "forget:no")
        text = discord_words.are_you_sure(still)
        await place.post(Rendered(text, view_of([[sure, keep]])), new_id())

    async def _keep(self, place: Place) -> None:
        await place.post(Rendered(discord_words.KEPT_DATA), new_id())

    async def _forget(self, place: Place) -> None:
        asker = place.asker.id
        gone = await self._hearing.client.services.askers.forget(FACE, asker)
        self._hearing.courier.forget(asker)
        told = discord_words.forgotten(gone.questions, gone.withdrawn)
        await place.post(Rendered(told), new_id())
        await self._eraser.erase(gone)


def _summary(data: AskerData) -> str:
    first = data.asker.first_seen if data.asker else min(one.question.at for one in data.questions)
    return discord_words.stored(len(data.questions), len(data.cases), f"{first:%d %B %Y}")
