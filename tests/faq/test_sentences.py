"""A message is cut into sentences without what it quotes."""

from hypothesis import given
from hypothesis import strategies as st

from faq.sentences import sentences
from faq.text import MOST_CHARACTERS


def _said(message: str) -> list[str]:
    return [span.of(message) for span in sentences(message)]


def test_a_sentence_ends_with_its_mark() -> None:
    assert _said("How long is it? Thanks. Bye!") == ["How long is it?", "Thanks.", "Bye!"]


def test_a_new_line_begins_a_new_sentence() -> None:
    assert _said("how long is it\nand the price") == ["how long is it", "and the price"]


def test_a_wrapped_line_goes_on() -> None:
    wrapped = "We would like to send two of our younger officers to your\nnext course in spring."
    assert _said(wrapped) == [wrapped]


def test_an_abbreviation_ends_no_sentence() -> None:
    assert _said("Is Graham v. Connor covered by Sgt. Hill?") == [
        "Is Graham v. Connor covered by Sgt. Hill?"
    ]


def test_quoted_lines_are_left_out() -> None:
    assert _said("> How long is it?\n> Eight hours.\nThanks. And the price?") == [
        "Thanks.",
        "And the price?",
    ]


def test_a_message_of_quotes_only_is_read() -> None:
    assert _said("> How long is it?") == ["How long is it?"]


def test_a_signature_is_left_out() -> None:
    assert _said("What does it cost?\n-- \nTraining Unit, Room 4") == ["What does it cost?"]


def test_the_points_of_a_list_come_without_their_marks() -> None:
    message = "1. price\n2) dates\n- seats\n(b) hotel"
    assert _said(message) == ["price", "dates", "seats", "hotel"]
    assert all(span.item for span in sentences(message))


def test_marks_and_blanks_alone_say_nothing() -> None:
    assert _said(" ?! \n ... \n > ") == []


@given(st.text(max_size=300))
def test_sentences_are_slices_in_order_that_never_overlap(message: str) -> None:
    ends = [0, *(span.end for span in sentences(message))]
    for before, span in zip(ends, sentences(message), strict=False):
        assert before <= span.start < span.end <= len(message)


def test_nothing_beyond_the_judged_part_is_read() -> None:
    assert sentences("a. " * 3000)[-1].end <= MOST_CHARACTERS
