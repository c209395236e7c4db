"""A plain reading of a raw text for the guard's patterns, with the way back to its places."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Folded", "fold"]

_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\ufe58\ufe63\uff0d", "-")
_QUOTES = dict.fromkeys("\u2018\u2019\u02bc\u0060\u00b4\uff07", "'")
_LETTERS = _DASHES | _QUOTES


@dataclass(frozen=True, slots=True)
class Folded:
    """The plain text, and for each of its characters the place in the raw one."""

    text: str
    places: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the stretch of the raw text that a stretch of the plain one came from."""
        return self.places[start], self.places[end - 1] + 1


def _plain(char: str) -> str:
    if char.isascii():
        return char
    if char in _LETTERS:
        return _LETTERS[char]
    if unicodedata.category(char) in {"Cf", "Mn", "Me"}:
        return ""
    if char.isspace():
        return "\n" if char in "\u2028\u2029\x85" else " "
    wide = unicodedata.normalize("NFKC", char)
    return wide if len(wide) == 1 else char


def fold(text: str) -> Folded:
    """Write digits, dashes, quotes and spaces plainly and leave out what can't be seen."""
    if text.isascii():
        return Folded(text, range(len(text)))
    kept = [(plain, place) for place, char in enumerate(text) if (plain := _plain(char))]
    return Folded("".join(plain for plain, _ in kept), tuple(place for _, place in kept))
