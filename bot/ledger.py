"""The ledger: every part of every question received, how it ended, and proof that none is missing.

A part is booked under one end. A choice offered is open until it is taken or a day has passed, a
question that was received is open until it is decided; `withdrawn` is what went to a person and
was taken back by its asker. Received = the sum of the ends + what is still open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median
from typing import Protocol

from bot.deciding import End
from bot.hours import BusinessHours
from bot.values import Case, CaseState
from faq.decision import Outcome

CHOICE_LASTS = timedelta(hours=24)
ENOUGH = 50
SHARE_STEP = 0.05
ENDS = tuple(end for end in End if end is not End.OFFERED)
SELF_SERVED = frozenset({End.ANSWERED, End.CHOSEN})
WITH_A_PERSON = frozenset({End.PASSED_ON, End.ADDED, End.WITHDRAWN})
QUESTIONS = SELF_SERVED | WITH_A_PERSON | {End.UNCHOSEN}


@dataclass(frozen=True, slots=True)
class Line:
    """One part of a question received, or a question without any part yet (`end` is None)."""

    question: str
    received_at: datetime
    decided: bool
    forgotten: bool
    end: End | None
    outcome: Outcome | None = None
    entry: str | None = None
    case_state: CaseState | None = None


@dataclass(frozen=True, slots=True)
class FirstReply:
    """When a case was opened, and when a person first replied to it."""

    opened_at: datetime
    replied_at: datetime


@dataclass(frozen=True, slots=True)
class Ratings:
    """How many replies of a person were found helpful, and how many not."""

    good: int = 0
    poor: int = 0


@dataclass(frozen=True, slots=True)
class Period:
    """Some days, both included, in the office's time zone."""

    first: date
    last: date
    hours: BusinessHours

    @property
    def start(self) -> datetime:
        """The first moment of the period."""
        return datetime.combine(self.first, datetime.min.time(), self.hours.zone)

    @property
    def end(self) -> datetime:
        """The first moment after the period."""
        day = self.last + timedelta(days=1)
        return datetime.combine(day, datetime.min.time(), self.hours.zone)

    def day_of(self, at: datetime) -> date:
        """Return the day of a moment."""
        return at.astimezone(self.hours.zone).date()


class Books(Protocol):
    """Where the ledger is kept."""

    async def lapse_choices(self, before: datetime) -> int:
        """Book choices offered before a moment and never taken as `unchosen`."""

    async def lines(self, start: datetime, end: datetime) -> list[Line]:
        """Return everything received in a period, a line for each part."""

    async def first_replies(self, start: datetime, end: datetime) -> list[FirstReply]:
        """Return the first reply to each case opened in a period that has one."""

    async def ratings(self, start: datetime, end: datetime) -> Ratings:
        """Return how replies were rated in a period."""


@dataclass(frozen=True, slots=True)
class Day:
    """What came on one day: what the assistant settled, what went to people, and the rest."""

    day: date
    self_served: int = 0
    with_a_person: int = 0
    other: int = 0


@dataclass(frozen=True, slots=True)
class Unsettled:
    """Something received that has no end yet."""

    what: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Report:
    """What a manager wants to know of a period, and the proof that it adds up."""

    period: Period
    made_at: datetime
    messages: int
    received: int
    ends: Mapping[End, int]
    unsettled: tuple[Unsettled, ...]
    unbooked: tuple[str, ...]
    waiting: tuple[Case, ...]
    days: tuple[Day, ...]
    response: timedelta | None
    responses: int
    no_entry: int
    ratings: Ratings

    @property
    def adds_up(self) -> bool:
        """Whether everything received has one end or is still open."""
        return self.received == sum(self.ends.values()) + len(self.unsettled)

    @property
    def questions(self) -> int:
        """How many parts asked something and have an end."""
        return sum(self.ends[end] for end in QUESTIONS)

    @property
    def self_served(self) -> float | None:
        """The share of questions that the assistant settled."""
        served = sum(self.ends[end] for end in SELF_SERVED)
        return served / self.questions if self.questions else None

    @property
    def unanswerable(self) -> float | None:
        """The share of questions that no entry fitted."""
        return self.no_entry / self.questions if self.questions else None

    @property
    def suggested_share(self) -> float | None:
        """What to set `BOT_UNANSWERABLE_SHARE` to; None where too little was asked to say."""
        if self.unanswerable is None or self.questions < ENOUGH:
            return None
        return round(min(0.95, round(self.unanswerable / SHARE_STEP) * SHARE_STEP), 2)


@dataclass(frozen=True, slots=True)
class LedgerFacts:
    """What a report is made of."""

    lines: Sequence[Line]
    waiting: Sequence[Case]
    replies: Sequence[FirstReply] = ()
    ratings: Ratings = Ratings()


def report(facts: LedgerFacts, period: Period, now: datetime) -> Report:
    """Return the report on a period."""
    ends = Counter(end_of(line) for line in facts.lines)
    took = [
        period.hours.between(one.opened_at, one.replied_at).total_seconds() for one in facts.replies
    ]
    return Report(
        period=period,
        made_at=now,
        messages=len({line.question for line in facts.lines}),
        received=len(facts.lines),
        ends={end: ends[end] for end in ENDS},
        unsettled=tuple(_unsettled(facts.lines)),
        unbooked=tuple(line.question for line in facts.lines if _lost(line)),
        waiting=tuple(facts.waiting),
        days=_days(facts.lines, period),
        response=timedelta(seconds=median(took)) if took else None,
        responses=len(took),
        no_entry=sum(_fitted_nothing(line) for line in facts.lines),
        ratings=facts.ratings,
    )


def end_of(line: Line) -> End | None:
    """Return how a part ended, or None while it is open."""
    if line.end in (End.PASSED_ON, End.ADDED) and line.case_state is CaseState.WITHDRAWN:
        return End.WITHDRAWN
    if line.end is None and line.decided and line.forgotten:
        return End.WITHDRAWN
    return None if line.end is End.OFFERED else line.end


def _lost(line: Line) -> bool:
    """Return whether a question was decided, yet nothing was booked on it."""
    return line.end is None and line.decided and not line.forgotten


def _unsettled(lines: Iterable[Line]) -> Iterable[Unsettled]:
    for line in sorted(lines, key=lambda one: one.received_at):
        if line.end is End.OFFERED:
            yield Unsettled("choice", line.received_at)
        elif line.end is None and not line.decided:
            yield Unsettled("undecided", line.received_at)


def _fitted_nothing(line: Line) -> bool:
    end = end_of(line)
    if line.outcome is Outcome.ESCALATE:
        return end in WITH_A_PERSON and line.entry is None
    return end in WITH_A_PERSON or end is End.UNCHOSEN


def _days(lines: Iterable[Line], period: Period) -> tuple[Day, ...]:
    counts: Counter[tuple[date, str]] = Counter()
    for line in lines:
        end = end_of(line)
        kind = "other"
        if end in SELF_SERVED:
            kind = "self_served"
        elif end in WITH_A_PERSON or end is End.UNCHOSEN:
            kind = "with_a_person"
        counts[period.day_of(line.received_at), kind] += 1
    length = (period.last - period.first).days + 1
    all_days = [period.first + timedelta(days=at) for at in range(length)]
    return tuple(
        Day(day, counts[day, "self_served"], counts[day, "with_a_person"], counts[day, "other"])
        for day in all_days
    )
