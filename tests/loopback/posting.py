"""Writing, editing and deleting messages, whoever does it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from tests.loopback.errors import ApiError, Json
from tests.loopback.interactions import Interaction
from tests.loopback.permissions import Permission
from tests.loopback.place import Place
from tests.loopback.world import Attachment, Channel, Message, MessageFlag, User, parts_of

USER_MENTION = re.compile(r"<@!?(\d+)>")
ROLE_MENTION = re.compile(r"<@&(\d+)>")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a message comes from: an interaction, an ephemeral reader, an id given beforehand."""

    interaction: Interaction | None = None
    seen_by: User | None = None
    id: int | None = None


PLAIN = Origin()


def post(
    place: Place,
    channel: Channel,
    author: User,
    body: Json,
    files: Mapping[str, bytes] | None = None,
    origin: Origin = PLAIN,
) -> Message:
    """Puts a new message into a channel and tells the bot of it."""
    message = Message(
        id=origin.id or place.ids.next(),
        channel=channel,
        author=author,
        at=place.clock.now(),
        interaction=origin.interaction,
        seen_by=origin.seen_by,
        nonce=body.get("nonce"),
    )
    _refer(message, body.get("message_reference"))
    write(place, message, body, files)
    message.rang = frozenset(_rung(message))
    channel.messages[message.id] = message
    place.tell_of_message("MESSAGE_CREATE", message)
    for watcher in place.posted:
        watcher(message)
    return message


def _rung(message: Message) -> Iterator[int]:
    yield from (user.id for user in message.mentions)
    yield from (role.id for role in message.mentioned_roles)
    if message.everyone and message.channel.guild:
        yield message.channel.guild.id


def edit(
    place: Place, message: Message, body: Json, files: Mapping[str, bytes] | None = None
) -> None:
    """Changes what the body names and tells the bot of it."""
    message.flags &= ~MessageFlag.LOADING
    write(place, message, body, files)
    message.edited = place.clock.stamp()
    place.tell_of_message("MESSAGE_UPDATE", message)


def delete(place: Place, message: Message) -> None:
    """Takes a message away and tells the bot of it."""
    message.deleted = True
    message.channel.messages.pop(message.id, None)
    place.tell_of_deletion(message)


def write(
    place: Place, message: Message, body: Json, files: Mapping[str, bytes] | None = None
) -> None:
    """Gives a message the parts that a request body has, or refuses an empty result."""
    if "content" in body:
        message.content = body["content"] or ""
    if "embeds" in body:
        message.embeds = body["embeds"] or []
    if "components" in body:
        message.components = _numbered(body["components"] or [])
    if body.get("flags") is not None:
        message.flags |= int(body["flags"])
    _attach(place, message, body, files or {})
    _mention(place, message, body.get("allowed_mentions"))
    full = message.content or message.embeds or message.attachments or message.components
    if not (full or message.loading):
        raise ApiError(50006)


def _numbered(components: list[Json]) -> list[Json]:
    numbers = count(1)
    for part in parts_of(components):
        part["id"] = part.get("id") or next(numbers)
    return components


def _attach(place: Place, message: Message, body: Json, files: Mapping[str, bytes]) -> None:
    if body.get("attachments") is not None:
        kept = {int(each["id"]) for each in body["attachments"]}
        message.attachments = [each for each in message.attachments if each.id in kept]
    root = place.base_url.removesuffix("/api/v10")
    for name, data in files.items():
        number = place.ids.next()
        url = f"{root}/attachments/{number}/{name}"
        message.attachments.append(Attachment(number, name, data, url))


def _refer(message: Message, reference: Json | None) -> None:
    if reference is None:
        return
    target = message.channel.messages.get(int(reference["message_id"]))
    if target is None and reference.get("fail_if_not_exists", True):
        raise ApiError(50035, errors={"message_reference": "Unknown message"})
    if target is not None:
        message.reply_to = target
        message.reference = {
            "type": 0,
            "message_id": str(target.id),
            "channel_id": str(message.channel.id),
        }


def _mention(place: Place, message: Message, allowed: Json | None) -> None:
    """Decides whom the text and the reply ping, under the message's `allowed_mentions`."""
    users, roles = _named_ids(message.content, allowed)
    world, guild = place.world, message.channel.guild
    message.mentions = [world.users[number] for number in users if number in world.users]
    replied = message.reply_to.author if message.reply_to else None
    if (
        replied
        and replied not in message.mentions
        and (allowed or {}).get("replied_user", allowed is None)
    ):
        message.mentions.append(replied)
    known = guild.roles if guild else {}
    anyone = Permission.MENTION_EVERYONE in place.allowed(message.author, message.channel)
    message.mentioned_roles = [
        known[number]
        for number in roles
        if number in known and (anyone or known[number].mentionable)
    ]
    calls = "@everyone" in message.content or "@here" in message.content
    message.everyone = (
        calls and anyone and (allowed is None or "everyone" in allowed.get("parse", []))
    )


def _named_ids(text: str, allowed: Json | None) -> tuple[list[int], list[int]]:
    users = list(dict.fromkeys(map(int, USER_MENTION.findall(text))))
    roles = list(dict.fromkeys(map(int, ROLE_MENTION.findall(text))))
    if allowed is None:
        return users, roles
    parse = allowed.get("parse") or []
    named_users = {int(number) for number in allowed.get("users") or []}
    named_roles = {int(number) for number in allowed.get("roles") or []}
    return (
        [number for number in users if "users" in parse or number in named_users],
        [number for number in roles if "roles" in parse or number in named_roles],
    )
