"""How near in meaning the nearest phrasing of each entry is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Nearest:
    """The phrasings' vectors, entry after entry; `starts` is each entry's first row."""

    vectors: NDArray[np.float32]
    starts: NDArray[np.int64]

    def likeness(self, meaning: NDArray[np.float32]) -> NDArray[np.float64]:
        """Return per entry the cosine, 0..1, of its nearest phrasing."""
        likeness = np.einsum("ij,j->i", self.vectors, meaning)
        return np.asarray(nearest_of(likeness[None], self.starts)[0], dtype=np.float64)


def nearest_of(likeness: NDArray[np.float32], starts: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the best column of each entry's run of columns, cut to 0..1."""
    best = np.maximum.reduceat(likeness, starts, axis=1)
    return np.clip(best, 0, 1).astype(np.float64)
