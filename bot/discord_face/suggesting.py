"""What could be meant by what somebody has typed so far: titles first, then phrasings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice

from faq.catalogue import Catalogue
from faq.entry import Entry, Kind

LONGEST = 100
MOST = 25
_WORD = re.compile(r"\w+")
_OFFERED = frozenset({Kind.ANSWER, Kind.HANDOFF})


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The titles and phrasings of a catalogue, ready to be searched while somebody types."""

    lines: tuple[tuple[str, tuple[str, ...]], ...]
    titles: tuple[str, ...]

    def __call__(self, typed: str) -> list[str]:
        """Return at most 25 texts in which each typed word begins a word, each text once."""
        wanted = _words(typed)
        if not wanted:
            return list(self.titles[:MOST])
        fitting = (text for text, words in self.lines if _fits(wanted, words))
        return list(islice(dict.fromkeys(fitting), MOST))


@dataclass(slots=True)
class Suggesting:
    """The suggestions of whatever catalogue is in use."""

    catalogue: Callable[[], Catalogue]
    _made: tuple[Catalogue, Suggestions] | None = None

    def __call__(self, typed: str) -> list[str]:
        """Return at most 25 texts that may be meant."""
        current = self.catalogue()
        if self._made is None or self._made[0] is not current:
            self._made = (current, suggestions(current))
        return self._made[1](typed)


def suggestions(catalogue: Catalogue) -> Suggestions:
    """Return the suggestions that a catalogue gives."""
    entries = [one for one in catalogue.entries.values() if one.kind in _OFFERED]
    titles = [one.title for one in entries if len(one.title) <= LONGEST]
    lines = [*titles, *_phrasings(entries)]
    return Suggestions(tuple((text, _words(text)) for text in lines), tuple(titles))


def _phrasings(entries: Iterable[Entry]) -> Iterable[str]:
    return (text for one in entries for text in one.phrasings if len(text) <= LONGEST)


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


def _fits(wanted: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return all(any(word.startswith(one) for word in words) for one in wanted)
