"""Words that are strange to an entry turn an answer into an offer."""

from datetime import date

import pytest

from faq.advisor import Advisor
from faq.decision import Outcome
from faq.encoder import StaticEncoder
from faq.strangers import Strangers

PHRASINGS = [
    (("what", "is", "the", "phone", "number"), "phone"),
    (("telephone", "of", "your", "office"), "phone"),
    (("please", "state", "the", "price"), "price"),
    (("please", "tell", "me", "when"), "dates"),
    (("please", "say", "who"), "people"),
    (("please", "say", "where"), "places"),
]


@pytest.fixture(scope="module")
def strangers() -> Strangers:
    return Strangers.of(PHRASINGS, StaticEncoder())


def test_a_word_far_from_all_that_an_entry_says_is_strange(strangers: Strangers) -> None:
    assert strangers.strangest(["phone", "number", "of", "the", "zebra"], "phone") == "zebra"


def test_a_word_near_in_meaning_is_not_strange(strangers: Strangers) -> None:
    assert strangers.strangest(["phones", "in", "the", "offices"], "phone") is None


def test_a_word_that_several_entries_share_is_not_strange(strangers: Strangers) -> None:
    assert strangers.strangest(["phone", "number", "please"], "phone") is None


def test_small_words_and_numbers_are_never_strange(strangers: Strangers) -> None:
    assert strangers.strangest(["what", "phone", "for", "us", "12"], "phone") is None


def test_an_unknown_entry_has_no_strangers(strangers: Strangers) -> None:
    assert strangers.strangest(["zebra"], "none") is None


def test_another_number_in_the_same_words_is_offered_not_answered(advisor: Advisor) -> None:
    (part,) = advisor.advise("What is the phone number of the aquarium?", date(2026, 12, 1)).parts
    assert part.outcome is not Outcome.ANSWER


def test_every_phrasing_of_an_answer_is_answered(advisor: Advisor) -> None:
    day = date(2026, 12, 1)
    astray = [
        phrasing
        for entry in advisor.catalogue
        if entry.kind == "answer"
        for phrasing in entry.phrasings[:10]
        for part in advisor.advise(phrasing, day).parts
        if part.outcome is not Outcome.ANSWER or part.entry != entry.id
    ]
    assert astray == []
