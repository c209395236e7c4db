"""Repairing misspelt words against the FAQ's own vocabulary, and after it against English."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

_SHORTEST = 4
_LEAST_LIKENESS = 0.75
_MOST_UNKNOWN = 40


@dataclass(frozen=True, slots=True)
class Repair:
    """One word as it was written and as it was read."""

    written: str
    read: str


class Speller:
    """Reads a word that neither the FAQ nor English knows as the nearest one they know."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        """Keep the vocabulary, each word as often as it occurs.

        Of two words equally near the more frequent is the repair; short words and numbers
        never are.
        """
        counted = Counter(vocabulary)
        self._known = frozenset(counted)
        often = sorted(counted, key=lambda word: (-counted[word], word))
        self._targets = [word for word in often if _repairable(word)]
        _by_start()

    def repair(self, terms: Sequence[str]) -> tuple[list[str], tuple[Repair, ...]]:
        """Return the words as they are to be read, and what was changed."""
        unknown = list(dict.fromkeys(term for term in terms if self._unknown(term)))
        found = {term: self._nearest(term) for term in unknown[:_MOST_UNKNOWN]}
        repairs = tuple(Repair(term, word) for term, word in found.items() if word != term)
        return [found.get(term, term) for term in terms], repairs

    def _unknown(self, term: str) -> bool:
        return _repairable(term) and term not in self._known and term not in english()

    def _nearest(self, term: str) -> str:
        return (
            _best(term, self._targets, _LEAST_LIKENESS)
            or _best(term, _english_like(term), 1 - 1.01 / len(term))
            or term
        )


def _best(term: str, targets: Sequence[str], least: float) -> str | None:
    found = process.extractOne(term, targets, scorer=OSA.normalized_similarity, score_cutoff=least)
    return found[0] if found else None


def _repairable(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isalpha()


@cache
def english() -> Mapping[str, float]:
    """Return everyday English, used about once in a million words or more, with how often."""
    from wordfreq import get_frequency_dict

    return dict(get_frequency_dict("en", wordlist="small"))


def _english_like(term: str) -> Sequence[str]:
    """Return the English words of about this length that begin alike, the frequent ones first."""
    return _by_start().get((term[0], len(term)), ())


@cache
def _by_start() -> Mapping[tuple[str, int], Sequence[str]]:
    found: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    frequent = english()
    for word in sorted(frequent, key=lambda word: (-frequent[word], word)):
        if _repairable(word):
            for length in range(len(word) - 1, len(word) + 2):
                found[word[0], length].append(word)
    return dict(found)
