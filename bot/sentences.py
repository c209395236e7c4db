"""Sentences about waiting: when to expect a person, who is called, where an asker stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

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
ALREADY_THERE = "That is already with our staff, as **{label}**. If it's urgent, call {phone}."
BLOCKED = "I can't take questions from this account. Please call {phone}."
RATE_GOOD = "That helped"
RATE_POOR = "That didn't help"
RATED = "Thank you. Our staff will see that."
RATED_ALREADY = "You have rated this reply already. Thank you."
NOT_RATEABLE = "This reply can no longer be rated. If something is left open, just ask again."
NO_QUESTIONS = "You have no question with our staff. Ask me anything about the training."

WITHDRAW_HINT = "To take one back, say “withdraw {label}”. What else you ask joins it."
NOTHING_STORED = "Nothing is stored about you."
SENT_TO_YOU = "**What was sent** to you, and to our staff about you ({count})"
YOUR_CONTACT = {
    True: "You said yes to being contacted outside this chat",
    False: "You said no to being contacted outside this chat",
}
FORGET_HINT = "To have all of it deleted for good, say “delete my data”."
FORGET_SURE = (
    "This removes your messages, our staff's replies to you and everything else stored about you, "
    "and withdraws what is still open. If you are sure, say “yes, delete my data”."
)
FORGOTTEN = "Deleted: {messages}, and everything else stored about you.{withdrawn}"
FORGOTTEN_WITHDRAWN = " Nobody will follow up on {labels}."


def forgotten(messages: int, withdrawn: Sequence[str]) -> str:
    """Return what was deleted of an asker, and which questions ended with it."""
    said = "1 message" if messages == 1 else f"{messages} messages"
    ended = FORGOTTEN_WITHDRAWN.format(labels=", ".join(withdrawn)) if withdrawn else ""
    return FORGOTTEN.format(messages=said, withdrawn=ended)


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


def day_and_time(hours: BusinessHours, at: datetime, now: datetime) -> str:
    """Return a moment to come as people say it: “tomorrow (Tuesday) 8:00 AM EST”."""
    there = at.astimezone(hours.zone)
    days = (there.date() - now.astimezone(hours.zone).date()).days
    name = f"{there:%A}"
    if days == 0:
        day = "today"
    elif days == 1:
        day = f"tomorrow ({name})"
    else:
        day = name if days < 7 else f"{name}, {there:%B} {there.day}"
    return f"{day} {clock_time(hours, at)}"


def clock_time(hours: BusinessHours, at: datetime) -> str:
    """Return a time of day in the office's zone: “5:00 PM EST”."""
    there = at.astimezone(hours.zone)
    return f"{there.hour % 12 or 12}:{there:%M %p} {there.tzname()}"


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
    return " and ".join(filter(None, (", ".join(named[:-1]), named[-1])))
