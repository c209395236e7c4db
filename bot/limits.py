"""What keeps one asker, or one busy minute, from drowning the others: pure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.deciding import Turn
from faq.emergency import alarm

MINUTE = timedelta(minutes=1)
TOLD_AGAIN = MINUTE
TOGETHER = timedelta(seconds=10)
SHORT_WORDS = 16
BURST_WITHIN = timedelta(minutes=1)
BURST = 5


class Admission(StrEnum):
    """What becomes of a message before it is judged."""

    TAKEN = "taken"
    REPEATED = "repeated"
    TOO_MANY = "too-many"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one asker may send in a minute, and who gets no answers."""

    per_minute: int = 20
    blocked: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Lately:
    """What one asker sent in the last minute, and when they were last told of a limit."""

    sent: tuple[tuple[datetime, str], ...] = ()
    told_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Admitted:
    """What becomes of a message, whether to say so, and what the asker sent lately by then."""

    admission: Admission
    tell: bool
    lately: Lately


def admitted(lately: Lately, asker: str, text: str, at: datetime, limits: Limits) -> Admitted:
    """Return what becomes of a message; who is limited is told so now and then, not each time."""
    recent = tuple(one for one in lately.sent if at - one[0] < MINUTE)
    said = " ".join(text.split()).casefold()
    refused = None
    if asker in limits.blocked:
        refused = Admission.BLOCKED
    elif len(recent) >= limits.per_minute:
        refused = Admission.TOO_MANY
    if refused is not None:
        tell = lately.told_at is None or at - lately.told_at >= TOLD_AGAIN
        told_at = at if tell else lately.told_at
        return Admitted(refused, tell, Lately(recent, told_at))
    repeated = any(earlier == said for _, earlier in recent)
    admission = Admission.REPEATED if repeated else Admission.TAKEN
    return Admitted(admission, False, Lately((*recent, (at, said)), lately.told_at))


def in_burst(opened: Sequence[datetime], at: datetime, within: timedelta = BURST_WITHIN) -> bool:
    """Return whether a case opened at a moment comes after so many that it calls nobody itself.

    `opened` is in order.
    """
    return bisect_left(opened, at) - bisect_right(opened, at - within) >= BURST


def together(recent: Sequence[Turn], at: datetime) -> tuple[Turn, ...]:
    """Return the turns with the last ones joined that came within ten seconds and led nowhere.

    Somebody who writes one question in three messages is read as if it were one.
    """
    turns = list(recent)
    joined: Turn | None = None
    while turns and turns[-1].entry is None and at - turns[-1].at <= TOGETHER:
        last = turns.pop()
        text = f"{last.text} {joined.text}" if joined else last.text
        joined = replace(last, text=text)
    return (*turns, joined) if joined else tuple(turns)


def alarm_across(turns: Sequence[Turn], text: str, at: datetime) -> str | None:
    """Return the emergency that a few short messages in a row speak of only when read as one."""
    last = turns[-1] if turns else None
    if last is None or last.entry is not None or at - last.at > TOGETHER:
        return None
    whole = f"{last.text} {text}"
    return alarm(whole) if len(whole.split()) <= SHORT_WORDS else None
