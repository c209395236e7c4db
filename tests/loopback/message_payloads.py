"""How the loopback writes a message: the JSON that Discord sends."""

from __future__ import annotations

from tests.loopback.clock import stamp
from tests.loopback.errors import Json
from tests.loopback.interactions import Interaction
from tests.loopback.payloads import channel, user
from tests.loopback.world import Attachment, Message


def attachment(which: Attachment) -> Json:
    """An attachment object."""
    return {
        "id": str(which.id),
        "filename": which.name,
        "size": len(which.data),
        "url": which.url,
        "proxy_url": which.url,
    }


def message(which: Message) -> Json:
    """A message object as its author sees it, nothing left out."""
    shown: Json = {
        "id": str(which.id),
        "channel_id": str(which.channel.id),
        "author": user(which.author),
        "content": which.content,
        "timestamp": stamp(which.at),
        "edited_timestamp": which.edited,
        "tts": False,
        "mention_everyone": which.everyone,
        "mentions": [user(who) for who in which.mentions],
        "mention_roles": [str(each.id) for each in which.mentioned_roles],
        "attachments": [attachment(each) for each in which.attachments],
        "embeds": which.embeds,
        "components": which.components,
        "pinned": which.pinned,
        "flags": which.flags,
        "type": _kind(which),
    }
    if which.nonce is not None:
        shown["nonce"] = which.nonce
    if which.reference:
        shown["message_reference"] = which.reference
        gone = which.reply_to is None or which.reply_to.deleted
        shown["referenced_message"] = None if gone else message(_known(which.reply_to))
    if which.interaction:
        shown["interaction_metadata"] = _metadata(which.interaction)
        shown["application_id"] = shown["webhook_id"] = str(which.author.id)
    if which.thread:
        shown["thread"] = channel(which.thread)
    return shown


def _kind(which: Message) -> int:
    if which.interaction and which.interaction.kind == 2:
        return 23 if which.interaction.data.get("type") == 3 else 20
    return 19 if which.reference else 0


def _known(which: Message | None) -> Message:
    assert which is not None
    return which


def _metadata(which: Interaction) -> Json:
    return {
        "id": str(which.id),
        "type": int(which.kind),
        "user": user(which.user),
        "authorizing_integration_owners": {},
    }
