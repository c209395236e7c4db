"""Repair of one slip of the finger in the words that matter most."""

import re
from collections.abc import Iterator
from functools import cache

from faq.emergency.lookalike_words import ENGLISH

__all__ = ["KEYWORDS", "repair", "slips"]

_WORDS = (
    "suicide suicidal overdose overdosed overdosing goodbye hostage hostages shooter shooting"
    " gunshots gunman police ambulance emergency husband boyfriend girlfriend brother sister"
    " daughter mother father friend partner someone weapon pistol rifle knife knives stabbed"
    " stabbing bleeding breathing breathe unconscious collapsed choking choked hitting beating"
    " kicking punching threatening threatened followed following stalking chasing attacked"
    " attacking breaking house window upstairs downstairs kidnapped missing myself himself herself"
    " killing killed school trapped drowning swallowed pills tonight anymore forever without"
    " alive please help hurry bridge jumping scared afraid strangling officer deputy gunfire"
    " explosion poison intruder hiding danger wife baby hurting medication everyone nobody right"
    " point reason living better children parents neighbor outside building pulse"
)
KEYWORDS = frozenset(_WORDS.split())
_SHORTEST = 5
_LONG = 7  # from this length a wrong first letter is a slip too


def _deletions(word: str) -> Iterator[str]:
    for position in range(len(word)):
        yield word[:position] + word[position + 1 :]


@cache
def _index() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(KEYWORDS):
        for form in {word, *_deletions(word)}:
            found[form] = (*found.get(form, ()), word)
    return found


def _single(word: str) -> str:
    """Write doubled letters once: the slip that is made most."""
    return re.sub(r"(.)\1", r"\1", word)


def _is_slip(word: str, key: str) -> bool:
    """Tell whether one letter too many, too few or wrong, or two exchanged, part the words."""
    if abs(len(word) - len(key)) > 1:
        return False
    letters = enumerate(zip(word, key, strict=False))
    start = next((place for place, (one, other) in letters if one != other), None)
    if start is None:
        return True
    rest, wanted = word[start:], key[start:]
    exchanged = rest[1::-1] + rest[2:] == wanted
    return exchanged or rest[1:] == wanted or rest == wanted[1:] or rest[1:] == wanted[1:]


def slips(word: str) -> list[str]:
    """Give the keywords that one slip turns into this word."""
    index = _index()
    near = {key for form in (word, *_deletions(word)) for key in index.get(form, ())}
    return sorted(key for key in near if len(key) >= _SHORTEST and _is_slip(word, key))


def repair(word: str) -> str:
    """Give the keyword that a misspelt word stands for, or the word itself."""
    if word in ENGLISH or not 4 <= len(word) <= 13:
        return word
    keys = [key for key in slips(word) if key[0] == word[0] or len(key) >= _LONG]
    return min(keys, key=lambda key: _single(key) != _single(word), default=word)
