"""What deciding a question is told, and what it writes: frozen values, no behaviour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.values import Case, Owed, Question
from faq.decision import PartDecision


@dataclass(frozen=True, slots=True)
class Turn:
    """What one earlier message of a conversation said and was taken to mean."""

    text: str
    entry: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the store knows of a question once it is on disk, and what was said just before."""

    question_id: str
    fresh: bool
    recent: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stand in a conversation at the moment a question is decided."""

    active: Case | None = None
    replied: Case | None = None
    first_contact: bool = False
    acknowledged_at: datetime | None = None
    contact_asked: bool = False


class End(StrEnum):
    """How a part of a question was booked in the ledger."""

    ANSWERED = "answered"
    OFFERED = "offered"
    CHOSEN = "chosen"
    UNCHOSEN = "unchosen"
    PASSED_ON = "passed_on"
    ADDED = "added"
    SMALL_TALK = "small_talk"
    EMERGENCY = "emergency"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Booking:
    """One part of a question with what was decided on it and how it ended."""

    part: PartDecision
    end: End


@dataclass(frozen=True, slots=True)
class NewCase:
    """A case to be opened for the question at hand."""

    question: str
    reason: str
    entry: str | None = None
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """All that deciding a question writes in one commit.

    A question that `joins` a case belongs to it without adding anything that staff would read.
    `context` says what the asker was shown before it was passed on.
    `asks_contact` are the words in which the asker is asked whether staff may contact them
    outside the chat, `contact_allowed` their answer.
    """

    bookings: tuple[Booking, ...] = ()
    opens: NewCase | None = None
    adds_to: int | None = None
    owed: tuple[Owed, ...] = ()
    acknowledged: bool = False
    joins: int | None = None
    context: str = ""
    asks_contact: str = ""
    contact_allowed: bool | None = None


@dataclass(frozen=True, slots=True)
class Recorded:
    """A decided question as the store has it: the message and how each of its parts ended."""

    question_id: str
    question: Question
    bookings: tuple[Booking, ...] = ()
