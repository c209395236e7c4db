"""A text as the three things that the matching sees of it: meaning, words and characters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from faq.encoder import Encoder
from faq.signals.terms import Terms, Weighted
from faq.text import character_grams, word_grams


@dataclass(frozen=True, slots=True)
class Features:
    """One text: the vector of its meaning, its weighted words, its weighted characters."""

    meaning: NDArray[np.float32]
    words: Weighted
    characters: Weighted


@dataclass(frozen=True, slots=True)
class FeatureMaker:
    """Turns words into features, with the vocabulary of one FAQ."""

    encoder: Encoder
    words: Terms
    characters: Terms

    @classmethod
    def fit(cls, texts: Sequence[Sequence[str]], encoder: Encoder) -> Self:
        """Return the maker with the vocabulary of these texts, each given as its words."""
        return cls(
            encoder,
            Terms.fit([word_grams(text) for text in texts]),
            Terms.fit([character_grams(text) for text in texts]),
        )

    def make(self, texts: Sequence[Sequence[str]]) -> list[Features]:
        """Return the features of each text, given as its words."""
        meanings = self.encoder.encode([" ".join(text) for text in texts])
        return [
            Features(
                meaning,
                self.words.weigh(word_grams(text)),
                self.characters.weigh(character_grams(text)),
            )
            for meaning, text in zip(meanings, texts, strict=True)
        ]
