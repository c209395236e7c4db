"""A store as it looks after a busy year: 10,000 questions, 2,000 of them cases."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import Table, insert, update

from bot.clock import new_id
from bot.deciding import Booking, End
from bot.storage.rows import (
    Columns,
    case_columns,
    event_columns,
    message_columns,
    part_columns,
    question_columns,
)
from bot.storage.store import Store
from bot.storage.tables import (
    askers,
    case_events,
    case_messages,
    cases,
    counters,
    parts,
    questions,
)
from bot.values import Case, CaseEvent, CaseMessage, CaseState, Conversation, Person, Question
from faq.decision import Candidate, Outcome, PartDecision

QUESTIONS = 10_000
EVERY_FIFTH = 5
ASKERS = 700
STATES = [CaseState.OPEN] + [CaseState.REPLIED] * 3 + [CaseState.RESOLVED] * 16
TEXT = "Our department has {n} officers on three shifts; what would the course cost us, and when?"


async def fill(store: Store) -> None:
    """Write the year into an empty store."""
    made: dict[Table, list[Columns]] = {
        table: [] for table in (askers, questions, parts, cases, case_events, case_messages)
    }
    for number in range(ASKERS):
        made[askers].append(_asker(number))
    for number in range(QUESTIONS):
        _question(number, made)
    async with store.database.writing("filled") as connection:
        for table, rows in made.items():
            for batch in _batches(rows):
                await connection.execute(insert(table), batch)
        await connection.execute(update(counters).values(value=len(made[cases])))


def _asker(number: int) -> Columns:
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    seen = {"first_seen": moment, "last_seen": moment, "no_dm": False}
    return {"face": "console", "id": f"agency-{number}", "name": "An agency", **seen}


def _question(number: int, made: dict[Table, list[Columns]]) -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=40 * number)
    asker = Person(f"agency-{number % ASKERS}", "An agency")
    place = Conversation("console", f"channel-{number}")
    question = Question(f"message-{number}", place, asker, TEXT.format(n=number), at)
    question_id, passed_on = new_id(), number % EVERY_FIFTH == 0
    row = question_columns(question_id, question, at)
    outcome = Outcome.ESCALATE if passed_on else Outcome.ANSWER
    part = PartDecision(question.text, outcome, "pricing", 0.7, (Candidate("pricing", 0.7),))
    booking = Booking(part, End.PASSED_ON if passed_on else End.ANSWERED)
    made[parts].append(part_columns(question_id, 0, booking) | {"ended_at": at})
    case_number = number // EVERY_FIFTH + 1 if passed_on else None
    decided = {"state": "decided", "decided_at": at, "case_number": case_number}
    made[questions].append(row | decided)
    if case_number is not None:
        _case(case_number, question, made)


def _case(number: int, question: Question, made: dict[Table, list[Columns]]) -> None:
    state = STATES[number % len(STATES)]
    asker, at = question.asker, question.at
    case = Case(number, state, asker, question.conversation, question.text, at, "pricing")
    made[cases].append(case_columns(case))
    for what in ("open", "claim", "reply", "resolve"):
        made[case_events].append(event_columns(number, CaseEvent(at, asker, what)))
    for text in (question.text, "It depends on the group; I will call you today."):
        made[case_messages].append(message_columns(number, CaseMessage(at, asker, text)))


def _batches(rows: list[Columns], size: int = 1000) -> Iterator[list[dict[str, Any]]]:
    left = iter(rows)
    while batch := list(islice(left, size)):
        yield batch
