"""Finding the card of a case that was posted but not written down."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from bot.discord_face.client import AskdeskClient
from bot.discord_face.desk.ids import is_card_of
from bot.values import Case

LOOK_BACK: Final = timedelta(seconds=5)
MOST: Final = 300


async def found_card(client: AskdeskClient, case: Case, place: str) -> str | None:
    """Return the id of the card that stands in a text channel already, the oldest of two."""
    me = client.user.id if client.user else 0
    channel = client.get_partial_messageable(int(place))
    async for message in channel.history(after=case.opened_at - LOOK_BACK, limit=MOST):
        if message.author.id == me and is_card_of(case.number, message.components):
            return str(message.id)
    return None
