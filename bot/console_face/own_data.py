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
    lines.append(own_words.YOUR_MESSAGES.format(count=len(data.questions)))
    for recorded in data.questions:
        lines += _question(recorded)
    for history in data.cases:
        lines += _case(history)
    lines.append(own_words.SENT_TO_YOU.format(count=len(data.deliveries)))
    lines += [_delivery(delivery) for delivery in data.deliveries]
    if data.remnants:
        lines.append(own_words.KEPT_BESIDE.format(count=len(data.remnants)))
    for one in data.remnants:
        lines.append(f"- {one.what}: {one.value}" + (f" ({one.where})" if one.where else ""))
    lines.append(own_words.FORGET_HINT)
    return "\n".join(lines)


def _asker(asker: Asker) -> Iterator[str]:
    seen = own_words.SEEN.format(first=_day(asker.first_seen), last=_day(asker.last_seen))
    yield own_words.YOU.format(name=asker.name, id=asker.id, seen=seen)
    if asker.dm_channel:
        yield own_words.REACHED_AT.format(channel=asker.dm_channel)
    if asker.no_dm:
        yield own_words.NO_DIRECT_MESSAGES
    if asker.contact_asked_at:
        day = _day(asker.contact_asked_at)
        yield own_words.ASKED_YOU.format(day=day, wording=asker.contact_wording)
    if asker.contact is not None:
        yield f"{own_words.YOUR_CONTACT[asker.contact.allowed]} ({_day(asker.contact.at)})"


def _question(recorded: Recorded) -> Iterator[str]:
    question = recorded.question
    channel = question.conversation.channel
    where = own_words.STANDS_IN.format(message=question.message_id, channel=channel)
    yield f"- {_time(question.at)}: {question.text} ({where})"
    yield from (f"  - {_booking(booking)}" for booking in recorded.bookings)


def _booking(booking: Booking) -> str:
    part, end = booking.part, booking.end.value.replace("_", " ")
    topic = own_words.TAKEN_FOR_NONE
    if part.entry:
        topic = own_words.TAKEN_FOR.format(entry=part.entry)
    chance = f"{part.probability:.0%}"
    return own_words.HOW_JUDGED.format(text=part.text, topic=topic, chance=chance, end=end)


def _case(history: History) -> Iterator[str]:
    case = history.case
    yield own_words.CASE_HEADING.format(
        label=case.label,
        state=case.state.value,
        channel=case.conversation.channel,
        question=case.question,
    )
    for event in history.events:
        detail = f" ({event.detail})" if event.detail else ""
        yield f"- {_time(event.at)}, {event.actor.name}, {event.what}{detail}"
    for message in history.messages:
        yield f"- {_time(message.at)}, {message.author.name}: {message.text}"


def _delivery(delivery: Delivery) -> str:
    body, stands = delivery.owed.body, delivery.remote_id
    whom = own_words.TO_YOU if isinstance(body, Reply) else own_words.ABOUT_YOU
    said = " ".join(plain(body.text).split()) or body.kind.value
    return f"- {_time(delivery.created_at)}, {whom}: {said}" + (f" ({stands})" if stands else "")


def _day(at: datetime) -> str:
    return f"{at:%Y-%m-%d}"


def _time(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M} UTC"
