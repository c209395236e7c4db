"""The life of a case: one table of allowed transitions, pure.

open → claimed → replied → resolved; withdrawn by the asker; reopened by either.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot import wording
from bot.errors import Refused
from bot.values import Case, CaseEvent, CaseMessage, CaseState, Owed, Person, Role


class Action(StrEnum):
    """What can be done with a case."""

    CLAIM = "claim"
    RELEASE = "release"
    ASSIGN = "assign"
    EXPIRE = "expire"
    REPLY = "reply"
    ADD = "add"
    RESOLVE = "resolve"
    SETTLE = "settle"
    WITHDRAW = "withdraw"
    REOPEN = "reopen"


class Who(StrEnum):
    """Who may do it."""

    ASKER = "asker"
    STAFF = "staff"
    OWNER = "owner"
    EITHER = "either"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Rule:
    """Where an action leads from a state, and who may take it."""

    to: CaseState
    by: Who


OPEN, CLAIMED, REPLIED = CaseState.OPEN, CaseState.CLAIMED, CaseState.REPLIED
RESOLVED, WITHDRAWN = CaseState.RESOLVED, CaseState.WITHDRAWN

TRANSITIONS: dict[tuple[CaseState, Action], Rule] = {
    (OPEN, Action.CLAIM): Rule(CLAIMED, Who.STAFF),
    (OPEN, Action.ASSIGN): Rule(CLAIMED, Who.STAFF),
    (OPEN, Action.REPLY): Rule(REPLIED, Who.STAFF),
    (OPEN, Action.ADD): Rule(OPEN, Who.ASKER),
    (OPEN, Action.RESOLVE): Rule(RESOLVED, Who.STAFF),
    (OPEN, Action.WITHDRAW): Rule(WITHDRAWN, Who.ASKER),
    (CLAIMED, Action.RELEASE): Rule(OPEN, Who.STAFF),
    (CLAIMED, Action.ASSIGN): Rule(CLAIMED, Who.STAFF),
    (CLAIMED, Action.EXPIRE): Rule(OPEN, Who.SYSTEM),
    (CLAIMED, Action.REPLY): Rule(REPLIED, Who.OWNER),
    (CLAIMED, Action.ADD): Rule(CLAIMED, Who.ASKER),
    (CLAIMED, Action.RESOLVE): Rule(RESOLVED, Who.STAFF),
    (CLAIMED, Action.WITHDRAW): Rule(WITHDRAWN, Who.ASKER),
    (REPLIED, Action.ASSIGN): Rule(REPLIED, Who.STAFF),
    (REPLIED, Action.REPLY): Rule(REPLIED, Who.STAFF),
    (REPLIED, Action.ADD): Rule(OPEN, Who.ASKER),
    (REPLIED, Action.RESOLVE): Rule(RESOLVED, Who.STAFF),
    (REPLIED, Action.SETTLE): Rule(RESOLVED, Who.SYSTEM),
    (REPLIED, Action.WITHDRAW): Rule(WITHDRAWN, Who.ASKER),
    (REPLIED, Action.REOPEN): Rule(OPEN, Who.EITHER),
    (RESOLVED, Action.REOPEN): Rule(OPEN, Who.EITHER),
    (WITHDRAWN, Action.REOPEN): Rule(OPEN, Who.EITHER),
}

ACTIVE = frozenset({OPEN, CLAIMED})
CLOSED = frozenset({RESOLVED, WITHDRAWN})


@dataclass(frozen=True, slots=True)
class Change:
    """One transition with all that it writes in the same commit."""

    case: Case
    events: tuple[CaseEvent, ...] = ()
    messages: tuple[CaseMessage, ...] = ()
    owed: tuple[Owed, ...] = ()


def overdue(case: Case, now: datetime) -> bool:
    """Return whether an asker waits for staff longer than they were told to."""
    return case.state in ACTIVE and case.due_at is not None and case.due_at < now


def act(
    case: Case,
    action: Action,
    actor: Person,
    at: datetime,
    *,
    text: str = "",
    to: Person | None = None,
) -> Change:
    """Return the case after `action`; raises `Refused` with a sentence that says why not.

    `text` is what was said (reply, add) or why; `to` is the person a case is assigned to.
    """
    if actor.role is Role.ASKER and actor.id != case.asker.id:
        # Before anything else: how a case stands is told to nobody but its asker and staff.
        raise Refused(wording.not_your_case(case))
    rule = TRANSITIONS.get((case.state, action))
    if rule is None:
        raise Refused(wording.refused_by_state(case, action))
    _check_actor(case, action, rule.by, actor)
    if action in (Action.REPLY, Action.ADD) and not text.strip():
        raise Refused(wording.nothing_to_send(case))
    after = replace(
        case,
        state=rule.to,
        owner=_owner_after(case, action, rule.to, actor, to),
        changed_at=at,
        version=case.version + 1,
    )
    said = action in (Action.REPLY, Action.ADD)
    return Change(
        case=after,
        events=(CaseEvent(at, actor, action.value, _detail(action, text, to)),),
        messages=(CaseMessage(at, actor, text),) if said else (),
    )


def _check_actor(case: Case, action: Action, by: Who, actor: Person) -> None:
    allowed = {
        Who.ASKER: (Role.ASKER,),
        Who.STAFF: (Role.STAFF,),
        Who.OWNER: (Role.STAFF,),
        Who.EITHER: (Role.ASKER, Role.STAFF),
        Who.SYSTEM: (Role.SYSTEM,),
    }[by]
    if actor.role not in allowed:
        raise Refused(wording.refused_by_role(case, action))
    if by is Who.OWNER and (case.owner is None or case.owner.id != actor.id):
        raise Refused(wording.somebody_has_it(case))


def _owner_after(
    case: Case, action: Action, state: CaseState, actor: Person, to: Person | None
) -> Person | None:
    if action is Action.ASSIGN:
        if to is None:
            raise Refused(wording.assign_to_whom(case))
        return to
    if action in (Action.CLAIM, Action.REPLY):
        return actor
    return None if state is OPEN else case.owner


def _detail(action: Action, text: str, to: Person | None) -> str:
    if action is Action.ASSIGN and to is not None:
        return to.name
    return text if action not in (Action.REPLY, Action.ADD) else ""
