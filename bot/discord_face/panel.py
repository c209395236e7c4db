"""The panel: a message in a channel whose button opens the form to ask a question."""

from __future__ import annotations

import re

import discord

from bot import discord_words
from bot.discord_face import ids
from bot.discord_face.client import AskdeskClient, Interaction
from bot.discord_face.failures import REQUEST_ERRORS
from bot.discord_face.forms import form
from bot.discord_face.hearing import Hearing
from bot.discord_face.lacks import why_refused
from bot.discord_face.pressables import pressable
from bot.discord_face.rendering import Rendered, button, view_of
from bot.discord_face.staff import desk_group, refused


class Panel:
    """Posted by staff with `/desk panel`; asking there is seen by the asker alone."""

    def __init__(self, hearing: Hearing) -> None:
        self._hearing = hearing

    def register(self, client: AskdeskClient) -> None:
        """Add the command, the button and the form."""
        client.add_dynamic_items(pressable(ids.PANEL, self._open))
        client.forms[ids.FORM_ASK] = self._asked

        @desk_group(client).command(name="panel", description=discord_words.PANEL_DESCRIPTION)
        async def panel(interaction: discord.Interaction) -> None:
            await self._post(interaction)

    async def _post(self, interaction: Interaction) -> None:
        if await refused(interaction, self._hearing.client.services.ground):
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        channel = self._hearing.client.get_partial_messageable(interaction.channel_id or 0)
        ask = button(discord_words.PANEL_BUTTON, "panel:ask", discord.ButtonStyle.primary)
        shown = Rendered(discord_words.PANEL, view_of([[ask]]))
        where = f"<#{interaction.channel_id}>"
        told = discord_words.PANEL_POSTED.format(channel=where)
        try:
            await channel.send(shown.content, **shown.extras())
        except REQUEST_ERRORS as error:
            reason = why_refused(self._hearing.client, interaction.channel_id, error)
            told = discord_words.PANEL_NOT_POSTED.format(reason=reason)
        await interaction.edit_original_response(content=told)

    async def _open(self, interaction: Interaction, match: re.Match[str]) -> None:
        await interaction.response.send_modal(
            form(
                ids.FORM_ASK,
                discord_words.FORM_TITLE,
                discord_words.FORM_LABEL,
                discord_words.FORM_PLACEHOLDER,
            )
        )

    async def _asked(self, interaction: Interaction, _: str, entered: dict[str, str]) -> None:
        await self._hearing.ask(interaction, entered.get(ids.FIELD, ""))
