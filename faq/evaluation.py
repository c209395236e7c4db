"""How good a matcher is on labelled questions, with 95 % intervals for every figure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from faq.decision import Outcome, decide
from faq.entry import Kind
from faq.matcher import Example, Matcher

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

_BINS = 10
_FALSE_ANSWERS = 0.1
_RESAMPLES = 1000
_INTERVAL = (2.5, 97.5)


@dataclass(frozen=True, slots=True)
class Judged:
    """One labelled question and what the matcher made of it; an empty label means no entry."""

    text: str
    label: str
    predicted: str
    probability: float
    score: float
    second: str
    third: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure and the bounds between which it lies in 95 % of resampled tests."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Tally:
    """The judged questions as arrays: one place per question.

    `score` tells what the FAQ can answer from what it can't; `probability` tells how likely the
    first candidate is right, which a close second candidate lowers too.
    """

    probability: Floats
    score: Floats
    right: Flags
    among_three: Flags
    answerable: Flags
    answered: Flags

    def pick(self, rows: NDArray[np.int64]) -> Tally:
        """Return the tally of these rows, which may repeat."""
        return Tally(
            self.probability[rows],
            self.score[rows],
            self.right[rows],
            self.among_three[rows],
            self.answerable[rows],
            self.answered[rows],
        )


def judge(matcher: Matcher, questions: Sequence[Example]) -> list[Judged]:
    """Return what the matcher makes of each question, every entry taken as one that answers."""
    return [_judge(matcher, question) for question in questions]


def _judge(matcher: Matcher, question: Example) -> Judged:
    ranking = matcher.rank(question.text)
    kinds = {one.entry: Kind.ANSWER for one in ranking.candidates}
    part = decide(question.text, ranking.candidates, matcher.thresholds, kinds)
    first, second, third = ([one.entry for one in ranking.candidates] + ["", "", ""])[:3]
    return Judged(
        question.text,
        question.label,
        first,
        part.probability,
        ranking.score,
        second,
        third,
        part.outcome,
    )


def tally(judged: Sequence[Judged]) -> Tally:
    """Return the judged questions as arrays."""
    return Tally(
        np.array([one.probability for one in judged], dtype=np.float64),
        np.array([one.score for one in judged], dtype=np.float64),
        np.array([bool(one.label) and one.predicted == one.label for one in judged], np.bool_),
        np.array([_among_three(one) for one in judged], dtype=np.bool_),
        np.array([bool(one.label) for one in judged], dtype=np.bool_),
        np.array([one.outcome == Outcome.ANSWER for one in judged], dtype=np.bool_),
    )


def _among_three(one: Judged) -> bool:
    return bool(one.label) and one.label in (one.predicted, one.second, one.third)


def accuracy(of: Tally) -> float:
    """Return the share of answerable questions whose first candidate is right."""
    return _mean(of.right[of.answerable])


def top_three(of: Tally) -> float:
    """Return the share of answerable questions whose right entry is among the first three."""
    return _mean(of.among_three[of.answerable])


def auroc(of: Tally) -> float:
    """Return how often an answerable question scores higher than an unanswerable one."""
    asked, other = of.score[of.answerable], np.sort(of.score[~of.answerable])
    if not len(asked) or not len(other):
        return float("nan")
    below = np.searchsorted(other, asked, "left") + np.searchsorted(other, asked, "right")
    return float(below.mean() / 2 / len(other))


def right_at_ten(of: Tally) -> float:
    """Return the share answered right while at most a tenth of the unanswerable get an answer."""
    other = np.sort(of.score[~of.answerable])[::-1]
    allowed = int(_FALSE_ANSWERS * len(other))
    bar = other[allowed] if allowed < len(other) else -np.inf
    return _mean((of.right & (of.score > bar))[of.answerable])


def best_overall(of: Tally) -> float:
    """Return the best share, over all thresholds, of right answers and rightly withheld ones."""
    order = np.argsort(-of.score, kind="stable")
    fallen = of.score[order]
    gain = np.cumsum(of.right[order].astype(np.int64) - ~of.answerable[order])
    last = np.append(fallen[1:] != fallen[:-1], True) if len(fallen) else np.zeros(0, np.bool_)
    return float((max(gain[last].max(initial=0), 0) + (~of.answerable).sum()) / max(len(order), 1))


def calibration_error(of: Tally) -> float:
    """Return how far probability lies from the share that is right, over ten equal bins."""
    order = np.argsort(of.probability, kind="stable")
    bins = [part for part in np.array_split(order, _BINS) if len(part)]
    gaps = [abs(of.probability[part].mean() - of.right[part].mean()) * len(part) for part in bins]
    return float(sum(gaps) / max(len(order), 1))


def answered_right(of: Tally) -> float:
    """Return the share of direct answers that are right, at the matcher's own threshold."""
    return _mean(of.right[of.answered])


def answered_share(of: Tally) -> float:
    """Return the share of all questions that are answered directly."""
    return _mean(of.answered)


def _mean(flags: Flags) -> float:
    return float(flags.mean()) if len(flags) else float("nan")


MEASURES: Mapping[str, Callable[[Tally], float]] = {
    "acc": accuracy,
    "top3": top_three,
    "auroc": auroc,
    "right_at_10": right_at_ten,
    "best_overall": best_overall,
    "calibration_error": calibration_error,
    "answered_right": answered_right,
    "answered": answered_share,
}


def measure(of: Tally, resamples: int = _RESAMPLES, seed: int = 0) -> dict[str, Figure]:
    """Return every measure with its bootstrap interval; the same seed gives the same bounds."""
    random = np.random.default_rng(seed)
    size = len(of.probability)
    drawn = [of.pick(random.integers(0, size, size)) for _ in range(resamples if size else 0)]
    return {name: _figure(take, of, drawn) for name, take in MEASURES.items()}


def _figure(take: Callable[[Tally], float], of: Tally, drawn: Sequence[Tally]) -> Figure:
    values = np.array([take(one) for one in drawn], dtype=np.float64)
    known = values[~np.isnan(values)]
    low, high = np.percentile(known, _INTERVAL) if len(known) else (np.nan, np.nan)
    return Figure(take(of), float(low), float(high))
