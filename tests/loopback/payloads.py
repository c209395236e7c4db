"""How the loopback writes what it knows: the JSON that Discord sends."""

from __future__ import annotations

from tests.loopback.errors import Json
from tests.loopback.permissions import Permission, permissions_in
from tests.loopback.world import (
    Channel,
    ChannelKind,
    Guild,
    Member,
    Role,
    User,
)

HIDDEN_CHANNEL = 1 << 17


def user(who: User) -> Json:
    """A user object."""
    return {
        "id": str(who.id),
        "username": who.name,
        "global_name": None if who.bot else who.name.title(),
        "discriminator": "0001" if who.bot else "0",
        "avatar": None,
        "bot": who.bot,
        "public_flags": 0,
    }


def member(who: Member, *, with_user: bool = True) -> Json:
    """A member object; the one inside a message leaves its user out."""
    shown: Json = {
        "roles": [str(role.id) for role in who.roles],
        "joined_at": who.joined,
        "nick": None,
        "avatar": None,
        "premium_since": None,
        "deaf": False,
        "mute": False,
        "pending": False,
        "flags": 0,
        "communication_disabled_until": None,
    }
    return shown | ({"user": user(who.user)} if with_user else {})


def role(which: Role) -> Json:
    """A role object."""
    return {
        "id": str(which.id),
        "name": which.name,
        "permissions": str(int(which.permissions)),
        "position": which.position,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": False,
        "mentionable": which.mentionable,
        "flags": 0,
    }


def channel(which: Channel) -> Json:
    """A channel object of any kind."""
    if which.kind is ChannelKind.DM:
        return _dm(which)
    return _thread(which) if which.thread else _guild_channel(which)


def _dm(which: Channel) -> Json:
    recipients = [user(which.recipient)] if which.recipient else []
    return {"id": str(which.id), "type": 1, "recipients": recipients, "last_message_id": None}


def _guild_channel(which: Channel) -> Json:
    shown: Json = _bare_channel(which) | {
        "name": which.name,
        "flags": which.flags,
        "permission_overwrites": [
            {
                "id": str(target),
                "type": int(overwrite.of_member),
                "allow": str(int(overwrite.allow)),
                "deny": str(int(overwrite.deny)),
            }
            for target, overwrite in which.overwrites.items()
        ],
    }
    if which.kind is ChannelKind.FORUM:
        shown["available_tags"] = [
            {"id": str(tag), "name": name, "moderated": False, "emoji_id": None, "emoji_name": None}
            for tag, name in which.tags.items()
        ]
    return shown


def hidden_channel(which: Channel) -> Json:
    """What a bot learns of a channel that it can't view."""
    return _bare_channel(which) | {
        "name": "___hidden___",
        "flags": HIDDEN_CHANNEL,
        "permission_overwrites": [
            {
                "id": str(which.guild.id if which.guild else 0),
                "type": 0,
                "allow": "0",
                "deny": str(int(Permission.VIEW_CHANNEL)),
            }
        ],
    }


def _bare_channel(which: Channel) -> Json:
    return {
        "id": str(which.id),
        "type": int(which.kind),
        "guild_id": str(which.guild.id) if which.guild else None,
        "position": 0,
        "parent_id": None,
        "topic": None,
        "nsfw": False,
        "rate_limit_per_user": 0,
        "last_message_id": None,
    }


def _thread(which: Channel) -> Json:
    state = which.thread
    assert state is not None
    return _bare_channel(which) | {
        "name": which.name,
        "parent_id": str(which.parent.id) if which.parent else None,
        "owner_id": str(state.owner.id),
        "message_count": len(which.messages),
        "total_message_sent": len(which.messages),
        "member_count": 1,
        "flags": 0,
        "applied_tags": [str(tag) for tag in state.tags],
        "thread_metadata": {
            "archived": state.archived,
            "locked": state.locked,
            "auto_archive_duration": state.auto_archive_duration,
            "archive_timestamp": state.changed,
            "create_timestamp": state.changed,
        },
    }


def guild(which: Guild, *, bot: Member, channels: list[Channel]) -> Json:
    """The whole guild as GUILD_CREATE tells a bot of it."""
    threads = [c for c in channels if c.thread and not c.thread.archived]
    return bare_guild(which) | {
        "joined_at": bot.joined,
        "large": False,
        "unavailable": False,
        "member_count": len(which.members),
        "members": [member(bot)],
        "channels": [seen_channel(c, bot) for c in channels if not c.thread],
        "threads": [
            channel(c) for c in threads if Permission.VIEW_CHANNEL in permissions_in(bot, c)
        ],
        "voice_states": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def bare_guild(which: Guild) -> Json:
    """A guild object without its channels and members, as REST gives it."""
    return {
        "id": str(which.id),
        "name": which.name,
        "owner_id": "1",
        "roles": [role(each) for each in (which.everyone, *which.roles.values())],
        "emojis": [],
        "stickers": [],
        "features": [],
        "preferred_locale": "en-US",
        "verification_level": 0,
        "default_message_notifications": 1,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "nsfw_level": 0,
        "premium_tier": 0,
        "system_channel_flags": 0,
    }


def seen_channel(which: Channel, bot: Member) -> Json:
    """A guild's channel, obfuscated where the bot can't view it."""
    visible = Permission.VIEW_CHANNEL in permissions_in(bot, which)
    return channel(which) if visible else hidden_channel(which)
