"""Cases in the store."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.case import Action, Change
from bot.errors import Refused
from bot.storage.store import Store
from bot.values import Case, CaseState, Person
from tests.storage.conftest import Opener
from tests.storage.making import (
    AGENCY,
    COLLEAGUE,
    COORDINATOR,
    START,
    asked,
    doing,
    pass_on,
    text_of,
    to_asker,
)


async def test_an_unknown_case_is_refused_by_name(store: Store) -> None:
    with pytest.raises(Refused, match="E-99"):
        await store.cases.history(99)
    with pytest.raises(Refused, match="E-99"):
        await store.cases.change(99, doing(Action.CLAIM))


async def test_a_claim_is_written_with_its_event(store: Store) -> None:
    await pass_on(store, asked())
    at = START + timedelta(minutes=3)
    await store.cases.change(1, doing(Action.CLAIM, at=at))
    history = await store.cases.history(1)
    assert (history.case.state, history.case.owner) == (CaseState.CLAIMED, COORDINATOR)
    assert (history.case.version, history.case.changed_at) == (2, at)
    last = history.events[-1]
    assert (last.what, last.actor, last.at) == ("claim", COORDINATOR, at)


async def test_a_claimed_case_cannot_be_claimed_again(store: Store) -> None:
    await pass_on(store, asked())
    await store.cases.change(1, doing(Action.CLAIM))
    with pytest.raises(Refused, match="Anne Bostain has E-1"):
        await store.cases.change(1, doing(Action.CLAIM, COLLEAGUE))
    assert len((await store.cases.history(1)).events) == 2


async def test_a_reply_is_kept_and_owed_in_one_commit(store: Store) -> None:
    for delivery in await pass_on(store, asked()):
        await store.outbox.sent(delivery.id, None)
    owed = (to_asker("It is free.", case=1),)
    _, deliveries = await store.cases.change(1, doing(Action.REPLY, text="It is free.", owed=owed))
    assert [text_of(one) for one in deliveries] == ["It is free."]
    said = (await store.cases.history(1)).messages[-1]
    assert (said.author, said.text) == (COORDINATOR, "It is free.")


async def test_what_nobody_here_delivers_is_left_to_who_does(opened: Opener) -> None:
    async with opened() as chat:
        for delivery in await pass_on(chat, asked()):
            await chat.outbox.sent(delivery.id, None)
        async with opened(serves=()) as desk:
            owed = (to_asker("It is free.", case=1),)
            _, none = await desk.cases.change(1, doing(Action.REPLY, text="!", owed=owed))
        leased = await chat.outbox.lease(["chat"])
    assert none == ()
    assert [text_of(one) for one in leased] == ["It is free."]


async def test_a_change_that_changes_nothing_writes_nothing(store: Store) -> None:
    await pass_on(store, asked())
    change, owed = await store.cases.change(1, Change)
    assert (change.case.version, owed) == (1, ())
    assert (await store.cases.history(1)).case.version == 1


async def test_reopening_is_refused_while_another_case_of_the_asker_is_active(
    store: Store,
) -> None:
    await pass_on(store, asked())
    await store.cases.change(1, doing(Action.RESOLVE))
    await pass_on(store, asked())
    with pytest.raises(Refused, match=r"E-1 can't be reopened while E-2"):
        await store.cases.change(1, doing(Action.REOPEN))
    assert (await store.cases.history(1)).case.state is CaseState.RESOLVED


async def test_a_closed_case_is_reopened_when_no_other_is_active(store: Store) -> None:
    await pass_on(store, asked())
    await store.cases.change(1, doing(Action.WITHDRAW, AGENCY))
    await store.cases.change(1, doing(Action.REOPEN))
    assert (await store.cases.history(1)).case.state is CaseState.OPEN


async def test_a_decision_is_taken_again_on_what_a_faster_one_left(opened: Opener) -> None:
    async with opened() as store:
        await pass_on(store, asked())
        seen: list[int] = []

        def slow(case: Case) -> Change:
            seen.append(case.version)
            return doing(Action.ADD, AGENCY, text="more")(case)

        await store.cases.change(1, doing(Action.ADD, AGENCY, text="first"))
        await store.cases.change(1, slow)
    assert seen == [2]


async def test_cases_are_listed_oldest_first_by_state_owner_and_asker(store: Store) -> None:
    people = [Person(name, name.title()) for name in ("ann", "bob", "cy")]
    for person in people:
        await pass_on(store, asked(by=person))
    await store.cases.change(2, doing(Action.CLAIM))

    async def numbers(*states: CaseState, owner: str = "", asker: str = "") -> list[int]:
        found = await store.cases.cases(states, owner=owner or None, asker=asker or None)
        return [case.number for case in found]

    assert await numbers() == [1, 2, 3]
    assert await numbers(CaseState.OPEN) == [1, 3]
    assert await numbers(CaseState.OPEN, CaseState.CLAIMED) == [1, 2, 3]
    assert await numbers(owner=COORDINATOR.id) == [2]
    assert await numbers(asker="cy") == [3]
    assert [case.number for case in await store.cases.cases(limit=2)] == [1, 2]


@pytest.mark.parametrize("search", ["ÉCOLE", "e-2", "Bob", "later word", "fits"])
async def test_a_search_finds_names_labels_questions_and_what_was_said(
    store: Store, search: str
) -> None:
    await pass_on(store, asked("nothing to see", by=Person("ann", "Ann")))
    await pass_on(store, asked("une école?", by=Person("bob", "Bob")))
    await store.cases.change(2, doing(Action.ADD, Person("bob", "Bob"), text="a later word"))
    found = [case.number for case in await store.cases.cases(search=search)]
    assert found == ([1, 2] if search == "fits" else [2])


async def test_a_search_takes_no_sign_for_a_wildcard(store: Store) -> None:
    await pass_on(store, asked("nothing"))
    assert await store.cases.cases(search="%") == []


async def test_moments_come_back_in_utc_whatever_zone_they_were_given_in(store: Store) -> None:
    await pass_on(store, asked())
    there = timezone(timedelta(hours=-5))
    at = datetime(2026, 12, 1, 10, 0, 0, 123456, tzinfo=there)
    await store.cases.change(1, doing(Action.CLAIM, at=at))
    kept = (await store.cases.history(1)).case.changed_at
    assert kept == datetime(2026, 12, 1, 15, 0, 0, 123456, tzinfo=UTC)
    assert kept.tzinfo is UTC
