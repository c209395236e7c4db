"""A message is split into its questions, and only where that helps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faq.decision import Candidate
from faq.parts import split

_TOPICS = {
    "end user": "length",
    "how long": "length",
    "cost": "price",
    "price": "price",
    "phone": "phone",
    "number": "phone",
    "sign up": "booking",
    "register": "booking",
    "lawsuit": "liability",
    "host": "hosting",
    "room and equipment": "hosting",
    "trust": "community",
    "respect": "community",
}


def likeliest(text: str) -> Candidate:
    """Name the one topic a text speaks of; less surely where it speaks of several."""
    found = [topic for word, topic in _TOPICS.items() if word in text.lower()]
    if not found:
        return Candidate("nothing", 0.1)
    return Candidate(found[0], 0.9 if len(set(found)) == 1 else 0.55)


def test_two_sentences_about_two_topics_are_two_parts() -> None:
    assert split("How long is it? What does it cost?", likeliest) == (
        "How long is it?",
        "What does it cost?",
    )


def test_two_questions_joined_by_and_are_two_parts() -> None:
    assert split("How long is it and what does it cost?", likeliest) == (
        "How long is it",
        "what does it cost?",
    )


@pytest.mark.parametrize(
    "message",
    [
        "Does it help with trust and respect?",
        "What room and equipment do we need to host?",
        "We want to sign up and don't know where to start, how do we register?",
        "If there is a lawsuit, who carries the cost?",
        "Since the end user course is free, what does the phone call cost?",
    ],
)
def test_one_question_stays_one_part(message: str) -> None:
    assert split(message, likeliest) == (message,)


def test_a_question_that_no_entry_fits_is_parted_from_one_that_an_entry_fits() -> None:
    assert split("What's your phone number? Do you sell hats?", likeliest) == (
        "What's your phone number?",
        "Do you sell hats?",
    )


def test_questions_that_no_entry_fits_stay_together() -> None:
    message = "Do you sell hats? What colours are there?"
    assert split(message, likeliest) == (message,)


def test_greetings_thanks_and_life_stories_are_no_parts() -> None:
    message = (
        "Good morning! I took over the training desk in May. My lieutenant left me a box of "
        "binders. What does it cost? Thank you so much for your time."
    )
    assert split(message, likeliest) == ("What does it cost?",)


def test_a_message_without_a_question_is_one_part() -> None:
    message = "We are a small agency. Last year there was a lawsuit."
    assert split(message, likeliest) == (message,)


def test_thanks_alone_are_one_part() -> None:
    assert split("Thanks! Have a great day.", likeliest) == ("Thanks! Have a great day.",)


def test_a_list_is_split_into_its_points() -> None:
    message = "I need three things:\n1. price per head\n2. phone\n3. how to sign up"
    assert split(message, likeliest) == ("price per head", "phone", "how to sign up")


def test_key_words_in_a_row_are_split() -> None:
    assert split("price, phone?", likeliest) == ("price", "phone?")


def test_a_key_word_that_surely_names_another_topic_is_split_off() -> None:
    assert split("How long is it and the price?", likeliest) == ("How long is it", "the price?")


def test_quoted_mail_is_context() -> None:
    message = "> How long is it?\n> Eight hours.\nAnd what does it cost?"
    assert split(message, likeliest) == ("And what does it cost?",)


def test_what_is_not_wanted_is_context() -> None:
    assert split("I don't need the price, what's your phone number?", likeliest) == (
        "what's your phone number?",
    )


def test_a_question_of_small_words_keeps_the_sentence_it_leans_on() -> None:
    message = "You keep talking about lawsuits. What is that?"
    assert split(message, likeliest) == (message,)


@pytest.mark.parametrize("message", ["", "   ", "?!", "…", "\u202e\u200b", "🚓🚓"])
def test_no_letter_or_digit_gives_no_parts(message: str) -> None:
    assert split(message, likeliest) == ()


def test_too_many_questions_end_in_one_part() -> None:
    message = "What does it cost? How long is it? " * 30
    parts = split(message, likeliest)
    assert len(parts) == 8
    assert parts[-1].endswith("How long is it?")


@given(st.text(alphabet="ab ?.,:;>-\n1)and how is it cost phone", max_size=200))
def test_parts_are_slices_in_order_that_say_something(message: str) -> None:
    at = 0
    for part in split(message, likeliest):
        assert any(character.isalnum() for character in part)
        at = message.index(part, at) + len(part)


@given(st.text(max_size=300))
def test_a_message_with_a_letter_or_digit_has_a_part(message: str) -> None:
    assert bool(split(message, likeliest)) == any(map(str.isalnum, message))


@pytest.mark.parametrize("unit", ["a? ", "and ", "what is ", ", ", "how long is it and cost ", " "])
def test_the_judge_reads_an_amount_of_text_that_grows_linearly(unit: str) -> None:
    short, long = (_characters_judged(unit * (size // len(unit))) for size in (1000, 4000))
    assert long <= 4 * short + 20 * 4000


def _characters_judged(message: str) -> int:
    read: list[int] = []

    def judge(text: str) -> Candidate:
        read.append(len(text))
        return likeliest(text)

    split(message, judge)
    return sum(read)
