"""Acknowledging what somebody did, which Discord wants within three seconds."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Final

import structlog

from bot.discord_face.client import Interaction
from bot.discord_face.failures import REQUEST_ERRORS, code_of

log = structlog.get_logger()
LATEST_SECONDS: Final = 1.0


async def acknowledge(interaction: Interaction, *, thinking: bool = True) -> None:
    """Tell Discord at once that an answer will follow; where that fails the work goes on."""
    try:
        private = interaction.guild_id is not None
        await interaction.response.defer(ephemeral=private, thinking=thinking)
    except REQUEST_ERRORS as error:
        log.warning("not_acknowledged", code=code_of(error), reason=str(error))
    except Exception as error:  # Discord took it, but what it answered can't be read
        log.error("acknowledgement_not_read", exc_info=error)


class Acknowledgement:
    """Given when it is first called for, or by itself after a second.

    What is recorded first is lost to no end of the program in between: without this, Discord
    tells the asker that it failed, and they do it again.
    """

    def __init__(self, interaction: Interaction, *, thinking: bool = True) -> None:
        self._wanted = asyncio.Event()
        self._given = asyncio.create_task(self._give(interaction, thinking=thinking))

    async def __call__(self) -> None:
        """Return once it has been given, or Discord would not have it."""
        self._wanted.set()
        await asyncio.shield(self._given)

    async def _give(self, interaction: Interaction, *, thinking: bool) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(LATEST_SECONDS):
                await self._wanted.wait()
        await acknowledge(interaction, thinking=thinking)
