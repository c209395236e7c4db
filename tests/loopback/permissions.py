"""Who may do what in which channel."""

from __future__ import annotations

from enum import IntFlag
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.loopback.world import Channel, Member


class Permission(IntFlag):
    """The few permissions that the bot or its staff need."""

    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MENTION_EVERYONE = 1 << 17
    MANAGE_ROLES = 1 << 28
    USE_APPLICATION_COMMANDS = 1 << 31
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    CREATE_PRIVATE_THREADS = 1 << 36
    SEND_MESSAGES_IN_THREADS = 1 << 38
    PIN_MESSAGES = 1 << 51


NOTHING = Permission(0)
EVERYTHING = Permission(~NOTHING)
OF_EVERYBODY = (
    Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.READ_MESSAGE_HISTORY
    | Permission.USE_APPLICATION_COMMANDS
    | Permission.CREATE_PUBLIC_THREADS
    | Permission.SEND_MESSAGES_IN_THREADS
)
IN_A_DM = OF_EVERYBODY | Permission.PIN_MESSAGES
OF_THE_BOT = OF_EVERYBODY | Permission.MENTION_EVERYONE | Permission.PIN_MESSAGES


def permissions_in(member: Member, channel: Channel) -> Permission:
    """What a member may do in a channel of the guild, overwrites counted."""
    granted = server_wide(member)
    if Permission.ADMINISTRATOR in granted:
        return EVERYTHING
    overwrites = (channel.parent if channel.thread and channel.parent else channel).overwrites
    everyone, own = overwrites.get(member.guild.id), overwrites.get(member.user.id)
    if everyone:
        granted = granted & ~everyone.deny | everyone.allow
    of_roles = [overwrites[role.id] for role in member.roles if role.id in overwrites]
    for overwrite in of_roles:
        granted &= ~overwrite.deny
    for overwrite in of_roles:
        granted |= overwrite.allow
    if own:
        granted = granted & ~own.deny | own.allow
    return granted if Permission.VIEW_CHANNEL in granted else NOTHING


def server_wide(member: Member) -> Permission:
    """What a member's roles allow before any channel is looked at."""
    granted = member.guild.everyone.permissions
    for role in member.roles:
        granted |= role.permissions
    return EVERYTHING if Permission.ADMINISTRATOR in granted else granted
