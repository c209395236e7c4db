"""Counting what waits and what became of deliveries, for health and metrics."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Row, func, select, text

from bot.storage.database import Database
from bot.storage.tables import cases, outbox, questions
from bot.upkeep.figures import Figures, Waiting


@dataclass(frozen=True, slots=True)
class StoredMeasures:
    """Figures on a store."""

    database: Database

    async def answers(self) -> None:
        """Return once the store has answered; raises `Unavailable` where it doesn't."""
        async with self.database.reading() as connection:
            await connection.execute(text("SELECT 1"))

    async def figures(self) -> Figures:
        """Return how things stand at this moment; raises `Unavailable`."""
        by_state = select(cases.c.state, func.count(), func.min(cases.c.opened_at))
        by_lane = select(outbox.c.lane, func.count(), func.min(outbox.c.created_at))
        undecided = select(func.count()).where(questions.c.state == "received")
        failed = select(func.count()).where(outbox.c.state == "failed")
        async with self.database.reading() as connection:
            opened = await connection.execute(by_state.group_by(cases.c.state))
            owed = await connection.execute(
                by_lane.where(outbox.c.state == "owed").group_by(outbox.c.lane)
            )
            return Figures(
                at=self.database.now(),
                cases=_waiting(opened.all()),
                owed=_waiting(owed.all()),
                undecided=int(await connection.scalar(undecided) or 0),
                failed=int(await connection.scalar(failed) or 0),
            )

    async def newest(self) -> datetime | None:
        """Return when the newest question was received; raises `Unavailable`."""
        async with self.database.reading() as connection:
            moment: datetime | None = await connection.scalar(
                select(func.max(questions.c.received_at))
            )
        return moment


def _waiting(rows: Iterable[Row[str, int, datetime]]) -> dict[str, Waiting]:
    return {name: Waiting(count, oldest) for name, count, oldest in rows}
