"""From scores to probabilities, fitted on questions that were held out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from faq.holdout import Asked

Floats = NDArray[np.float64]

LEAST_ANSWER_FROM = 0.6
_STEPS = 30
_EXPECTED = np.array([1.0, 0.0])
_TRUST = np.array([1.0, 1.0])
_LEAST_SLOPE = 0.1


@dataclass(frozen=True, slots=True)
class Calibration:
    """A choice between the entries and none of them: none weighs 1, an entry exp(slope·s + offset).

    Only this choice compares entries; the scores themselves stay absolute.
    """

    slope: float
    offset: float

    @classmethod
    def fit(cls, asked: Asked, importance: Floats) -> Self:
        """Return the likeliest calibration for what was asked, drawn slightly to a plain one."""
        found = _EXPECTED.copy()
        for _ in range(_STEPS):
            slope, bend = _slope_and_bend(found, asked, importance)
            step = np.linalg.solve(bend, slope)
            found = found + step / max(1.0, float(np.abs(step).max()))
            found[0] = max(found[0], _LEAST_SLOPE)
        return cls(float(found[0]), float(found[1]))

    def probabilities(self, scores: Floats) -> Floats:
        """Return the probability that each entry is the right one; the rest to 1 is for none."""
        odds = np.exp(np.minimum(self.slope * scores + self.offset, 60.0))
        return np.asarray(odds / (1 + odds.sum(axis=-1, keepdims=True)), dtype=np.float64)


def _slope_and_bend(found: Floats, asked: Asked, importance: Floats) -> tuple[Floats, Floats]:
    chances = Calibration(float(found[0]), float(found[1])).probabilities(asked.scores)
    some = chances.sum(axis=1)
    mean = (chances * asked.scores).sum(axis=1)
    square = (chances * asked.scores**2).sum(axis=1)
    known = asked.truth >= 0
    own = np.where(known, asked.scores[np.arange(len(known)), asked.truth], 0.0)
    gap = np.array([(importance * (own - mean)).sum(), (importance * (known - some)).sum()])
    cross = (importance * (mean - mean * some)).sum()
    bend = np.array(
        [
            [(importance * (square - mean**2)).sum(), cross],
            [cross, (importance * (some - some**2)).sum()],
        ]
    )
    return gap + _TRUST * (_EXPECTED - found), bend + np.diag(_TRUST)


def shares(asked: Asked, unanswerable: float) -> Floats:
    """Return how much each question counts so that this share of all has no answer."""
    gone = asked.truth < 0
    counts = np.where(gone, max(gone.sum(), 1), max((~gone).sum(), 1))
    return np.asarray(np.where(gone, unanswerable, 1 - unanswerable) / counts * len(gone))


def answer_from(
    calibration: Calibration, asked: Asked, importance: Floats, precision: float
) -> float:
    """Return the lowest probability from which on so many of the first candidates were right."""
    chances = calibration.probabilities(asked.scores)
    first, best = chances.argmax(axis=1), chances.max(axis=1)
    order = np.argsort(-best, kind="stable")
    right = importance * (first == asked.truth)
    kept = np.cumsum(right[order]) / np.cumsum(importance[order])
    enough = np.flatnonzero(kept >= precision)
    lowest = float(best[order][enough[-1]]) if len(enough) else 1.0
    return max(lowest, LEAST_ANSWER_FROM)
