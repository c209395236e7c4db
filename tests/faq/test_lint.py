"""Suggestions across the entries, each with its place and its remedy."""

from datetime import date
from pathlib import Path

import pytest

from faq.advisor import Advisor, examples
from faq.catalogue import read_catalogue
from faq.lint import facts_due, suggestions
from faq.matcher import Matcher
from tests.faq.test_catalogue import FACTS, add, entry

LENGTHS = [
    "how long is the course", "how many hours does it take", "length of the class",
    "duration of the training", "how much time does the class need",
]  # fmt: skip
PRICES = [
    "what does the course cost", "price of the class", "how much money is it",
    "what is the fee for the training", "how expensive is the course",
]  # fmt: skip


def written(name: str, phrasings: list[str]) -> str:
    lines = "\n".join(f"  - {phrasing}" for phrasing in phrasings)
    text = entry(name, first="FIRST")
    return text.replace(f"  - FIRST\n  - second of {name}", lines)


@pytest.fixture
def crossed(tmp_path: Path) -> Advisor:
    """An advisor whose prices hold a phrasing that belongs to lengths."""
    (tmp_path / "entries").mkdir()
    (tmp_path / "facts.yaml").write_text(FACTS, encoding="utf-8")
    add(tmp_path, "emergency", entry("emergency", "Call 911.", kind="emergency"))
    add(tmp_path, "lengths", written("lengths", LENGTHS))
    add(tmp_path, "prices", written("prices", [*PRICES, "how many hours is the class"]))
    catalogue = read_catalogue(tmp_path)
    return Advisor(catalogue, Matcher.fit(examples(catalogue)))


def test_a_phrasing_nearer_to_another_entry_is_named_with_its_line(crossed: Advisor) -> None:
    found = [str(fault) for fault in suggestions(crossed) if "nearer to “" in fault.what]
    assert any(
        line.startswith("entries/prices.md:11: “how many hours is the class”") for line in found
    ), found


def test_a_thin_entry_is_named(crossed: Advisor) -> None:
    thin = {fault.file for fault in suggestions(crossed) if "phrasings" in fault.what}
    assert {"entries/lengths.md", "entries/prices.md"} <= thin


def test_entries_hard_to_tell_apart_are_named_as_a_pair(crossed: Advisor, tmp_path: Path) -> None:
    twins = [f"{text} please" for text in LENGTHS]
    add(tmp_path, "twins", written("twins", twins))
    catalogue = read_catalogue(tmp_path)
    advisor = Advisor(catalogue, Matcher.fit(examples(catalogue)))
    assert any("hard to tell from `twins`" in fault.what for fault in suggestions(advisor))


def test_a_fact_past_its_review_and_one_expired_are_warned_of(crossed: Advisor) -> None:
    assert list(facts_due(crossed.catalogue, date(2026, 12, 1))) == []
    late = [str(fault) for fault in facts_due(crossed.catalogue, date(2027, 7, 1))]
    assert ["expired on 2027-06-30" in late[0], "due for review" in late[1]] == [True, True]
