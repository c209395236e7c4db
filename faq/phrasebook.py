"""Texts that are a phrasing word for word."""

from __future__ import annotations

from collections.abc import Iterable

from faq.text import words


class Phrasebook:
    """Knows the entry of every phrasing, where only one entry has it."""

    def __init__(self, phrasings: Iterable[tuple[str, int]]) -> None:
        """Take phrasings and their entries' numbers."""
        self._entries: dict[str, int | None] = {}
        for text, entry in phrasings:
            for key in set(_keys(text)):
                self._entries[key] = entry if self._entries.get(key, entry) == entry else None

    def find(self, text: str) -> int | None:
        """Return the entry that has this text as a phrasing, letter for letter or else in words."""
        letters, spoken = _keys(text)
        return self._entries[letters] if letters in self._entries else self._entries.get(spoken)


def _keys(text: str) -> tuple[str, str]:
    return text.strip(), "\n" + " ".join(words(text))
