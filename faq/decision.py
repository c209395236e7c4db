"""What to do with one part of a question, given the candidates' probabilities."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from faq.entry import Kind

_MOST_OFFERED = 3


class Outcome(StrEnum):
    """What becomes of one part of a message."""

    ANSWER = "answer"
    SUGGEST = "suggest"
    ESCALATE = "escalate"
    SMALLTALK = "smalltalk"
    EMERGENCY = "emergency"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry and the probability that it is the right one."""

    entry: str
    probability: float


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The probabilities from which an entry is shown at once, and from which it is offered."""

    answer_from: float
    offer_from: float


@dataclass(frozen=True, slots=True)
class PartDecision:
    """The outcome of one part, with everything that explains it.

    `strange` is the word for which an answer became a mere offer.
    """

    text: str
    outcome: Outcome
    entry: str | None
    probability: float
    candidates: tuple[Candidate, ...]
    offered: tuple[str, ...] = ()
    strange: str | None = None


_SETTLED = {
    Kind.ANSWER: Outcome.ANSWER,
    Kind.SMALLTALK: Outcome.SMALLTALK,
    Kind.HANDOFF: Outcome.ESCALATE,
}


def decide(
    text: str,
    candidates: Sequence[Candidate],
    thresholds: Thresholds,
    kinds: Mapping[str, Kind],
) -> PartDecision:
    """Return the outcome for candidates that fall by probability."""
    first = candidates[0] if candidates else Candidate("", 0.0)
    likely = _likely(candidates, thresholds, kinds)
    outcome, entry = Outcome.ESCALATE, None
    offered: tuple[str, ...] = ()
    if first.entry and first.probability >= thresholds.answer_from:
        outcome, entry = _SETTLED[kinds[first.entry]], first.entry
    elif any(kinds[choice] is Kind.ANSWER for choice in likely):
        outcome, offered = Outcome.SUGGEST, _choice(likely, candidates, kinds)
    elif likely:
        entry = likely[0]
    return PartDecision(text, outcome, entry, first.probability, tuple(candidates), offered)


def unsure(decision: PartDecision, strange: str, kinds: Mapping[str, Kind]) -> PartDecision:
    """Return an answer as a mere offer, because of a word that is strange to its entry."""
    likely = (decision.entry,) if decision.entry else ()
    offered = _choice(likely, decision.candidates, kinds)
    return replace(decision, outcome=Outcome.SUGGEST, entry=None, offered=offered, strange=strange)


def _likely(
    candidates: Sequence[Candidate], thresholds: Thresholds, kinds: Mapping[str, Kind]
) -> tuple[str, ...]:
    """Return the entries worth offering, at most three."""
    found = [
        one.entry
        for one in candidates
        if one.probability >= thresholds.offer_from and kinds[one.entry] is not Kind.SMALLTALK
    ]
    return tuple(found[:_MOST_OFFERED])


def _choice(
    likely: tuple[str, ...], candidates: Sequence[Candidate], kinds: Mapping[str, Kind]
) -> tuple[str, ...]:
    """Return the likely entries; the next one joins a lone one, so that there is a choice."""
    others = [one.entry for one in candidates if kinds[one.entry] is not Kind.SMALLTALK]
    joined = [entry for entry in others if entry not in likely]
    return likely if len(likely) > 1 else (*likely, *joined[:1])
