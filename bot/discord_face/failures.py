"""What went wrong with a request to Discord: for now, for good, or for this way only."""

from __future__ import annotations

from typing import Final

import aiohttp
import discord

from bot import discord_words
from bot.errors import Undeliverable

NO_DM: Final = frozenset({50007, 50278, 50001, 40003, 20026})
"""Codes with which a direct message is refused."""
FILTERED: Final = frozenset({200000, 240000})
"""Codes with which a text is kept back."""
_OVERLOADED: Final = frozenset({408, 429})

REQUEST_ERRORS: Final = (
    discord.DiscordException,
    aiohttp.ClientError,
    OSError,
    TimeoutError,
)
"""Everything that a request to Discord may raise."""


def code_of(error: BaseException) -> int:
    """Return Discord's own code of a refusal, 0 where there is none."""
    return error.code if isinstance(error, discord.HTTPException) else 0


def passes(error: BaseException) -> bool:
    """Return whether the same request may succeed later."""
    if isinstance(error, discord.RateLimited):
        return True
    if isinstance(error, discord.HTTPException):
        return error.status >= 500 or error.status in _OVERLOADED
    return not isinstance(error, discord.DiscordException)


def undeliverable(error: BaseException) -> Undeliverable:
    """Return a failed request as what becomes of its delivery, in words for staff."""
    if isinstance(error, discord.RateLimited):
        return Undeliverable(discord_words.ASKS_TO_WAIT, retry_after=error.retry_after)
    if isinstance(error, discord.HTTPException):
        refused = discord_words.REFUSED.format(code=error.code)
        reason = discord_words.REASONS.get(error.code, refused)
        if passes(error):
            reason = discord_words.IN_TROUBLE.format(status=error.status)
        return Undeliverable(reason, permanent=not passes(error))
    return Undeliverable(discord_words.OUT_OF_REACH.format(kind=type(error).__name__))
