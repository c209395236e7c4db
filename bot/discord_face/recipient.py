"""Whom a delivery is for when nobody is there."""

from __future__ import annotations

from dataclasses import dataclass

import discord


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom a delivery is for when nobody is there: the asker, and where they had asked."""

    asker: str
    channel: str
    public: bool
    message_id: str | None = None

    def reference(self) -> discord.MessageReference | None:
        """Return what makes an answer a reply to the message that asked."""
        if self.message_id is None or not self.message_id.isdecimal():
            return None
        return discord.MessageReference(
            message_id=int(self.message_id),
            channel_id=int(self.channel),
            fail_if_not_exists=False,
        )
