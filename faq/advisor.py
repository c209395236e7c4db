"""The advisor: from one whole message to a decision on each of its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, partial

from faq.catalogue import EMERGENCY_ID, Catalogue
from faq.courtesy import only_courtesy
from faq.decision import Candidate, Outcome, PartDecision, decide, unsure
from faq.emergency import alarm, hesitant
from faq.entry import Kind
from faq.followup import Earlier, FollowUps
from faq.matcher import Example, Matcher, Ranking
from faq.parts import split
from faq.strangers import Strangers
from faq.subjects import Subjects
from faq.text import words

SHOWN_CANDIDATES = 5
RANKED_AT_ONCE = 64
COURTESY_ID = "greeting"
NOBODY = Candidate("", 0.0)
_PLAIN = re.compile(r"[A-Za-z0-9\s'.,!?/-]*")


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do with a message: a decision a part, or the kind of emergency it speaks of.

    `read` holds the text that each part was matched by; `hesitant` says that a careful reader
    might see a danger in the message though no alarm is raised.
    """

    parts: tuple[PartDecision, ...]
    alarm: str | None = None
    read: tuple[str, ...] = ()
    hesitant: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a message, as what went before the next one."""

    text: str
    entry: str | None


class Advisor:
    """Decides messages by one catalogue and the matcher fitted to it."""

    def __init__(self, catalogue: Catalogue, matcher: Matcher) -> None:
        self.catalogue = catalogue
        self.matcher = matcher
        self._kinds = {entry.id: entry.kind for entry in catalogue}
        # Splitting and deciding look at the same slices of one message.
        self._rank = rank = lru_cache(RANKED_AT_ONCE)(partial(matcher.rank, most=SHOWN_CANDIDATES))
        phrasings = [(one.text, one.label) for one in examples(catalogue)]
        self._phrasings = frozenset(_key(text) for text, _ in phrasings)
        self._about_the_chat = frozenset(
            _key(text) for text, entry in phrasings if catalogue.entries[entry].about_the_chat
        )
        read = [(matcher.read(text), entry) for text, entry in phrasings]
        self._strangers = Strangers.of(read, matcher.encoder)
        subjects = Subjects(phrasings, catalogue.words)
        # Not a method of ours: an advisor that is replaced is to go at once, collector or not.
        self._follow_ups = FollowUps(
            catalogue.entries, subjects, lambda text: rank(text).candidates
        )

    def advise(
        self, text: str, today: date, recent: Sequence[Earlier] = (), raw: str | None = None
    ) -> Advice:
        """Return the decision on a message as of a day.

        `recent` is what the asker said just before, oldest first; `raw` is the message before
        anything in it was masked, which the emergency rule reads.
        """
        raw = text if raw is None else raw
        kind = alarm(raw)
        if kind is not None:
            return Advice((emergency_part(text),), kind)
        careful = hesitant(raw)
        parts = self._parts(text, recent)
        decided: list[PartDecision] = []
        read: list[str] = []
        before = recent if len(parts) == 1 else ()
        for part in parts:
            read.append(self._follow_ups.reading(part, before))
            decision = self._decide(part, read[-1], today)
            held = careful and not self._asks_about_the_chat(raw, decision)
            decided.append(_to_a_person(decision) if held else decision)
            before = (Part(part, _meant(decision)),)
        return Advice(tuple(decided), None, tuple(read), careful)

    def explain(self, read: str) -> Ranking:
        """Return what each signal said of a text."""
        return self.matcher.rank(read)

    def _parts(self, text: str, recent: Sequence[Earlier]) -> tuple[str, ...]:
        """Return the parts of a message; one that leans on the last question is one part."""
        if not any(character.isalnum() for character in text):
            return ()
        whole = text.strip()
        if _key(text) in self._phrasings or self._follow_ups.reading(whole, recent) != whole:
            return (whole,)
        return split(text, self._likeliest)

    def _asks_about_the_chat(self, raw: str, decision: PartDecision) -> bool:
        """Return whether a message says, word for word, what a curator wrote to ask what this is.

        It holds nothing else, so that it may be answered though it could speak of danger.
        """
        entry = self.catalogue.entries.get(decision.entry or "")
        told = entry is not None and entry.about_the_chat
        plain = _PLAIN.fullmatch(raw) is not None
        return told and plain and _key(raw) in self._about_the_chat

    def _likeliest(self, text: str) -> Candidate:
        return next(iter(self._rank(text).candidates), NOBODY)

    def _decide(self, part: str, read: str, today: date) -> PartDecision:
        ranking = self._rank(read)
        decision = decide(part, ranking.candidates, self.matcher.thresholds, self._kinds)
        if decision.outcome is not Outcome.SMALLTALK and only_courtesy(part):
            return replace(decision, outcome=Outcome.SMALLTALK, entry=COURTESY_ID, offered=())
        if decision.entry and self.catalogue.answer(decision.entry, today) is None:
            return replace(decision, outcome=Outcome.ESCALATE, offered=())
        if decision.outcome is Outcome.ANSWER and decision.entry:
            strange = self._strangers.strangest(ranking.read_as.split(), decision.entry)
            return decision if strange is None else unsure(decision, strange, self._kinds)
        return decision


def _meant(part: PartDecision) -> str | None:
    return part.entry or next((one.entry for one in part.candidates), None)


def _key(text: str) -> tuple[str, ...]:
    return tuple(words(text))


def _to_a_person(part: PartDecision) -> PartDecision:
    return replace(part, outcome=Outcome.ESCALATE, entry=None, offered=())


def emergency_part(text: str) -> PartDecision:
    """Return an emergency's one part: the whole message, certain, with nothing beside it."""
    return PartDecision(text, Outcome.EMERGENCY, None, 1.0, ())


def examples(catalogue: Catalogue) -> list[Example]:
    """Return what a matcher is fitted on: every phrasing but those of the emergency entry."""
    return [
        Example(phrasing, entry.id)
        for entry in catalogue
        if entry.kind is not Kind.EMERGENCY and entry.id != EMERGENCY_ID
        for phrasing in entry.phrasings
    ]
