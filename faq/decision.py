"""What to do with one part of a question, given the candidates' probabilities."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
    """The outcome of one part, with everything that explains it."""

    text: str
    outcome: Outcome
    entry: str | None
    probability: float
    candidates: tuple[Candidate, ...]
    offered: tuple[str, ...] = ()


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
    outcome, entry, offered = Outcome.ESCALATE, None, _worth_offering(candidates, thresholds, kinds)
    if first.entry and first.probability >= thresholds.answer_from:
        outcome, entry, offered = _SETTLED[kinds[first.entry]], first.entry, ()
    elif any(kinds[choice] is Kind.ANSWER for choice in offered):
        outcome = Outcome.SUGGEST
    elif offered:
        entry, offered = offered[0], ()
    return PartDecision(text, outcome, entry, first.probability, tuple(candidates), offered)


def _worth_offering(
    candidates: Sequence[Candidate], thresholds: Thresholds, kinds: Mapping[str, Kind]
) -> tuple[str, ...]:
    """Return the likeliest entries; the next one joins a lone one, so that there is a choice."""
    choices = [one for one in candidates if kinds[one.entry] is not Kind.SMALLTALK]
    likely = sum(one.probability >= thresholds.offer_from for one in choices)
    shown = 0 if likely == 0 else min(max(likely, 2), _MOST_OFFERED)
    return tuple(one.entry for one in choices[:shown])
