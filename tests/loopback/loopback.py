"""A loopback Discord: start it, point a bot at its `base_url`, and be the people in it."""

from __future__ import annotations

import asyncio
import time
from types import TracebackType
from typing import Self

from aiohttp import web

from tests.loopback import asking, payloads
from tests.loopback.faults import Fault
from tests.loopback.front import ROOT, Front, Refused, Request
from tests.loopback.intents import NONE, Intent
from tests.loopback.interactions import Interaction
from tests.loopback.people import Person
from tests.loopback.permissions import NOTHING, OF_THE_BOT, Permission
from tests.loopback.place import Place
from tests.loopback.ratelimits import RateLimits
from tests.loopback.waiting import until
from tests.loopback.world import Channel, ChannelKind, Guild, Message, Overwrite, Role

HOST = "127.0.0.1"


class Loopback:
    """One Discord with one bot and one guild, while its `async with` lasts."""

    def __init__(self, limits: RateLimits | None = None, portal_intents: Intent = NONE) -> None:
        self.place = Place(portal_intents)
        self.front = Front(self.place, limits or RateLimits())
        self.gateway = self.place.gateway
        self.clock = self.place.clock
        self.guild = self.place.add_guild("Academy")

    async def __aenter__(self) -> Self:
        self._runner = web.AppRunner(self.front.application(), shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, HOST, 0)
        await site.start()
        port = self._runner.addresses[0][1]
        self.place.base_url = f"http://{HOST}:{port}{ROOT}"
        self.place.gateway_url = f"ws://{HOST}:{port}/gateway"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.gateway.close()
        await self._runner.cleanup()

    @property
    def base_url(self) -> str:
        """The API base to give to the bot."""
        return self.place.base_url

    @property
    def token(self) -> str:
        """The bot's token."""
        return self.place.token

    # Setting the scene

    def person(self, name: str, *roles: Role, member: bool = True) -> Person:
        """A new person, a member of the guild unless told otherwise."""
        user = self.place.add_user(name)
        if member:
            self.place.join(user, self.guild, list(roles))
        return Person(self.place, user)

    def role(
        self, name: str, permissions: Permission = NOTHING, *, mentionable: bool = True
    ) -> Role:
        """A new role of the guild."""
        number = self.place.ids.next()
        role = Role(number, name, permissions, len(self.guild.roles) + 1, mentionable)
        self.guild.roles[role.id] = role
        self._tell_of_role("GUILD_ROLE_CREATE", role)
        return role

    def channel(
        self, name: str, *, only: Role | None = None, bot: Permission = OF_THE_BOT
    ) -> Channel:
        """A new text channel; with `only`, one that this role and the bot alone can see."""
        return self._channel(ChannelKind.TEXT, name, only, bot)

    def forum(
        self, name: str, *tags: str, only: Role | None = None, bot: Permission = OF_THE_BOT
    ) -> Channel:
        """A new forum channel with these tags."""
        forum = self._channel(ChannelKind.FORUM, name, only, bot)
        forum.tags = {self.place.ids.next(): tag for tag in tags}
        self.place.tell_of_channel("CHANNEL_UPDATE", forum)
        return forum

    def _channel(self, kind: ChannelKind, name: str, only: Role | None, bot: Permission) -> Channel:
        channel = Channel(self.place.ids.next(), kind, name, self.guild)
        channel.overwrites[self.place.bot.id] = Overwrite(True, bot, OF_THE_BOT & ~bot)
        if only:
            view = Permission.VIEW_CHANNEL
            channel.overwrites[self.guild.id] = Overwrite(deny=view)
            channel.overwrites[only.id] = Overwrite(allow=view)
        self.place.world.channels[channel.id] = channel
        self.place.tell_of_channel("CHANNEL_CREATE", channel)
        return channel

    def another_guild(self, name: str) -> Guild:
        """A second guild with the bot in it."""
        return self.place.add_guild(name)

    # Changing the scene

    def allow_bot(self, channel: Channel, permissions: Permission) -> None:
        """Leaves the bot exactly these permissions in a channel."""
        overwrite = Overwrite(True, permissions, ~permissions)
        channel.overwrites[self.place.bot.id] = overwrite
        self.place.tell_of_channel("CHANNEL_UPDATE", channel)

    def delete_channel(self, channel: Channel) -> None:
        """Removes a channel or thread with its messages; a channel takes its threads along."""
        event = "THREAD_DELETE" if channel.thread else "CHANNEL_DELETE"
        self.place.tell_of_channel(event, channel)
        world = self.place.world
        gone = {c.id for c in world.channels.values() if channel in (c, c.parent)}
        world.channels = {k: c for k, c in world.channels.items() if k not in gone}

    def change_thread(self, thread: Channel, *, archived: bool, locked: bool = False) -> None:
        """Archives or wakes a thread, as a moderator or time does."""
        assert thread.thread is not None
        thread.thread.archived, thread.thread.locked = archived, locked
        thread.thread.changed = self.clock.stamp()
        self.place.tell_of_channel("THREAD_UPDATE", thread)

    def change_role(self, role: Role, permissions: Permission) -> None:
        """Gives a role other permissions."""
        role.permissions = permissions
        self._tell_of_role("GUILD_ROLE_UPDATE", role)

    def give_roles(self, person: Person, *roles: Role) -> None:
        """Gives somebody exactly these roles; told only with the members intent."""
        member = self.guild.members[person.user.id]
        member.roles = list(roles)
        data = payloads.member(member) | {"guild_id": str(self.guild.id)}
        self.place.tell("GUILD_MEMBER_UPDATE", Intent.GUILD_MEMBERS, self.guild, data)

    def remove(self, person: Person) -> None:
        """Has somebody leave the guild; told only with the members intent."""
        del self.guild.members[person.user.id]
        data = {"guild_id": str(self.guild.id), "user": payloads.user(person.user)}
        self.place.tell("GUILD_MEMBER_REMOVE", Intent.GUILD_MEMBERS, self.guild, data)

    def _tell_of_role(self, event: str, role: Role) -> None:
        data = {"guild_id": str(self.guild.id), "role": payloads.role(role)}
        self.place.tell(event, Intent.GUILDS, self.guild, data)

    # Breaking things

    def fail_next(self, method: str, path: str, status: int, code: int = 0, times: int = 1) -> None:
        """Refuses the next requests to a path (`/channels/*/messages`) with this answer."""
        self.front.faults.add(Fault(method, path, times, status, code))

    def lose_answer(self, method: str, path: str, times: int = 1) -> None:
        """Carries the next requests out and breaks the line before the answer."""
        self.front.faults.add(Fault(method, path, times, lost=True))

    def delay_next(self, method: str, path: str, seconds: float, times: int = 1) -> None:
        """Carries the next requests out only after some (real) seconds."""
        self.front.faults.add(Fault(method, path, times, delay=seconds))

    def deliver_again(self, what: Message | Interaction) -> None:
        """Tells the bot once more of a message or interaction that it was told of."""
        if isinstance(what, Interaction):
            asking.tell(self.place, what)
        else:
            self.place.tell_of_message("MESSAGE_CREATE", what)

    # Looking on

    @property
    def refused(self) -> list[Refused]:
        """The requests that Discord's own description doesn't allow: to be empty."""
        return self.front.refused

    def requests(self, method: str = "", path: str = "") -> list[Request]:
        """The bot's requests so far whose route begins and whose path contains this."""
        found = self.front.requests
        return [r for r in found if r.route.startswith(method) and path in r.path]

    async def connected(self, deadline: float = 10.0) -> None:
        """Waits until the bot listens."""
        await until(lambda: self.gateway.connected, "the bot at the gateway", deadline)

    async def settles(self, quiet: float = 0.15, deadline: float = 10.0) -> None:
        """Waits until the bot has sent no request for a while: to show that it stays silent."""
        ends, before, since = time.monotonic() + deadline, -1, time.monotonic()
        while time.monotonic() - since < quiet:
            if before != (now := len(self.front.requests)):
                before, since = now, time.monotonic()
            if time.monotonic() > ends:
                raise AssertionError(f"the bot is not silent within {deadline} s")
            await asyncio.sleep(0.01)
