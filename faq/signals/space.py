"""The phrasings as points of one small space in which meaning, words and characters meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import numpy as np
from numpy.typing import NDArray

from faq.signals.classifier import Weights
from faq.signals.evidence import Evidence
from faq.signals.features import FeatureMaker, Features
from faq.signals.nearest import Nearest
from faq.signals.terms import Weighted

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

Floats = NDArray[np.float32]

MEANING, WORDS, CHARACTERS = 0.5, 0.25, 0.25
_DIMENSIONS = 400
_MOST_LANDMARKS = 2000
_ROUNDS = 4
_AT_ONCE = 4000


@dataclass(frozen=True, slots=True)
class Space:
    """`points` has a row per phrasing; `axes` builds them from likeness to the landmarks."""

    meanings: Floats
    words: csr_matrix
    characters: csr_matrix
    landmarks: NDArray[np.int64]
    axes: Floats
    points: Floats

    @classmethod
    def fit(cls, features: Sequence[Features], maker: FeatureMaker) -> Self:
        """Return the directions in which the phrasings differ most."""
        meanings = np.stack([one.meaning for one in features])
        words = _matrix([one.words for one in features], len(maker.words.terms))
        characters = _matrix([one.characters for one in features], len(maker.characters.terms))
        some = np.unique(np.linspace(0, len(features) - 1, _MOST_LANDMARKS).astype(np.int64))

        def likeness(rows: NDArray[np.int64]) -> Floats:
            parts = (
                MEANING * (meanings[rows] @ meanings[some].T),
                WORDS * (words[rows] @ words[some].T).toarray(),
                CHARACTERS * (characters[rows] @ characters[some].T).toarray(),
            )
            return np.asarray(sum(parts), dtype=np.float32)

        axes = _main_axes(likeness(some).astype(np.float64))
        pieces = np.array_split(np.arange(len(features)), len(features) // _AT_ONCE + 1)
        points = np.concatenate([likeness(rows) @ axes for rows in pieces])
        return cls(meanings, words, characters, some, axes, points)

    def evidence(self, weights: Weights, starts: NDArray[np.int64]) -> Evidence:
        """Return what the weights say of each term and direction of meaning."""
        pull = (self.axes @ weights.slopes).astype(np.float32)
        some = self.landmarks
        meaning = (MEANING * self.meanings[some].T @ pull).astype(np.float32)
        usual = self.meanings.mean(axis=0) @ meaning
        return Evidence(
            meaning,
            (WORDS * (self.words[some].T @ pull)).astype(np.float32),
            (CHARACTERS * (self.characters[some].T @ pull)).astype(np.float32),
            usual,
            weights.offsets + usual,
            Nearest(self.meanings, starts),
        )


def _matrix(rows: Sequence[Weighted], width: int) -> csr_matrix:
    from scipy.sparse import csr_matrix

    starts = np.cumsum([0, *(len(row.places) for row in rows)])
    places = np.concatenate([np.array(row.places, dtype=np.int64) for row in rows])
    weights = np.concatenate([np.array(row.weights, dtype=np.float32) for row in rows])
    return csr_matrix((weights, places, starts), shape=(len(rows), width))


def _main_axes(likeness: NDArray[np.float64]) -> Floats:
    """Return the strongest eigenvectors, scaled; block iteration finds few of many fast."""
    count = min(_DIMENSIONS, len(likeness))
    if count * 2 > len(likeness):
        strength, axes = np.linalg.eigh(likeness)
    else:
        block = np.random.default_rng(0).standard_normal((len(likeness), count + 20))
        for _ in range(_ROUNDS):
            block, _ = np.linalg.qr(likeness @ block)
        strength, turned = np.linalg.eigh(block.T @ likeness @ block)
        axes = block @ turned
    strength, axes = strength[::-1][:count], axes[:, ::-1][:, :count]
    kept = strength > 1e-6
    return np.asarray(axes[:, kept] / np.sqrt(strength[kept]), dtype=np.float32)
