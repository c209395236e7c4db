"""Where an asker is at this moment: what a reply to what they just did is posted into."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

import discord

from bot.discord_face.rendering import Rendered
from bot.values import Conversation, Person

FACE = "discord"


class Place(Protocol):
    """Somewhere to answer what an asker has just done."""

    conversation: Conversation
    asker: Person
    at: datetime
    answers: int

    @property
    def direct(self) -> bool:
        """Whether this is the asker's own conversation with the bot."""

    @property
    def private(self) -> bool:
        """Whether nobody else reads here."""

    async def post(self, rendered: Rendered, nonce: str) -> str:
        """Post a reply there and return its message's id."""


here: ContextVar[Place | None] = ContextVar("here", default=None)
"""The place of what is being handled; the tasks that handling starts inherit it."""


def of_asker(user_id: int | str) -> Conversation:
    """Return the one conversation of an asker's commands, forms and public buttons."""
    return Conversation(FACE, f"asker:{user_id}")


def in_channel(channel_id: int | str) -> Conversation:
    """Return the conversation in a channel or direct message."""
    return Conversation(FACE, str(channel_id))


@dataclass(slots=True)
class MessagePlace:
    """The channel of a message; in a server the answer is a reply to it."""

    channel: discord.abc.Messageable
    conversation: Conversation
    asker: Person
    at: datetime
    reply_to: discord.MessageReference | None = None
    answers: int = 0

    @property
    def direct(self) -> bool:
        """Whether this is the asker's own conversation with the bot."""
        return self.reply_to is None

    @property
    def private(self) -> bool:
        """Whether nobody else reads here."""
        return self.direct

    async def post(self, rendered: Rendered, nonce: str) -> str:
        """Post a reply there and return its message's id."""
        extra = rendered.extras()
        if self.reply_to is not None:
            extra["reference"] = self.reply_to
        sent = await self.channel.send(rendered.content, nonce=nonce, **extra)
        self.answers += 1
        return str(sent.id)


@dataclass(slots=True)
class InteractionPlace:
    """An interaction; in a server only its user sees what is posted.

    `acknowledge`, where it isn't acknowledged already, does so before the first answer.
    """

    interaction: discord.Interaction[Any]
    conversation: Conversation
    asker: Person
    at: datetime
    acknowledge: Callable[[], Awaitable[None]] | None = None
    answers: int = 0

    @property
    def direct(self) -> bool:
        """Whether this is the asker's own conversation with the bot."""
        return self.interaction.guild_id is None

    @property
    def private(self) -> bool:
        """Whether nobody else reads here."""
        return True

    async def post(self, rendered: Rendered, nonce: str) -> str:
        """Post a reply there and return its message's id."""
        if self.acknowledge is not None:
            await self.acknowledge()
        # The first answer is an edit, which may be repeated without being seen twice.
        if self.answers == 0:
            sent: discord.Message = await self.interaction.edit_original_response(
                content=rendered.content,
                view=rendered.view,
                attachments=[rendered.file] if rendered.file else [],
            )
        else:
            sent = await self.interaction.followup.send(
                rendered.content, ephemeral=not self.direct, wait=True, **rendered.extras()
            )
        self.answers += 1
        return str(sent.id)
