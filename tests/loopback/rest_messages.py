"""REST: messages, typing and pins."""

from __future__ import annotations

from tests.loopback import posting
from tests.loopback.calls import Answer, Call, Routes
from tests.loopback.clock import stamp
from tests.loopback.errors import ApiError, Json
from tests.loopback.intents import Intent, message_for
from tests.loopback.permissions import Permission
from tests.loopback.world import Channel, ChannelKind, Message

NONCE_SECONDS = 180


def create(call: Call) -> Answer:
    """Create Message: the earlier one when an enforced nonce comes again."""
    body: Json = call.body
    channel = call.channel()
    _may_send(call, channel)
    earlier = _same_nonce(call, channel, body)
    if earlier:
        return _shown(call, earlier)
    revive(call, channel)
    return _shown(call, posting.post(call.place, channel, call.place.bot, body, call.files))


def _may_send(call: Call, channel: Channel) -> None:
    if channel.kind is ChannelKind.FORUM:
        raise ApiError(50024)
    if channel.recipient:
        if channel.recipient.dm_error:
            raise ApiError(channel.recipient.dm_error)
        if not any(channel.recipient.id in g.members for g in call.place.world.guilds.values()):
            raise ApiError(50278)
    thread = channel.thread is not None
    call.channel(Permission.SEND_MESSAGES_IN_THREADS if thread else Permission.SEND_MESSAGES)


def revive(call: Call, channel: Channel) -> None:
    """A message wakes an archived thread, unless it is locked to whoever sends it."""
    if channel.thread and channel.thread.archived:
        manages = Permission.MANAGE_THREADS in call.place.allowed(call.place.bot, channel)
        if channel.thread.locked and not manages:
            raise ApiError(160005)
        channel.thread.archived = False
        call.place.tell_of_channel("THREAD_UPDATE", channel)


def _same_nonce(call: Call, channel: Channel, body: Json) -> Message | None:
    if not (body.get("enforce_nonce") and body.get("nonce") is not None):
        return None
    since = (int((call.place.clock.now() - NONCE_SECONDS - 1_420_070_400) * 1000)) << 22
    for message in reversed(channel.messages.values()):
        if message.id < since:
            break
        if message.author is call.place.bot and str(message.nonce) == str(body["nonce"]):
            return message
    return None


def _shown(call: Call, message: Message) -> Json:
    content = Intent.MESSAGE_CONTENT in call.place.portal_intents
    return message_for(call.place.bot, message, content=content)


def read(call: Call) -> Answer:
    """Get Channel Message."""
    return _shown(call, call.message(call.channel(Permission.READ_MESSAGE_HISTORY)))


def history(call: Call) -> Answer:
    """Get Channel Messages: newest first, without the ephemeral ones."""
    channel = call.channel()
    if Permission.READ_MESSAGE_HISTORY not in call.place.allowed(call.place.bot, channel):
        return []
    limit = int(call.query.get("limit", 50))
    found = sorted((m for m in channel.messages.values() if not m.seen_by), key=lambda m: -m.id)
    if "before" in call.query:
        found = [m for m in found if m.id < int(call.query["before"])]
    if "after" in call.query:
        found = [m for m in found if m.id > int(call.query["after"])][-limit:]
    if "around" in call.query:
        middle = int(call.query["around"])
        found = sorted(sorted(found, key=lambda m: abs(m.id - middle))[:limit], key=lambda m: -m.id)
    return [_shown(call, message) for message in found[:limit]]


def edit(call: Call) -> Answer:
    """Edit Message: the bot's own, outside archived threads."""
    channel = call.channel()
    message = call.message(channel)
    if message.author is not call.place.bot:
        raise ApiError(50005)
    if channel.thread and channel.thread.archived:
        raise ApiError(50083)
    posting.edit(call.place, message, call.body, call.files)
    return _shown(call, message)


def delete(call: Call) -> Answer:
    """Delete Message."""
    message = call.message(channel := call.channel())
    if message.author is not call.place.bot:
        call.channel(Permission.MANAGE_MESSAGES)
        if channel.guild is None:
            raise ApiError(50013)
    posting.delete(call.place, message)
    return None


def typing(call: Call) -> Answer:
    """Trigger Typing Indicator."""
    call.channel(Permission.SEND_MESSAGES)
    return None


def pin(call: Call) -> Answer:
    """Pin Message."""
    call.message(call.channel(Permission.PIN_MESSAGES)).pinned = True
    return None


def unpin(call: Call) -> Answer:
    """Unpin Message."""
    call.message(call.channel(Permission.PIN_MESSAGES)).pinned = False
    return None


def pins(call: Call) -> Answer:
    """Get Channel Pins."""
    pinned = [m for m in call.channel().messages.values() if m.pinned]
    items = [{"pinned_at": stamp(m.at), "message": _shown(call, m)} for m in reversed(pinned)]
    return {"items": items, "has_more": False}


ROUTES: Routes = {
    "POST /channels/{channel_id}/messages": create,
    "GET /channels/{channel_id}/messages": history,
    "GET /channels/{channel_id}/messages/pins": pins,
    "PUT /channels/{channel_id}/messages/pins/{message_id}": pin,
    "DELETE /channels/{channel_id}/messages/pins/{message_id}": unpin,
    "GET /channels/{channel_id}/messages/{message_id}": read,
    "PATCH /channels/{channel_id}/messages/{message_id}": edit,
    "DELETE /channels/{channel_id}/messages/{message_id}": delete,
    "POST /channels/{channel_id}/typing": typing,
}
