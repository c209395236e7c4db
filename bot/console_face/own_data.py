"""All that is stored about an asker, as they read it in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot import own_words
from bot.console_face.plain import plain
from bot.deciding import Booking, Recorded
from bot.privacy import Asker, AskerData
from bot.values import Delivery, History, Reply


def data_told(data: AskerData) -> str:
    """Return all that is stored about an asker as they read it: every text, name and id."""
    if data == AskerData(None):
        return own_words.NOTHING_STORED
    lines = list(_asker(data.asker)) if data.asker else []
    lines.append(f"**Your messages** ({len(data.questions)})")
    for recorded in data.questions:
        lines += _question(recorded)
    for history in data.cases:
        lines += _case(history)
    lines.append(own_words.SENT_TO_YOU.format(count=len(data.deliveries)))
    lines += [_delivery(delivery) for delivery in data.deliveries]
    if data.remnants:
        lines.append(f"**Kept beside these** ({len(data.remnants)})")
    for one in data.remnants:
        lines.append(f"- {one.what}: {one.value}" + (f" ({one.where})" if one.where else ""))
    lines.append(own_words.FORGET_HINT)
    return "\n".join(lines)


def _asker(asker: Asker) -> Iterator[str]:
    seen = f"first seen {_day(asker.first_seen)}, last seen {_day(asker.last_seen)}"
    yield f"Your name here ({asker.name}), your id ({asker.id}), {seen}"
    if asker.dm_channel:
        yield f"Where you are reached directly: {asker.dm_channel}"
    if asker.no_dm:
        yield "You take no direct messages"
    if asker.contact_asked_at:
        yield f"You were asked on {_day(asker.contact_asked_at)}: “{asker.contact_wording}”"
    if asker.contact is not None:
        yield f"{own_words.YOUR_CONTACT[asker.contact.allowed]} ({_day(asker.contact.at)})"


def _question(recorded: Recorded) -> Iterator[str]:
    question = recorded.question
    where = f"message {question.message_id} in {question.conversation.channel}"
    yield f"- {_time(question.at)}: {question.text} ({where})"
    yield from (f"  - {_booking(booking)}" for booking in recorded.bookings)


def _booking(booking: Booking) -> str:
    part, end = booking.part, booking.end.value.replace("_", " ")
    topic = f"taken for {part.entry}" if part.entry else "taken for none of our topics"
    return f"“{part.text}”: {topic}, {part.probability:.0%} sure, {end}"


def _case(history: History) -> Iterator[str]:
    case = history.case
    yield f"**{case.label}**, {case.state.value}, from {case.conversation.channel}: {case.question}"
    for event in history.events:
        detail = f" ({event.detail})" if event.detail else ""
        yield f"- {_time(event.at)}, {event.actor.name}, {event.what}{detail}"
    for message in history.messages:
        yield f"- {_time(message.at)}, {message.author.name}: {message.text}"


def _delivery(delivery: Delivery) -> str:
    body, stands = delivery.owed.body, delivery.remote_id
    whom = "to you" if isinstance(body, Reply) else "to our staff about you"
    said = " ".join(plain(body.text).split()) or body.kind.value
    return f"- {_time(delivery.created_at)}, {whom}: {said}" + (f" ({stands})" if stands else "")


def _day(at: datetime) -> str:
    return f"{at:%Y-%m-%d}"


def _time(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M} UTC"
