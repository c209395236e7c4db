"""The advisor: from one whole message to a decision on each of its parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from faq.catalogue import EMERGENCY_ID, Catalogue
from faq.decision import Outcome, PartDecision, decide
from faq.emergency import alarm
from faq.entry import Kind
from faq.matcher import Example, Matcher, Ranking

SHOWN_CANDIDATES = 5


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do with a message: a decision a part, or the kind of emergency it speaks of."""

    parts: tuple[PartDecision, ...]
    alarm: str | None = None


class Earlier(Protocol):
    """One message asked a few minutes before, and the entry it was taken to mean."""

    @property
    def text(self) -> str:
        """What was asked."""

    @property
    def entry(self) -> str | None:
        """What it was taken to mean."""


class Advisor:
    """Decides messages by one catalogue and the matcher fitted to it."""

    def __init__(self, catalogue: Catalogue, matcher: Matcher) -> None:
        self.catalogue = catalogue
        self.matcher = matcher
        self._kinds = {entry.id: entry.kind for entry in catalogue}

    def advise(
        self, text: str, today: date, recent: Sequence[Earlier] = (), raw: str | None = None
    ) -> Advice:
        """Return the decision on a message as of a day.

        `recent` is what the asker said just before, oldest first; `raw` is the message before
        anything in it was masked, which the emergency rule reads.
        """
        kind = alarm(text if raw is None else raw)
        if kind is not None:
            return Advice((emergency_part(text),), kind)
        return Advice(tuple(self._decide(part, today) for part in parts_of(text)))

    def explain(self, part: str) -> Ranking:
        """Return how the matcher read a part and what each signal said."""
        return self.matcher.rank(part)

    def _decide(self, part: str, today: date) -> PartDecision:
        ranking = self.matcher.rank(part, SHOWN_CANDIDATES)
        decision = decide(part, ranking.candidates, self.matcher.thresholds, self._kinds)
        return self._told_today(decision, today)

    def _told_today(self, decision: PartDecision, today: date) -> PartDecision:
        """Return the decision, a hand-off where a fact of the answer may not be told."""
        entry = decision.entry
        if entry is None or self.catalogue.answer(entry, today) is not None:
            return decision
        return PartDecision(
            decision.text, Outcome.ESCALATE, entry, decision.probability, decision.candidates
        )


def emergency_part(text: str) -> PartDecision:
    """Return an emergency's one part: the whole message, certain, with nothing beside it."""
    return PartDecision(text, Outcome.EMERGENCY, None, 1.0, ())


def parts_of(text: str) -> Sequence[str]:
    """Return the parts of a message, slices of it in order; none without a letter or digit."""
    return [text.strip()] if any(character.isalnum() for character in text) else []


def examples(catalogue: Catalogue) -> list[Example]:
    """Return what a matcher is fitted on: every phrasing but those of the emergency entry."""
    return [
        Example(phrasing, entry.id)
        for entry in catalogue
        if entry.kind is not Kind.EMERGENCY and entry.id != EMERGENCY_ID
        for phrasing in entry.phrasings
    ]
