"""Reading texts as words and runs of characters."""

from hypothesis import given
from hypothesis import strategies as st

from faq.text import MOST_CHARACTERS, character_grams, word_grams, words


def test_words_come_in_one_form_of_letters() -> None:
    assert words("Ｗhat’s   the T3-course?!") == ["what's", "the", "t3", "course"]


def test_only_the_judged_part_of_a_long_text_is_read() -> None:
    assert len(words("a " * 10 * MOST_CHARACTERS)) == MOST_CHARACTERS // 2


def test_neighbouring_stems_are_read_together() -> None:
    assert word_grams(["training", "officers"]) == ["train", "offic", "train offic"]


def test_words_apart_and_together_share_characters() -> None:
    apart, joined = set(character_grams(["end", "user"])), set(character_grams(["enduser"]))
    assert {"end", "use", "user"} <= apart & joined


@given(st.text(max_size=400))
def test_the_work_grows_no_faster_than_the_text(text: str) -> None:
    terms = words(text)
    letters = sum(map(len, terms)) + len(terms) + 1
    assert len(word_grams(terms)) <= 2 * len(terms)
    assert len(character_grams(terms)) <= 3 * letters
