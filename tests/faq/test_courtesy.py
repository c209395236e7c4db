"""Small politeness is told from anything that asks."""

import pytest

from faq.courtesy import only_courtesy


@pytest.mark.parametrize(
    "text",
    [
        "hello",
        "Good morning!",
        "Thx",
        "ok great, thank you",
        "Thank you in advance for your time.",
        "Hope you're having a good week.",
        "Have a great day",
        "Any help is appreciated.",
        "Kind regards",
        "Hello?",
        "that's all, bye",
    ],
)
def test_a_text_that_only_greets_or_thanks_is_courtesy(text: str) -> None:
    assert only_courtesy(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "...",
        "thanks, and the price?",
        "hi, please help me",
        "hello is anyone there?",
        "will this help? thanks",
        "information, thanks",
        "phone",
        "yes",
        "help",
        "thank you for everything I ever had",
    ],
)
def test_a_text_that_may_ask_for_something_is_not_courtesy(text: str) -> None:
    assert not only_courtesy(text)
