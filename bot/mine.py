"""What an asker can see and do about themselves: their questions, their data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot import own_words
from bot.case import CLOSED, Action
from bot.desk import Desk
from bot.ports import CaseBook, Clock
from bot.privacy import AskerData, Askers
from bot.times import JUST_NOW, age
from bot.values import Case, Person
from bot.wording import shortened

MOST_CLOSED = 5


@dataclass(frozen=True, slots=True)
class Mine:
    """One asker's side of what is kept about them on a face."""

    cases: CaseBook
    askers: Askers
    desk: Desk
    clock: Clock
    face: str

    async def questions(self, asker: Person) -> str:
        """Return an asker's questions with staff, those that wait first, as they read them."""
        found = await self.cases.cases(asker=asker.id)
        own = [case for case in found if case.conversation.face == self.face]
        return questions_told(own, self.clock.now())

    async def withdraw(self, asker: Person, number: int) -> None:
        """Withdraw one of an asker's questions; raises `Refused` with the reason."""
        await self.desk.act(number, Action.WITHDRAW, asker)

    async def data(self, asker: Person) -> AskerData:
        """Return all that is stored about an asker."""
        return await self.askers.data(self.face, asker.id)

    async def forget(self, asker: Person) -> str:
        """Remove all that is stored about an asker and return what that was."""
        gone = await self.askers.forget(self.face, asker.id)
        if not gone.questions and not gone.cases:
            return own_words.NOTHING_STORED
        withdrawn = [f"E-{number}" for number in gone.withdrawn]
        return own_words.forgotten(gone.questions, withdrawn)


def questions_told(own: Sequence[Case], now: datetime) -> str:
    """Return an asker's questions with staff as they read them."""
    waiting = [case for case in own if case.state not in CLOSED]
    closed = [case for case in own if case.state in CLOSED][-MOST_CLOSED:]
    if not waiting and not closed:
        return own_words.NO_QUESTIONS
    lines = [_line(case, now) for case in (*waiting, *reversed(closed))]
    if waiting:
        lines.append(own_words.WITHDRAW_HINT.format(label=waiting[0].label))
    return "\n".join(lines)


def _line(case: Case, now: datetime) -> str:
    asked = shortened(case.question, 100)
    since = age(case.opened_at, now)
    when = since if since == JUST_NOW else own_words.AGO.format(since=since)
    standing = own_words.standing(case)
    return own_words.QUESTION.format(label=case.label, standing=standing, when=when, asked=asked)
