"""The buttons under replies: what they ask for, and showing all of a long answer."""

from __future__ import annotations

import re

from bot import discord_words
from bot.discord_face import ids
from bot.discord_face.acknowledging import Acknowledgement
from bot.discord_face.client import AskdeskClient, Interaction
from bot.discord_face.hearing import Hearing, person, place_of
from bot.discord_face.pages import pages
from bot.discord_face.place import MessagePlace, Place, in_channel
from bot.discord_face.pressables import pressable
from bot.discord_face.rendering import Rendered, button, rendered, safe_text, view_of
from bot.errors import Unavailable
from bot.pressing import Press
from bot.values import ButtonAction, Reply

_RATINGS = {ButtonAction.RATE_GOOD: True, ButtonAction.RATE_POOR: False}
_ACTIONS = {action.value: action for action in ButtonAction}


class ReplyButtons:
    """Takes in what is pressed under replies, however long ago they were sent."""

    def __init__(self, hearing: Hearing) -> None:
        self._hearing = hearing

    def register(self, client: AskdeskClient) -> None:
        """Register the buttons, those of yesterday too."""
        client.add_dynamic_items(
            pressable(ids.REPLY, self._pressed),
            pressable(ids.MORE, self._show_page),
            pressable(ids.WAITING, self._read_waiting),
        )

    async def _pressed(self, interaction: Interaction, match: re.Match[str]) -> None:
        if not self._hearing.seen.first(interaction.id):
            return
        direct = interaction.guild_id is None
        acknowledgement = Acknowledgement(interaction, thinking=not direct)
        place = self._place(interaction) if direct else place_of(interaction, acknowledgement)
        action = _ACTIONS.get(match["action"])
        services = self._hearing.client.services
        if action in _RATINGS:
            number = ids.numbered(match["argument"])
            rating = services.rating.rate(number, place.asker, good=_RATINGS[action])
            await self._hearing.do(place, rating)
        elif action is not None:
            press = Press(
                str(interaction.id),
                match["question"],
                action,
                match["argument"],
                place.asker,
                place.conversation,
            )
            self._hearing.courier.keep(match["question"], place)
            await self._hearing.do(place, services.listener.press(press))
        await acknowledgement()

    def _place(self, interaction: Interaction) -> Place:
        """Return the direct channel of a press; its answer is a message like any other there."""
        number = interaction.channel_id or 0
        channel = self._hearing.client.get_partial_messageable(number)
        asker = person(interaction.user)
        return MessagePlace(channel, in_channel(number), asker, interaction.created_at)

    # Long answers

    async def _show_page(self, interaction: Interaction, match: re.Match[str]) -> None:
        paging = interaction.message is not None and interaction.message.flags.ephemeral
        await interaction.response.defer(ephemeral=True, thinking=not paging)
        shown = await self._page(match["delivery"], int(match["page"]))
        await interaction.edit_original_response(content=shown.content, view=shown.view)

    async def _page(self, delivery_id: str, number: int) -> Rendered:
        try:
            delivery = await self._hearing.client.services.traces.delivery(delivery_id)
        except Unavailable:
            return Rendered(discord_words.NOT_LOOKED_UP)
        if delivery is None or not isinstance(delivery.owed.body, Reply):
            return Rendered(discord_words.NO_REPLY)
        found = pages(safe_text(delivery.owed.body))
        number = min(number, len(found) - 1)
        footer = discord_words.PAGE.format(page=number + 1, pages=len(found))
        turns = []
        if number > 0:
            turns.append(button(discord_words.EARLIER_PAGE, f"more:{delivery_id}:{number - 1}"))
        if number + 1 < len(found):
            turns.append(button(discord_words.NEXT_PAGE, f"more:{delivery_id}:{number + 1}"))
        return Rendered(f"{found[number]}\n{footer}", view_of([turns]))

    # Replies that wait

    async def _read_waiting(self, interaction: Interaction, match: re.Match[str]) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        found = await self._waiting(match["delivery"], str(interaction.user.id))
        shown = Rendered(found) if isinstance(found, str) else rendered(found, match["delivery"])
        await interaction.edit_original_response(content=shown.content, view=shown.view)
        if isinstance(found, Reply):
            await self._hearing.note_read(match["delivery"])

    async def _waiting(self, delivery_id: str, reader: str) -> Reply | str:
        """Return the reply that waits for its reader, or why they can't read it."""
        services = self._hearing.client.services
        try:
            delivery = await services.traces.delivery(delivery_id)
            if delivery is None or delivery.owed.case is None:
                return discord_words.NO_REPLY
            case = (await services.cases.history(delivery.owed.case)).case
        except Unavailable:
            return discord_words.NOT_LOOKED_UP
        if case.asker.id != reader or not isinstance(delivery.owed.body, Reply):
            return discord_words.NOT_YOUR_REPLY
        return delivery.owed.body
