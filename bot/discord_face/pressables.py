"""Buttons that outlive the program: whoever presses one later still finds its handler."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Any, Self

import discord

from bot.discord_face.client import Interaction

Handler = Callable[[Interaction, re.Match[str]], Awaitable[None]]


def pressable(template: re.Pattern[str], handler: Handler) -> type[discord.ui.DynamicItem[Any]]:
    """Return the kind of button whose custom_id fits the template, to be registered."""

    class Pressable(discord.ui.DynamicItem[discord.ui.Button[Any]], template=template):
        def __init__(self, custom_id: str, match: re.Match[str]) -> None:
            super().__init__(discord.ui.Button(custom_id=custom_id, label="…"))
            self._match = match

        @classmethod
        async def from_custom_id(
            cls, interaction: Interaction, item: discord.ui.Item[Any], match: re.Match[str]
        ) -> Self:
            return cls(match.string, match)

        async def callback(self, interaction: Interaction) -> None:
            await handler(interaction, self._match)

    return Pressable
