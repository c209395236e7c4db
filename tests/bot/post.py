"""An outbox in memory, a courier that does as it is told, and a clock moved by hand."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from bot.errors import Unavailable
from bot.values import Conversation, Delivery, Lane, Owed, Reply, ReplyKind

START = datetime(2026, 12, 1, 15, 0, tzinfo=UTC)


class HandClock:
    def __init__(self) -> None:
        self.moment = START

    def now(self) -> datetime:
        return self.moment


class MemoryOutbox:
    """Remembers what became of each delivery; while it is down every call fails."""

    def __init__(self, waiting: Sequence[Delivery] = ()) -> None:
        self.waiting = list(waiting)
        self.marked: dict[str, str | None] = {}
        self.postponed: dict[str, tuple[str, datetime]] = {}
        self.failed: dict[str, str] = {}
        self.released = False
        self.down = False

    async def lease(
        self, faces: Sequence[str], limit: int = 20, channel: str | None = None
    ) -> list[Delivery]:
        self._answer()
        taken, self.waiting = self.waiting, []
        return [one for one in taken if one.id not in self.marked]

    async def sent(self, delivery_id: str, remote_id: str | None) -> None:
        self._answer()
        self.marked[delivery_id] = remote_id

    async def postpone(self, delivery_id: str, reason: str, until: datetime) -> None:
        self._answer()
        self.postponed[delivery_id] = (reason, until)

    async def give_up(self, delivery_id: str, reason: str) -> None:
        self._answer()
        self.failed[delivery_id] = reason

    async def release(self) -> None:
        self._answer()
        self.released = True

    def waits(self) -> dict[str, timedelta]:
        return {one: until - START for one, (_, until) in self.postponed.items()}

    def _answer(self) -> None:
        if self.down:
            raise Unavailable("the store is down")


class ToldCourier:
    """Delivers, unless told to raise an error for an id; `hold` makes it wait."""

    def __init__(self, **errors: Exception) -> None:
        self.errors = errors
        self.delivered: list[str] = []
        self.hold = asyncio.Event()
        self.hold.set()
        self.begun = asyncio.Event()

    async def deliver(self, delivery: Delivery) -> str | None:
        self.begun.set()
        await self.hold.wait()
        if delivery.id in self.errors:
            raise self.errors[delivery.id]
        self.delivered.append(delivery.id)
        return f"posted-{delivery.id}"


def delivery(name: str, *, case: int | None = None, channel: str = "", tries: int = 0) -> Delivery:
    to = Conversation("chat", channel or name)
    owed = Owed(Lane.ASKER, to, Reply(ReplyKind.ANSWER, name), case=case)
    return Delivery(name, owed, START, tries)
