"""A guild as a test arranges and rearranges it: people, roles, channels."""

from __future__ import annotations

from tests.loopback import payloads
from tests.loopback.intents import Intent
from tests.loopback.people import Person
from tests.loopback.permissions import NOTHING, OF_THE_BOT, Permission
from tests.loopback.place import Place
from tests.loopback.world import Channel, ChannelKind, Guild, Overwrite, Role


class Scene:
    """One guild with the bot in it."""

    def __init__(self, place: Place, guild: Guild) -> None:
        self.place = place
        self.guild = guild

    def person(self, name: str, *roles: Role, member: bool = True, bot: bool = False) -> Person:
        """Somebody new: a member of the guild unless told otherwise, a person or another bot."""
        user = self.place.add_user(name, bot=bot)
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

    def join(self, person: Person, *roles: Role) -> None:
        """Makes somebody who is there already a member of this guild too."""
        self.place.join(person.user, self.guild, list(roles))

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
        thread.thread.changed = self.place.clock.stamp()
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
