"""What pressing a button under a reply decides."""

import pytest

from bot.deciding import Booking, End, Recorded, Standing
from bot.errors import Refused
from bot.pressing import pressed
from bot.values import (
    ButtonAction,
    CaseState,
    Person,
    ReplyKind,
)
from faq.decision import Outcome
from tests.bot.judging import (
    ANSWER,
    AROUND,
    CHOICE,
    HELLO,
    HELP,
    UNKNOWN,
    after,
    case,
    ends,
    judged,
    part,
    press,
    reply,
)


def test_a_choice_taken_is_answered_and_booked_as_chosen() -> None:
    found = after(press(ButtonAction.CHOOSE, "phone"), CHOICE)
    assert (reply(found).text, ends(found)) == ("This is phone.", [End.CHOSEN])


def test_choosing_a_handoff_passes_the_question_on() -> None:
    found = after(press(ButtonAction.CHOOSE, "pricing"), CHOICE)
    assert found.opens is not None
    assert found.opens.entry == "pricing"
    assert ends(found) == [End.PASSED_ON]


@pytest.mark.parametrize(
    "action", [ButtonAction.NONE_OF_THESE, ButtonAction.NOT_IT, ButtonAction.PERSON]
)
def test_what_did_not_help_goes_to_a_person_in_one_step(action: ButtonAction) -> None:
    found = after(press(action), ANSWER)
    assert found.opens is not None
    assert reply(found).kind is ReplyKind.RECEIPT
    assert ends(found) == [End.PASSED_ON]


def test_staff_see_what_was_shown_to_an_asker_who_wanted_something_else() -> None:
    opened = after(press(ButtonAction.NOT_IT), ANSWER).opens
    assert opened is not None
    assert opened.reason == "Not what they asked. They were shown “About hours?” (90%)"


def test_what_was_shown_goes_to_the_case_that_is_open_already() -> None:
    standing = Standing(active=case(CaseState.OPEN))
    found = after(press(ButtonAction.NONE_OF_THESE), CHOICE, standing=standing)
    assert (found.adds_to, ends(found)) == (7, [End.ADDED])
    assert found.context.endswith("They were shown a choice of “About hours?” and “About phone?”")


def test_an_answer_whose_topic_has_left_the_faq_is_passed_on_by_its_name() -> None:
    gone = part(Outcome.ANSWER, "gone", "how much?")
    recorded = Recorded("q1", judged().question, (Booking(gone, End.ANSWERED),))
    found = pressed(press(ButtonAction.NOT_IT), AROUND, Standing(), recorded, 12)
    assert found.opens is not None
    assert "“gone”" in found.opens.reason


def test_a_related_topic_is_shown_and_books_nothing() -> None:
    found = after(press(ButtonAction.ENTRY, "phone"), ANSWER)
    assert (reply(found).text, found.bookings) == ("This is phone.", ())


def test_a_question_passed_on_is_not_passed_on_again() -> None:
    with pytest.raises(Refused, match="already"):
        after(press(ButtonAction.PERSON), UNKNOWN)


def test_what_this_chat_is_can_be_passed_on_once_and_staff_see_what_was_shown() -> None:
    found = after(press(ButtonAction.PERSON), HELP)
    assert found.opens is not None
    assert found.opens.reason == "They want the coordinator. They were shown “About chat?” (90%)"
    assert ends(found) == [End.PASSED_ON]
    again = Recorded("q1", judged().question, found.bookings)
    with pytest.raises(Refused, match="already"):
        pressed(press(ButtonAction.PERSON), AROUND, Standing(), again, 13)


def test_a_greeting_beside_a_question_stays_small_talk_when_the_question_is_passed_on() -> None:
    found = after(press(ButtonAction.PERSON), HELLO, ANSWER)
    assert ends(found) == [End.SMALL_TALK, End.PASSED_ON]


def test_nobody_presses_another_askers_buttons() -> None:
    with pytest.raises(Refused, match="belong to the person who asked"):
        after(press(ButtonAction.PERSON, asker=Person("a2", "Another agency")), ANSWER)


def test_a_topic_that_left_the_faq_is_refused_in_words() -> None:
    with pytest.raises(Refused, match="no longer"):
        after(press(ButtonAction.ENTRY, "gone"), ANSWER)


def test_an_answer_can_be_added_to_the_replied_case() -> None:
    found = after(press(ButtonAction.ADD, "7"), ANSWER)
    assert (found.adds_to, ends(found)) == (7, [End.ADDED])
