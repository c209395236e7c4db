"""Reading a text as words, stems and characters; every cut grows linearly with the text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import snowballstemmer

MOST_CHARACTERS = 4000
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_stem_word = lru_cache(maxsize=4096)(snowballstemmer.stemmer("english").stemWord)


def normal(text: str) -> str:
    """Return the text in one form of letters: compatible, lower case, plain apostrophes."""
    return unicodedata.normalize("NFKC", text).casefold().replace("\u2019", "'")


def words(text: str) -> list[str]:
    """Return the words and numbers of the text's judged part, in order."""
    return _WORD.findall(normal(text[:MOST_CHARACTERS]))


def stems(terms: Sequence[str]) -> list[str]:
    """Return the stem of each word, in order."""
    return [_stem_word(term) for term in terms]


def word_grams(terms: Sequence[str]) -> list[str]:
    """Return the stems and the pairs of neighbouring stems."""
    roots = stems(terms)
    return roots + [f"{first} {second}" for first, second in pairwise(roots)]


def character_grams(terms: Sequence[str], shortest: int = 2, longest: int = 4) -> list[str]:
    """Return the runs of characters of the words set side by side, spaces between them.

    They run across words, so that words written apart or together still share most of them.
    """
    line = f" {' '.join(terms)} "
    return [
        line[at : at + size]
        for size in range(shortest, longest + 1)
        for at in range(len(line) - size + 1)
    ]
