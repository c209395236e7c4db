"""What a face looks up about what was asked and sent: where to answer, what waits to be read."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from bot.values import Delivery, Question

HELD: Final = "held"
"""The remote id of a delivery that waits for its asker's next contact."""
READ: Final = "read"
"""The remote id of one that was held and has been read; the event of a case whose reply was."""


@dataclass(frozen=True, slots=True)
class Trail:
    """The last question known in a channel where the assistant was addressed.

    `handled` is the last message handled there without being kept as a question, 0 for none.
    """

    channel: str
    message_id: int
    public: bool
    handled: int = 0


class Traces(Protocol):
    """Where a face finds what it needs to answer in the right place."""

    async def question(self, question_id: str) -> Question | None:
        """Return a question by its own id."""

    async def delivery(self, delivery_id: str) -> Delivery | None:
        """Return a delivery by its id, whatever became of it."""

    async def recorded(self, delivery_id: str, remote_ids: Collection[str]) -> set[str]:
        """Return those that other deliveries to the same asker have recorded as theirs."""

    async def waiting(self, face: str, asker_id: str) -> list[Delivery]:
        """Return what waits for an asker's next contact, oldest first."""

    async def waiters(self, face: str) -> set[str]:
        """Return the askers for whom something waits."""

    async def read(self, delivery_id: str) -> tuple[Delivery, ...]:
        """Note that what waited has been read; where that is a case's last reply, tell the desk."""

    async def trails(self, face: str, since: datetime, before: datetime) -> list[Trail]:
        """Return the channels lately used, each with its last question from before a moment.

        One that was first used since then comes with its first question.
        """


class Amendments(Protocol):
    """Where an asker's second thoughts are kept."""

    async def reword(
        self, face: str, message_id: str, text: str, since: datetime
    ) -> tuple[Delivery, ...]:
        """Replace the text of a question asked since a moment and still open, and tell the desk."""

    async def take_back(self, face: str, message_id: str) -> tuple[Delivery, ...]:
        """Remove a question's text, withdraw the case if it was all there was; tell the desk."""
