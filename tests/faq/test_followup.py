"""A message is read with the last question only where it makes no sense by itself."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from faq.decision import Candidate
from faq.entry import Entry, Kind
from faq.followup import FollowUps, counterpart
from faq.subjects import Subjects

_WORDS = {
    "length-user": ("long", "hours", "user", "8", "regular"),
    "length-trainer": ("long", "hours", "trainer", "24"),
    "what-trainer": ("what", "trainer", "course"),
    "needs": ("need", "trainer"),
    "phone": ("phone", "call"),
    "email": ("email", "write"),
    "price": ("cost", "price"),
    "audience": ("attend", "dispatchers", "guards"),
}
_PHRASINGS = [
    ("how long is the user course", "length-user"),
    ("how long is the trainer course", "length-trainer"),
    ("what is the trainer course", "what-trainer"),
    ("what do I need for trainer", "needs"),
    ("price of the trainer course", "price"),
    ("phone", "phone"),
    ("email", "email"),
]


@dataclass(frozen=True)
class Said:
    text: str
    entry: str | None


def rank(text: str) -> Sequence[Candidate]:
    """Rank entries by the share of a text's known words that are theirs."""
    said = text.lower().replace("?", "").replace(",", "").split()
    counts = {entry: sum(said.count(word) for word in known) for entry, known in _WORDS.items()}
    total = sum(counts.values()) or 1
    found = [Candidate(entry, count / total) for entry, count in counts.items() if count]
    return sorted(found, key=lambda one: (-one.probability, one.entry))


def _entry(name: str, kind: Kind, title: str, *related: str) -> Entry:
    return Entry(id=name, kind=kind, title=title, phrasings=(title,), related=related, answer="…")


_ENTRIES = {
    entry.id: entry
    for entry in [
        _entry("length-user", Kind.ANSWER, "How long is the user course?", "length-trainer"),
        _entry("length-trainer", Kind.ANSWER, "How long is the trainer course?", "length-user"),
        _entry("what-trainer", Kind.ANSWER, "What is the trainer course?", "length-trainer"),
        _entry("needs", Kind.HANDOFF, "What do we need?"),
        _entry("phone", Kind.ANSWER, "Phone?", "email"),
        _entry("email", Kind.ANSWER, "E-mail?", "price"),
        _entry("price", Kind.HANDOFF, "What does it cost?", "audience"),
        _entry("audience", Kind.HANDOFF, "Who may attend?", "price"),
    ]
}


def _reading(message: str, *recent: Said) -> str:
    return FollowUps(_ENTRIES, Subjects(_PHRASINGS, {}), rank).reading(message, recent)


_USER = Said("how long is the user course?", "length-user")
_TRAINER = Said("how many hours is the trainer course?", "length-trainer")
_PRICE = Said("what does it cost?", "price")


@pytest.mark.parametrize(
    "message",
    ["and the other one?", "and the trainer course?", "no, the 24 one", "I meant 24"],
)
def test_a_contrast_means_the_counterpart_of_what_was_answered(message: str) -> None:
    assert _reading(message, _USER) == "How long is the trainer course?"


def test_a_contrast_works_both_ways() -> None:
    assert _reading("not that one, the regular one", _TRAINER) == "How long is the user course?"


@pytest.mark.parametrize(
    "message",
    [
        "And how do I write you an email?",
        "But what does it cost?",
        "So who may attend?",
        "And what is the trainer course?",
        "No, I want to know the price.",
        "price?",
        "and email?",
        "thanks!",
        "",
    ],
)
def test_a_message_that_stands_by_itself_is_not_bent(message: str) -> None:
    assert _reading(message, _USER) == message


def test_a_course_named_after_a_passed_on_question_stays_with_that_question() -> None:
    assert _reading("and the trainer course?", _PRICE) == "What does it cost?"


def test_an_added_detail_stays_with_the_passed_on_question() -> None:
    assert _reading("for 12 people", _PRICE) == "what does it cost? for 12 people"


def test_a_word_that_nobody_knows_does_not_repeat_the_last_answer() -> None:
    assert _reading("and the weather?", _USER) == "and the weather?"


def test_without_an_earlier_question_the_message_is_read_as_it_is() -> None:
    assert _reading("and the other one?") == "and the other one?"


def test_thanks_in_between_do_not_hide_the_last_question() -> None:
    assert _reading("and the other one?", _USER, Said("ok, thanks", "greeting")) == (
        "How long is the trainer course?"
    )


def test_only_the_last_question_is_looked_at() -> None:
    reading = _reading("and the other one?", _USER, _PRICE)
    assert reading == "what does it cost? the other one?"


def test_counterparts_name_each_other_first() -> None:
    assert counterpart(_ENTRIES["length-user"], _ENTRIES) == _ENTRIES["length-trainer"]
    assert counterpart(_ENTRIES["what-trainer"], _ENTRIES) is None


def test_hand_offs_have_no_counterpart() -> None:
    assert counterpart(_ENTRIES["price"], _ENTRIES) is None
