"""What came lately, kept in memory: who has sent too much, and whether cases come in a burst.

A restart forgets it, which lets through a little more and loses nothing.
"""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta

from bot.limits import BURST, MINUTE, Admitted, Lately, Limits, admitted, in_burst
from bot.values import Call, Question

MOST_REMEMBERED = 10_000
# Shorter than what the announcement of a burst looks at, so that it names every quiet case.
SURE_WITHIN = timedelta(seconds=50)


class RecentTraffic:
    """Remembers who sent what lately: lets a message in, or says why not."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._lately: dict[tuple[str, str], Lately] = {}
        self._opened: deque[datetime] = deque(maxlen=BURST)

    def admit(self, question: Question, now: datetime) -> Admitted:
        """Return what becomes of a message that has just come."""
        asker = (question.conversation.face, question.asker.id)
        before = self._lately.get(asker, Lately())
        found = admitted(before, question.asker.id, question.text, now, self._limits)
        self._lately[asker] = found.lately
        if len(self._lately) > MOST_REMEMBERED:
            self._forget_the_quiet(now)
        return found

    def call(self, now: datetime) -> Call:
        """Return whom the notice of a case opened now calls: nobody more while many come in."""
        return Call.QUIET if in_burst(tuple(self._opened), now, SURE_WITHIN) else Call.DESK

    def note_opened(self, now: datetime) -> None:
        """Remember that a case was opened."""
        self._opened.append(now)

    def _forget_the_quiet(self, now: datetime) -> None:
        self._lately = {
            asker: lately
            for asker, lately in self._lately.items()
            if lately.sent and now - lately.sent[-1][0] < MINUTE
        }
