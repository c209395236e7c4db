"""Rating a person's reply: once each, by its asker, and never after an automatic close."""

from __future__ import annotations

from dataclasses import dataclass

from bot import wording
from bot.case import Action, Change
from bot.errors import Refused
from bot.ports import CaseBook, Clock, Sender
from bot.values import (
    Button,
    ButtonAction,
    Case,
    CaseEvent,
    CaseState,
    History,
    Lane,
    Owed,
    Person,
    Reply,
    ReplyKind,
)

RATED_GOOD, RATED_POOR = "rated-good", "rated-poor"
_RATED = frozenset({RATED_GOOD, RATED_POOR})
_RATEABLE = frozenset({CaseState.REPLIED, CaseState.RESOLVED})
_ATTEMPTS = 5


def rating_buttons(case: Case) -> tuple[Button, ...]:
    """Return the buttons under a person's reply."""
    number = str(case.number)
    return (
        Button(ButtonAction.RATE_GOOD, wording.RATE_GOOD, number),
        Button(ButtonAction.RATE_POOR, wording.RATE_POOR, number),
    )


def check_rateable(history: History, asker: Person) -> None:
    """Raise `Refused`, saying why, where an asker may not rate the last reply of a case."""
    case, done = history.case, [event.what for event in history.events]
    if case.asker.id != asker.id or Action.REPLY.value not in done:
        raise Refused(wording.NOT_RATEABLE)
    since = done[len(done) - 1 - done[::-1].index(Action.REPLY.value) :]
    if _RATED & set(since):
        raise Refused(wording.RATED_ALREADY)
    if case.state not in _RATEABLE or Action.SETTLE.value in since:
        raise Refused(wording.NOT_RATEABLE)


@dataclass(frozen=True, slots=True)
class Rating:
    """Takes the ratings of replies."""

    cases: CaseBook
    sender: Sender
    clock: Clock

    async def rate(self, number: int, asker: Person, *, good: bool) -> None:
        """Write down a rating and thank for it; raises `Refused` with the reason."""
        what = RATED_GOOD if good else RATED_POOR
        for _ in range(_ATTEMPTS):
            history = await self.cases.history(number)
            check_rateable(history, asker)
            event = CaseEvent(self.clock.now(), asker, what)
            if await self._written(history.case, event):
                return
        raise Refused(wording.NOT_RATEABLE)

    async def _written(self, seen: Case, event: CaseEvent) -> bool:
        def decide(case: Case) -> Change:
            if case.version != seen.version:
                return Change(case)
            thanks = Reply(ReplyKind.NOTICE, wording.RATED, case=case.number)
            owed = Owed(Lane.ASKER, case.conversation, thanks, case=case.number)
            return Change(case, (event,), owed=(owed,))

        change, deliveries = await self.cases.change(seen.number, decide)
        await self.sender.send(deliveries)
        return bool(change.events)
