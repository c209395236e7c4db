"""Each published topic is answered for wordings that were written before its entry."""

import json
from collections import defaultdict
from datetime import date
from pathlib import Path

from faq.advisor import Advisor
from faq.decision import Outcome
from faq.text import words

WORDINGS = Path(__file__).resolve().parent.parent / "wordings.jsonl"
TODAY = date(2026, 12, 1)
ENOUGH = 5


def wordings() -> dict[str, list[str]]:
    found = defaultdict(list)
    for line in WORDINGS.read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        found[one["entry"]].append(one["text"])
    return found


def test_each_topic_is_answered_for_at_least_five_wordings_of_others(advisor: Advisor) -> None:
    answered: dict[str, int] = defaultdict(int)
    for entry, texts in wordings().items():
        known = [words(one) for one in advisor.catalogue.entries[entry].phrasings]
        for text in (text for text in texts if words(text) not in known):
            parts = advisor.advise(text, TODAY).parts
            right = [part for part in parts if part.entry == entry]
            answered[entry] += any(part.outcome is Outcome.ANSWER for part in right)
    assert {entry: count for entry, count in answered.items() if count < ENOUGH} == {}
