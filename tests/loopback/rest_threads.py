"""REST: threads and forum posts."""

from __future__ import annotations

from tests.loopback import payloads, posting
from tests.loopback.calls import Answer, Call, Routes
from tests.loopback.errors import ApiError, Json
from tests.loopback.message_payloads import message as message_payload
from tests.loopback.permissions import Permission
from tests.loopback.world import Channel, ChannelKind, Message, ThreadState


def create_from_message(call: Call) -> Answer:
    """Start Thread from Message: the thread has the message's id."""
    parent = call.channel(Permission.CREATE_PUBLIC_THREADS)
    message = call.message(parent)
    if message.thread:
        raise ApiError(160004)
    if parent.kind is not ChannelKind.TEXT:
        raise ApiError(50024)
    thread = _open(call, parent, message.id, ChannelKind.PUBLIC_THREAD)
    message.thread = thread
    call.place.tell_of_channel("THREAD_CREATE", thread)
    return payloads.channel(thread)


def create(call: Call) -> Answer:
    """Start Thread in a text channel, or a post with its first message in a forum."""
    parent = call.channel()
    if parent.kind is ChannelKind.FORUM:
        return _create_post(call, parent)
    private = call.body.get("type", 12) == ChannelKind.PRIVATE_THREAD
    kind = ChannelKind.PRIVATE_THREAD if private else ChannelKind.PUBLIC_THREAD
    needed = Permission.CREATE_PRIVATE_THREADS if private else Permission.CREATE_PUBLIC_THREADS
    thread = _open(call, call.channel(needed), call.place.ids.next(), kind)
    call.place.tell_of_channel("THREAD_CREATE", thread)
    return payloads.channel(thread)


def _create_post(call: Call, forum: Channel) -> Json:
    forum = call.channel(Permission.SEND_MESSAGES)
    place = call.place
    post = _open(call, forum, place.ids.next(), ChannelKind.PUBLIC_THREAD)
    first: Message | None = None
    try:
        first = _first_message(call, post)
    finally:
        if first is None:
            del place.world.channels[post.id]
    place.tell_of_channel("THREAD_CREATE", post)
    place.tell_of_message("MESSAGE_CREATE", first)
    return payloads.channel(post) | {"message": message_payload(first)}


def _first_message(call: Call, post: Channel) -> Message:
    """Written before the thread is told of, so that an empty one leaves nothing behind."""
    place = call.place
    message = Message(post.id, post, place.bot, place.clock.now())
    posting.write(place, message, call.body["message"], call.files)
    post.messages[message.id] = message
    return message


def _open(call: Call, parent: Channel, number: int, kind: ChannelKind) -> Channel:
    place, body = call.place, call.body
    if len(_active(call, parent)) >= place.thread_cap:
        raise ApiError(160006)
    tags = [int(tag) for tag in body.get("applied_tags") or []]
    _known_tags(parent, tags)
    state = ThreadState(place.bot, place.clock.stamp(), tags=tags)
    state.auto_archive_duration = body.get("auto_archive_duration") or 4320
    thread = Channel(number, kind, body["name"], parent.guild, parent, thread=state)
    place.world.channels[number] = thread
    return thread


def _known_tags(forum: Channel, tags: list[int]) -> None:
    if any(tag not in forum.tags for tag in tags):
        raise ApiError(50035, errors={"applied_tags": "Unknown tag"})


def _active(call: Call, within: Channel) -> list[Channel]:
    assert within.guild is not None
    channels = call.place.world.channels_of(within.guild)
    return [channel for channel in channels if channel.thread and not channel.thread.archived]


def change(call: Call) -> Answer:
    """Modify Channel, of which the bot changes threads alone."""
    thread = call.channel()
    if thread.thread is None:
        call.channel(Permission.MANAGE_CHANNELS)
        raise ApiError(50024)
    body: Json = call.body
    _may_change(call, thread, body)
    thread.name = body.get("name") or thread.name
    state = thread.thread
    for name in ("archived", "locked", "auto_archive_duration"):
        if body.get(name) is not None:
            setattr(state, name, body[name])
    if body.get("applied_tags") is not None:
        state.tags = [int(tag) for tag in body["applied_tags"]]
    state.changed = call.place.clock.stamp()
    call.place.tell_of_channel("THREAD_UPDATE", thread)
    return payloads.channel(thread)


def _may_change(call: Call, thread: Channel, body: Json) -> None:
    state = thread.thread
    assert state is not None
    assert thread.parent is not None
    allowed = call.place.allowed(call.place.bot, thread)
    manages = Permission.MANAGE_THREADS in allowed
    own = state.owner is call.place.bot
    wakes = body.get("archived") is False
    if state.archived and not wakes:
        raise ApiError(50083)
    if not manages and (not own or body.get("locked") is not None or state.locked):
        raise ApiError(50013)
    _known_tags(thread.parent, [int(tag) for tag in body.get("applied_tags") or []])


def remove(call: Call) -> Answer:
    """Delete Channel, of which the bot deletes threads alone."""
    thread = call.channel(Permission.MANAGE_THREADS)
    if thread.thread is None:
        raise ApiError(50013)
    call.place.tell_of_channel("THREAD_DELETE", thread)
    del call.place.world.channels[thread.id]
    return payloads.channel(thread)


def active(call: Call) -> Answer:
    """List Active Guild Threads that the bot can see."""
    guild = call.place.world.guild(call.number("guild_id"))
    threads = [
        payloads.channel(channel)
        for channel in call.place.world.channels_of(guild)
        if channel.thread and not channel.thread.archived
        if call.place.allowed(call.place.bot, channel)
    ]
    return {"threads": threads, "members": []}


def archived(call: Call) -> Answer:
    """List Public Archived Threads of a channel, the latest archived first."""
    parent = call.channel(Permission.READ_MESSAGE_HISTORY)
    found = [c for c in call.place.world.channels.values() if c.parent is parent]
    threads = [(c.thread.changed, c) for c in found if c.thread and c.thread.archived]
    before, limit = call.query.get("before"), int(call.query.get("limit", 50))
    threads = [pair for pair in threads if before is None or pair[0] < before]
    threads.sort(key=lambda pair: pair[0], reverse=True)
    shown = [payloads.channel(thread) for _, thread in threads[:limit]]
    return {"threads": shown, "members": [], "has_more": len(threads) > limit}


def join(call: Call) -> Answer:
    """Join a thread, or add or take away a member: seen by nobody here."""
    thread = call.channel()
    if thread.thread is None:
        raise ApiError(50024)
    if thread.thread.archived:
        raise ApiError(50083)
    return None


ROUTES: Routes = {
    "POST /channels/{channel_id}/messages/{message_id}/threads": create_from_message,
    "POST /channels/{channel_id}/threads": create,
    "PATCH /channels/{channel_id}": change,
    "DELETE /channels/{channel_id}": remove,
    "GET /guilds/{guild_id}/threads/active": active,
    "GET /channels/{channel_id}/threads/archived/public": archived,
    "PUT /channels/{channel_id}/thread-members/{user_id}": join,
    "DELETE /channels/{channel_id}/thread-members/{user_id}": join,
}
