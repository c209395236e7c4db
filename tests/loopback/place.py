"""The one place where everything of a loopback Discord comes together."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.loopback import payloads
from tests.loopback.clock import Clock, Snowflakes
from tests.loopback.errors import Json
from tests.loopback.gateway import Gateway, Session
from tests.loopback.intents import NONE, Intent, message_for
from tests.loopback.interactions import Interaction
from tests.loopback.permissions import (
    IN_A_DM,
    NOTHING,
    OF_EVERYBODY,
    OF_THE_BOT,
    Permission,
    permissions_in,
)
from tests.loopback.world import Channel, ChannelKind, Guild, Member, Message, Role, User, World


@dataclass
class Place:
    """The world, its clock, the bot, and the gateway that tells the bot what happens."""

    portal_intents: Intent = NONE
    base_url: str = ""
    gateway_url: str = ""
    thread_cap: int = 1000
    commands: dict[int, list[Json]] = field(default_factory=dict)  # by guild id; 0: global
    interactions: dict[str, Interaction] = field(default_factory=dict)  # by token
    unanswered: list[Interaction] = field(default_factory=list)  # after their 3 seconds
    posted: list[Callable[[Message], None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.clock = Clock()
        self.ids = Snowflakes(self.clock)
        self.world = World()
        self._dms: dict[int, Channel] = {}
        self.token = secrets.token_urlsafe(24)
        self.bot = self.add_user("askdesk", bot=True)
        self.gateway = Gateway(self.token, self.portal_intents, self._welcome)

    # What there is

    def add_user(self, name: str, *, bot: bool = False) -> User:
        """A new user, in no guild yet."""
        user = User(self.ids.next(), name, bot)
        self.world.users[user.id] = user
        return user

    def add_guild(self, name: str) -> Guild:
        """A new guild with the bot in it; a connected bot is told."""
        number = self.ids.next()
        everyone = Role(number, "@everyone", OF_EVERYBODY, position=0)
        guild = Guild(number, name, everyone)
        self.world.guilds[number] = guild
        own = Role(self.ids.next(), self.bot.name, OF_THE_BOT)
        guild.roles[own.id] = own
        self.join(self.bot, guild, [own])
        self.tell("GUILD_CREATE", Intent.GUILDS, guild, self.whole_guild(guild))
        return guild

    def join(self, user: User, guild: Guild, roles: list[Role]) -> Member:
        """Makes somebody a member."""
        guild.members[user.id] = Member(user, guild, self.clock.stamp(), roles)
        return guild.members[user.id]

    def dm_with(self, user: User) -> Channel:
        """The direct conversation of the bot with somebody, opened at need."""
        if user.id not in self._dms:
            channel = Channel(self.ids.next(), ChannelKind.DM, recipient=user)
            self.world.channels[channel.id] = self._dms[user.id] = channel
        return self._dms[user.id]

    def allowed(self, user: User, channel: Channel) -> Permission:
        """What somebody may do in a channel."""
        if channel.guild is None:
            return IN_A_DM if user in (self.bot, channel.recipient) else NOTHING
        member = channel.guild.members.get(user.id)
        return permissions_in(member, channel) if member else NOTHING

    def readers(self, channel: Channel) -> list[User]:
        """Everybody who can see a channel."""
        return [u for u in self.world.users.values() if self.allowed(u, channel)]

    def whole_guild(self, guild: Guild) -> Json:
        """A guild as the gateway tells the bot of it."""
        channels = self.world.channels_of(guild)
        return payloads.guild(guild, bot=guild.members[self.bot.id], channels=channels)

    # What the bot is told

    def _welcome(self, session: Session) -> list[tuple[str, Json]]:
        number, count = session.shard
        guilds = [g for g in self.world.guilds.values() if (g.id >> 22) % count == number]
        ready: Json = {
            "v": 10,
            "user": payloads.user(self.bot),
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "resume_gateway_url": self.gateway_url,
            "shard": [number, count],
            "application": {"id": str(self.bot.id), "flags": 0},
            "private_channels": [],
        }
        created = [("GUILD_CREATE", self.whole_guild(guild)) for guild in guilds]
        return [("READY", ready), *(created if Intent.GUILDS & session.intents else [])]

    def tell(self, event: str, intent: Intent, guild: Guild | None, data: Json) -> None:
        """Tells the bot of something that reads the same under all intents."""
        self.gateway.dispatch(event, intent, guild.id if guild else 0, lambda _: data)

    def tell_of_message(self, event: str, message: Message) -> None:
        """Tells the bot of a message in a channel that it can see, with the content it may read."""
        channel = message.channel
        if message.seen_by or not self.allowed(self.bot, channel):
            return

        def written(intents: Intent) -> Json:
            shown = message_for(self.bot, message, content=Intent.MESSAGE_CONTENT in intents)
            return shown | self._where(channel, message.author)

        intent = Intent.GUILD_MESSAGES if channel.guild else Intent.DIRECT_MESSAGES
        self.gateway.dispatch(event, intent, channel.guild.id if channel.guild else 0, written)

    def _where(self, channel: Channel, author: User) -> Json:
        if channel.guild is None:
            return {"channel_type": int(channel.kind)}
        where: Json = {"guild_id": str(channel.guild.id), "channel_type": int(channel.kind)}
        member = channel.guild.members.get(author.id)
        return where | ({"member": payloads.member(member, with_user=False)} if member else {})

    def tell_of_deletion(self, message: Message) -> None:
        """Tells the bot that a message is gone."""
        guild = message.channel.guild
        if message.seen_by or not self.allowed(self.bot, message.channel):
            return
        data: Json = {"id": str(message.id), "channel_id": str(message.channel.id)}
        data |= {"guild_id": str(guild.id)} if guild else {}
        intent = Intent.GUILD_MESSAGES if guild else Intent.DIRECT_MESSAGES
        self.tell("MESSAGE_DELETE", intent, guild, data)

    def tell_of_channel(self, event: str, channel: Channel) -> None:
        """Tells the bot of a channel or thread, obfuscated where it can't be seen."""
        guild = channel.guild
        assert guild is not None
        if channel.thread and not self.allowed(self.bot, channel):
            return
        data = payloads.seen_channel(channel, guild.members[self.bot.id])
        if event == "THREAD_CREATE":
            data["newly_created"] = True
        self.tell(event, Intent.GUILDS, guild, data)
