"""On which terms askers are served: when a person can be expected, and how much one may send."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot import waiting_words
from bot.hours import BusinessHours
from bot.limits import Limits


@dataclass(frozen=True, slots=True)
class Terms:
    """Business hours, the time within which a case is to be answered, and limits."""

    hours: BusinessHours | None = None
    answer: timedelta = timedelta(hours=8)
    limits: Limits = field(default_factory=Limits)

    def due(self, at: datetime) -> datetime | None:
        """Return by when a case opened at a moment is to be answered."""
        return self.hours.add(at, self.answer) if self.hours else None

    def expect(self, at: datetime) -> str:
        """Return the sentence that says when to expect a person; empty without hours."""
        return waiting_words.expected(self.hours, at) if self.hours else ""
