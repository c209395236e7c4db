"""An intake and a courier that are counted while they do what they always do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.deciding import Receipt, Standing, Verdict
from bot.errors import Undeliverable
from bot.ports import Clock, Courier, Intake, Plan, Revision
from bot.upkeep.metrics import FAILED, LATER, SENT, Metrics
from bot.values import Delivery, Question

REMEMBERED = 10_000


@dataclass(slots=True)
class MeasuredIntake:
    """An intake whose questions are counted once they are decided."""

    intake: Intake
    metrics: Metrics
    clock: Clock
    _received: dict[str, datetime] = field(default_factory=dict)

    async def receive(self, question: Question) -> Receipt:
        """Put a question on disk."""
        began = self.clock.now()
        receipt = await self.intake.receive(question)
        if receipt.fresh:
            if len(self._received) >= REMEMBERED:
                self._received.pop(next(iter(self._received)))
            self._received[receipt.question_id] = began
        return receipt

    async def decide(self, question_id: str, plan: Plan) -> tuple[Delivery, ...]:
        """Write a question's verdict and return its deliveries."""
        verdicts: list[Verdict] = []

        def noted(standing: Standing, number: int) -> Verdict:
            # Called anew where somebody was faster, so only the last verdict stands.
            verdicts[:] = [plan(standing, number)]
            return verdicts[0]

        deliveries = await self.intake.decide(question_id, noted)
        began = self._received.pop(question_id, None)
        now = self.clock.now()
        for verdict in verdicts:
            self.metrics.decided((one.part for one in verdict.bookings), now - (began or now))
        return deliveries

    async def revise(self, question_id: str, press_id: str, plan: Revision) -> tuple[Delivery, ...]:
        """Write what pressing a button changes."""
        return await self.intake.revise(question_id, press_id, plan)

    async def undecided(
        self, before: datetime, limit: int = 100
    ) -> list[tuple[str, Question, int]]:
        """Return what was received before a moment and never decided."""
        return await self.intake.undecided(before, limit)


@dataclass(frozen=True, slots=True)
class MeasuredCourier:
    """A courier whose deliveries are counted by what became of them."""

    courier: Courier
    metrics: Metrics
    clock: Clock

    async def deliver(self, delivery: Delivery) -> str | None:
        """Bring a delivery to its conversation."""
        try:
            remote_id = await self.courier.deliver(delivery)
        except Undeliverable as error:
            self.metrics.delivery(FAILED if error.permanent else LATER)
            raise
        except BaseException:
            self.metrics.delivery(LATER)
            raise
        self.metrics.delivery(SENT, self.clock.now() - delivery.created_at)
        return remote_id


def measured(couriers: Mapping[str, Courier], metrics: Metrics, clock: Clock) -> dict[str, Courier]:
    """Return couriers that are counted, by the names of their faces."""
    return {face: MeasuredCourier(one, metrics, clock) for face, one in couriers.items()}
