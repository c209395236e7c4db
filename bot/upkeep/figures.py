"""How things stand at a moment: what waits, how much of it, since when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many of one kind there are, and since when the oldest."""

    count: int
    since: datetime


@dataclass(frozen=True, slots=True)
class Figures:
    """The store in numbers: cases by state, owed deliveries by lane, what is stuck."""

    at: datetime
    cases: Mapping[str, Waiting]
    owed: Mapping[str, Waiting]
    undecided: int = 0
    failed: int = 0


class Measures(Protocol):
    """What is counted on a store."""

    async def answers(self) -> None:
        """Return once the store has answered; raises `Unavailable` where it doesn't."""

    async def figures(self) -> Figures:
        """Return how things stand at this moment; raises `Unavailable`."""
