"""People, roles and channels as the values of options and menus."""

from __future__ import annotations

from collections.abc import Iterable

from tests.loopback import payloads
from tests.loopback.errors import Json
from tests.loopback.permissions import permissions_in
from tests.loopback.world import Channel, Guild, Member, Role, User

Entity = User | Role | Channel
Value = str | int | bool | User | Role | Channel


def plain(value: Value) -> str | int | bool:
    """A value as Discord sends it: an entity by its id."""
    return str(value.id) if isinstance(value, Entity) else value


def resolved(values: Iterable[Value], guild: Guild | None) -> Json:
    """The entities among the values, told in full; nothing where there are none."""
    told: Json = {}
    for value in values:
        number = str(getattr(value, "id", ""))
        if isinstance(value, User):
            told.setdefault("users", {})[number] = payloads.user(value)
            if guild and value.id in guild.members:
                member = payloads.member(guild.members[value.id], with_user=False)
                told.setdefault("members", {})[number] = member | {"permissions": "0"}
        elif isinstance(value, Role):
            told.setdefault("roles", {})[number] = payloads.role(value)
        elif isinstance(value, Channel):
            told.setdefault("channels", {})[number] = _channel(value, guild)
    return {"resolved": told} if told else {}


def _channel(channel: Channel, guild: Guild | None) -> Json:
    bots: list[Member] = [m for m in guild.members.values() if m.user.bot] if guild else []
    allowed = permissions_in(bots[0], channel) if bots else 0
    return payloads.channel(channel) | {"permissions": str(int(allowed))}
