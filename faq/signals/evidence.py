"""What every word, character run and direction of meaning says for or against each entry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from faq.signals.features import Features
from faq.signals.nearest import Nearest
from faq.signals.terms import Weighted

Table = NDArray[np.float32]

SIGNALS = ("meaning", "words", "characters", "nearest")
NEAREST = 1.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """Weights in log-odds: a row per term or direction, a column per entry.

    `usual` is what the meaning of a usual phrasing gives each entry: a text's meaning speaks
    only by how it differs.
    """

    meaning: Table
    words: Table
    characters: Table
    usual: Table
    offsets: Table
    nearest: Nearest

    def shares(self, features: Features) -> NDArray[np.float64]:
        """Return the log-odds that each signal gives each entry: a row per signal."""
        return np.stack(
            [
                np.einsum("i,ij->j", features.meaning, self.meaning) - self.usual,
                _summed(features.words, self.words),
                _summed(features.characters, self.characters),
                NEAREST * self.nearest.likeness(features.meaning),
            ]
        )

    def scores(self, shares: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the log-odds of each entry: its signals' shares and its offset together."""
        return np.asarray(shares.sum(axis=0) + self.offsets, dtype=np.float64)

    def to_arrays(self) -> dict[str, NDArray[np.generic]]:
        """Return the tables as named arrays."""
        return {
            "meaning": self.meaning,
            "words": self.words,
            "characters": self.characters,
            "usual": self.usual,
            "offsets": self.offsets,
            "vectors": self.nearest.vectors,
            "starts": self.nearest.starts,
        }

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[np.generic]]) -> Self:
        """Return the evidence that `to_arrays` wrote."""
        meaning, words, characters, usual, offsets, vectors = (
            np.asarray(arrays[name], dtype=np.float32)
            for name in ("meaning", "words", "characters", "usual", "offsets", "vectors")
        )
        nearest = Nearest(vectors, np.asarray(arrays["starts"], dtype=np.int64))
        return cls(meaning, words, characters, usual, offsets, nearest)


def _summed(text: Weighted, table: Table) -> Table:
    weights = np.array(text.weights, dtype=np.float32)
    places = np.array(text.places, dtype=np.int64)
    return np.asarray(np.einsum("i,ij->j", weights, table[places]), dtype=np.float32)
