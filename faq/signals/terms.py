"""Shared rare terms: a text as a vector of length one over the terms of the FAQ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log, sqrt
from typing import Self

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Weighted:
    """The terms of one text: their places in the vocabulary, and weights of length one."""

    places: list[int]
    weights: list[float]


class Terms:
    """A vocabulary of words or of characters in which a term weighs more the rarer it is."""

    def __init__(self, terms: Sequence[str], rarity: NDArray[np.float64]) -> None:
        """Keep the terms in their order, each with its rarity."""
        self.terms, self.rarity = list(terms), rarity
        self._known = {
            term: (place, rare)
            for place, (term, rare) in enumerate(zip(self.terms, rarity.tolist(), strict=True))
        }

    @classmethod
    def fit(cls, texts: Sequence[Sequence[str]]) -> Self:
        """Return the vocabulary of texts that are given as their terms."""
        holders = Counter(term for text in texts for term in set(text))
        terms = sorted(holders)
        rarity = [log((1 + len(texts)) / (1 + holders[term])) + 1 for term in terms]
        return cls(terms, np.array(rarity, dtype=np.float64))

    def weigh(self, text: Sequence[str]) -> Weighted:
        """Return the known terms of a text; one said again counts a little more."""
        known, places, weights = self._known, [], []
        for term, times in Counter(text).items():
            if term in known:
                place, rare = known[term]
                places.append(place)
                weights.append((1 + log(times)) * rare if times > 1 else rare)
        length = sqrt(sum(weight * weight for weight in weights)) or 1.0
        return Weighted(places, [weight / length for weight in weights])
