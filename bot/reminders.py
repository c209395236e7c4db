"""The ladder of reminders: what a waiting case needs by now, pure.

A waiting case is announced again, then to the next person, then to all, and once a business day
after that. A claim without a reply ends; a case given back like that, or by hand, goes to the
next person at once. A replied case waits for its asker, so nobody is called; after three business
days it closes by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.case import TRANSITIONS, Action
from bot.hours import BusinessHours
from bot.values import Case, CaseState

SETTLE_DAYS = 3
_TAKING = frozenset({Action.CLAIM, Action.ASSIGN})
_GIVING_BACK = frozenset({Action.EXPIRE, Action.RELEASE})
_SPEAKING = frozenset({"open", Action.REPLY.value, Action.ADD.value})


class Step(StrEnum):
    """What the clock does to a case."""

    AGAIN = "again"
    NEXT_PERSON = "next-person"
    ALL = "all"
    OWNER = "owner"
    EXPIRE = "expire"
    SETTLE = "settle"


@dataclass(frozen=True, slots=True)
class Happened:
    """One event of a case, as far as the clock needs it."""

    what: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Wait:
    """How a case has stood since a moment; `lapsed` where it was taken once and not answered.

    `asked_at` is when the asker began to wait, `spoke_at` when somebody last said something.
    """

    state: CaseState
    since: datetime
    asked_at: datetime
    spoke_at: datetime
    lapsed: bool = False


@dataclass(frozen=True, slots=True)
class Patience:
    """How much business time passes before staff are reminded, and before a claim ends."""

    remind: timedelta = timedelta(hours=2)
    claim: timedelta = timedelta(hours=8)


@dataclass(frozen=True, slots=True)
class Rung:
    """One step at its moment; `level` counts those of one wait, beginning with 1."""

    level: int
    step: Step
    at: datetime


@dataclass(frozen=True, slots=True)
class Due:
    """The step that is due now, if one is, and when to look again, if ever."""

    rung: Rung | None
    next_at: datetime | None


def wait_of(case: Case, events: Sequence[Happened]) -> Wait:
    """Return how a case has been waiting, by what happened to it, oldest first.

    What an asker adds while the case waits anyway doesn't start the clock anew.
    """
    wait = Wait(CaseState.OPEN, case.opened_at, case.opened_at, case.opened_at)
    for event in events:
        wait = _after(wait, event)
    if wait.state is not case.state:
        return replace(wait, state=case.state, since=case.changed_at or case.opened_at)
    return wait


def ladder(wait: Wait, hours: BusinessHours, patience: Patience) -> Iterator[Rung]:
    """Yield the steps of a wait in order, without end where staff are called."""
    if wait.state is CaseState.CLAIMED:
        yield from _claimed(wait, hours, patience)
    elif wait.state is CaseState.REPLIED:
        yield Rung(1, Step.SETTLE, hours.add_days(wait.spoke_at, SETTLE_DAYS))
    elif wait.state is CaseState.OPEN:
        yield from _open(wait, hours, patience)


def due(wait: Wait, announced: int, now: datetime, hours: BusinessHours, patience: Patience) -> Due:
    """Return the highest step that is due above what was announced; those it passed are over."""
    found: Rung | None = None
    for rung in ladder(wait, hours, patience):
        if rung.at > now:
            return Due(found, rung.at)
        if rung.level > announced:
            found = rung
    return Due(found, None)


def _after(wait: Wait, event: Happened) -> Wait:
    if event.what in _SPEAKING:
        wait = replace(wait, spoke_at=event.at)
    try:
        action = Action(event.what)
        state = TRANSITIONS[wait.state, action].to
    except (ValueError, KeyError):
        return wait
    if state is wait.state and action not in _TAKING:
        return wait
    if state is CaseState.OPEN and wait.state is not CaseState.CLAIMED:
        return replace(wait, state=state, since=event.at, asked_at=event.at, lapsed=False)
    lapsed = wait.lapsed or action in _GIVING_BACK
    return replace(wait, state=state, since=event.at, lapsed=lapsed)


def _open(wait: Wait, hours: BusinessHours, patience: Patience) -> Iterator[Rung]:
    at = wait.since
    if not wait.lapsed:
        at = hours.add(at, patience.remind)
        yield Rung(1, Step.AGAIN, at)
        at = hours.add(at, patience.remind)
    yield Rung(2, Step.NEXT_PERSON, at)
    at = hours.add(at, patience.remind)
    yield Rung(3, Step.ALL, at)
    level = 3
    while True:
        level += 1
        at = hours.add(at, patience.claim)
        yield Rung(level, Step.ALL, at)


def _claimed(wait: Wait, hours: BusinessHours, patience: Patience) -> Iterator[Rung]:
    if patience.remind < patience.claim:
        yield Rung(1, Step.OWNER, hours.add(wait.since, patience.remind))
    yield Rung(2, Step.EXPIRE, hours.add(wait.since, patience.claim))
