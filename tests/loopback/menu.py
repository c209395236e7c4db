"""What Discord's app does with commands: whom it offers which, and how it sends their options."""

from __future__ import annotations

from tests.loopback.entities import Value, plain
from tests.loopback.errors import Json
from tests.loopback.permissions import EVERYTHING, NOTHING, Permission, server_wide
from tests.loopback.place import Place
from tests.loopback.world import Channel, User

SUBCOMMAND, GROUP = 1, 2
IN_A_GUILD, IN_A_DM = 0, 1


class CannotDoError(AssertionError):
    """A person tries what Discord's app wouldn't offer them."""


def offered(place: Place, user: User, channel: Channel, kind: int = 1) -> dict[str, Json]:
    """The commands of a kind (1 slash, 3 message) offered to somebody in a channel, by name."""
    guild = channel.guild
    found = list(place.commands.get(0, [])) + (place.commands.get(guild.id, []) if guild else [])
    context = IN_A_GUILD if guild else IN_A_DM
    return {
        command["name"]: command
        for command in found
        if command["type"] == kind
        and context in _contexts(command)
        and _permitted(place, user, channel, command)
    }


def _contexts(command: Json) -> list[int]:
    if command.get("contexts") is not None:
        return list(command["contexts"])
    return [IN_A_GUILD, IN_A_DM] if command.get("dm_permission", True) else [IN_A_GUILD]


def _permitted(place: Place, user: User, channel: Channel, command: Json) -> bool:
    if channel.guild is None:
        return True
    if Permission.USE_APPLICATION_COMMANDS not in place.allowed(user, channel):
        return False
    needed = command["default_member_permissions"]
    if needed is None:
        return True
    has = server_wide(channel.guild.members[user.id])
    wanted = Permission(int(needed))
    return has == EVERYTHING or (wanted != NOTHING and wanted in has)


def choose(commands: dict[str, Json], words: str) -> tuple[Json, list[Json]]:
    """The command named by the first word, and its (sub)commands down to the last word."""
    first, *rest = words.split(" ")
    if first not in commands:
        raise CannotDoError(f"/{first} is not offered here; offered: {sorted(commands)}")
    steps = [commands[first]]
    for word in rest:
        steps.append(_named(steps[-1]["options"], word))
    return steps[0], steps


def _named(options: list[Json], name: str) -> Json:
    for option in options:
        if option["name"] == name:
            return option
    raise CannotDoError(f"there is no {name!r}, only {[option['name'] for option in options]}")


def data_of(
    command: Json, steps: list[Json], values: dict[str, Value], focused: str | None = None
) -> Json:
    """The interaction data of a slash command with these option values."""
    described = steps[-1].get("options", [])
    missing = [o["name"] for o in described if o.get("required") and o["name"] not in values]
    if missing and focused is None:
        raise CannotDoError(f"required and not given: {missing}")
    options = [_filled(_named(described, name), value, focused) for name, value in values.items()]
    for step in reversed(steps[1:]):
        options = [{"type": step["type"], "name": step["name"], "options": options}]
    named: Json = {"id": command["id"], "name": command["name"], "type": command["type"]}
    guild = {"guild_id": command["guild_id"]} if "guild_id" in command else {}
    return named | {"options": options} | guild


def _filled(option: Json, value: Value, focused: str | None) -> Json:
    if option["name"] == focused:
        return {"type": option["type"], "name": focused, "value": value, "focused": True}
    choices = {choice["value"]: choice["name"] for choice in option.get("choices") or []}
    if choices and value not in choices:
        raise CannotDoError(f"{option['name']} offers {sorted(choices)}, not {value!r}")
    if isinstance(value, str) and not (
        option.get("min_length", 0) <= len(value) <= option.get("max_length", 6000)
    ):
        raise CannotDoError(f"{option['name']} can't take {len(value)} characters")
    return {"type": option["type"], "name": option["name"], "value": plain(value)}
