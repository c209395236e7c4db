"""Repairing misspelt words against the FAQ's own vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

_SHORTEST = 4
_LEAST_LIKENESS = 0.75


@dataclass(frozen=True, slots=True)
class Repair:
    """One word as it was written and as it was read."""

    written: str
    read: str


class Speller:
    """Reads a word that neither the FAQ nor English knows as the nearest word of the FAQ."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        """Keep the vocabulary; its short words and numbers are never a repair."""
        self._known = frozenset(vocabulary)
        self._targets = sorted(word for word in self._known if _repairable(word))

    def repair(self, terms: Sequence[str]) -> tuple[list[str], tuple[Repair, ...]]:
        """Return the words as they are to be read, and what was changed."""
        read = [self._read(term) for term in terms]
        pairs = zip(terms, read, strict=True)
        return read, tuple(Repair(term, word) for term, word in pairs if term != word)

    def _read(self, term: str) -> str:
        if term in self._known or not _repairable(term) or term in english():
            return term
        found = process.extractOne(
            term, self._targets, scorer=OSA.normalized_similarity, score_cutoff=_LEAST_LIKENESS
        )
        return found[0] if found else term


def _repairable(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isalpha()


@cache
def english() -> frozenset[str]:
    """Return the words of everyday English: those used about once in a million words or more."""
    from wordfreq import get_frequency_dict

    return frozenset(get_frequency_dict("en", wordlist="small"))
