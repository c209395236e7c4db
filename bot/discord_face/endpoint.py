"""Where discord.py looks for Discord; the one place that bends discord.py."""

from __future__ import annotations

from http import HTTPStatus
from typing import Final

import aiohttp
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

from bot import discord_words
from bot.errors import Unavailable, WrongUse

DISCORD: Final = "https://discord.com/api/v10"
_NO_GATEWAY: Final = "BOT_DISCORD_API_URL: {base} told no gateway address"


async def use_endpoint(base_url: str, token: str, *, gateway: bool = True) -> None:
    """Points discord.py at an API base, and at that base's gateway unless it is Discord's own.

    Await it before a client connects; without `gateway` it can only make requests. Raises
    Unavailable when the base can't be asked, WrongUse when it refuses the token.
    """
    base = base_url.rstrip("/")
    if gateway and base != DISCORD:
        # discord.py dials this built-in address whenever it identifies anew.
        DiscordWebSocket.DEFAULT_GATEWAY = await _gateway_of(base, token)
    Route.BASE = base


async def _gateway_of(base: str, token: str) -> URL:
    headers = {"Authorization": f"Bot {token}"}
    timeout = aiohttp.ClientTimeout(total=30)
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout, headers=headers) as session,
            session.get(f"{base}/gateway/bot", raise_for_status=True) as response,
        ):
            told = await response.json()
        return URL(told["url"])
    except aiohttp.ClientResponseError as error:
        if error.status == HTTPStatus.UNAUTHORIZED:
            raise WrongUse(discord_words.LOGIN_REFUSED) from error
        raise Unavailable(_NO_GATEWAY.format(base=base)) from error
    except (aiohttp.ClientError, TimeoutError, ValueError, KeyError, TypeError) as error:
        raise Unavailable(_NO_GATEWAY.format(base=base)) from error
