"""The words askers use, read as the words the FAQ uses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from faq.text import words


class Synonyms:
    """Reads every variant, longest first, as the term it stands for."""

    def __init__(self, variants: Mapping[str, Sequence[str]]) -> None:
        """Keep the variants of each term as runs of words."""
        self._terms = {
            run: tuple(words(term))
            for term in sorted(variants)
            for run in (tuple(words(variant)) for variant in variants[term])
            if run
        }
        self._longest = max(map(len, self._terms), default=0)

    @property
    def vocabulary(self) -> frozenset[str]:
        """Return every word of the variants and of what they stand for."""
        runs = [*self._terms, *self._terms.values()]
        return frozenset(word for run in runs for word in run)

    def read(self, terms: Sequence[str]) -> list[str]:
        """Return the words with each variant replaced."""
        read: list[str] = []
        at = 0
        while at < len(terms):
            run = self._run_at(terms, at)
            read += self._terms[run] if run else (terms[at],)
            at += max(len(run), 1)
        return read

    def _run_at(self, terms: Sequence[str], at: int) -> tuple[str, ...]:
        for length in range(self._longest, 0, -1):
            run = tuple(terms[at : at + length])
            if run in self._terms:
                return run
        return ()
