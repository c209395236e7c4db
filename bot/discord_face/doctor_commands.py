"""Whether Discord knows the commands as this version of the program has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, cast

import discord

from bot.discord_face.client import AskdeskClient
from bot.discord_face.services import Ground
from bot.upkeep.findings import Finding, note, ok, warning

Command = Mapping[str, Any]
Name = tuple[int, str]

KEPT: Final = (
    "name",
    "description",
    "default_member_permissions",
    "required",
    "autocomplete",
    "min_value",
    "max_value",
    "min_length",
    "max_length",
    "choices",
    "channel_types",
)
"""What Discord gives back as it was sent; the rest it fills in by itself."""
SLASH: Final = 1


async def command_findings(client: discord.Client) -> list[Finding]:
    """Return whether the registered commands are those of this version."""
    registered = await client.http.get_global_commands(client.application_id or 0)
    theirs = by_name(cast("list[Command]", registered))
    ours = by_name(commands_of())
    names = ", ".join(_shown(name) for name in ours)
    remedy = "Start `askdesk run`: it registers them, and Discord's app shows them soon after."
    if not theirs:
        return [note(f"Discord knows no command yet, of {names}.", remedy)]
    other = [_shown(name) for name in ours | theirs if ours.get(name) != theirs.get(name)]
    if other:
        return [
            warning(f"Discord knows commands as they are not here: {', '.join(other)}.", remedy)
        ]
    return [ok(f"Commands, as Discord knows them: {names}.")]


def commands_of() -> list[Command]:
    """Return the commands that `run` registers."""
    from bot.discord_face.desk.opening import open_desk
    from bot.discord_face.opening import Pace, features

    client, nothing = AskdeskClient(), cast("Any", _Unopened())
    client.services = nothing
    desk = open_desk(client, Ground(), nothing, nothing, nothing)
    for feature in (*features(client, nothing, Pace(), desk), *desk.features):
        feature.register(client)
    return [command.to_dict(client.tree) for command in client.tree.get_commands()]


class _Unopened:
    """Stands for the program behind the commands: what making them asks of it has no answer."""

    def __getattr__(self, name: str) -> _Unopened:
        return self

    def __call__(self) -> _Unopened:
        return self


def by_name(commands: Iterable[Command]) -> dict[Name, Command]:
    """Return commands by kind and name, each without what Discord adds."""
    return {
        (int(one.get("type") or SLASH), str(one["name"])): essence(one)
        for one in sorted(commands, key=lambda one: (one.get("type") or SLASH, one["name"]))
    }


def essence(command: Command) -> Command:
    """Return what matters of a command or option: what is absent, empty or false is left out."""
    kept: dict[str, Any] = {name: command[name] for name in KEPT if command.get(name)}
    if "default_member_permissions" in kept:
        kept["default_member_permissions"] = str(kept["default_member_permissions"])
    if "choices" in kept:
        kept["choices"] = [(one["name"], one["value"]) for one in kept["choices"]]
    kind = int(command.get("type") or SLASH)
    return kept | {"type": kind, "options": [essence(one) for one in command.get("options") or ()]}


def _shown(name: Name) -> str:
    kind, words = name
    return f"/{words}" if kind == SLASH else f"“{words}”"
