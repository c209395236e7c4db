"""Telling whether a delivery that is tried again has been posted already."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Protocol

import discord

from bot.discord_face.ids import carries
from bot.discord_face.rendering import Rendered
from bot.values import Delivery

NONCE_HOLDS: Final = timedelta(seconds=100)
"""For so long Discord surely knows the nonce of a message again."""
LOOK_BACK: Final = timedelta(seconds=5)
MOST: Final = 200
REMEMBERED: Final = 10_000


def must_look(delivery: Delivery, now: datetime) -> bool:
    """Return whether the nonce alone no longer makes a repeat harmless."""
    return delivery.tries > 0 and now - delivery.created_at > NONCE_HOLDS


class Recorded(Protocol):
    """Where it is written down which message a delivery went out in."""

    async def recorded(self, delivery_id: str, remote_ids: Collection[str]) -> set[str]:
        """Return those that other deliveries to the same asker have recorded as theirs."""


async def posted_before(
    channel: discord.abc.Messageable, rendered: Rendered, delivery: Delivery, me: int
) -> list[str]:
    """Return the ids of the bot's messages in which a delivery may have gone out, oldest first.

    There are several only where it is known by its words alone.
    """
    since = delivery.created_at - LOOK_BACK
    return [
        str(message.id)
        async for message in channel.history(after=since, limit=MOST)
        if message.author.id == me and _is_it(message, rendered, delivery)
    ]


@dataclass(slots=True)
class Posted:
    """Whose the bot's messages are, so that equal words aren't taken for each other.

    What this process has posted or found is known to it, also where it isn't recorded yet.
    """

    _whose: OrderedDict[str, str] = field(default_factory=OrderedDict)

    def note(self, message_id: str, delivery_id: str) -> str:
        """Note in which message a delivery stands, and return that message's id."""
        self._whose[message_id] = delivery_id
        if len(self._whose) > REMEMBERED:
            self._whose.popitem(last=False)
        return message_id

    async def first_of(
        self, found: Sequence[str], delivery: Delivery, book: Recorded
    ) -> str | None:
        """Return the first of these messages that is no other delivery's; raises `Unavailable`."""
        taken = await book.recorded(delivery.id, found) if found else set()
        for message_id in found:
            if self._whose.get(message_id, delivery.id) == delivery.id and message_id not in taken:
                return self.note(message_id, delivery.id)
        return None


def _is_it(message: discord.Message, rendered: Rendered, delivery: Delivery) -> bool:
    found = list(_custom_ids(message.components))
    if found or rendered.view is not None:
        return any(carries(custom_id, delivery.id) for custom_id in found)
    if not _answers(message, rendered):
        return False
    # What went out in time has no apology yet; what is tried again later begins with one.
    return bool(message.content) and rendered.content.endswith(message.content)


def _answers(message: discord.Message, rendered: Rendered) -> bool:
    """Return whether a message may reply to the same one; what it replied to may be deleted."""
    ours, theirs = rendered.reply_to, message.reference
    return ours is None or theirs is None or ours.message_id == theirs.message_id


def _custom_ids(parts: object) -> list[str]:
    found = []
    for part in parts if isinstance(parts, list | tuple) else ():
        if custom_id := getattr(part, "custom_id", None):
            found.append(str(custom_id))
        found += _custom_ids(getattr(part, "children", ()))
    return found
