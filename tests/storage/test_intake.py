"""Recording questions and deciding them."""

from datetime import timedelta

import pytest

from bot.deciding import Booking, End, NewCase, Recorded, Standing, Turn, Verdict
from bot.errors import Refused
from bot.storage.store import Store
from bot.values import CaseState, Conversation, Person
from faq.decision import Outcome
from tests.storage.conftest import Opener
from tests.storage.making import (
    AGENCY,
    HERE,
    START,
    HandClock,
    answer,
    answering,
    asked,
    part,
    pass_on,
    passing_on,
    reply,
    text_of,
    to_asker,
)


async def test_a_question_delivered_twice_is_one_row(store: Store) -> None:
    question = asked()
    first = await store.intake.receive(question)
    second = await store.intake.receive(question)
    assert (first.fresh, second.fresh) == (True, False)
    assert first.question_id == second.question_id


async def test_the_same_message_id_on_another_face_is_another_question(store: Store) -> None:
    first = await store.intake.receive(asked(message_id="1"))
    other = asked(message_id="1", where=Conversation("other", "channel-1"))
    assert (await store.intake.receive(other)).question_id != first.question_id


@pytest.mark.parametrize(
    "text",
    ["", "plain", "\ttabs\nand lines\r\n", "🚓 émigré ‮right to left", "x" * 100_000, "'; DROP--"],
)
async def test_what_was_asked_comes_back_letter_by_letter(store: Store, text: str) -> None:
    question = asked(text)
    await store.intake.receive(question)
    [(_, kept, tries)] = await store.intake.undecided(START + timedelta(minutes=1))
    assert (kept, tries) == (question, 0)


async def test_what_no_store_takes_is_replaced_one_for_one(store: Store) -> None:
    await store.intake.receive(asked("a\x00b\ud800c"))
    [(_, kept, _)] = await store.intake.undecided(START + timedelta(minutes=1))
    assert kept.text == "a␀b?c"


async def test_a_decided_question_is_decided_once(store: Store) -> None:
    question = asked()
    receipt = await store.intake.receive(question)
    first = await store.intake.decide(receipt.question_id, passing_on(question))
    second = await store.intake.decide(receipt.question_id, passing_on(question))
    assert [text_of(one) for one in first] == ["passed on as E-1"]
    assert second == ()


async def test_an_unknown_question_is_not_decided(store: Store) -> None:
    assert await store.intake.decide("no-such-question", passing_on(asked())) == ()


async def test_a_passed_on_question_becomes_an_open_case(store: Store) -> None:
    question = asked("What does it cost?", public=True)
    await pass_on(store, question)
    history = await store.cases.history(1)
    case = history.case
    assert (case.state, case.question, case.asker, case.conversation, case.public) == (
        CaseState.OPEN,
        "What does it cost?",
        AGENCY,
        HERE,
        True,
    )
    assert [(event.what, event.detail) for event in history.events] == [("open", "no entry fits")]
    assert [message.text for message in history.messages] == ["What does it cost?"]


async def test_cases_are_numbered_without_gaps(store: Store) -> None:
    for name in ("a", "b", "c"):
        await pass_on(store, asked(by=Person(name, name)))
    assert [case.number for case in await store.cases.cases()] == [1, 2, 3]


async def test_a_plan_that_fails_leaves_the_question_undecided(store: Store) -> None:
    receipt = await store.intake.receive(asked())

    def plan(standing: Standing, number: int) -> Verdict:
        if number:
            raise Refused("no")
        return Verdict(opens=NewCase("?", "?"))

    with pytest.raises(Refused):
        await store.intake.decide(receipt.question_id, plan)
    assert len(await store.intake.undecided(START + timedelta(minutes=1))) == 1
    await pass_on(store, asked())
    assert [case.number for case in await store.cases.cases()] == [1]


async def test_a_second_question_joins_the_open_case(store: Store) -> None:
    await pass_on(store, asked("first"))
    await pass_on(store, asked("second"))
    history = await store.cases.history(1)
    assert [message.text for message in history.messages] == ["first", "second"]
    assert [event.what for event in history.events] == ["open", "add"]
    assert history.case.version == 2


async def test_another_asker_in_the_same_channel_has_a_case_of_their_own(store: Store) -> None:
    await pass_on(store, asked())
    await pass_on(store, asked(by=Person("agency-2", "Another agency")))
    assert [case.number for case in await store.cases.cases()] == [1, 2]


async def test_recent_turns_are_those_of_the_last_ten_minutes_oldest_first(store: Store) -> None:
    for minutes, text in ((0, "too old"), (5, "first"), (9, "second")):
        await answer(store, asked(text, at=START + timedelta(minutes=minutes)))
    await answer(store, asked("somebody else's", by=Person("x", "x"), at=START))
    receipt = await store.intake.receive(asked("now", at=START + timedelta(minutes=12)))
    assert receipt.recent == (
        Turn("first", "course-length", START + timedelta(minutes=5)),
        Turn("second", "course-length", START + timedelta(minutes=9)),
    )


async def test_only_the_first_question_is_a_first_contact(store: Store) -> None:
    seen = []

    def plan(standing: Standing, number: int) -> Verdict:
        seen.append(standing.first_contact)
        return Verdict()

    for _ in range(2):
        receipt = await store.intake.receive(asked())
        await store.intake.decide(receipt.question_id, plan)
    assert seen == [True, False]


async def test_an_acknowledgement_is_remembered_with_its_moment(
    store: Store, clock: HandClock
) -> None:
    await pass_on(store, asked())
    question = asked()
    receipt = await store.intake.receive(question)
    told = Verdict(adds_to=1, acknowledged=True)
    clock.forward(minutes=1)
    await store.intake.decide(receipt.question_id, lambda standing, number: told)
    seen = []

    def plan(standing: Standing, number: int) -> Verdict:
        seen.append(standing.acknowledged_at)
        return Verdict(adds_to=1)

    receipt = await store.intake.receive(asked())
    await store.intake.decide(receipt.question_id, plan)
    assert seen == [START + timedelta(minutes=1)]


async def test_what_is_left_undecided_counts_its_tries(store: Store) -> None:
    await store.intake.receive(asked())
    later = START + timedelta(minutes=1)
    tries = [(await store.intake.undecided(later))[0][2] for _ in range(3)]
    assert tries == [0, 1, 2]


async def test_what_was_received_after_the_moment_is_left_alone(store: Store) -> None:
    await store.intake.receive(asked())
    assert await store.intake.undecided(START) == []


async def test_a_question_outlives_the_process_that_received_it(opened: Opener) -> None:
    question = asked()
    async with opened() as first:
        await first.intake.receive(question)
    async with opened() as second:
        [(question_id, kept, _)] = await second.intake.undecided(START + timedelta(minutes=1))
        await second.intake.decide(question_id, answering(question))
        assert kept == question
        assert await second.intake.undecided(START + timedelta(minutes=1)) == []


async def test_a_press_replaces_the_bookings_once(store: Store) -> None:
    question = asked()
    receipt = await store.intake.receive(question)
    await store.intake.decide(receipt.question_id, answering(question))
    seen: list[Recorded] = []

    def revise(standing: Standing, recorded: Recorded, number: int) -> Verdict:
        seen.append(recorded)
        chosen = Booking(part("x", Outcome.SUGGEST, "pricing"), End.CHOSEN)
        return Verdict((chosen,), owed=(to_asker("shown"),))

    first = await store.intake.revise(receipt.question_id, "press-1", revise)
    again = await store.intake.revise(receipt.question_id, "press-1", revise)
    await store.intake.revise(receipt.question_id, "press-2", revise)
    assert len(seen) == 2
    assert seen[0].bookings == (
        Booking(part(question.text, Outcome.ANSWER, "course-length"), End.ANSWERED),
    )
    assert [booking.end for booking in seen[1].bookings] == [End.CHOSEN]
    assert (len(first), again) == (0, ())  # the answer before it is still on its way


async def test_a_press_can_open_a_case(store: Store) -> None:
    question = asked()
    receipt = await store.intake.receive(question)
    for delivery in await store.intake.decide(receipt.question_id, answering(question)):
        await store.outbox.sent(delivery.id, None)

    def revise(standing: Standing, recorded: Recorded, number: int) -> Verdict:
        new = NewCase(recorded.question.text, "asked for a person")
        return Verdict(opens=new, owed=(to_asker(f"E-{number}", case=number),))

    [told] = await store.intake.revise(receipt.question_id, "press-1", revise)
    assert told.owed.body == reply("E-1", case=1)
    assert (await store.cases.history(1)).case.question == question.text


async def test_a_press_under_a_question_that_is_gone_is_refused(store: Store) -> None:
    with pytest.raises(Refused, match="no longer stored"):
        await store.intake.revise("gone", "press-1", lambda *_: Verdict())
