"""Naming what the bot lacks in a place where Discord refused it something."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import discord

from bot import desk_words as words
from bot.discord_face.client import AskdeskClient
from bot.discord_face.failures import code_of, undeliverable
from bot.discord_face.permissions import MANAGE_THREADS, NEEDED, VIEW, Permission

REFUSED: Final = frozenset({50001, 50013})
"""Codes with which Discord refuses for want of a permission, and doesn't say of which."""
_BY_BIT: Final = {one.bit: one for one in NEEDED}
TO_POST: Final = (VIEW, _BY_BIT[11])
TO_POST_IN_A_THREAD: Final = (VIEW, _BY_BIT[38])


def lacks(client: AskdeskClient, place: int | None, wanted: Sequence[Permission]) -> list[str]:
    """Return each wanted permission that the bot lacks in a channel or thread, with its bit.

    A channel that isn't known to the bot, such as a direct one, lacks nothing.
    """
    channel = client.get_channel(place or 0)
    if not isinstance(channel, discord.abc.GuildChannel | discord.Thread):
        return []
    allowed, where = channel.permissions_for(channel.guild.me), f"<#{channel.id}>"
    if not VIEW.within(allowed):
        return [words.CANT_VIEW.format(where=where)]
    return [
        words.LACKS.format(name=one.name, bit=one.bit, where=where)
        for one in wanted
        if not one.within(allowed)
    ]


def why_refused(
    client: AskdeskClient,
    place: int | None,
    error: BaseException,
    wanted: Sequence[Permission] | None = None,
) -> str:
    """Return why a request about a place failed: what the bot lacks there, if that is why."""
    if code_of(error) not in REFUSED:
        return undeliverable(error).reason
    threaded = isinstance(client.get_channel(place or 0), discord.Thread)
    usual = TO_POST_IN_A_THREAD if threaded else TO_POST
    found = lacks(client, place, wanted or usual) or lacks(client, place, (*NEEDED, MANAGE_THREADS))
    return "; ".join(found) or words.UNNAMED.format(where=f"<#{place}>")
