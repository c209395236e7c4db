"""Rating a person's reply."""

from datetime import UTC, datetime

import pytest

from bot import wording
from bot.errors import Refused
from bot.rating import check_rateable
from bot.values import Case, CaseEvent, CaseState, Conversation, History, Person, Role

NOW = datetime(2026, 12, 1, 15, tzinfo=UTC)
ASKER = Person("a1", "An agency")
STAFF = Person("s1", "Anne Bostain", Role.STAFF)


def history(state: CaseState, *done: str) -> History:
    case = Case(7, state, ASKER, Conversation("c", "d"), "?", NOW)
    return History(case, tuple(CaseEvent(NOW, STAFF, what) for what in ("open", *done)), ())


@pytest.mark.parametrize(
    ("state", "done"),
    [
        (CaseState.REPLIED, ["reply"]),
        (CaseState.RESOLVED, ["reply", "resolve"]),
        (CaseState.REPLIED, ["reply", "rated-good", "add", "reply"]),
    ],
)
def test_a_reply_can_be_rated_while_it_is_new_or_closed_by_a_person(
    state: CaseState, done: list[str]
) -> None:
    check_rateable(history(state, *done), ASKER)


@pytest.mark.parametrize(
    ("state", "done", "why"),
    [
        (CaseState.REPLIED, ["reply", "rated-poor"], wording.RATED_ALREADY),
        (CaseState.RESOLVED, ["reply", "settle"], wording.NOT_RATEABLE),
        (CaseState.OPEN, ["claim"], wording.NOT_RATEABLE),
        (CaseState.OPEN, ["reply", "add"], wording.NOT_RATEABLE),
        (CaseState.WITHDRAWN, ["reply", "withdraw"], wording.NOT_RATEABLE),
    ],
)
def test_not_twice_not_without_a_reply_and_not_after_an_automatic_close(
    state: CaseState, done: list[str], why: str
) -> None:
    with pytest.raises(Refused) as refused:
        check_rateable(history(state, *done), ASKER)
    assert str(refused.value) == why


def test_nobody_else_rates() -> None:
    with pytest.raises(Refused):
        check_rateable(history(CaseState.REPLIED, "reply"), Person("a2", "Another agency"))
