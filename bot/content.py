"""What the curator wrote, as it reads on one day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot import wording
from faq.catalogue import EMERGENCY_ID, Catalogue
from faq.entry import Kind

MOST_RELATED = 3


@dataclass(frozen=True, slots=True)
class Content:
    """The catalogue's texts with today's facts in them."""

    catalogue: Catalogue
    today: date

    def answer(self, entry: str) -> str | None:
        """Return an entry's text, or None where a fact in it may not be told today."""
        known = entry in self.catalogue.entries
        return self.catalogue.answer(entry, self.today) if known else None

    def handoff(self, entry: str | None) -> str | None:
        """Return what a hand-off tells the asker; an answer that may not be told has nothing."""
        found = self.catalogue.entries.get(entry or "")
        return self.answer(found.id) if found and found.kind is Kind.HANDOFF else None

    def title(self, entry: str) -> str:
        """Return an entry's title."""
        return self.catalogue.entries[entry].title

    def about_the_chat(self, entry: str | None) -> bool:
        """Return whether an entry tells what this chat is."""
        found = self.catalogue.entries.get(entry or "")
        return found is not None and found.about_the_chat

    def related(self, shown: Sequence[str]) -> list[str]:
        """Return the topics related to those shown, without them, at most three."""
        found = (other for entry in shown for other in self.catalogue.entries[entry].related)
        return [entry for entry in dict.fromkeys(found) if entry not in shown][:MOST_RELATED]

    @property
    def phone(self) -> str:
        """The number to call, as the facts have it."""
        fact = self.catalogue.facts.by_name.get("phone")
        return fact.value if fact and fact.usable(self.today) else wording.OUR_OFFICE

    @property
    def emergency(self) -> str:
        """The emergency text; it never depends on a fact."""
        return self.catalogue.entries[EMERGENCY_ID].answer
