"""REST: the bot itself, guilds, channels, roles, members, and opening direct conversations."""

from __future__ import annotations

from tests.loopback import payloads
from tests.loopback.calls import Answer, Call, Routes
from tests.loopback.errors import ApiError, Json
from tests.loopback.permissions import Permission
from tests.loopback.world import Guild, Member


def myself(call: Call) -> Answer:
    """Get Current User."""
    return payloads.user(call.place.bot) | {"verified": True, "mfa_enabled": False, "flags": 0}


def application(call: Call) -> Answer:
    """Get Current Application."""
    bot = call.place.bot
    return {
        "id": str(bot.id),
        "name": bot.name,
        "icon": None,
        "description": "",
        "bot_public": False,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "owner": {**payloads.user(bot), "id": "1", "username": "owner", "bot": False},
        "team": None,
        "flags": 0,
        "summary": "",
    }


def gateway(call: Call) -> Answer:
    """Get Gateway Bot."""
    starts = {"total": 1000, "remaining": 999, "reset_after": 14_400_000, "max_concurrency": 1}
    return {"url": call.place.gateway_url, "shards": 1, "session_start_limit": starts}


def open_dm(call: Call) -> Answer:
    """Create DM; whether anything can be sent there is found out by sending."""
    user = call.place.world.users.get(int(call.body["recipient_id"]))
    if user is None or user.bot:
        raise ApiError(50033)
    return payloads.channel(call.place.dm_with(user))


def user(call: Call) -> Answer:
    """Get User."""
    found = call.place.world.users.get(call.number("user_id"))
    if found is None:
        raise ApiError(10013)
    return payloads.user(found)


def channel(call: Call) -> Answer:
    """Get Channel; a hidden one is refused with 50001."""
    return payloads.channel(call.channel())


def guild(call: Call) -> Answer:
    """Get Guild."""
    return payloads.bare_guild(_guild(call))


def my_guilds(call: Call) -> Answer:
    """Get Current User Guilds."""
    own = call.place.bot.id
    found = [guild for guild in call.place.world.guilds.values() if own in guild.members]
    return [{"id": str(guild.id), "name": guild.name, "features": []} for guild in found]


def channels(call: Call) -> Answer:
    """Get Guild Channels: those that the bot can view."""
    found = _guild(call)
    own = call.place.bot
    return [
        payloads.channel(each)
        for each in call.place.world.channels_of(found)
        if not each.thread and Permission.VIEW_CHANNEL in call.place.allowed(own, each)
    ]


def roles(call: Call) -> Answer:
    """Get Guild Roles."""
    found = _guild(call)
    return [payloads.role(each) for each in (found.everyone, *found.roles.values())]


def member(call: Call) -> Answer:
    """Get Guild Member."""
    return payloads.member(_member(_guild(call), call.number("user_id")))


def _guild(call: Call) -> Guild:
    found = call.place.world.guild(call.number("guild_id"))
    if call.place.bot.id not in found.members:
        raise ApiError(50001)
    return found


def _member(guild: Guild, number: int) -> Member:
    if number not in guild.members:
        raise ApiError(10007)
    return guild.members[number]


def commands(call: Call) -> Answer:
    """Get Application Commands, global or of one guild."""
    return list(call.place.commands.get(int(call.path.get("guild_id", 0)), []))


def set_commands(call: Call) -> Answer:
    """Bulk Overwrite Application Commands, global or of one guild; a kept name keeps its id."""
    number = int(call.path.get("guild_id", 0))
    place = call.place
    ids = {(c["type"], c["name"]): c["id"] for c in place.commands.get(number, [])}
    place.commands[number] = [_command(call, body, number, ids) for body in call.body]
    return list(place.commands[number])


def _command(call: Call, body: Json, guild: int, ids: dict[tuple[int, str], str]) -> Json:
    kind = body.get("type") or 1
    known = {
        "id": ids.get((kind, body["name"])) or str(call.place.ids.next()),
        "application_id": str(call.place.bot.id),
        "version": str(call.place.ids.next()),
        "type": kind,
        "description": body.get("description") or "",
        "options": body.get("options") or [],
    }
    permissions = body.get("default_member_permissions")
    known["default_member_permissions"] = None if permissions is None else str(permissions)
    return body | known | ({"guild_id": str(guild)} if guild else {})


ROUTES: Routes = {
    "GET /users/@me": myself,
    "GET /users/@me/guilds": my_guilds,
    "GET /users/{user_id}": user,
    "POST /users/@me/channels": open_dm,
    "GET /applications/@me": application,
    "GET /oauth2/applications/@me": application,
    "GET /gateway/bot": gateway,
    "GET /channels/{channel_id}": channel,
    "GET /guilds/{guild_id}": guild,
    "GET /guilds/{guild_id}/channels": channels,
    "GET /guilds/{guild_id}/roles": roles,
    "GET /guilds/{guild_id}/members/{user_id}": member,
    "GET /applications/{application_id}/commands": commands,
    "PUT /applications/{application_id}/commands": set_commands,
    "GET /applications/{application_id}/guilds/{guild_id}/commands": commands,
    "PUT /applications/{application_id}/guilds/{guild_id}/commands": set_commands,
}
