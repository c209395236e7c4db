"""Spelling: what is mended, and what is left as it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faq.spelling import Speller, english

SPELLER = Speller(["training", "training", "trainer", "officer", "officers", "hours", "price"])


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("trianing", "training"),
        ("oficer", "officer"),
        ("officeer", "officer"),
        ("huors", "hours"),
        ("cerificate", "certificate"),
    ],
)
def test_a_misspelt_word_is_read_as_the_nearest_known_one(written: str, read: str) -> None:
    assert SPELLER.repair([written])[0] == [read]


@pytest.mark.parametrize("word", ["draining", "prize", "ours", "offices", "price", "t3", "xq"])
def test_a_real_or_short_word_is_left_alone(word: str) -> None:
    assert SPELLER.repair([word]) == ([word], ())


def test_a_word_like_nothing_is_left_alone() -> None:
    assert SPELLER.repair(["zzzkwqq"]) == (["zzzkwqq"], ())


@given(st.lists(st.sampled_from(sorted(english())), max_size=8))
def test_no_word_of_everyday_english_is_ever_changed(terms: list[str]) -> None:
    assert SPELLER.repair(terms) == (terms, ())


@given(st.lists(st.text(max_size=12), max_size=8))
def test_a_repair_changes_no_number_of_words_and_is_told(terms: list[str]) -> None:
    read, repairs = SPELLER.repair(terms)
    told = {one.written: one.read for one in repairs}
    assert read == [told.get(term, term) for term in terms]
