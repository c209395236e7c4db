"""The small words show whether a text asks, opens a clause, or leans on another."""

import pytest

from faq.speech import asks, denies, depends, hollow, opens_clause


@pytest.mark.parametrize(
    "text",
    [
        "How long is it",
        "phone?",
        "can we host",
        "I'd like to know who teaches it",
        "please send the price",
        "My chief asked whether it is certified.",
        "We need a date",
        "So, what is it",
        "where is it held",
    ],
)
def test_questions_and_requests_ask(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "We had a rough year.",
        "When we moved, the files were lost.",
        "I don't want your phone number.",
        "Will has left the department.",
        "He talked about it for an hour.",
    ],
)
def test_statements_do_not_ask(text: str) -> None:
    assert not asks(text)


@pytest.mark.parametrize(
    "text", ["what does it cost", "is it certified", "how to sign up", "can officers use force"]
)
def test_a_question_opens_a_clause(text: str) -> None:
    assert opens_clause(text, joined=True)


@pytest.mark.parametrize("text", ["respect between people", "can't make it", "equipment", "who"])
def test_a_mere_phrase_opens_none(text: str) -> None:
    assert not opens_clause(text, joined=True)


def test_a_relative_clause_after_a_comma_opens_none() -> None:
    assert not opens_clause("who teaches there", joined=False)
    assert opens_clause("who teaches there", joined=True)


def test_conditions_depend_on_what_follows() -> None:
    assert depends("Since the course is free")
    assert not depends("The course is free")


def test_saying_what_is_not_wanted_denies() -> None:
    assert denies("I don't want the price")
    assert denies("not the trainer course")
    assert not denies("Why don't you answer")


def test_a_text_of_small_words_is_hollow() -> None:
    assert hollow("and what about the other one?")
    assert not hollow("and the price?")
