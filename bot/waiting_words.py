"""Sentences about waiting: when an asker may expect a person, how staff are called."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.times import clock_time, day_and_time
from bot.wording import IF_URGENT, listed

if TYPE_CHECKING:
    from bot.hours import BusinessHours
    from bot.values import Case

MOST_NAMED = 12
SOON = timedelta(minutes=30)

# --- askers ---------------------------------------------------------------------------------

OPEN_UNTIL = (
    "Our staff read these during business hours: now until {closes}, and again from {opens}."
)
OPEN_NOW = "Our staff read these during business hours, which are now."
OPENS_AT = "Our office is closed right now; expect a person from {opens} on."
SETTLED = (
    "**{label}** is closed, since nothing was left open for three business days. "
    "If something is, just ask again."
)
ALREADY_THERE = "That is already with our staff, as **{label}**. " + IF_URGENT


def expected(hours: BusinessHours, now: datetime) -> str:
    """Return when a person can be expected, by the office's hours alone: it promises no more."""
    if not hours.is_open(now):
        return OPENS_AT.format(opens=day_and_time(hours, hours.next_opening(now), now))
    closes = hours.closing(now)
    if closes is None:
        return OPEN_NOW
    opens = day_and_time(hours, hours.next_opening(closes), now)
    if closes - now < SOON:
        return OPENS_AT.replace("is closed right now", "is about to close").format(opens=opens)
    return OPEN_UNTIL.format(closes=clock_time(hours, closes), opens=opens)


def settled(case: Case) -> str:
    """Return that a case has closed by itself."""
    return SETTLED.format(label=case.label)


# --- staff ----------------------------------------------------------------------------------

_CALLS = {
    "new": ("A new question came in: {labels}.", "{count} new questions came in: {labels}."),
    "again": (
        "{labels} is still waiting for an answer.",
        "{count} cases are still waiting for an answer: {labels}.",
    ),
    "next-person": (
        "{labels} has nobody working on it. Could you take it?",
        "{count} cases have nobody working on them: {labels}. Could you take them?",
    ),
    "all": (
        "Nobody has answered {labels} yet. Whoever can, please take it.",
        "Nobody has answered these {count} cases yet: {labels}. Whoever can, please take one.",
    ),
    "owner": (
        "You took {labels}, and its asker is still waiting. Please reply, or release it.",
        "You took {count} cases whose askers are still waiting: {labels}. "
        "Please reply, or release them.",
    ),
}


def announced(step: str, waiting: Sequence[Case]) -> str:
    """Return what staff are told of cases that wait, in one sentence however many they are."""
    one, several = _CALLS[step]
    sentence = one if len(waiting) == 1 else several
    return sentence.format(count=len(waiting), labels=labels(waiting))


def labels(cases: Sequence[Case]) -> str:
    """Return the names of cases, those past a dozen counted."""
    named = [case.label for case in cases[:MOST_NAMED]]
    rest = len(cases) - len(named)
    if rest:
        return f"{', '.join(named)} and {rest} more"
    return listed(named)
