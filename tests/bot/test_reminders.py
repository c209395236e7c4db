"""The ladder of reminders, as pure values."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.office import read_hours
from bot.reminders import Happened, Patience, Step, Wait, due, ladder, wait_of
from bot.values import Case, CaseState, Conversation, Person

OFFICE = read_hours("America/New_York", "mon-fri 08:00-17:00", "US")
PATIENCE = Patience(timedelta(hours=2), timedelta(hours=8))
OPENED = datetime(2026, 12, 1, 14, tzinfo=UTC)
HOUR = timedelta(hours=1)


def case(state: CaseState = CaseState.OPEN) -> Case:
    return Case(7, state, Person("a", "An agency"), Conversation("c", "d"), "?", OPENED)


def waiting(state: CaseState, *events: tuple[str, float]) -> Wait:
    happened = [Happened(what, OPENED + hours * HOUR) for what, hours in events]
    return wait_of(case(state), [Happened("open", OPENED), *happened])


def steps(wait: Wait, most: int = 5) -> list[tuple[Step, str]]:
    rungs = [rung for rung, _ in zip(ladder(wait, OFFICE, PATIENCE), range(most), strict=False)]
    return [(one.step, one.at.astimezone(OFFICE.zone).strftime("%a %H:%M")) for one in rungs]


def test_an_open_case_is_announced_again_then_to_the_next_then_to_all_and_then_daily() -> None:
    assert steps(waiting(CaseState.OPEN)) == [
        (Step.AGAIN, "Tue 11:00"),
        (Step.NEXT_PERSON, "Tue 13:00"),
        (Step.ALL, "Tue 15:00"),
        (Step.ALL, "Wed 14:00"),
        (Step.ALL, "Thu 13:00"),
    ]


def test_a_claim_reminds_its_owner_and_then_ends() -> None:
    wait = waiting(CaseState.CLAIMED, ("claim", 1))
    assert steps(wait) == [(Step.OWNER, "Tue 12:00"), (Step.EXPIRE, "Wed 09:00")]


@pytest.mark.parametrize("given_back", ["expire", "release"])
def test_a_case_given_back_goes_to_the_next_person_at_once(given_back: str) -> None:
    wait = waiting(CaseState.OPEN, ("claim", 1), (given_back, 3))
    assert steps(wait, 2) == [(Step.NEXT_PERSON, "Tue 12:00"), (Step.ALL, "Tue 14:00")]


def test_the_clock_stops_while_the_asker_is_awaited() -> None:
    wait = waiting(CaseState.REPLIED, ("claim", 1), ("reply", 2))
    assert steps(wait) == [(Step.SETTLE, "Fri 11:00")]


def test_what_the_asker_adds_after_a_reply_starts_the_clock_anew() -> None:
    wait = waiting(CaseState.OPEN, ("claim", 1), ("expire", 2), ("reply", 3), ("add", 4))
    assert steps(wait, 1) == [(Step.AGAIN, "Tue 15:00")]
    assert wait.asked_at == OPENED + 4 * HOUR


def test_what_the_asker_adds_while_waiting_does_not_put_the_reminder_off() -> None:
    assert steps(waiting(CaseState.OPEN, ("add", 1.5)), 1) == [(Step.AGAIN, "Tue 11:00")]


def test_a_claim_does_not_change_since_when_the_asker_waits() -> None:
    assert waiting(CaseState.CLAIMED, ("claim", 1)).asked_at == OPENED


@pytest.mark.parametrize("state", [CaseState.RESOLVED, CaseState.WITHDRAWN])
def test_a_closed_case_calls_nobody(state: CaseState) -> None:
    assert steps(waiting(state)) == []


def test_an_event_of_another_kind_changes_nothing() -> None:
    assert waiting(CaseState.OPEN, ("rated", 1), ("failed-delivery", 2)) == waiting(CaseState.OPEN)


def test_only_the_highest_step_that_was_slept_through_is_due() -> None:
    found = due(waiting(CaseState.OPEN), 0, OPENED + 7 * HOUR, OFFICE, PATIENCE)
    assert found.rung is not None
    assert (found.rung.step, found.rung.level) == (Step.ALL, 3)


def test_a_step_is_due_at_its_minute_and_not_before_nor_again() -> None:
    wait, minute = waiting(CaseState.OPEN), timedelta(minutes=1)
    moment = OPENED + 2 * HOUR
    before = due(wait, 0, moment - minute, OFFICE, PATIENCE)
    at = due(wait, 0, moment, OFFICE, PATIENCE)
    again = due(wait, 1, moment, OFFICE, PATIENCE)
    assert (before.rung, before.next_at) == (None, moment)
    assert at.rung is not None
    assert (again.rung, again.next_at) == (None, moment + 2 * HOUR)
