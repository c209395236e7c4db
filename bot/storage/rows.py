"""From a row to a value and back."""

from __future__ import annotations

import json
from datetime import datetime
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Row

from bot.deciding import Booking, End
from bot.values import (
    Case,
    CaseEvent,
    CaseMessage,
    CaseState,
    Conversation,
    Delivery,
    DeskNotice,
    Lane,
    Owed,
    Person,
    Question,
    Reply,
    Role,
)
from faq.decision import Candidate, Outcome, PartDecision

Columns = dict[str, Any]


def case_of(row: Row[Any]) -> Case:
    """Return the case of a row."""
    owner = None
    if row.owner_id is not None:
        owner = Person(row.owner_id, row.owner_name, Role.STAFF)
    return Case(
        number=row.number,
        state=CaseState(row.state),
        asker=Person(row.asker_id, row.asker_name),
        conversation=Conversation(row.face, row.channel),
        question=row.question,
        opened_at=row.opened_at,
        reason=row.reason,
        entry=row.entry,
        owner=owner,
        due_at=row.due_at,
        changed_at=row.changed_at,
        version=row.version,
        public=row.public,
    )


def case_columns(case: Case) -> Columns:
    """Return the columns of a case."""
    return {
        "number": case.number,
        "state": case.state.value,
        "version": case.version,
        "asker_id": case.asker.id,
        "asker_name": case.asker.name,
        "face": case.conversation.face,
        "channel": case.conversation.channel,
        "question": case.question,
        "reason": case.reason,
        "entry": case.entry,
        "owner_id": case.owner.id if case.owner else None,
        "owner_name": case.owner.name if case.owner else None,
        "opened_at": case.opened_at,
        "due_at": case.due_at,
        "changed_at": case.changed_at or case.opened_at,
        "public": case.public,
    }


def event_of(row: Row[Any]) -> CaseEvent:
    """Return the event of a row."""
    actor = Person(row.actor_id, row.actor_name, Role(row.actor_role))
    return CaseEvent(row.at, actor, row.what, row.detail)


def event_columns(number: int, event: CaseEvent) -> Columns:
    """Return the columns of an event of a case."""
    return {
        "case_number": number,
        "at": event.at,
        "actor_id": event.actor.id,
        "actor_name": event.actor.name,
        "actor_role": event.actor.role.value,
        "what": event.what,
        "detail": event.detail,
    }


def message_of(row: Row[Any]) -> CaseMessage:
    """Return the message of a row."""
    return CaseMessage(
        row.at, Person(row.author_id, row.author_name, Role(row.author_role)), row.text
    )


def message_columns(number: int, message: CaseMessage) -> Columns:
    """Return the columns of a message of a case."""
    return {
        "case_number": number,
        "at": message.at,
        "author_id": message.author.id,
        "author_name": message.author.name,
        "author_role": message.author.role.value,
        "text": message.text,
    }


def question_of(row: Row[Any]) -> Question:
    """Return the question of a row."""
    return Question(
        message_id=row.message_id,
        conversation=Conversation(row.face, row.channel),
        asker=Person(row.asker_id, row.asker_name),
        text=row.text,
        at=row.asked_at,
        public=row.public,
    )


def question_columns(question_id: str, question: Question, now: datetime) -> Columns:
    """Return the columns of a question just received."""
    return {
        "id": question_id,
        "face": question.conversation.face,
        "message_id": question.message_id,
        "channel": question.conversation.channel,
        "asker_id": question.asker.id,
        "asker_name": question.asker.name,
        "text": question.text,
        "asked_at": question.at,
        "received_at": now,
        "public": question.public,
        "state": "received",
        "tries": 0,
    }


def part_columns(question_id: str, position: int, booking: Booking) -> Columns:
    """Return the columns of one part of a question, all but the moment."""
    part = booking.part
    return {
        "question_id": question_id,
        "position": position,
        "text": part.text,
        "outcome": part.outcome.value,
        "entry": part.entry,
        "probability": part.probability,
        "candidates": json.dumps([[one.entry, one.probability] for one in part.candidates]),
        "offered": json.dumps(part.offered),
        "end": booking.end.value,
    }


def booking_of(row: Row[Any]) -> Booking:
    """Return the booking of a part's row."""
    candidates = tuple(Candidate(entry, chance) for entry, chance in json.loads(row.candidates))
    part = PartDecision(
        text=row.text,
        outcome=Outcome(row.outcome),
        entry=row.entry,
        probability=row.probability,
        candidates=candidates,
        offered=tuple(json.loads(row.offered)),
    )
    return Booking(part, End(row.end))


def delivery_of(row: Row[Any]) -> Delivery:
    """Return the delivery of a row that was just leased; `tries` counts the earlier ones."""
    lane = Lane(row.lane)
    owed = Owed(
        lane=lane,
        to=Conversation(row.face, row.channel),
        body=_bodies(lane).validate_json(row.body),
        case=row.case_number,
        question=row.question_id,
    )
    return Delivery(row.id, owed, row.created_at, max(0, row.tries - 1), row.remote_id)


def body_json(owed: Owed) -> str:
    """Return what is to be delivered as JSON."""
    return _bodies(owed.lane).dump_json(owed.body).decode("utf-8")


@cache
def _bodies(lane: Lane) -> TypeAdapter[Reply | DeskNotice]:
    return TypeAdapter(Reply if lane is Lane.ASKER else DeskNotice)
