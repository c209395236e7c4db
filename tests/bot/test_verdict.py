"""What deciding a message writes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot import wording
from bot.deciding import End, Standing
from bot.values import (
    Button,
    ButtonAction,
    CaseState,
    DeskNotice,
    Lane,
    Notice,
)
from bot.verdict import emergency_verdict, verdict
from faq.advisor import Advice
from faq.decision import Outcome
from tests.bot.judging import (
    ANSWER,
    AROUND,
    CHOICE,
    HELLO,
    HELP,
    NOW,
    PRICE,
    UNKNOWN,
    after,
    case,
    decided,
    ends,
    judged,
    labels,
    notices,
    part,
    press,
    reply,
)


def test_an_answer_is_the_curators_text_with_its_buttons() -> None:
    found = decided(ANSWER)
    assert reply(found).text == "This is hours."
    assert labels(reply(found).buttons) == [
        "About phone?", "About pricing?", wording.HELPED, wording.NOT_IT, wording.ASK_COORDINATOR,
    ]  # fmt: skip
    assert (ends(found), found.opens, notices(found)) == ([End.ANSWERED], None, [])


def test_an_unmatched_question_opens_a_case_and_tells_its_number_and_the_desk() -> None:
    found = decided(UNKNOWN)
    assert found.opens is not None
    assert found.opens.question == "the whole message"
    assert "**E-12**" in reply(found).text
    assert ends(found) == [End.PASSED_ON]
    assert notices(found) == [DeskNotice(Notice.CASE, case=12)]


def test_a_handoff_says_why_and_labels_the_case() -> None:
    found = decided(PRICE)
    assert found.opens is not None
    assert (found.opens.entry, found.opens.reason) == ("pricing", "About pricing?")
    assert reply(found).text.startswith("This is pricing.")


def test_several_questions_get_one_reply_with_a_part_each() -> None:
    found = decided(ANSWER, UNKNOWN)
    text = reply(found).text
    assert text.index("> how long?") < text.index("This is hours.") < text.index("E-12")
    assert ends(found) == [End.ANSWERED, End.PASSED_ON]


def test_a_thank_you_beside_a_question_says_nothing_of_its_own() -> None:
    assert "greeting" not in reply(decided(HELLO, ANSWER)).text


def test_small_talk_alone_is_answered_and_makes_no_case() -> None:
    found = decided(HELLO)
    assert reply(found).text == "This is greeting."
    assert (ends(found), found.opens) == ([End.SMALL_TALK], None)


def test_a_choice_offers_its_entries_and_none_of_these() -> None:
    found = decided(CHOICE)
    assert labels(reply(found).buttons) == ["About hours?", "About phone?", wording.NONE_OF_THESE]
    assert ends(found) == [End.OFFERED]


def test_a_second_question_while_a_case_is_open_joins_it() -> None:
    found = decided(UNKNOWN, standing=Standing(active=case(CaseState.OPEN)))
    assert (found.opens, found.adds_to, ends(found)) == (None, 7, [End.ADDED])
    assert "E-7" in reply(found).text


@pytest.mark.parametrize("state", [CaseState.OPEN, CaseState.CLAIMED])
def test_every_receipt_names_the_phone(state: CaseState) -> None:
    joined = decided(UNKNOWN, standing=Standing(active=case(state)))
    added = after(press(ButtonAction.ADD, "7"), ANSWER)
    for verdict_ in (joined, added, decided(UNKNOWN)):
        assert f"If it's urgent, call {AROUND.content.phone}." in reply(verdict_).text


def test_the_assistant_goes_on_answering_while_a_case_is_open() -> None:
    found = decided(ANSWER, standing=Standing(active=case(CaseState.OPEN)))
    assert (found.adds_to, reply(found).text) == (None, "This is hours.")


def test_a_claimed_case_mutes_the_assistant_and_takes_the_message() -> None:
    found = decided(ANSWER, standing=Standing(active=case(CaseState.CLAIMED)))
    assert (found.adds_to, ends(found)) == (7, [End.ADDED])
    assert "Anne Bostain" in reply(found).text
    assert found.acknowledged


def test_a_claimed_case_acknowledges_at_most_once_an_hour() -> None:
    claimed = case(CaseState.CLAIMED)
    lately = Standing(active=claimed, acknowledged_at=NOW - timedelta(minutes=59))
    before = Standing(active=claimed, acknowledged_at=NOW - timedelta(minutes=60))
    assert [len(notices(decided(ANSWER, standing=one))) for one in (lately, before)] == [1, 1]
    quiet = decided(ANSWER, standing=lately)
    assert [owed.lane for owed in quiet.owed] == [Lane.DESK]
    assert reply(decided(ANSWER, standing=before)).case == 7


def test_thanks_in_a_claimed_case_change_nothing() -> None:
    found = decided(HELLO, standing=Standing(active=case(CaseState.CLAIMED)))
    assert (found.adds_to, found.owed) == (None, ())


def test_after_a_reply_an_answer_offers_to_be_added_to_the_case() -> None:
    found = decided(ANSWER, standing=Standing(replied=case(CaseState.REPLIED)))
    assert reply(found).buttons[-1] == Button(ButtonAction.ADD, "Add to E-7", "7")


def test_after_a_reply_an_open_question_goes_to_the_same_case() -> None:
    found = decided(UNKNOWN, standing=Standing(replied=case(CaseState.REPLIED)))
    assert (found.opens, found.adds_to) == (None, 7)


def test_a_message_without_a_letter_gets_a_kind_word_and_no_case() -> None:
    found = decided()
    assert (reply(found).text, found.opens, ends(found)) == (wording.EMPTY, None, [End.REFUSED])


def test_the_first_answer_to_a_new_asker_says_what_this_is() -> None:
    line = wording.first_contact("console")
    assert line in reply(decided(ANSWER, standing=Standing(first_contact=True))).text
    assert line not in reply(decided(ANSWER)).text


def test_what_could_speak_of_danger_begins_with_the_numbers_and_goes_to_a_person() -> None:
    found = decided(UNKNOWN, hesitant=True)
    assert reply(found).text.startswith(wording.IF_IN_DANGER)
    assert found.opens is not None


def test_what_this_chat_is_stands_under_the_numbers_with_the_coordinator_beside_it() -> None:
    found = decided(HELP, hesitant=True)
    assert reply(found).text == f"{wording.IF_IN_DANGER}\n\nThis is chat."
    assert labels(reply(found).buttons) == [wording.ASK_COORDINATOR]
    assert (ends(found), found.opens) == ([End.SMALL_TALK], None)


def test_a_call_for_help_in_a_claimed_case_reaches_its_owner_and_gets_the_numbers() -> None:
    lately = Standing(active=case(CaseState.CLAIMED), acknowledged_at=NOW)
    found = decided(HELP, hesitant=True, standing=lately)
    assert (found.adds_to, ends(found)) == (7, [End.ADDED])
    assert reply(found).text == wording.IF_IN_DANGER
    assert decided(HELP, standing=lately).owed == ()


def test_an_answer_that_says_what_this_is_is_not_followed_by_the_same_words() -> None:
    first = Standing(first_contact=True)
    assert wording.AUTOMATIC not in reply(decided(HELP, standing=first)).text
    assert "“my data”" in reply(decided(HELP, standing=first)).text
    assert wording.AUTOMATIC in reply(decided(HELLO, standing=first)).text


def test_on_discord_the_first_answer_names_the_command_for_ones_data() -> None:
    assert "`/privacy`" in wording.first_contact("discord")
    assert "my data" in wording.first_contact("console")


def test_what_was_masked_is_told_kindly() -> None:
    found = verdict(judged(ANSWER, masked=("a date of birth", "a plate")), AROUND, Standing(), 1)
    assert "a date of birth and a plate" in reply(found).text


def test_an_emergency_is_recorded_as_a_case_and_the_asker_told_only_then() -> None:
    emergency = part(Outcome.EMERGENCY)
    alarmed = replace(judged(emergency), advice=Advice((emergency,), "self-harm"))
    found = emergency_verdict(alarmed, AROUND, Standing(), 12)
    assert found.opens is not None
    assert found.opens.reason == "Possible emergency: self-harm"
    assert "E-12" in reply(found).text
    assert [notice.kind for notice in notices(found)] == [Notice.EMERGENCY]
