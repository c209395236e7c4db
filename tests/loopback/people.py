"""People: they write, press, choose, fill in forms, and see what is theirs to see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.loopback import choosing, forms, menu, posting
from tests.loopback.asking import ask
from tests.loopback.entities import Entity, Value, resolved
from tests.loopback.errors import Json
from tests.loopback.interactions import Callback, Interaction, InteractionKind
from tests.loopback.menu import CannotDoError
from tests.loopback.message_payloads import message as message_payload
from tests.loopback.permissions import Permission
from tests.loopback.place import Place
from tests.loopback.waiting import DEADLINE, until
from tests.loopback.world import Channel, Message, User

MESSAGE_COMMAND = 3
LONGEST_TEXT = 4000  # of people who pay for it


@dataclass(eq=False)
class Person:
    """Somebody at their own Discord app."""

    place: Place
    user: User
    _heard: set[int] = field(default_factory=set)

    @property
    def direct(self) -> Channel:
        """Their direct conversation with the bot."""
        return self.place.dm_with(self.user)

    # Writing

    async def dm(self, text: str, *, files: Mapping[str, bytes] | None = None) -> Message:
        """Writes to the bot directly."""
        return self._write(self.direct, {"content": text}, files)

    async def say(self, channel: Channel, text: str, *, mention_bot: bool = False) -> Message:
        """Writes in a channel, with the bot's mention before it if so wished."""
        content = f"{self.place.bot.mention} {text}" if mention_bot else text
        return self._write(channel, {"content": content})

    async def reply_to(self, message: Message, text: str, *, ping: bool = True) -> Message:
        """Replies to a message, pinging its author unless told not to."""
        mentions = {"parse": ["users", "roles", "everyone"], "replied_user": ping}
        reference = {"message_id": str(message.id)}
        body = {"content": text, "message_reference": reference, "allowed_mentions": mentions}
        return self._write(message.channel, body)

    async def edit(self, message: Message, text: str) -> None:
        """Changes a message of their own."""
        self._must_own(message)
        posting.edit(self.place, message, {"content": text})

    async def delete(self, message: Message) -> None:
        """Takes back a message of their own."""
        self._must_own(message)
        posting.delete(self.place, message)

    def _write(
        self, channel: Channel, body: Json, files: Mapping[str, bytes] | None = None
    ) -> Message:
        needed = Permission.SEND_MESSAGES_IN_THREADS if channel.thread else Permission.SEND_MESSAGES
        if needed not in self.place.allowed(self.user, channel):
            raise CannotDoError(f"{self.user.name} can't write in {channel.name!r}")
        if len(body["content"]) > LONGEST_TEXT:
            raise CannotDoError(f"a message has at most {LONGEST_TEXT} characters")
        if channel.thread and channel.thread.archived:
            channel.thread.archived = False
            self.place.tell_of_channel("THREAD_UPDATE", channel)
        return posting.post(self.place, channel, self.user, body, files)

    def _must_own(self, message: Message) -> None:
        if message.author is not self.user:
            raise CannotDoError(f"{self.user.name} didn't write that message")

    # Using the bot

    async def slash(
        self, command: str, channel: Channel | None = None, /, **options: Value
    ) -> Interaction:
        """Uses a slash command ("ask", "desk claim"), in the direct conversation by default."""
        where = channel or self.direct
        chosen, steps = menu.choose(menu.offered(self.place, self.user, where), command)
        data = menu.data_of(chosen, steps, options) | resolved(options.values(), where.guild)
        return await self._ask(where, InteractionKind.COMMAND, data)

    async def autocomplete(
        self, command: str, option: str, typed: str, channel: Channel | None = None
    ) -> list[Json]:
        """The choices (`name`, `value`) offered while this is typed into an option."""
        where = channel or self.direct
        chosen, steps = menu.choose(menu.offered(self.place, self.user, where), command)
        data = menu.data_of(chosen, steps, {option: typed}, focused=option)
        return (await self._ask(where, InteractionKind.AUTOCOMPLETE, data)).choices

    async def message_command(self, name: str, message: Message) -> Interaction:
        """Uses a command from a message's menu."""
        offered = menu.offered(self.place, self.user, message.channel, MESSAGE_COMMAND)
        if name not in offered:
            raise CannotDoError(f"{name!r} is not offered, only {sorted(offered)}")
        self._must_see(message)
        number = str(message.id)
        data = menu.data_of(offered[name], [offered[name]], {})
        data |= {"target_id": number, "resolved": {"messages": {number: message_payload(message)}}}
        del data["options"]
        return await self._ask(message.channel, InteractionKind.COMMAND, data)

    async def click(self, message: Message, button: str) -> Interaction:
        """Presses a button, by its label or custom_id."""
        self._must_see(message)
        data = choosing.pressed(message, button)
        return await self._ask(message.channel, InteractionKind.COMPONENT, data, message)

    async def choose(self, message: Message, *wanted: str | Entity) -> Interaction:
        """Chooses from the menu that offers all of this: labels, values, people, roles."""
        self._must_see(message)
        data = choosing.chosen(message, wanted, message.channel.guild)
        return await self._ask(message.channel, InteractionKind.COMPONENT, data, message)

    async def fill(self, asked: Interaction, entries: Mapping[str, forms.Entered]) -> Interaction:
        """Fills in and sends the form that an interaction opened, by label or custom_id."""
        if asked.modal is None:
            raise CannotDoError("no form was opened")
        data = forms.submitted(asked.modal, entries, asked.channel.guild)
        return await self._ask(asked.channel, InteractionKind.MODAL, data, asked.message)

    async def _ask(
        self, channel: Channel, kind: InteractionKind, data: Json, message: Message | None = None
    ) -> Interaction:
        if channel.thread and channel.thread.archived and kind is InteractionKind.COMMAND:
            raise CannotDoError("an archived thread takes no commands")
        return await ask(self.place, self.user, channel, kind, data, message)

    # Seeing

    def sees(self, channel: Channel | None = None) -> list[Message]:
        """The messages before them in a channel (their direct one by default), oldest first."""
        where = channel or self.direct
        if not self.place.allowed(self.user, where):
            return []
        return [m for m in where.messages.values() if m.seen_by in (None, self.user)]

    async def hears(self, channel: Channel | None = None, deadline: float = DEADLINE) -> Message:
        """The next message of the bot that they haven't been handed before."""

        def fresh() -> Message | None:
            for message in self.sees(channel):
                new = message.id not in self._heard and not message.loading
                if new and message.author is self.place.bot:
                    return message
            return None

        what = f"a message of the bot to {self.user.name}"
        message = await until(fresh, what, deadline)
        self._heard.add(message.id)
        return message

    async def reads(self, asked: Interaction, deadline: float = DEADLINE) -> Message:
        """What the bot finally answers to an interaction with: past "thinking", or the update."""
        what = f"the answer to {asked.data.get('name') or asked.data.get('custom_id')!r}"
        await until(lambda: asked.answered or asked.failed, what, deadline)
        if asked.response is None:
            raise AssertionError(f"{what}: {Callback(asked.callback or 4).name}, no message")
        self._heard.add(asked.response.id)
        return asked.response

    def was_pinged_by(self, message: Message) -> bool:
        """Whether a message rang for them."""
        guild = message.channel.guild
        member = guild.members.get(self.user.id) if guild else None
        roles = {role.id for role in member.roles} if member else set()
        return not message.rang.isdisjoint({self.user.id, *roles, guild.id if guild else 0})

    def _must_see(self, message: Message) -> None:
        here = message.channel.messages.get(message.id) is message
        own = message.seen_by in (None, self.user)
        if not (here and own and self.place.allowed(self.user, message.channel)):
            raise CannotDoError(f"{self.user.name} doesn't see that message")

    # Being reachable

    def close_dms(self, code: int = 50007) -> None:
        """Has whatever the bot writes directly be refused with this code."""
        self.user.dm_error = code

    def open_dms(self) -> None:
        """Takes direct messages again."""
        self.user.dm_error = None
