"""Sending what is owed: at once what was just committed, then whatever is due, until it arrives."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import Protocol

import structlog

from bot import wording
from bot.errors import AskdeskError, Unavailable, Undeliverable
from bot.ports import Checkpoint, Clock, Courier, Leases, Outbox, order_key
from bot.values import Delivery

log = structlog.get_logger()
GRACE_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Schedule:
    """How long to wait before each new try, and how many tries there are: about a day in all.

    `request` is how long one try may take: half of a lease, whatever the other side has us wait.
    """

    first: float = 5.0
    factor: float = 3.0
    longest: float = 3600.0
    jitter: float = 0.2
    tries: int = 28
    request: float = 60.0

    def wait(self, tries: int, asked: float | None, luck: float) -> timedelta:
        """Return the wait after so many earlier tries, never shorter than the other side asked.

        `luck`, between 0 and 1, spreads those that failed together.
        """
        grown = min(self.longest, self.first * self.factor ** min(tries, 30))
        seconds = grown * (1 + self.jitter * (2 * luck - 1))
        if asked is not None:
            seconds = max(seconds, asked * (1 + self.jitter * luck))
        return timedelta(seconds=seconds)


class HeldOutbox(Outbox, Leases, Protocol):
    """An outbox whose leases can be let go."""


def pass_by(point: str) -> None:
    """Do nothing at a checkpoint."""


@dataclass(slots=True, eq=False)
class Dispatcher:
    """Takes deliveries to their couriers and writes down what became of them."""

    outbox: HeldOutbox
    couriers: Mapping[str, Courier]
    clock: Clock
    schedule: Schedule = Schedule()
    checkpoint: Checkpoint = pass_by
    luck: Callable[[], float] = random.random
    _tasks: set[asyncio.Task[None]] = field(default_factory=set, init=False)
    _unwritten: dict[str, Callable[[], Awaitable[None]]] = field(default_factory=dict, init=False)
    _wake: asyncio.Event = field(default_factory=asyncio.Event, init=False)

    async def send(self, deliveries: Sequence[Delivery]) -> None:
        """Bring each delivery to its conversation, and mark or postpone it; never raises."""
        tasks = [asyncio.create_task(self._bring_in_order(queue)) for queue in _queues(deliveries)]
        self._tasks.update(tasks)
        for task in tasks:
            task.add_done_callback(self._tasks.discard)
        await asyncio.gather(*tasks)

    async def turn(self, channel: str | None = None) -> int:
        """Send what is due now and return how much that was; raises `Unavailable`."""
        await self._write_late()
        due = await self.outbox.lease(tuple(self.couriers), channel=channel)
        await self.send(due)
        return len(due)

    async def run(
        self, stop: asyncio.Event, *, poll: float = 1.0, channel: str | None = None
    ) -> None:
        """Send what is due until told to stop, looking again every `poll` seconds."""
        troubles = 0
        while not stop.is_set():
            pause = poll
            try:
                if await self.turn(channel):
                    pause = 0.0
                troubles = 0
            except Unavailable as error:
                pause = min(30.0, poll * 2**troubles)
                troubles = min(troubles + 1, 10)
                log.error("outbox_unavailable", reason=str(error), again_in=pause)
            await self._rest(stop, pause)

    def wake(self) -> None:
        """Look for due deliveries now rather than at the next poll."""
        self._wake.set()

    async def close(self, grace: float = GRACE_SECONDS) -> None:
        """Finish what is under way, up to `grace` seconds, and let go of everything else."""
        if self._tasks:
            _, late = await asyncio.wait(set(self._tasks), timeout=grace)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        try:
            await self._write_late()
            await self.outbox.release()
        except Unavailable as error:
            log.error("leases_not_released", reason=str(error))

    async def _bring_in_order(self, queue: Sequence[Delivery]) -> None:
        started = self.clock.now()
        for position, delivery in enumerate(queue):
            late = self.clock.now() - started > timedelta(seconds=self.schedule.request / 2)
            if late or not await self._bring(delivery):
                await self._hold_back(queue[position + (not late) :])
                return

    async def _bring(self, delivery: Delivery) -> bool:
        """Return whether what stands behind this delivery may follow."""
        self.checkpoint("before request")
        try:
            async with asyncio.timeout(self.schedule.request):
                remote_id = await self.couriers[delivery.owed.to.face].deliver(delivery)
        except Exception as error:  # noqa: BLE001 - one courier's fault must not stop the others
            return await self._failed(delivery, self._reason(error, delivery))
        self.checkpoint("after request")
        self.checkpoint("before mark")
        return await self._write(delivery.id, partial(self.outbox.sent, delivery.id, remote_id))

    def _reason(self, error: Exception, delivery: Delivery) -> Undeliverable:
        if isinstance(error, Undeliverable):
            return error
        if isinstance(error, TimeoutError):
            return Undeliverable(wording.NO_ANSWER_WITHIN.format(seconds=self.schedule.request))
        if isinstance(error, AskdeskError):
            return Undeliverable(str(error))
        log.error("courier_fault", delivery=delivery.id, exc_info=error)
        return Undeliverable(wording.A_FAULT.format(kind=type(error).__name__))

    async def _failed(self, delivery: Delivery, error: Undeliverable) -> bool:
        over = error.permanent or delivery.tries + 1 >= self.schedule.tries
        log.warning("delivery_failed", delivery=delivery.id, reason=error.reason, given_up=over)
        if over:
            give_up = partial(self.outbox.give_up, delivery.id, error.reason)
            return await self._write(delivery.id, give_up)
        wait = self.schedule.wait(delivery.tries, error.retry_after, self.luck())
        await self._postpone(delivery, error.reason, wait)
        return False

    async def _hold_back(self, rest: Sequence[Delivery]) -> None:
        for delivery in rest:
            await self._postpone(delivery, wording.BEHIND, timedelta())

    async def _postpone(self, delivery: Delivery, reason: str, wait: timedelta) -> None:
        until = self.clock.now() + wait
        await self._write(delivery.id, partial(self.outbox.postpone, delivery.id, reason, until))

    async def _write(self, delivery_id: str, write: Callable[[], Awaitable[None]]) -> bool:
        """Return whether what became of a delivery is on disk; if not, it is written later."""
        try:
            await write()
        except Unavailable as error:
            self._unwritten[delivery_id] = write
            log.error("delivery_not_marked", delivery=delivery_id, reason=str(error))
            return False
        return True

    async def _write_late(self) -> None:
        for delivery_id, write in list(self._unwritten.items()):
            await write()
            self._unwritten.pop(delivery_id, None)

    async def _rest(self, stop: asyncio.Event, seconds: float) -> None:
        waiting = [asyncio.ensure_future(one.wait()) for one in (stop, self._wake)]
        try:
            await asyncio.wait(waiting, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for one in waiting:
                one.cancel()
            self._wake.clear()


def _queues(deliveries: Sequence[Delivery]) -> list[list[Delivery]]:
    """Split deliveries into those that must follow each other; one without a queue stands alone."""
    queues: dict[str, list[Delivery]] = {}
    for delivery in deliveries:
        queues.setdefault(order_key(delivery.owed) or delivery.id, []).append(delivery)
    return list(queues.values())
