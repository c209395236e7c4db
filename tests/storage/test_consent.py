"""What an asker said on being contacted outside the chat, on both stores."""

import pytest

from bot.contact_words import ALLOWED_EVENT, REFUSED_EVENT
from bot.deciding import NewCase, Recorded, Standing, Verdict
from bot.storage.store import Store
from bot.values import Consent
from tests.storage.making import AGENCY, HERE, HandClock, asked

WORDS = "May our staff call you?"


async def who_was_asked(store: Store) -> str:
    """Pass on a question whose asker is asked; returns its id."""
    receipt = await store.intake.receive(asked("what does it cost? call 515-555-0134"))
    await store.intake.decide(
        receipt.question_id,
        lambda *_: Verdict(opens=NewCase("what does it cost?", "why"), asks_contact=WORDS),
    )
    return receipt.question_id


async def says(store: Store, question_id: str, press: str, *, allowed: bool) -> None:
    def plan(standing: Standing, recorded: Recorded, number: int) -> Verdict:
        case = standing.active
        return Verdict(joins=case.number if case else None, contact_allowed=allowed)

    await store.intake.revise(question_id, press, plan)


async def standing_now(store: Store) -> Standing:
    found: list[Standing] = []
    receipt = await store.intake.receive(asked("and how long is it?"))

    def plan(standing: Standing, number: int) -> Verdict:
        found.append(standing)
        return Verdict()

    await store.intake.decide(receipt.question_id, plan)
    return found[0]


async def test_that_somebody_was_asked_is_known_the_next_time(store: Store) -> None:
    assert not (await standing_now(store)).contact_asked
    await who_was_asked(store)
    assert (await standing_now(store)).contact_asked


async def test_nobody_has_agreed_before_they_answer(store: Store) -> None:
    await who_was_asked(store)
    assert (await store.cases.history(1)).contact is None


@pytest.mark.parametrize("allowed", [True, False])
async def test_an_answer_is_kept_with_its_words_and_time_and_stands_on_the_case(
    store: Store, clock: HandClock, allowed: bool
) -> None:
    question_id = await who_was_asked(store)
    clock.forward(minutes=5)
    await says(store, question_id, "press-1", allowed=allowed)
    history = await store.cases.history(1)
    event = history.events[-1]
    assert history.contact == Consent(allowed, WORDS, clock.now())
    assert (event.what, event.detail, event.actor.name) == (
        ALLOWED_EVENT if allowed else REFUSED_EVENT,
        WORDS,
        AGENCY.name,
    )


async def test_a_later_answer_counts_and_both_stay_in_the_story(store: Store) -> None:
    question_id = await who_was_asked(store)
    await says(store, question_id, "press-1", allowed=True)
    await says(store, question_id, "press-2", allowed=False)
    history = await store.cases.history(1)
    assert history.contact is not None
    assert not history.contact.allowed
    assert [event.what for event in history.events[-2:]] == [ALLOWED_EVENT, REFUSED_EVENT]


async def test_an_answer_makes_the_card_of_the_case_stale(store: Store) -> None:
    question_id = await who_was_asked(store)
    before = (await store.cases.history(1)).case.version
    await says(store, question_id, "press-1", allowed=True)
    assert (await store.cases.history(1)).case.version > before


async def test_forgetting_an_asker_forgets_the_answer(store: Store) -> None:
    question_id = await who_was_asked(store)
    await says(store, question_id, "press-1", allowed=True)
    await store.askers.forget(HERE.face, AGENCY.id)
    history = await store.cases.history(1)
    assert history.contact is None
    assert await store.askers.known(HERE.face, AGENCY.id) is None
