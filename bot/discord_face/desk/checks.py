"""What the bot may do in the desk's channel: named by permission, bit and place where it lacks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import discord

from bot import desk_words as words
from bot.discord_face.client import AskdeskClient
from bot.discord_face.failures import code_of, undeliverable
from bot.discord_face.lacks import REFUSED, why_refused
from bot.discord_face.permissions import NEEDED, VIEW, Permission
from bot.discord_face.services import Ground
from bot.errors import Undeliverable

HIDDEN: Final = 1 << 17
HIDDEN_NAME: Final = "___hidden___"
UNKNOWN_CHANNEL: Final = 10003
THREADS_FULL: Final = 160006
ARCHIVED: Final = frozenset({50083, 160005})
TAG_REQUIRED: Final = 40067

DeskRoom = discord.TextChannel | discord.ForumChannel
"""A channel of a kind that can be the desk."""


@dataclass(frozen=True, slots=True)
class Checks:
    """Looks at the desk's channel as Discord last described it."""

    client: AskdeskClient
    ground: Ground

    def channel(self) -> DeskRoom | None:
        """Return the desk's channel, None where there is none of a kind that can be one."""
        found = self.client.get_channel(self.ground.desk_channel or 0)
        return found if isinstance(found, DeskRoom) else None

    @property
    def forum(self) -> bool:
        """Whether the desk is a forum, in which each card is a post."""
        return isinstance(self.channel(), discord.ForumChannel)

    def faults(self) -> list[str]:
        """Return everything that keeps the desk from working, each in a sentence for operators."""
        if self.ground.desk_channel is None:
            return [words.NO_DESK]
        channel = self.channel()
        if channel is None:
            return [words.NO_CHANNEL]
        where = f"<#{channel.id}>"
        if hidden(channel, channel.guild.me):
            return [words.CANT_VIEW.format(where=where)]
        faults = [
            words.LACKS.format(name=one.name, bit=one.bit, where=where)
            for one in lacking(channel, channel.guild.me)
        ]
        if tagless(channel):
            faults.append(words.TAG_NEEDED.format(where=where))
        return faults

    def trouble(self, error: BaseException) -> Undeliverable:
        """Return a refused request as what is missing, in words; it is tried again later."""
        code = code_of(error)
        if code == UNKNOWN_CHANNEL:
            return Undeliverable(words.NO_CHANNEL)
        if code in REFUSED:
            faults = self.faults() or [why_refused(self.client, self.ground.desk_channel, error)]
            return Undeliverable("; ".join(faults))
        if code == TAG_REQUIRED:
            where = f"<#{self.ground.desk_channel}>"
            return Undeliverable(words.TAG_NEEDED.format(where=where))
        if code == THREADS_FULL:
            return Undeliverable(words.THREADS_FULL)
        plain = undeliverable(error)
        # A card can always be made later; only what an asker is told can fail for good.
        return Undeliverable(plain.reason, retry_after=plain.retry_after)


def hidden(channel: DeskRoom, me: discord.Member) -> bool:
    """Return whether the bot can't view a channel: Discord then tells of an obfuscated one."""
    flags = getattr(channel, "_flags", 0)
    if channel.name == HIDDEN_NAME or flags & HIDDEN:
        return True
    return not VIEW.within(channel.permissions_for(me))


def lacking(
    channel: DeskRoom, me: discord.Member, wanted: Sequence[Permission] = NEEDED
) -> list[Permission]:
    """Return which of the wanted permissions the bot lacks in a channel, all rules counted."""
    allowed = channel.permissions_for(me)
    return [one for one in wanted if not one.within(allowed)]


def tagless(channel: DeskRoom) -> bool:
    """Return whether a channel is a forum that requires tags and has none for a new case."""
    if not isinstance(channel, discord.ForumChannel):
        return False
    return channel.flags.require_tag and not tags_for(channel, "open")


def tags_for(forum: discord.ForumChannel, state: str) -> list[discord.ForumTag]:
    """Return the tag of a forum that fits a state, by its name; none where it has none."""
    by_name = {tag.name.casefold(): tag for tag in forum.available_tags}
    for name in _NAMES[state]:
        if name in by_name:
            return [by_name[name]]
    return []


_NAMES: Final = {
    "open": ("open", "waiting"),
    "claimed": ("claimed", "open", "waiting"),
    "replied": ("answered", "replied", "open"),
    "resolved": ("closed", "done", "resolved", "open"),
    "withdrawn": ("withdrawn", "closed", "done", "open"),
}
