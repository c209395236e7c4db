"""The advisor as one object among others."""

import gc
from datetime import date
from weakref import ref

import pytest

from faq.advisor import Advisor
from faq.decision import Outcome
from faq.emergency import alarm, hesitant
from tests.faq.test_emergency import SETS, stored

TODAY = date(2026, 12, 1)


def test_an_advisor_that_is_replaced_leaves_memory_at_once(advisor: Advisor) -> None:
    gc.disable()
    try:
        another = Advisor(advisor.catalogue, advisor.matcher)
        left = ref(another)
        del another
        assert left() is None
    finally:
        gc.enable()


def test_a_bare_call_for_help_is_told_what_this_chat_is(advisor: Advisor) -> None:
    advice = advisor.advise("Help!", TODAY)
    (part,) = advice.parts
    assert (advice.hesitant, part.outcome) == (True, Outcome.SMALLTALK)
    assert part.entry == "about-this-assistant"


@pytest.mark.parametrize(
    "text",
    [
        "help! my registration link doesn't work",
        "help 😭",
        "I need help with this bot",
        "you've been a big help",
        "are we meant to de-escalate an active shooter",
    ],
)
def test_anything_more_that_could_speak_of_danger_is_left_to_a_person(
    text: str, advisor: Advisor
) -> None:
    advice = advisor.advise(text, TODAY)
    assert advice.hesitant
    assert {part.outcome for part in advice.parts} == {Outcome.ESCALATE}


@pytest.mark.parametrize(("kind", "answered"), [("emergency", set()), ("lookalikes", {"help"})])
def test_of_all_that_could_speak_of_danger_only_a_bare_call_for_help_is_answered(
    kind: str, answered: set[str], advisor: Advisor
) -> None:
    texts = [row.text for ending in SETS for row in stored(f"{kind}{ending}")]
    held = [text for text in texts if not alarm(text) and hesitant(text)]
    parts = [part for text in held for part in advisor.advise(text, TODAY).parts]
    assert len(parts) >= 50
    assert {part.text for part in parts if part.outcome is not Outcome.ESCALATE} == answered
