"""How a text is read before it is matched: its words, repaired, in the FAQ's own terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from faq.spelling import Repair, Speller
from faq.synonyms import Synonyms
from faq.text import words


@dataclass(frozen=True, slots=True)
class Reading:
    """The words a text is matched by, and which of them were misspelt."""

    terms: tuple[str, ...]
    repairs: tuple[Repair, ...] = ()


class Reader:
    """Reads texts with the vocabulary of one FAQ."""

    def __init__(self, texts: Sequence[str], variants: Mapping[str, Sequence[str]]) -> None:
        """Take the vocabulary from the phrasings and from the words askers use for ours."""
        self._synonyms = Synonyms(variants)
        known = [word for text in texts for word in words(text)]
        self._speller = Speller(known + sorted(self._synonyms.vocabulary))

    def read(self, text: str) -> Reading:
        """Return a question's words: repaired first, then put into our terms."""
        repaired, repairs = self._speller.repair(words(text))
        return Reading(tuple(self._synonyms.read(repaired)), repairs)
