"""The seams of the program: what the services ask of a store, a courier and a clock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from bot.case import Change
from bot.deciding import Receipt, Recorded, Standing, Verdict
from bot.values import (
    Case,
    CaseState,
    Conversation,
    Delivery,
    History,
    Lane,
    Owed,
    Question,
    Reply,
    ReplyKind,
)

Plan = Callable[[Standing, int], Verdict]
"""Decides a question: how things stand and the number a new case would get → all that is written.

Called inside the transaction, more than once where two of them meet, so it must be pure.
"""

Revision = Callable[[Standing, Recorded, int], Verdict]
"""Decides what pressing a button changes; its `bookings` replace the question's, where given."""


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Return the present moment in UTC."""


class Intake(Protocol):
    """Where questions are recorded and decided."""

    async def receive(self, question: Question) -> Receipt:
        """Put a question on disk (commit 1); one delivered twice is the same row."""

    async def decide(self, question_id: str, plan: Plan) -> tuple[Delivery, ...]:
        """Write a question's verdict (commit 2) and return its deliveries, leased to the caller.

        A question decided before gives nothing.
        """

    async def revise(self, question_id: str, press_id: str, plan: Revision) -> tuple[Delivery, ...]:
        """Write what pressing a button under a question's reply changes, in one commit.

        A press seen before gives nothing; raises `Refused` for a question that is gone.
        """

    async def undecided(
        self, before: datetime, limit: int = 100
    ) -> list[tuple[str, Question, int]]:
        """Return what was received before a moment and never decided: id, question, tries."""


class CaseBook(Protocol):
    """Where cases live."""

    async def history(self, number: int) -> History:
        """Return a case with its events and messages; raises `Refused` for an unknown number."""

    async def cases(
        self,
        states: Sequence[CaseState] = (),
        *,
        owner: str | None = None,
        asker: str | None = None,
        search: str | None = None,
        limit: int = 200,
    ) -> list[Case]:
        """Return cases, oldest first; an empty sequence of states means all of them."""

    async def change(
        self, number: int, decide: Callable[[Case], Change]
    ) -> tuple[Change, tuple[Delivery, ...]]:
        """Apply a pure decision to the case as it stands and commit it with all it owes.

        When somebody else was faster the decision is taken again on what they left.
        """


class Outbox(Protocol):
    """Where deliveries wait."""

    async def lease(
        self, faces: Sequence[str], limit: int = 20, channel: str | None = None
    ) -> list[Delivery]:
        """Take due deliveries for this process, askers first, in order within a case."""

    async def sent(self, delivery_id: str, remote_id: str | None) -> None:
        """Mark a delivery done."""

    async def postpone(self, delivery_id: str, reason: str, until: datetime) -> None:
        """Give a delivery back to be tried again at a moment."""

    async def give_up(self, delivery_id: str, reason: str) -> None:
        """Mark a delivery failed for good and tell the desk in the same commit."""


class Sender(Protocol):
    """Sends what this process holds a lease on."""

    async def send(self, deliveries: Sequence[Delivery]) -> None:
        """Bring each delivery to its conversation, and mark or postpone it; never raises."""


class Leases(Protocol):
    """How a process that stops lets go of what it holds."""

    async def release(self) -> None:
        """Free every delivery this process has leased and not sent."""


class Courier(Protocol):
    """How one face delivers."""

    async def deliver(self, delivery: Delivery) -> str | None:
        """Bring a delivery to its conversation; returns the face's own id of what it posted.

        Raises `Undeliverable`.
        """


class Checkpoint(Protocol):
    """Named points at which a test may stop the program; in production nothing happens."""

    def __call__(self, point: str, /) -> None:
        """Pass the point of this name."""


def conversation_key(conversation: Conversation) -> str:
    """Return the one text that names a conversation."""
    return f"{conversation.face}:{conversation.channel}"


def order_key(owed: Owed) -> str | None:
    """Return the queue in which a delivery keeps its place; None for one that never waits.

    A case has one queue for its asker and one for the desk, so neither holds up the other.
    """
    if isinstance(owed.body, Reply) and owed.body.kind is ReplyKind.EMERGENCY:
        return None
    if owed.case is not None:
        return f"{owed.lane}:{owed.case}"
    return conversation_key(owed.to) if owed.lane is Lane.ASKER else None
