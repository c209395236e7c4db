"""Words that are strange to an entry: a sign that a question only sounds like one of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from faq.encoder import Encoder
from faq.speech import hollow
from faq.text import stems

_FAR = 0.75
_COMMON = 4


@dataclass(frozen=True, slots=True)
class Strangers:
    """Knows the words of each entry's phrasings, and those that several entries share.

    A word is strange to an entry when none of its phrasings has it or one near in meaning,
    unless the phrasings of several entries have it, as those of politeness.
    """

    stems: Mapping[str, frozenset[str]]
    vectors: Mapping[str, NDArray[np.float32]]
    common: frozenset[str]
    encoder: Encoder

    @classmethod
    def of(cls, phrasings: Iterable[tuple[Sequence[str], str]], encoder: Encoder) -> Self:
        """Return what is known from phrasings, each given as its words and its entry."""
        words: dict[str, set[str]] = defaultdict(set)
        for terms, entry in phrasings:
            words[entry].update(terms)
        listed = sorted(set().union(*words.values()))
        place = {word: row for row, word in enumerate(listed)}
        table = encoder.encode(listed)
        roots = {entry: frozenset(stems(sorted(found))) for entry, found in words.items()}
        homes: dict[str, int] = defaultdict(int)
        for found in roots.values():
            for root in found:
                homes[root] += 1
        return cls(
            roots,
            {
                entry: table[[place[word] for word in sorted(found)]]
                for entry, found in words.items()
            },
            frozenset(root for root, count in homes.items() if count >= _COMMON),
            encoder,
        )

    def strangest(self, terms: Sequence[str], entry: str) -> str | None:
        """Return the word that is farthest from everything an entry says, if one is strange."""
        known, table = self.stems.get(entry, frozenset()), self.vectors.get(entry)
        asked = [word for word in dict.fromkeys(terms) if word.isalpha() and not hollow(word)]
        foreign = [
            word
            for word, root in zip(asked, stems(asked), strict=True)
            if root not in known and root not in self.common
        ]
        if table is None or not foreign:
            return None
        likeness = np.einsum("ik,jk->ij", self.encoder.encode(foreign), table).max(axis=1)
        farthest = int(likeness.argmin())
        return foreign[farthest] if 1 - float(likeness[farthest]) > _FAR else None
