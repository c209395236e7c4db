import pytest

from bot.console_face.choices import choices_of, numbered, typed_number
from tests.console_face.fakes import ANSWER, BUTTONS, RECEIPT


@pytest.mark.parametrize(("typed", "number"), [("1", 1), (" 2 ", 2), ("3.", 3), ("4)", 4)])
def test_a_number_alone_is_a_number(typed: str, number: int) -> None:
    assert typed_number(typed) == number


@pytest.mark.parametrize("typed", ["", "911", "12 officers", "one", "1 2", "-1", "1.5", "²"])
def test_anything_else_is_a_message(typed: str) -> None:
    assert typed_number(typed) is None


def test_choices_are_counted_from_one() -> None:
    choices = choices_of(ANSWER)
    assert choices is not None
    assert [choices.picked(number) for number in range(5)] == [None, *BUTTONS, None]


def test_a_reply_without_buttons_offers_nothing() -> None:
    assert choices_of(RECEIPT) is None


def test_topics_come_one_a_line_and_the_rest_together() -> None:
    assert numbered(BUTTONS) == (
        ["1. How to book"],
        ["2. That answers it", "3. Ask the coordinator"],
    )
