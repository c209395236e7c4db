"""How much of its rare words, or runs of characters, a text shares with each phrasing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log
from typing import Self

import numpy as np
from numpy.typing import NDArray

Arrays = Mapping[str, NDArray[np.generic]]


class Overlap:
    """The cosine of a text with every phrasing, each term weighted by its rarity in the FAQ."""

    def __init__(
        self,
        terms: Sequence[str],
        rarity: NDArray[np.float32],
        starts: NDArray[np.int32],
        holders: NDArray[np.int32],
        weights: NDArray[np.float32],
        size: int,
    ) -> None:
        """Keep the postings: `holders[starts[t]:starts[t + 1]]` are the phrasings with term t."""
        self._terms = list(terms)
        self._number = {term: number for number, term in enumerate(self._terms)}
        self._rarity, self._starts = rarity, starts
        self._holders, self._weights, self._size = holders, weights, size

    @classmethod
    def fit(cls, phrasings: Sequence[Sequence[str]]) -> Self:
        """Return the postings of phrasings that are given as their terms."""
        held = Counter(term for phrasing in phrasings for term in set(phrasing))
        terms = sorted(held)
        rarity = np.array(
            [log((1 + len(phrasings)) / (1 + held[term])) + 1 for term in terms], dtype=np.float32
        )
        number = {term: at for at, term in enumerate(terms)}
        postings: list[list[tuple[int, float]]] = [[] for _ in terms]
        for row, phrasing in enumerate(phrasings):
            for at, weight in _weigh(phrasing, number, rarity):
                postings[at].append((row, weight))
        starts = np.cumsum([0, *map(len, postings)]).astype(np.int32)
        flat = [pair for posting in postings for pair in posting]
        holders = np.array([row for row, _ in flat], dtype=np.int32)
        weights = np.array([weight for _, weight in flat], dtype=np.float32)
        return cls(terms, rarity, starts, holders, weights, len(phrasings))

    def likeness(self, terms: Sequence[str]) -> NDArray[np.float32]:
        """Return the cosine, 0..1, of the text with each phrasing."""
        likeness = np.zeros(self._size, dtype=np.float32)
        for at, weight in _weigh(terms, self._number, self._rarity):
            here = slice(self._starts[at], self._starts[at + 1])
            likeness[self._holders[here]] += np.float32(weight) * self._weights[here]
        return np.minimum(likeness, np.float32(1))

    def to_arrays(self, name: str) -> dict[str, NDArray[np.generic]]:
        """Return what `from_arrays` needs, every array under this name."""
        return {
            f"{name}.terms": np.array(self._terms, dtype=np.str_),
            f"{name}.rarity": self._rarity,
            f"{name}.starts": self._starts,
            f"{name}.holders": self._holders,
            f"{name}.weights": self._weights,
            f"{name}.size": np.array(self._size),
        }

    @classmethod
    def from_arrays(cls, name: str, arrays: Arrays) -> Self:
        """Return the postings that `to_arrays` wrote under this name."""
        return cls(
            [str(term) for term in arrays[f"{name}.terms"]],
            np.asarray(arrays[f"{name}.rarity"], dtype=np.float32),
            np.asarray(arrays[f"{name}.starts"], dtype=np.int32),
            np.asarray(arrays[f"{name}.holders"], dtype=np.int32),
            np.asarray(arrays[f"{name}.weights"], dtype=np.float32),
            int(arrays[f"{name}.size"]),
        )


def _weigh(
    terms: Sequence[str], number: Mapping[str, int], rarity: NDArray[np.float32]
) -> list[tuple[int, float]]:
    counted = Counter(number[term] for term in terms if term in number)
    raw = [(at, (1 + log(count)) * float(rarity[at])) for at, count in sorted(counted.items())]
    length = sum(weight * weight for _, weight in raw) ** 0.5
    return [(at, weight / length) for at, weight in raw]
