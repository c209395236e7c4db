"""Past questions, read again on both stores to find what the FAQ lacks."""

from dataclasses import replace
from datetime import timedelta

from bot.case import Action
from bot.deciding import End, Recorded, Standing, Verdict
from bot.gaps import Why
from bot.storage.store import Store
from tests.storage.making import AGENCY, HERE, START, HandClock, answer, asked, doing, pass_on


async def test_a_question_passed_on_comes_with_what_staff_replied(
    store: Store, clock: HandClock
) -> None:
    await pass_on(store, asked("is there parking?"))
    await store.cases.change(1, doing(Action.REPLY, text="Yes, behind the hall."))
    clock.forward(minutes=1)
    await answer(store, asked("how long is it?"))
    first, second = await store.archive.past(START - timedelta(days=1))
    assert (first.text, first.case, first.replies) == (
        "is there parking?",
        1,
        ("Yes, behind the hall.",),
    )
    assert (first.why, second.why) == (Why.PASSED_ON, None)


async def test_an_answer_that_was_not_wanted_is_a_gap_beside_an_open_case_too(
    store: Store, clock: HandClock
) -> None:
    await pass_on(store, asked("is there parking?"))
    clock.forward(minutes=1)
    question = asked("how long is it?")
    await answer(store, question)
    unwanted = (await store.intake.receive(question)).question_id

    def add(standing: Standing, recorded: Recorded, number: int) -> Verdict:
        booked = tuple(replace(one, end=End.ADDED) for one in recorded.bookings)
        return Verdict(booked, adds_to=1, context="They were shown the hours.")

    await store.intake.revise(unwanted, "press-1", add)
    past = await store.archive.past(START - timedelta(days=1))
    events = (await store.cases.history(1)).events
    assert [one.why for one in past] == [Why.PASSED_ON, Why.NOT_IT]
    assert (past[1].case, events[-1].detail) == (1, "They were shown the hours.")


async def test_what_came_before_the_day_asked_for_is_left_out(store: Store) -> None:
    await answer(store, asked("how long is it?"))
    assert await store.archive.past(START + timedelta(seconds=1)) == []


async def test_nothing_is_found_of_somebody_forgotten(store: Store) -> None:
    await pass_on(store, asked("is there parking?"))
    await store.askers.forget(HERE.face, AGENCY.id)
    assert await store.archive.past(START - timedelta(days=1)) == []
