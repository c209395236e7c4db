"""Reading a message that only makes sense after the last question."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from faq.courtesy import only_courtesy
from faq.decision import Candidate
from faq.entry import Entry, Kind
from faq.speech import asks, hollow
from faq.subjects import Subjects
from faq.text import normal, words

Rank = Callable[[str], Sequence[Candidate]]

_MOST_FRAGMENT_WORDS = 7
_CLEAR = 0.1
_FAINT = 0.02
_LEAD = re.compile(
    r"(?:(?:and|or|but|so|also|then|ok|okay|well|oh|what about|how about"
    r"|(?P<corrected>no|nope|nah|sorry|actually|wait|rather|not [^,;.?!]{1,40}[,;.]"
    r"|i (?:meant|mean|was asking about|asked about)))(?!['’\w])[\s,.:;!–—-]*)+",
    re.IGNORECASE,
)
_ADDING = re.compile(r"(?:for|in|at|on|with|from|by|per|near)\b", re.IGNORECASE)
_ONE = re.compile(r"\b(?:one|other)\b", re.IGNORECASE)
_OTHER = re.compile(r"\b(?:other|another|others|instead)\b", re.IGNORECASE)


class Earlier(Protocol):
    """One message asked a few minutes before, and the entry it was taken to mean."""

    @property
    def text(self) -> str:
        """What was asked."""

    @property
    def entry(self) -> str | None:
        """What it was taken to mean."""


@dataclass(frozen=True, slots=True)
class _Fragment:
    """What is left of a message without its lead-in, and the entries it fits by itself."""

    core: str
    corrected: bool
    alone: tuple[Candidate, ...]

    @property
    def first(self) -> str:
        return self.alone[0].entry if self.alone else ""

    @property
    def adds(self) -> bool:
        return _ADDING.match(self.core) is not None

    def chance_of(self, entry: str) -> float:
        return next((one.probability for one in self.alone if one.entry == entry), 0.0)


class FollowUps:
    """Says what a message means after those before it, by the entries and their ranking."""

    def __init__(
        self, entries: Mapping[str, Entry], subjects: Subjects, rank: Rank, sure: float = 0.5
    ) -> None:
        self._entries, self._subjects, self._rank, self._sure = entries, subjects, rank, sure

    def reading(self, message: str, recent: Sequence[Earlier]) -> str:
        """Return the text to match: the message, unless it leans on the last of `recent`."""
        last = next((one for one in reversed(recent) if not only_courtesy(one.text)), None)
        if last is None or only_courtesy(message):
            return message
        lead = _LEAD.match(message.lstrip())
        core = message.lstrip()[lead.end() if lead else 0 :].strip()
        if stands(core):
            return message
        corrected = lead is not None and lead.group("corrected") is not None
        return self._leaning(_Fragment(core, corrected, tuple(self._rank(core))), last) or message

    def _leaning(self, fragment: _Fragment, last: Earlier) -> str | None:
        """Return what a fragment means after the last question, or None if nothing more."""
        meant = self._entries.get(last.entry or "")
        if meant is None:
            return self._joined(fragment, last, None)
        other = counterpart(meant, self._entries)
        if other is not None and self._means_the_other(fragment, other):
            return other.title
        if self._keeps_to(fragment, meant):
            return meant.title
        return self._joined(fragment, last, meant)

    def _keeps_to(self, fragment: _Fragment, meant: Entry) -> bool:
        passed_on = meant.kind is Kind.HANDOFF and not fragment.corrected
        return passed_on and self._subjects.names_one(fragment.core)

    def _means_the_other(self, fragment: _Fragment, other: Entry) -> bool:
        if hollow(fragment.core):
            return _OTHER.search(fragment.core) is not None
        if self._subjects.names_one(fragment.core):
            return fragment.chance_of(other.id) >= _CLEAR
        contrasts = fragment.corrected or _ONE.search(fragment.core) is not None
        return contrasts and fragment.first == other.id and fragment.chance_of(other.id) >= _CLEAR

    def _joined(self, fragment: _Fragment, last: Earlier, meant: Entry | None) -> str | None:
        """Return the last question and the fragment as one text, if both point to one entry."""
        text = f"{_question(last, meant)} {fragment.core}"
        best = next(iter(self._rank(text)), None)
        if best is None or best.probability < self._sure or best.entry == fragment.first:
            return None
        if meant is None or best.entry != meant.id:
            adds = fragment.adds and meant is not None and best.entry in meant.related
            supported = adds or fragment.chance_of(best.entry) >= _FAINT
        else:
            supported = self._goes_on(fragment, meant)
        return text if supported else None

    def _goes_on(self, fragment: _Fragment, meant: Entry) -> bool:
        """Return whether a fragment asks more about the entry meant before."""
        sure = fragment.chance_of(fragment.first) >= self._sure
        if meant.kind is Kind.HANDOFF:
            return not fragment.corrected and (fragment.adds or not sure)
        return not sure and fragment.chance_of(meant.id) >= _CLEAR


def stands(text: str) -> bool:
    """Return whether a message makes sense by itself: it asks about something it names."""
    said = words(text)
    if hollow(text):
        return len(said) < 2
    return len(said) > _MOST_FRAGMENT_WORDS or asks(normal(text).rstrip("?？ "))


def counterpart(entry: Entry, entries: Mapping[str, Entry]) -> Entry | None:
    """Return the answer that an answer names first as related, and that names it first."""
    other = entries.get(entry.related[0]) if entry.related else None
    if other is None or other.related[:1] != (entry.id,):
        return None
    return other if {entry.kind, other.kind} == {Kind.ANSWER} else None


def _question(last: Earlier, meant: Entry | None) -> str:
    """Return the last question, by the entry's title where it leaned on another itself."""
    leaned = _LEAD.match(last.text.lstrip()) is not None or hollow(last.text)
    return meant.title if meant is not None and leaned else last.text
