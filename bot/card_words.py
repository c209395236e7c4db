"""What a case's card says: its heading, its fields, what became of a reply."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from bot.cards import Arrival
from bot.values import Case, CaseState

WAITING: Final = "🟡 **{label}** · waiting for an answer"
EMERGENCY: Final = "🔴 **{label}** · possible emergency"
CLAIMED: Final = "🔵 **{label}** · {owner} is on it"
REPLIED: Final = "🟢 **{label}** · answered by {owner}"
RESOLVED: Final = "⚪ **{label}** · closed"
WITHDRAWN: Final = "⚪ **{label}** · withdrawn by the asker"
EMERGENCY_BEGINS: Final = "Possible emergency"

FROM: Final = "From"
DUE: Final = "Answer due"
WHY: Final = "Why it is here"
FOR_A_PERSON: Final = "“{title}” is for a person to answer."
TRIED: Final = "What the FAQ came near to"
EARLIER: Final = "Asked before"
ADDED: Final = "Added since"
ANSWERED: Final = "Answered"
NOTES: Final = "Please note"
DIRECTLY: Final = "directly"
IN_PUBLIC: Final = "in public"
IN_PRIVATE: Final = "with a command"
IN_TERMINAL: Final = "in the terminal"
NO_DM: Final = (
    "They take no direct messages: your reply will wait behind a button that only they can open."
)
NO_DM_PRIVATE: Final = (
    "They take no direct messages: your reply will wait for them in `/questions`."
)
NO_THREAD: Final = "This case has no thread: {reason}. Use the buttons here."
THREAD_IS: Final = "Its thread: {thread}"
FILES: Final = "Files of theirs (I can show them, but not vouch for them): {files}"
ONE_FILE: Final = "{name} ({kind}, {size})"

ARRIVALS: Final = {
    Arrival.ON_ITS_WAY: "On its way.",
    Arrival.DELIVERED: "Delivered.",
    Arrival.WAITING: "They can't be written to directly, so it waits for them to open it.",
    Arrival.READ: "They have opened it.",
}
NOT_DELIVERED: Final = "**Not delivered**: {reason}. Call or write to them instead, then resolve."

_HEADINGS: Final = {
    CaseState.OPEN: WAITING,
    CaseState.CLAIMED: CLAIMED,
    CaseState.REPLIED: REPLIED,
    CaseState.RESOLVED: RESOLVED,
    CaseState.WITHDRAWN: WITHDRAWN,
}
STATES: Final = {
    CaseState.OPEN: "waiting",
    CaseState.CLAIMED: "claimed",
    CaseState.REPLIED: "answered",
    CaseState.RESOLVED: "closed",
    CaseState.WITHDRAWN: "withdrawn",
}


def is_emergency(case: Case) -> bool:
    """Return whether a case came of a possible emergency."""
    return case.reason.startswith(EMERGENCY_BEGINS)


def heading(case: Case, owner: str) -> str:
    """Return the first line of a card."""
    words = _HEADINGS[case.state]
    if case.state is CaseState.OPEN and is_emergency(case):
        words = EMERGENCY
    return words.format(label=case.label, owner=owner)


def arrived(arrival: Arrival, failure: str) -> str:
    """Return what became of a reply, with the next step where it failed."""
    if arrival is Arrival.FAILED:
        return NOT_DELIVERED.format(reason=failure or "no way to them was left")
    return ARRIVALS[arrival]


def ago(at: datetime) -> str:
    """Return a moment that Discord shows as how long ago it was, and keeps current."""
    return f"<t:{int(at.timestamp())}:R>"


def day(at: datetime) -> str:
    """Return a moment that Discord shows as a day, in each reader's own way."""
    return f"<t:{int(at.timestamp())}:d>"


def size(count: int) -> str:
    """Return a number of bytes as people write it."""
    if count < 1024:
        return f"{count} B"
    return f"{count / 1024:.0f} KB" if count < 1024**2 else f"{count / 1024**2:.1f} MB"


def files_line(files: Sequence[tuple[str, str, int]]) -> str:
    """Return files as they are named on a card: name, type, size."""
    named = [ONE_FILE.format(name=name, kind=kind, size=size(count)) for name, kind, count in files]
    return FILES.format(files=", ".join(named))
