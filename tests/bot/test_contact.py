"""May staff contact an asker outside the chat: when it is asked, and what an answer writes."""

from dataclasses import replace

import pytest

from bot import contact_words, wording
from bot.deciding import Recorded, Standing, Verdict
from bot.pressing import Press, pressed
from bot.values import ButtonAction, Call, CaseState, Notice, ReplyKind
from bot.verdict import verdict
from faq.decision import PartDecision
from tests.bot.judging import (
    ANSWER,
    AROUND,
    ASKER,
    HERE,
    NOW,
    UNKNOWN,
    case,
    judged,
    labels,
    notices,
    reply,
)

REACHABLE = "is there parking? call me at 515-555-0134"
BOTH = [contact_words.YES, contact_words.NO]
CLAIMED = case(CaseState.CLAIMED)


def asked(*parts: PartDecision, text: str = REACHABLE, standing: Standing | None = None) -> Verdict:
    heard = judged(*parts)
    heard = replace(heard, question=replace(heard.question, text=text))
    return verdict(heard, AROUND, standing or Standing(), 12)


def answered(action: ButtonAction, standing: Standing) -> Verdict:
    press = Press("p1", "q1", action, "", ASKER, HERE)
    return pressed(press, AROUND, standing, Recorded("q1", judged().question), 12)


@pytest.mark.parametrize("way", ["515-555-0134", "chief@springfieldpd.gov"])
def test_who_gives_a_way_to_reach_them_is_asked_with_a_yes_and_a_no(way: str) -> None:
    found = asked(UNKNOWN, text=f"is there parking? reach me at {way}")
    assert found.asks_contact == contact_words.MAY_WE
    assert contact_words.MAY_WE in reply(found).text
    assert labels(reply(found).buttons) == BOTH


def test_what_was_given_stays_in_the_case() -> None:
    opened = asked(UNKNOWN).opens
    assert opened is not None
    assert "515-555-0134" in opened.question


def test_nobody_is_asked_twice() -> None:
    found = asked(UNKNOWN, standing=Standing(contact_asked=True))
    assert (found.asks_contact, reply(found).buttons) == ("", ())


def test_nobody_is_asked_who_gave_nothing_or_whom_no_person_will_answer() -> None:
    assert asked(UNKNOWN, text="is there parking?").asks_contact == ""
    assert asked(ANSWER).asks_contact == ""


def test_the_number_of_somebody_else_asks_nothing() -> None:
    assert asked(UNKNOWN, text="his phone is 515-555-0134, is there parking?").asks_contact == ""


def test_who_gives_it_while_a_case_is_claimed_is_asked_even_in_the_quiet_hour() -> None:
    found = asked(UNKNOWN, standing=Standing(active=CLAIMED, acknowledged_at=NOW))
    assert reply(found).text == contact_words.MAY_WE
    assert labels(reply(found).buttons) == BOTH


def test_while_claimed_the_line_of_acknowledgement_comes_first() -> None:
    found = asked(UNKNOWN, standing=Standing(active=CLAIMED))
    assert reply(found).text.startswith(wording.added(CLAIMED, AROUND.content.phone))


@pytest.mark.parametrize(
    ("action", "allowed", "text"),
    [
        (ButtonAction.CONTACT_YES, True, contact_words.MAY),
        (ButtonAction.CONTACT_NO, False, contact_words.MAY_NOT),
    ],
)
def test_an_answer_is_kept_confirmed_and_shown_on_the_case_without_calling_anybody(
    action: ButtonAction, allowed: bool, text: str
) -> None:
    found = answered(action, Standing(active=CLAIMED))
    assert (found.contact_allowed, found.joins, found.bookings) == (allowed, 7, ())
    assert (reply(found).kind, reply(found).text) == (ReplyKind.NOTICE, text)
    assert [(one.kind, one.case, one.call) for one in notices(found)] == [
        (Notice.CASE, 7, Call.QUIET)
    ]


def test_a_yes_can_be_taken_back_where_it_is_confirmed() -> None:
    assert labels(reply(answered(ButtonAction.CONTACT_YES, Standing())).buttons) == BOTH[1:]
    assert reply(answered(ButtonAction.CONTACT_NO, Standing())).buttons == ()


def test_an_answer_after_the_case_was_closed_is_kept_all_the_same() -> None:
    found = answered(ButtonAction.CONTACT_YES, Standing())
    assert (found.contact_allowed, found.joins, notices(found)) == (True, None, [])
