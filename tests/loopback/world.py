"""What there is on the loopback Discord: people, roles, channels, messages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum, IntFlag
from typing import TYPE_CHECKING

from tests.loopback.errors import ApiError, Json
from tests.loopback.permissions import NOTHING, Permission

if TYPE_CHECKING:
    from tests.loopback.interactions import Interaction


class ChannelKind(IntEnum):
    """The kinds of channel that the bot meets."""

    TEXT = 0
    DM = 1
    PUBLIC_THREAD = 11
    PRIVATE_THREAD = 12
    FORUM = 15


class MessageFlag(IntFlag):
    """Message flags that change what people see."""

    EPHEMERAL = 1 << 6
    LOADING = 1 << 7


@dataclass(slots=True, eq=False)
class User:
    """A person or a bot; `dm_error` is the code that answers whoever writes to them."""

    id: int
    name: str
    bot: bool = False
    dm_error: int | None = None

    @property
    def mention(self) -> str:
        """How a message's text names them."""
        return f"<@{self.id}>"


@dataclass(slots=True, eq=False)
class Role:
    """A role of a guild."""

    id: int
    name: str
    permissions: Permission = NOTHING
    position: int = 1
    mentionable: bool = False

    @property
    def mention(self) -> str:
        """How a message's text names it."""
        return f"<@&{self.id}>"


@dataclass(slots=True, eq=False)
class Member:
    """A user's place in a guild."""

    user: User
    guild: Guild
    joined: str
    roles: list[Role] = field(default_factory=list)


@dataclass(slots=True, frozen=True)
class Overwrite:
    """What a channel allows and denies one role or one member."""

    of_member: bool = False
    allow: Permission = NOTHING
    deny: Permission = NOTHING


@dataclass(slots=True, eq=False)
class ThreadState:
    """What a thread has beyond an ordinary channel."""

    owner: User
    changed: str
    archived: bool = False
    locked: bool = False
    auto_archive_duration: int = 4320
    tags: list[int] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Channel:
    """A text or forum channel, a thread, or a direct conversation with the bot."""

    id: int
    kind: ChannelKind
    name: str = ""
    guild: Guild | None = None
    parent: Channel | None = None
    recipient: User | None = None
    thread: ThreadState | None = None
    flags: int = 0
    tags: dict[int, str] = field(default_factory=dict)
    overwrites: dict[int, Overwrite] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)


@dataclass(slots=True, frozen=True)
class Attachment:
    """A file that hangs on a message."""

    id: int
    name: str
    data: bytes
    url: str


@dataclass(slots=True, eq=False)
class Message:
    """A message as it stands now; an ephemeral one has a `seen_by`."""

    id: int
    channel: Channel
    author: User
    at: float  # seconds since 1970
    content: str = ""
    embeds: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    flags: int = 0
    mentions: list[User] = field(default_factory=list)
    mentioned_roles: list[Role] = field(default_factory=list)
    everyone: bool = False
    rang: frozenset[int] = frozenset()  # the users and roles it pinged when it came
    reply_to: Message | None = None
    reference: Json | None = None
    interaction: Interaction | None = None
    seen_by: User | None = None
    nonce: str | int | None = None
    edited: str | None = None
    pinned: bool = False
    deleted: bool = False
    thread: Channel | None = None

    @property
    def loading(self) -> bool:
        """Whether it still says that the bot is thinking."""
        return bool(self.flags & MessageFlag.LOADING)

    @property
    def buttons(self) -> list[Json]:
        """Its buttons in order, as the bot described them."""
        return [part for part in parts_of(self.components) if part["type"] == 2]

    @property
    def menus(self) -> list[Json]:
        """Its select menus in order, as the bot described them."""
        return [part for part in parts_of(self.components) if part["type"] in (3, 5, 6, 7, 8)]

    @property
    def labels(self) -> list[str]:
        """The words on its buttons, in order."""
        return [str(button.get("label", "")) for button in self.buttons]

    @property
    def text(self) -> str:
        """All that can be read in it: its content, then its embeds."""
        read = [self.content]
        for embed in self.embeds:
            read += [embed.get("title", ""), embed.get("description", "")]
            for row in embed.get("fields", ()):
                read += [row["name"], row["value"]]
            read.append(embed.get("footer", {}).get("text", ""))
        return "\n".join(part for part in read if part)


@dataclass(slots=True, eq=False)
class Guild:
    """A server with its roles, members and channels."""

    id: int
    name: str
    everyone: Role
    roles: dict[int, Role] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)


@dataclass(slots=True)
class World:
    """Everything by its id."""

    users: dict[int, User] = field(default_factory=dict)
    guilds: dict[int, Guild] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)

    def channel(self, number: int) -> Channel:
        """The channel with this id, or Discord's refusal 10003."""
        if number not in self.channels:
            raise ApiError(10003)
        return self.channels[number]

    def guild(self, number: int) -> Guild:
        """The guild with this id, or Discord's refusal 10004."""
        if number not in self.guilds:
            raise ApiError(10004)
        return self.guilds[number]

    def channels_of(self, guild: Guild) -> list[Channel]:
        """A guild's channels and threads, oldest first."""
        return [channel for channel in self.channels.values() if channel.guild is guild]


def parts_of(components: list[Json]) -> Iterator[Json]:
    """Every component in reading order, the nested ones after their holders."""
    for part in components:
        yield part
        yield from parts_of(part.get("components", []))
        yield from parts_of([part[key] for key in ("component", "accessory") if part.get(key)])
