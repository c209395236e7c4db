"""One REST request as a handler sees it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.loopback.errors import ApiError, Json
from tests.loopback.permissions import Permission
from tests.loopback.place import Place
from tests.loopback.world import Channel, Message

Answer = Json | list[Json] | None
Handler = Callable[["Call"], Answer]
Routes = dict[str, Handler]


@dataclass(slots=True)
class Call:
    """A request that passed the door: its place, path parameters, query, body and files."""

    place: Place
    path: Mapping[str, str]
    query: Mapping[str, str] = field(default_factory=dict)
    body: Any = None
    files: Mapping[str, bytes] = field(default_factory=dict)

    def number(self, name: str) -> int:
        """A path parameter that is an id."""
        value = self.path[name]
        if not value.isdecimal():
            raise ApiError(50035, errors={name: f'Value "{value}" is not snowflake.'})
        return int(value)

    def channel(self, *needed: Permission) -> Channel:
        """The channel of the path, where the bot sees it and has these permissions."""
        channel = self.place.world.channel(self.number("channel_id"))
        allowed = self.place.allowed(self.place.bot, channel)
        if Permission.VIEW_CHANNEL not in allowed:
            raise ApiError(50001)
        if any(permission not in allowed for permission in needed):
            raise ApiError(50013)
        return channel

    def message(self, channel: Channel) -> Message:
        """The message of the path, if anybody could see it in this channel."""
        message = channel.messages.get(self.number("message_id"))
        if message is None or message.seen_by:
            raise ApiError(10008)
        return message
