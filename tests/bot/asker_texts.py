"""Whatever somebody writes to the assistant: what may come in, and what must then hold."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import date
from functools import partial

from hypothesis import strategies as st

from bot.guard import mask
from faq.advisor import Advisor
from faq.decision import Outcome
from tests.trials import tried

TODAY = date(2026, 12, 1)
PIECES = [
    "what does it cost", "phone?", "my SSN is 078-05-1120", "call me at 515-555-0134", "and",
    "kill myself", "case #24-001337", "born 4/5/1990", "?", ".", "\n", "\t", "  ", "\x1b[2J",
    "\u202e", "\u200b", "\ud800", "\x00", "🚓", "é", "e\u0301" * 40, "ﬁ", "٣", "a" * 300, "'",
    "@everyone", "[x](https://x.example)", "{phone}", "9" * 60, "-" * 80,
]  # fmt: skip

texts = st.one_of(
    st.text(max_size=120),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=12).map(" ".join),
)


def text_holds(advisor: Advisor, text: str) -> None:
    """A text is masked for good at once, and each of its parts is decided on."""
    masked = mask(text)
    assert mask(masked.text).text == masked.text
    advice = advisor.advise(masked.text, TODAY, raw=text)
    for part in advice.parts:
        assert isinstance(part.outcome, Outcome)
        assert 0.0 <= part.probability <= 1.0
    readable = any(character.isalnum() for character in masked.text)
    assert bool(advice.parts) >= readable


def fuzz_texts(advisor: Advisor, count: int, seed: int = 0) -> int:
    """Try so many texts and return how many were tried; raises with the smallest that fails."""
    holds = partial(text_holds, advisor)
    return tried(texts, lambda: nullcontext(holds), count, seed)
