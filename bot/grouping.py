"""Putting questions that ask for the same thing together.

A question is its words' vectors, those that every entry uses weighing little, beside the entries
it leans to. Each is drawn a step towards its nearest neighbours, and what is near on average is
one group.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from faq.encoder import Encoder
from faq.matcher import Example
from faq.text import words

Floats = NDArray[np.float64]

LEANING = 0.6
NEIGHBOURS = 8
PULL = 2.0
APART = 0.55
COMMON = 0.05


@dataclass(frozen=True, slots=True)
class Grouping:
    """Groups questions by the entries of one catalogue."""

    encoder: Encoder
    spread: dict[str, int]
    entries: int
    leaning: Any

    @classmethod
    def fit(cls, examples: Sequence[Example], encoder: Encoder) -> Grouping:
        """Return a grouping that knows which words and meanings the entries have."""
        from sklearn.linear_model import LogisticRegression
        from threadpoolctl import threadpool_limits

        used: dict[str, set[str]] = defaultdict(set)
        for example in examples:
            for word in words(example.text):
                used[word].add(example.label)
        vectors = encoder.encode([example.text for example in examples])
        with threadpool_limits(1):
            leaning = LogisticRegression(C=10, max_iter=300)
            leaning.fit(vectors, [example.label for example in examples])
        spread = {word: len(labels) for word, labels in used.items()}
        return cls(encoder, spread, len({example.label for example in examples}), leaning)

    def groups(self, texts: Sequence[str]) -> list[list[int]]:
        """Return the places of the texts in groups, largest first, the most typical text first."""
        from sklearn.cluster import AgglomerativeClustering

        if len(texts) < 2:
            return [[at] for at in range(len(texts))]
        vectors = _drawn_together(self._vectors(texts))
        clustering = AgglomerativeClustering(
            n_clusters=None, metric="cosine", linkage="average", distance_threshold=APART
        )
        labels = clustering.fit_predict(vectors)
        found = [np.flatnonzero(labels == label) for label in range(labels.max() + 1)]
        ordered = [_typical_first(members, vectors) for members in found]
        return sorted(ordered, key=lambda members: (-len(members), min(members)))

    def weight(self, word: str) -> float:
        """Return how much a word says of a topic: the more entries use it, the less."""
        most = np.log(self.entries + 1)
        return float(np.log((self.entries + 1) / (self.spread.get(word, 0) + 1)) / most) + COMMON

    def _vectors(self, texts: Sequence[str]) -> Floats:
        leaning = np.sqrt(self.leaning.predict_proba(self.encoder.encode(texts)))
        meaning = np.array([self._meaning(text) for text in texts])
        return _unit(np.hstack([_unit(meaning), LEANING * _unit(leaning)]))

    def _meaning(self, text: str) -> Floats:
        terms = words(text) or [text]
        weights = np.array([self.weight(term) for term in terms])
        return np.asarray(weights @ self.encoder.encode(terms), dtype=np.float64)


def _drawn_together(vectors: Floats) -> Floats:
    near = vectors @ vectors.T
    np.fill_diagonal(near, 0.0)
    count = min(NEIGHBOURS, len(vectors) - 1)
    nearest = np.argsort(-near, axis=1, kind="stable")[:, :count]
    likeness = np.clip(np.take_along_axis(near, nearest, axis=1), 0, None)
    pulled = np.einsum("ij,ijk->ik", likeness, vectors[nearest]) / NEIGHBOURS
    return _unit(vectors + PULL * pulled)


def _typical_first(members: NDArray[np.intp], vectors: Floats) -> list[int]:
    middle = vectors[members].mean(axis=0)
    order = np.argsort(-(vectors[members] @ middle), kind="stable")
    return [int(at) for at in members[order]]


def _unit(rows: Floats) -> Floats:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-9), dtype=np.float64)
