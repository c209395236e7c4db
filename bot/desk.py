"""The desk: what staff and askers do with cases, on any face."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot import wording
from bot.case import ACTIVE, Action, Change, act
from bot.errors import WrongUse
from bot.ports import CaseBook, Clock, Sender
from bot.rating import rating_buttons
from bot.values import (
    Case,
    CaseState,
    Conversation,
    DeskNotice,
    History,
    Lane,
    Notice,
    Owed,
    Person,
    Reply,
    ReplyKind,
)

_LABEL = re.compile(r"^\s*(?:[Ee]-?)?(\d{1,9})\s*$")
TOLD = frozenset({Action.REPLY, Action.CLAIM, Action.RESOLVE, Action.WITHDRAW})


def case_number(label: str) -> int:
    """Return the number in a case's name, `E-17`, `e17` or `17`; raises `WrongUse`."""
    found = _LABEL.match(label)
    if found is None:
        raise WrongUse(wording.not_a_case(label))
    return int(found.group(1))


class Desk:
    """Lists cases and moves them through their life, each change committed with what it owes."""

    def __init__(
        self, cases: CaseBook, sender: Sender, clock: Clock, place: Conversation | None = None
    ) -> None:
        self._cases = cases
        self._sender = sender
        self._clock = clock
        self._place = place

    async def list(
        self,
        states: Sequence[CaseState] = (),
        *,
        owner: str | None = None,
        search: str | None = None,
    ) -> list[Case]:
        """Return cases, oldest first; no states means all."""
        return await self._cases.cases(states, owner=owner, search=search)

    async def show(self, number: int) -> History:
        """Return a case with all that happened to it; raises `Refused` for an unknown number."""
        return await self._cases.history(number)

    async def act(
        self,
        number: int,
        action: Action,
        actor: Person,
        *,
        text: str = "",
        to: Person | None = None,
    ) -> Case:
        """Return the case after an action; raises `Refused` with the reason."""
        at = self._clock.now()

        def decide(case: Case) -> Change:
            change = act(case, action, actor, at, text=text, to=to)
            return replace(change, owed=self._owed(case, change, action, actor, text))

        change, deliveries = await self._cases.change(number, decide)
        await self._sender.send(deliveries)
        return change.case

    def _owed(
        self, before: Case, change: Change, action: Action, actor: Person, text: str
    ) -> tuple[Owed, ...]:
        case = change.case
        owed = []
        if action in TOLD:
            told = _told(case, action, actor, text)
            owed.append(Owed(Lane.ASKER, case.conversation, told, case=case.number))
        elif action is Action.ASSIGN and _has_new_owner(before, case):
            told = _given(before, case)
            owed.append(Owed(Lane.ASKER, case.conversation, told, case=case.number))
        if self._place is not None:
            notice = DeskNotice(Notice.CASE, case=case.number)
            owed.append(Owed(Lane.DESK, self._place, notice, case=case.number))
        return tuple(owed)


def _told(case: Case, action: Action, actor: Person, text: str) -> Reply:
    if action is Action.REPLY:
        signed = wording.persons_reply(case, text, actor.name)
        buttons = rating_buttons(case)
        return Reply(ReplyKind.PERSON, signed, buttons, case=case.number, question=case.label)
    sentence = {
        Action.CLAIM: wording.CLAIMED_NOTE,
        Action.RESOLVE: wording.RESOLVED_NOTE,
        Action.WITHDRAW: wording.WITHDRAWN_NOTE,
    }[action]
    return Reply(
        ReplyKind.NOTICE, sentence.format(label=case.label, owner=actor.name), case=case.number
    )


def _has_new_owner(before: Case, after: Case) -> bool:
    """Return whether a case that waits is with somebody else now."""
    known = before.owner.id if before.owner else None
    return before.state in ACTIVE and after.owner is not None and after.owner.id != known


def _given(before: Case, after: Case) -> Reply:
    """Return what an asker reads when a case was assigned: the first time as if it was claimed."""
    sentence = wording.CLAIMED_NOTE if before.owner is None else wording.ASSIGNED_NOTE
    owner = after.owner.name if after.owner else wording.NOBODY_YET
    return Reply(
        ReplyKind.NOTICE, sentence.format(label=after.label, owner=owner), case=after.number
    )
