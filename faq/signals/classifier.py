"""A class-balanced logistic regression over the texts' vectors; fitted once, answered in numpy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

Floats32 = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Classifier:
    """One row of weights and one offset per label."""

    weights: Floats32
    offsets: Floats32

    @classmethod
    def fit(cls, vectors: Floats32, labels: Sequence[int], size: int) -> Self:
        """Return the weights for labels 0..size - 1; fewer than two teach nothing."""
        if size < 2:
            return cls(np.zeros((size, vectors.shape[1]), np.float32), np.zeros(size, np.float32))
        from sklearn.linear_model import LogisticRegression

        model = LogisticRegression(C=10.0, class_weight="balanced", max_iter=200)
        model.fit(vectors, labels)
        weights, offsets = model.coef_, model.intercept_
        if size == 2:
            weights, offsets = np.vstack([-weights, weights]) / 2, np.append(-offsets, offsets) / 2
        return cls(weights.astype(np.float32), offsets.astype(np.float32))

    def chances(self, vector: Floats32) -> Floats32:
        """Return the share, 0..1, that each label has of this vector."""
        raw = np.einsum("ij,j->i", self.weights, vector) + self.offsets
        shares = np.exp(raw - raw.max(initial=-np.inf))
        return np.asarray(shares / shares.sum(), dtype=np.float32)
