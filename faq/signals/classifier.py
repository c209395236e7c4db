"""One logistic regression per entry against all others, fitted for all entries at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_LOOSENESS = 20.0
_MOST_STEPS = 40
_OFFSET_LOOSENESS = 1000.0


@dataclass(frozen=True, slots=True)
class Weights:
    """A column of weights and an offset per entry."""

    slopes: Floats
    offsets: Floats


def fit_classifier(
    points: Floats, labels: NDArray[np.int64], importance: Floats, size: int
) -> Weights:
    """Return the weights that tell each of the entries 0..size - 1 from all the others.

    An entry's own phrasings count together as much as all the others', and no entry knows
    how many there are: its log-odds are absolute.
    """
    from scipy.optimize import minimize

    problem = _Problem(points, labels, importance, size)
    found = minimize(
        problem.loss_and_slope,
        np.zeros((points.shape[1] + 1) * size),
        jac=True,
        method="L-BFGS-B",
        options={"maxiter": _MOST_STEPS, "gtol": 1e-3, "ftol": 1e-7},
    )
    weights = found.x.reshape(-1, size).astype(np.float32)
    return Weights(weights[:-1], weights[-1])


class _Problem:
    def __init__(
        self, points: Floats, labels: NDArray[np.int64], importance: Floats, size: int
    ) -> None:
        self._points, self._size = np.ascontiguousarray(points), size
        own = labels[:, None] == np.arange(size)
        mass = np.bincount(labels, importance, minlength=size)
        half = mass.sum() / 2
        share = np.where(own, half / mass, half / np.maximum(mass.sum() - mass, 1e-9))
        self._share = (share * importance[:, None]).astype(np.float32)
        self._against = np.where(own, -1, 1).astype(np.float32)
        loose = np.full(points.shape[1] + 1, _LOOSENESS)
        loose[-1] = _OFFSET_LOOSENESS
        self._stiffness = 1 / loose[:, None]

    def loss_and_slope(self, flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = flat.reshape(-1, self._size)
        single = weights.astype(np.float32)
        margins = (self._points @ single[:-1] + single[-1]) * self._against
        decay = np.exp(-np.abs(margins))
        losses = self._share * (np.maximum(margins, 0) + np.log1p(decay))
        pull = self._share * self._against * np.where(margins >= 0, 1, decay) / (1 + decay)
        slope = self._stiffness * weights
        slope[:-1] += self._points.T @ pull
        slope[-1] += pull.sum(axis=0)
        loss = losses.sum(dtype=np.float64) + 0.5 * (self._stiffness * weights**2).sum()
        return float(loss), slope.ravel()
