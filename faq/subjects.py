"""Telling a subject that many entries share, such as a course's name, from a topic of one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from faq.speech import hollow
from faq.synonyms import Synonyms
from faq.text import stems, words

_FEWEST_ENTRIES = 3
_LARGEST_SHARE = 0.65


class Subjects:
    """Knows which words the phrasings of many entries share."""

    def __init__(
        self, phrasings: Iterable[tuple[str, str]], variants: Mapping[str, Sequence[str]]
    ) -> None:
        """Keep, for each word, the phrasings (given with their entry) that have it."""
        self._synonyms = Synonyms(variants)
        self._entries: list[str] = []
        self._having: dict[str, set[int]] = defaultdict(set)
        for number, (text, entry) in enumerate(phrasings):
            self._entries.append(entry)
            for stem in self._stems(text):
                self._having[stem].add(number)

    def names_one(self, text: str) -> bool:
        """Return whether the words of the text are at home in several entries, none mostly."""
        found = [self._having.get(stem, set()) for stem in self._stems(text)]
        shared = set.intersection(*found) if found else set()
        counts = Counter(self._entries[number] for number in shared)
        if len(counts) < _FEWEST_ENTRIES:
            return False
        return max(counts.values()) <= _LARGEST_SHARE * counts.total()

    def _stems(self, text: str) -> list[str]:
        return stems([word for word in self._synonyms.read(words(text)) if not hollow(word)])
