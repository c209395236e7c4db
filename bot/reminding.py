"""Calling staff to the cases that wait: run every minute, it forgets nobody and repeats nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from bot import waiting_words
from bot.case import Action, Change, act
from bot.errors import Refused
from bot.hours import BusinessHours
from bot.limits import BURST_WITHIN, in_burst
from bot.ports import CaseBook, Clock, Sender
from bot.reminders import Due, Happened, Patience, Rung, Step, Wait, due, wait_of
from bot.values import (
    Call,
    Case,
    CaseState,
    Conversation,
    Delivery,
    DeskNotice,
    Lane,
    Notice,
    Owed,
    Person,
    Reply,
    ReplyKind,
    Role,
)

log = structlog.get_logger()
CLOCK = Person("askdesk", "Askdesk", Role.SYSTEM)
MOST_PASSES = 50


@dataclass(frozen=True, slots=True)
class Timed:
    """A case with what happened to it, and how far it was announced when last looked at."""

    case: Case
    events: tuple[Happened, ...]
    version: int | None = None
    since: datetime | None = None
    level: int = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a case is announced now, why, and when to look again."""

    timed: Timed
    wait: Wait
    level: int
    next_at: datetime | None
    due_at: datetime | None
    rung: Rung | None = None
    unheard: bool = False

    @property
    def since(self) -> datetime:
        """The wait that the level belongs to."""
        return self.wait.since


Compose = Callable[[Sequence[Mark]], Sequence[Owed]]
"""Says what announcing some cases owes; called with those that nobody else has announced."""


class Timers(Protocol):
    """Where it is kept how far each case has been announced."""

    async def ripe(self, now: datetime, limit: int = 200) -> list[Timed]:
        """Return cases that changed since they were looked at, or whose moment has come."""

    async def opened_since(self, moment: datetime) -> list[datetime]:
        """Return when cases were opened since a moment, in order."""

    async def note(self, marks: Sequence[Mark], compose: Compose) -> tuple[Delivery, ...]:
        """Write how far cases were announced, with what that owes, in one commit.

        A mark for which somebody was faster, or whose case has changed, is left out.
        """


@dataclass(frozen=True, slots=True)
class Calling:
    """Where staff are called, the order in which they are, and how patient the desk is."""

    hours: BusinessHours
    patience: Patience = field(default_factory=Patience)
    answer: timedelta = timedelta(hours=8)
    place: Conversation | None = None
    on_call: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reminding:
    """Looks at what waits, ends what has run out, and calls staff."""

    timers: Timers
    cases: CaseBook
    sender: Sender
    clock: Clock
    calling: Calling

    async def once(self) -> int:
        """Do all that is due by now and return how many cases it concerned; raises `Unavailable`.

        A case changed by its own clock is looked at again in the same round.
        """
        seen = 0
        for _ in range(MOST_PASSES):
            now = self.clock.now()
            ripe = await self.timers.ripe(now)
            if not ripe:
                break
            seen += len(ripe)
            opened = await self.timers.opened_since(_oldest_new(ripe, now) - BURST_WITHIN)
            await self._take(ripe, opened, now)
        return seen

    async def _take(self, ripe: Sequence[Timed], opened: Sequence[datetime], now: datetime) -> None:
        marks = []
        for timed in ripe:
            mark = self._mark(timed, opened, now)
            ends = _ENDS.get(mark.rung.step) if mark.rung else None
            if ends is None:
                marks.append(mark)
            else:
                await self._end(timed.case, ends)
        if marks:
            await self.sender.send(await self.timers.note(marks, self._announcements))

    def _mark(self, timed: Timed, opened: Sequence[datetime], now: datetime) -> Mark:
        calling, wait = self.calling, wait_of(timed.case, timed.events)
        announced = timed.level if timed.since == wait.since else 0
        found: Due = due(wait, announced, now, calling.hours, calling.patience)
        owed = wait.state in (CaseState.OPEN, CaseState.CLAIMED)
        fresh = timed.version is None and wait.state is CaseState.OPEN
        return Mark(
            timed,
            wait,
            level=found.rung.level if found.rung else announced,
            next_at=found.next_at,
            due_at=calling.hours.add(wait.asked_at, calling.answer) if owed else None,
            rung=found.rung,
            unheard=fresh and in_burst(opened, timed.case.opened_at),
        )

    async def _end(self, seen: Case, action: Action) -> None:
        """Let a claim or a replied case end by itself, unless somebody touched it just now."""
        at = self.clock.now()

        def decide(case: Case) -> Change:
            if case.version != seen.version:
                return Change(case)
            change = act(case, action, CLOCK, at)
            return replace(change, owed=self._owed_at_end(change.case, action))

        try:
            _, deliveries = await self.cases.change(seen.number, decide)
        except Refused as refusal:
            log.warning("case_not_ended", case=seen.label, reason=str(refusal))
            return
        await self.sender.send(deliveries)

    def _owed_at_end(self, case: Case, action: Action) -> tuple[Owed, ...]:
        owed = []
        if action is Action.SETTLE:
            told = Reply(ReplyKind.NOTICE, waiting_words.settled(case), case=case.number)
            owed.append(Owed(Lane.ASKER, case.conversation, told, case=case.number))
        if self.calling.place is not None:
            card = DeskNotice(Notice.CASE, case=case.number, call=Call.QUIET)
            owed.append(Owed(Lane.DESK, self.calling.place, card, case=case.number))
        return tuple(owed)

    def _announcements(self, marks: Sequence[Mark]) -> list[Owed]:
        """Return one announcement a person called, oldest case first in each."""
        place = self.calling.place
        if place is None:
            return []
        groups: dict[tuple[str, Call, str | None], list[Mark]] = {}
        for mark in marks:
            if mark.unheard and mark.rung is None:
                groups.setdefault(("new", Call.DESK, None), []).append(mark)
            elif mark.rung is not None:
                key = (mark.rung.step.value, *self._called(mark.rung.step, mark.timed.case))
                groups.setdefault(key, []).append(mark)
        return [
            _announcement(place, step, call, person, [mark.timed.case for mark in group])
            for (step, call, person), group in groups.items()
        ]

    def _called(self, step: Step, case: Case) -> tuple[Call, str | None]:
        on_call = self.calling.on_call
        if step is Step.OWNER and case.owner is not None:
            return Call.PERSON, case.owner.id
        if step is Step.AGAIN:
            return (Call.PERSON, on_call[0]) if on_call else (Call.DESK, None)
        if step is Step.NEXT_PERSON and len(on_call) > 1:
            return Call.PERSON, on_call[1]
        return Call.ALL, None


_ENDS = {Step.EXPIRE: Action.EXPIRE, Step.SETTLE: Action.SETTLE}


def _oldest_new(ripe: Sequence[Timed], now: datetime) -> datetime:
    return min((one.case.opened_at for one in ripe if one.version is None), default=now)


def _announcement(
    place: Conversation, step: str, call: Call, person: str | None, waiting: Sequence[Case]
) -> Owed:
    number = waiting[0].number if len(waiting) == 1 else None
    text = waiting_words.announced(step, waiting)
    notice = DeskNotice(Notice.REMINDER, text, number, call, person)
    return Owed(Lane.DESK, place, notice, case=number)
