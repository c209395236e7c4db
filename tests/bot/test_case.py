"""The life of a case: every state × every action, allowed with its effect or refused in words."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.case import ACTIVE, CLOSED, TRANSITIONS, Action, Who, act, overdue
from bot.errors import Refused
from bot.values import Case, CaseState, Conversation, Person, Role

NOW = datetime(2026, 12, 1, 15, tzinfo=UTC)
ASKER = Person("a1", "An agency")
OTHER_ASKER = Person("a2", "Another agency")
OWNER = Person("s1", "Anne Bostain", Role.STAFF)
COLLEAGUE = Person("s2", "A colleague", Role.STAFF)
CLOCK = Person("clock", "the clock", Role.SYSTEM)

# state: action → (next state, who may do it); what is missing is refused to everybody
TABLE = {
    "open": {
        "claim": ("claimed", "staff"),
        "assign": ("claimed", "staff"),
        "reply": ("replied", "staff"),
        "add": ("open", "asker"),
        "resolve": ("resolved", "staff"),
        "withdraw": ("withdrawn", "asker"),
    },
    "claimed": {
        "release": ("open", "staff"),
        "assign": ("claimed", "staff"),
        "expire": ("open", "system"),
        "reply": ("replied", "owner"),
        "add": ("claimed", "asker"),
        "resolve": ("resolved", "staff"),
        "withdraw": ("withdrawn", "asker"),
    },
    "replied": {
        "assign": ("replied", "staff"),
        "reply": ("replied", "staff"),
        "add": ("open", "asker"),
        "resolve": ("resolved", "staff"),
        "settle": ("resolved", "system"),
        "withdraw": ("withdrawn", "asker"),
        "reopen": ("open", "either"),
    },
    "resolved": {"reopen": ("open", "either")},
    "withdrawn": {"reopen": ("open", "either")},
}
ACTORS = {
    "asker": (ASKER,),
    "staff": (OWNER, COLLEAGUE),
    "owner": (OWNER,),
    "either": (ASKER, OWNER, COLLEAGUE),
    "system": (CLOCK,),
}
EVERYBODY = (ASKER, OTHER_ASKER, OWNER, COLLEAGUE, CLOCK)


def case(state: CaseState) -> Case:
    owner = OWNER if state in (CaseState.CLAIMED, CaseState.REPLIED) else None
    where = Conversation("console", "agency")
    return Case(7, state, ASKER, where, "What does it cost?", NOW, owner=owner)


def attempt(state: CaseState, action: Action, actor: Person) -> CaseState | str:
    try:
        later = NOW + timedelta(hours=1)
        return act(case(state), action, actor, later, text="Hello", to=COLLEAGUE).case.state
    except Refused as refusal:
        return str(refusal)


@pytest.mark.parametrize("state", CaseState)
@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("actor", EVERYBODY, ids=lambda person: person.name)
def test_every_action_is_allowed_as_the_table_says_or_refused_in_words(
    state: CaseState, action: Action, actor: Person
) -> None:
    expected = TABLE[state.value].get(action.value)
    result = attempt(state, action, actor)
    if expected is not None and actor in ACTORS[expected[1]]:
        assert result == CaseState(expected[0])
    else:
        assert "E-7" in result
        assert result.endswith(".")


def test_the_table_of_the_program_is_the_table_of_this_test() -> None:
    assert {
        (state.value, action.value): (rule.to.value, rule.by.value)
        for (state, action), rule in TRANSITIONS.items()
    } == {(state, action): rule for state, row in TABLE.items() for action, rule in row.items()}


def test_a_claimed_case_cannot_be_claimed_again_and_says_who_has_it() -> None:
    refusal = attempt(CaseState.CLAIMED, Action.CLAIM, COLLEAGUE)
    assert refusal.startswith("Anne Bostain has E-7.")


def test_an_asker_reads_that_a_closed_case_can_not_be_added_to_and_what_to_do() -> None:
    refusal = attempt(CaseState.RESOLVED, Action.ADD, ASKER)
    assert refusal == "E-7 is closed, so you can't add to it any more; just ask again."


def test_a_claim_makes_its_owner_and_a_release_none() -> None:
    claimed = act(case(CaseState.OPEN), Action.CLAIM, COLLEAGUE, NOW).case
    released = act(claimed, Action.RELEASE, COLLEAGUE, NOW).case
    assert (claimed.owner, released.owner) == (COLLEAGUE, None)


def test_assigning_gives_the_case_to_somebody_else() -> None:
    change = act(case(CaseState.CLAIMED), Action.ASSIGN, OWNER, NOW, to=COLLEAGUE)
    assert change.case.owner == COLLEAGUE
    assert change.events[0].detail == "A colleague"


def test_assigning_to_nobody_is_refused() -> None:
    with pytest.raises(Refused, match="whom"):
        act(case(CaseState.OPEN), Action.ASSIGN, OWNER, NOW)


@pytest.mark.parametrize("action", [Action.REPLY, Action.ADD])
def test_an_empty_text_is_not_sent(action: Action) -> None:
    actor = OWNER if action is Action.REPLY else ASKER
    with pytest.raises(Refused, match="nothing to send"):
        act(case(CaseState.OPEN), action, actor, NOW, text="  \n")


def test_what_is_said_becomes_a_message_and_every_change_an_event() -> None:
    change = act(case(CaseState.OPEN), Action.REPLY, OWNER, NOW, text="Call me.")
    assert [(message.author, message.text) for message in change.messages] == [(OWNER, "Call me.")]
    assert [(event.actor, event.what, event.at) for event in change.events] == [
        (OWNER, "reply", NOW)
    ]


def test_every_change_raises_the_version_by_one() -> None:
    before = replace(case(CaseState.OPEN), version=4)
    assert act(before, Action.CLAIM, OWNER, NOW).case.version == 5


def test_no_state_is_a_dead_end_for_people() -> None:
    stuck = [
        state
        for state in CaseState
        if not any(
            rule.by is not Who.SYSTEM for (start, _), rule in TRANSITIONS.items() if start is state
        )
    ]
    assert stuck == []


def test_the_program_alone_never_goes_round_in_a_circle() -> None:
    moves = {
        (state, rule.to)
        for (state, _), rule in TRANSITIONS.items()
        if rule.by is Who.SYSTEM and state is not rule.to
    }
    assert moves == {
        (CaseState.CLAIMED, CaseState.OPEN),
        (CaseState.REPLIED, CaseState.RESOLVED),
    }


@given(st.lists(st.tuples(st.sampled_from(Action), st.sampled_from(EVERYBODY)), max_size=40))
def test_on_any_path_the_case_stays_in_reach(steps: list[tuple[Action, Person]]) -> None:
    current = case(CaseState.OPEN)
    for action, actor in steps:
        try:
            current = act(current, action, actor, NOW, text="Hello", to=COLLEAGUE).case
        except Refused:
            continue
    assert (current.owner is not None) or current.state is not CaseState.CLAIMED
    way_back = Action.RESOLVE if current.state not in CLOSED else Action.REOPEN
    assert act(current, way_back, OWNER, NOW).case.state in CLOSED | ACTIVE


@pytest.mark.parametrize("state", list(CaseState))
def test_only_a_case_that_waits_for_staff_is_overdue(state: CaseState) -> None:
    due = replace(case(state), due_at=NOW)
    assert overdue(due, NOW + timedelta(minutes=1)) == (state in ACTIVE)
    assert not overdue(due, NOW)
    assert not overdue(case(state), NOW + timedelta(days=9))
