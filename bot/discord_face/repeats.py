"""Telling whether a delivery that is tried again has been posted already."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

import discord

from bot.discord_face.ids import carries
from bot.discord_face.rendering import Rendered
from bot.values import Delivery

NONCE_HOLDS: Final = timedelta(seconds=100)
"""For so long Discord surely knows the nonce of a message again."""
LOOK_BACK: Final = timedelta(seconds=5)
MOST: Final = 200


def must_look(delivery: Delivery, now: datetime) -> bool:
    """Return whether the nonce alone no longer makes a repeat harmless."""
    return delivery.tries > 0 and now - delivery.created_at > NONCE_HOLDS


async def posted_before(
    channel: discord.abc.Messageable, rendered: Rendered, delivery: Delivery, me: int
) -> str | None:
    """Return the id of the bot's message in which a delivery went out already, if it did."""
    since = delivery.created_at - LOOK_BACK
    async for message in channel.history(after=since, limit=MOST):
        if message.author.id == me and _is_it(message, rendered, delivery):
            return str(message.id)
    return None


def _is_it(message: discord.Message, rendered: Rendered, delivery: Delivery) -> bool:
    found = list(_custom_ids(message.components))
    if found or rendered.view is not None:
        return any(carries(custom_id, delivery.id) for custom_id in found)
    # What went out in time has no apology yet; what is tried again later begins with one.
    return bool(message.content) and rendered.content.endswith(message.content)


def _custom_ids(parts: object) -> list[str]:
    found = []
    for part in parts if isinstance(parts, list | tuple) else ():
        if custom_id := getattr(part, "custom_id", None):
            found.append(str(custom_id))
        found += _custom_ids(getattr(part, "children", ()))
    return found
