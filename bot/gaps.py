"""What the FAQ could not settle: passed on, left unchosen or answered wrongly, in groups."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.deciding import End
from bot.grouping import Grouping
from bot.guard import mask
from faq.advisor import Advisor
from faq.decision import Candidate, Outcome

MOST = 3000


class Why(StrEnum):
    """Why a question counts as a gap."""

    PASSED_ON = "passed on"
    UNCHOSEN = "no choice taken"
    NOT_IT = "not what was asked"


@dataclass(frozen=True, slots=True)
class Past:
    """One part of a question as it was decided and ended, with the replies its case got.

    `pressed` tells whether its asker pressed a button under the reply.
    """

    question_id: str
    text: str
    at: datetime
    outcome: Outcome
    end: End
    entry: str | None = None
    case: int | None = None
    replies: tuple[str, ...] = ()
    pressed: bool = False

    @property
    def why(self) -> Why | None:
        """Why this is a gap, or None where the FAQ settled it."""
        if self.end is End.UNCHOSEN:
            return Why.UNCHOSEN
        if self.outcome is Outcome.ESCALATE and self.end in (End.PASSED_ON, End.ADDED):
            return Why.PASSED_ON
        if self.outcome in (Outcome.ANSWER, Outcome.SUGGEST):
            # What is asked while a person has the case is added too, without being answered.
            added = self.end is End.ADDED and self.pressed
            return Why.NOT_IT if added or self.end is End.PASSED_ON else None
        return None


@dataclass(frozen=True, slots=True)
class Nearest:
    """The entry that a group's questions come nearest to, and how likely it is right on average."""

    entry: str
    probability: float


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that ask for the same thing, the most typical first, and what staff replied.

    `claims` says of each how likely the FAQ's best entry for it is right.
    """

    gaps: tuple[Past, ...]
    nearest: Nearest | None
    words: tuple[str, ...]
    claims: tuple[float, ...] = ()

    @property
    def unclaimed(self) -> list[Past]:
        """The questions, those that no entry lays claim to first."""
        claims = self.claims or (0.0,) * len(self.gaps)
        order = sorted(range(len(self.gaps)), key=lambda at: claims[at])
        return [self.gaps[at] for at in order]

    @property
    def replies(self) -> tuple[str, ...]:
        """What staff replied to them, to the most typical question first, each once."""
        return tuple(dict.fromkeys(reply for gap in self.gaps for reply in gap.replies))

    @property
    def reasons(self) -> Counter[Why]:
        """How many of them are gaps for which reason."""
        return Counter(gap.why for gap in self.gaps if gap.why)


class Archive(Protocol):
    """Where past questions are read."""

    async def past(self, since: datetime) -> list[Past]:
        """Return every part of every decided question since a moment, oldest first."""


def gaps_of(past: Sequence[Past]) -> list[Past]:
    """Return the gaps among past questions, masked, each wording of a case once; newest count."""
    seen: dict[tuple[str, int | None], Past] = {}
    for one in past:
        if one.why is None or not any(letter.isalnum() for letter in one.text):
            continue
        masked = mask(one.text).text
        key = (" ".join(masked.split()).casefold(), one.case)
        seen[key] = replace(one, text=masked, replies=tuple(mask(it).text for it in one.replies))
    return list(seen.values())[-MOST:]


def grouped(gaps: Sequence[Past], advisor: Advisor, grouping: Grouping) -> list[Group]:
    """Return the gaps in groups, largest first."""
    texts = [gap.text for gap in gaps]
    groups = grouping.groups(texts)
    return [_group([gaps[at] for at in members], advisor, grouping) for members in groups]


def _group(gaps: Sequence[Past], advisor: Advisor, grouping: Grouping) -> Group:
    texts = [gap.text for gap in gaps]
    rankings = [advisor.explain(text).candidates for text in texts]
    claims = tuple(one[0].probability if one else 0.0 for one in rankings)
    return Group(tuple(gaps), _nearest(rankings), telling_words(texts, grouping), claims)


def telling_words(texts: Sequence[str], grouping: Grouping, most: int = 3) -> tuple[str, ...]:
    """Return the words that say best what a group is about."""
    from faq.text import words

    used = Counter(word for text in texts for word in set(words(text)) if len(word) > 3)
    scored = {word: count * grouping.weight(word) for word, count in used.items()}
    return tuple(sorted(scored, key=lambda word: (-scored[word], word))[:most])


def _nearest(rankings: Sequence[Sequence[Candidate]]) -> Nearest | None:
    chances: defaultdict[str, float] = defaultdict(float)
    for candidate in (one for candidates in rankings for one in candidates):
        chances[candidate.entry] += candidate.probability / len(rankings)
    if not chances:
        return None
    best = min(chances, key=lambda entry: (-chances[entry], entry))
    return Nearest(best, round(chances[best], 4))
