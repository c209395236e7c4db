"""What Discord sends a bot, in every kind that the program listens to, made anew each time."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from typing import Any

from tests.discord_face.unplugged import Told, Unplugged
from tests.loopback import asking
from tests.loopback.entities import resolved
from tests.loopback.errors import Json
from tests.loopback.interactions import Interaction, InteractionKind
from tests.loopback.message_payloads import message as message_payload
from tests.loopback.people import Person
from tests.loopback.world import Channel, Message

SLASH, ON_MESSAGE = 1, 3
TEXT_OF = {3: "E-1", 4: 1, 5: True, 10: 1.5}
Kind = Callable[[Unplugged, int, str], "list[Told]"]


def message_kinds() -> dict[str, Kind]:
    """Return what is made of messages: written, edited, deleted, each in its place."""
    return {
        "direct": lambda here, pick, text: _wrote(here, here.place.chief.direct, pick, text),
        "mention": lambda here, pick, text: _wrote(here, here.place.stage.lobby, pick, text),
        "at the desk": lambda here, pick, text: _wrote(here, here.place.desk, pick, text),
        "edit": _edited,
        "deletion": _deleted,
        "deletion of several": _deleted_together,
        "channel": lambda here, pick, _: _told(here, "CHANNEL_UPDATE", pick),
        "thread": lambda here, pick, _: _told(here, "THREAD_UPDATE", pick),
        "role": _role,
        "guild": _guild,
    }


def _who(here: Unplugged, pick: int) -> Person:
    people = (here.place.chief, here.place.anne, here.place.stranger)
    return people[pick % len(people)]


def _wrote(here: Unplugged, channel: Channel, pick: int, text: str) -> list[Told]:
    who = here.place.chief if channel is here.place.chief.direct else _who(here, pick)
    text = text if text.strip() else "phone?"
    if channel is here.place.desk:
        who = here.place.anne
    bot = here.place.discord.place.bot
    content = text if channel.guild is None else f"{bot.mention} {text}"
    files = {"roster.pdf": b"x"} if pick % 7 == 0 else None
    who._write(channel, {"content": content[:2000]}, files)
    return here.wire.taken()


def _message(here: Unplugged, pick: int) -> Message:
    rooms = (here.place.chief.direct, here.place.stage.lobby, here.place.desk)
    known = [one for room in rooms for one in list(room.messages.values())[-6:]]
    return known[pick % len(known)] if known else _sound(here)


def _sound(here: Unplugged) -> Message:
    where = here.place.chief.direct
    return here.place.chief._write(where, {"content": "phone?"}, None)


def _edited(here: Unplugged, pick: int, text: str) -> list[Told]:
    message, clock = _message(here, pick), here.place.discord.clock
    shown = message_payload(message) | {"content": text, "edited_timestamp": clock.stamp()}
    guild = message.channel.guild
    return [("MESSAGE_UPDATE", shown | ({"guild_id": str(guild.id)} if guild else {}))]


def _deleted(here: Unplugged, pick: int, _: str) -> list[Told]:
    message = _message(here, pick)
    return [("MESSAGE_DELETE", {"id": str(message.id), "channel_id": str(message.channel.id)})]


def _deleted_together(here: Unplugged, pick: int, _: str) -> list[Told]:
    first, second = _message(here, pick), _message(here, pick + 1)
    ids = [str(first.id), str(second.id)]
    guild = str(here.place.discord.guild.id)
    gone: Json = {"ids": ids, "channel_id": str(first.channel.id), "guild_id": guild}
    return [("MESSAGE_DELETE_BULK", gone)]


def _told(here: Unplugged, event: str, pick: int) -> list[Told]:
    rooms = here.place.threads() if event == "THREAD_UPDATE" else [here.place.desk]
    if rooms:
        here.place.discord.place.tell_of_channel(event, rooms[pick % len(rooms)])
    return here.wire.taken()


def _role(here: Unplugged, pick: int, _: str) -> list[Told]:
    here.place.discord.change_role(here.place.stage.staff, here.place.stage.staff.permissions)
    return here.wire.taken()


def _guild(here: Unplugged, pick: int, _: str) -> list[Told]:
    return [("GUILD_CREATE", here.place.discord.place.whole_guild(here.place.discord.guild))]


# Interactions


def commands(here: Unplugged, kind: int) -> list[tuple[Json, list[Json]]]:
    """Return every command of a kind that the program registered, with the way down to it."""
    listed = here.place.discord.place.commands.values()
    return [
        (top, way) for several in listed for top in several if top["type"] == kind
        for way in _ways(top, [])
    ]  # fmt: skip


def _ways(command: Json, before: list[Json]) -> Iterator[list[Json]]:
    way = [*before, command]
    deeper = [one for one in command.get("options", ()) if one["type"] in (1, 2)]
    if not deeper:
        yield way
    for one in deeper:
        yield from _ways(one, way)


def used(here: Unplugged, pick: int, text: str, *, typing: bool = False) -> list[Told]:
    """Return the use of a slash command, or the typing of an option that is completed."""
    ways = [one for one in commands(here, SLASH) if not typing or _completed(one[1])]
    top, way = ways[pick % len(ways)]
    described = [one for one in way[-1].get("options", ()) if one["type"] not in (1, 2)]
    options = [
        {"type": one["type"], "name": one["name"], "value": _value(here, one["type"], text)}
        for one in described
    ]
    if typing:
        options[_completed(way)[0]] |= {"focused": True}
    for step in reversed(way[1:]):
        options = [{"type": step["type"], "name": step["name"], "options": options}]
    data = {"id": top["id"], "name": top["name"], "type": SLASH, "options": options}
    data |= resolved([here.place.anne.user], here.place.discord.guild)
    kind = InteractionKind.AUTOCOMPLETE if typing else InteractionKind.COMMAND
    return interaction(here, pick, kind, data)


def _completed(way: list[Json]) -> list[int]:
    """Return which of a command's options Discord asks completions for."""
    own = [one for one in way[-1].get("options", ()) if one["type"] not in (1, 2)]
    return [at for at, one in enumerate(own) if one.get("autocomplete")]


def _value(here: Unplugged, kind: int, text: str) -> Any:  # noqa: ANN401 - as an option has
    if kind in (6, 9):
        return str(here.place.anne.user.id)
    return text if kind == 3 and text else TEXT_OF.get(kind, "1")


def on_message(here: Unplugged, pick: int, _: str) -> list[Told]:
    """Return the use of a command of a message's menu."""
    ways, message = commands(here, ON_MESSAGE), _message(here, pick)
    top, _way = ways[pick % len(ways)]
    shown = {str(message.id): message_payload(message)}
    data = {"id": top["id"], "name": top["name"], "type": ON_MESSAGE, "target_id": str(message.id)}
    return interaction(
        here, pick, InteractionKind.COMMAND, data | {"resolved": {"messages": shown}}
    )


def pressed(here: Unplugged, pick: int, custom_id: str) -> list[Told]:
    """Return the press of a button or the choice in a menu, of any custom_id."""
    kind = (2, 3, 5)[pick % 3]
    data: Json = {"component_type": kind, "custom_id": custom_id, "id": 1}
    if kind != 2:
        person = here.place.anne.user
        data |= {"values": [str(person.id) if kind == 5 else custom_id[-20:]]}
        data |= resolved([person], here.place.discord.guild)
    message = _message(here, pick)
    return interaction(here, pick, InteractionKind.COMPONENT, data, message)


def sent_form(here: Unplugged, pick: int, text: str, custom_id: str) -> list[Told]:
    """Return a form sent with a text in its one field."""
    field = {"type": 4, "custom_id": "text", "value": text, "id": 2}
    row: Json = {"type": 18, "component": field, "id": 1}
    if pick % 2:
        row = {"type": 1, "components": [field], "id": 1}
    data = {"custom_id": custom_id, "components": [row]}
    return interaction(here, pick, InteractionKind.MODAL, data, _message(here, pick))


def interaction(
    here: Unplugged, pick: int, kind: InteractionKind, data: Json, message: Message | None = None
) -> list[Told]:
    """Return an interaction of somebody somewhere, known to the loopback."""
    discord, who = here.place.discord, _who(here, pick // 2)
    rooms = (here.place.desk, here.place.stage.lobby, who.direct)
    channel = rooms[pick % 3] if who is here.place.anne else rooms[1 + pick % 2]
    if message is not None:
        channel = message.channel if message.channel.guild else who.direct
    asked = Interaction(
        id=discord.place.ids.next(),
        token=secrets.token_urlsafe(8),
        kind=kind,
        user=who.user,
        channel=channel,
        data=data,
        created=discord.clock.now(),
        message=message,
    )
    discord.place.interactions[asked.token] = asked
    asking.tell(discord.place, asked)
    return here.wire.taken()
