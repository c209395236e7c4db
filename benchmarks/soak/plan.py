"""What a soak is to do: how long, how fast, what breaks when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
"""The clone whose code is soaked."""

FAULTS = ("gateway drop", "429", "5xx", "store gone", "FAQ reload", "SIGKILL")
BETWEEN_MESSAGES = 20.0
FIRST_FAULT = 22.0
LAST_SECONDS = 5.0
LEAST_JUDGED = 20.0
SEED = 20261201


@dataclass(frozen=True, slots=True)
class Plan:
    """How long it takes in minutes, questions a second, seconds from fault to fault."""

    minutes: float = 60.0
    rate: float = 20.0
    every: float = 60.0

    @property
    def seconds(self) -> float:
        """How long questions are asked."""
        return self.minutes * 60

    @property
    def askers(self) -> int:
        """As many people as it takes for each to write every twenty seconds."""
        return max(1, round(self.rate * BETWEEN_MESSAGES))

    @property
    def judges_trends(self) -> bool:
        """Whether it is long enough to tell a trend from warming up."""
        return self.minutes >= LEAST_JUDGED

    def faults(self) -> Iterator[tuple[float, str, int]]:
        """Yield the moment, name and round of each fault, the same in every run.

        The first comes once everybody has written: nobody is told of a direct message that was
        the first of its conversation and came while nobody listened.
        """
        number = 0
        while (moment := FIRST_FAULT + number * self.every) < self.seconds - LAST_SECONDS:
            yield moment, FAULTS[number % len(FAULTS)], number // len(FAULTS)
            number += 1
