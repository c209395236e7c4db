"""The commands of askers: `/ask` and “Answer from the FAQ”."""

from __future__ import annotations

import discord
from discord import app_commands

from bot import discord_words
from bot.discord_face.acknowledging import acknowledge
from bot.discord_face.client import AskdeskClient
from bot.discord_face.hearing import Hearing

LONGEST_QUESTION = 2000


class AskCommands:
    """Asking by a command, answered so that only the asker sees it."""

    def __init__(self, hearing: Hearing) -> None:
        self._hearing = hearing

    def register(self, client: AskdeskClient) -> None:
        """Add `/ask` with its suggestions, and the command in a message's menu."""

        @client.tree.command(name=discord_words.ASK_NAME, description=discord_words.ASK_DESCRIPTION)
        @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)
        @app_commands.describe(question=discord_words.ASK_OPTION)
        async def ask(
            interaction: discord.Interaction, question: app_commands.Range[str, 1, LONGEST_QUESTION]
        ) -> None:
            await self._hearing.ask(interaction, question)

        @ask.autocomplete("question")
        async def suggest(
            interaction: discord.Interaction, typed: str
        ) -> list[app_commands.Choice[str]]:
            return self.choices(typed)

        @client.tree.context_menu(name=discord_words.ANSWER_MESSAGE)
        @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)
        async def answer(interaction: discord.Interaction, message: discord.Message) -> None:
            await self._answer(interaction, message)

    def choices(self, typed: str) -> list[app_commands.Choice[str]]:
        """Return what could be meant by what was typed so far."""
        found = self._hearing.client.services.suggest(typed)
        return [app_commands.Choice(name=text, value=text) for text in found]

    async def _answer(self, interaction: discord.Interaction, message: discord.Message) -> None:
        if message.content.strip():
            await self._hearing.ask(interaction, message.content)
            return
        await acknowledge(interaction)
        await interaction.edit_original_response(content=discord_words.NOTHING_TO_ANSWER)
