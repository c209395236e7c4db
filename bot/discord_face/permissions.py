"""What the bot must be allowed to do: each permission with its bit, and the link that asks for all.

The table in docs/discord.md is held to this one by a test.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import discord

LINK: Final = (
    "https://discord.com/oauth2/authorize"
    "?client_id={application}&scope=bot+applications.commands&permissions={permissions}"
)


@dataclass(frozen=True, slots=True)
class Permission:
    """One permission as Discord names it, its bit, and what the bot needs it for."""

    name: str
    bit: int
    why: str

    def within(self, allowed: discord.Permissions) -> bool:
        """Return whether it is among what is allowed."""
        return bool(allowed.value >> self.bit & 1)

    def __str__(self) -> str:
        """Return it as operators read it: by name and bit."""
        return f"{self.name} (1 << {self.bit})"


VIEW: Final = Permission("View Channel", 10, "to see the desk's channel, and where it is asked")
ATTACH: Final = Permission("Attach Files", 15, "the report's picture, an asker's own data")
MENTION: Final = Permission(
    "Mention Everyone",
    17,
    "to ring the role *Staff* in an emergency and when a case waits; not needed if anyone may "
    "mention that role",
)
MANAGE_THREADS: Final = Permission(
    "Manage Threads",
    34,
    "to open locked threads, and to delete a case's thread when its asker asks to be forgotten",
)
NEEDED: Final = (
    VIEW,
    Permission("Send Messages", 11, "to answer, and to post cards"),
    Permission("Embed Links", 14, "a card is an embed"),
    Permission(
        "Read Message History",
        16,
        "after a break it looks what it has posted already, so that nothing stands twice",
    ),
    Permission("Create Public Threads", 35, "one thread a case"),
    Permission("Send Messages in Threads", 38, "to say there what the asker adds"),
)
"""Without one of these the desk can't work."""

WISHED: Final = (ATTACH, MANAGE_THREADS)
"""Without one of these something is left out, and said so."""

ALL: Final = tuple(sorted((*NEEDED, *WISHED, MENTION), key=lambda one: one.bit))


def invite_link(application: int) -> str:
    """Return the address at which a server lets the bot in, with what it needs and no more."""
    permissions = sum(1 << one.bit for one in ALL)
    return LINK.format(application=application, permissions=permissions)
