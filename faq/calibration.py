"""From a score to the probability of being right, fitted on questions that were held out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_LEAST_ANSWER_FROM = 0.6


@dataclass(frozen=True, slots=True)
class Calibration:
    """A rising curve from scores in 0..1 to probabilities."""

    slope: float
    offset: float

    @classmethod
    def fit(cls, scores: Floats, right: NDArray[np.bool_], weights: Floats) -> Self:
        """Return the logistic curve that fits best, drawn slightly towards a flat one."""
        features = np.stack([_spread(scores), np.ones_like(scores)], axis=1)
        beta = np.array([1.0, 0.0])
        prior = np.array([1e-2, 1e-2])
        for _ in range(50):
            chance = _sigmoid(features @ beta)
            slope = weights * chance * (1 - chance)
            gradient = features.T @ (weights * (chance - right)) + prior * beta
            hessian = (features * slope[:, None]).T @ features + np.diag(prior)
            beta = beta - np.linalg.solve(hessian, gradient)
        return cls(float(max(beta[0], 1e-3)), float(beta[1]))

    def probabilities(self, scores: Floats) -> Floats:
        """Return the probability of each score."""
        return _sigmoid(self.slope * _spread(scores) + self.offset)


def answer_from(
    probabilities: Floats, right: NDArray[np.bool_], weights: Floats, precision: float
) -> float:
    """Return the lowest probability at or above which the average of right ones is kept."""
    order = np.argsort(-probabilities, kind="stable")
    kept = np.cumsum((weights * right)[order]) / np.cumsum(weights[order])
    enough = np.flatnonzero(kept >= precision)
    lowest = float(probabilities[order][enough[-1]]) if len(enough) else 1.0
    return max(lowest, _LEAST_ANSWER_FROM)


def _spread(scores: Floats) -> Floats:
    inner = np.clip(scores, 1e-4, 1 - 1e-4)
    return np.asarray(np.log(inner / (1 - inner)), dtype=np.float64)


def _sigmoid(value: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.clip(value, -40, 40))), dtype=np.float64)
