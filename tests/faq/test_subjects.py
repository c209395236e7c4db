"""A subject is a word that many entries share."""

from faq.subjects import Subjects

_PHRASINGS = [
    ("how long is the trainer course", "length"),
    ("what is the trainer course", "what"),
    ("what do I need for the trainer course", "needs"),
    ("price of the trainer course", "price"),
    ("what does it cost", "price"),
    ("price", "price"),
]


def test_what_several_entries_speak_of_is_a_subject() -> None:
    assert Subjects(_PHRASINGS, {}).names_one("the trainer course?")


def test_what_one_entry_speaks_of_is_none() -> None:
    assert not Subjects(_PHRASINGS, {}).names_one("price?")


def test_a_word_nobody_knows_is_none() -> None:
    assert not Subjects(_PHRASINGS, {}).names_one("bananas")


def test_small_words_alone_are_none() -> None:
    assert not Subjects(_PHRASINGS, {}).names_one("and the other one?")


def test_a_synonym_names_the_subject_it_stands_for() -> None:
    assert Subjects(_PHRASINGS, {"trainer course": ["t3"]}).names_one("T3?")
