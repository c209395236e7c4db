"""Group commit: what many want written while the disk is busy is written with one commit.

A commit waits for the disk, and costs more than most of what it commits. The waiting works are
done one after the other in one transaction, and in a crowd a moment is left for more to come;
whoever comes alone is written at once, and alone.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import Unavailable
from bot.ports import Checkpoint

Work = Callable[[AsyncConnection], Awaitable[Any]]
Transaction = Callable[[], AbstractAsyncContextManager[AsyncConnection]]
LARGEST = 256  # the slower the disk, the larger the groups
CROWD = 20  # works within CROWD_SECONDS
CROWD_SECONDS = 0.25
COMPANY_SECONDS = 0.015


class Parted(Exception):
    """One of the group failed, so all of it was undone; each is to be written on its own."""


@dataclass(slots=True, eq=False)
class _Member:
    what: str
    work: Work
    done: asyncio.Future[Any]
    result: Any = None


@dataclass(slots=True)
class GroupCommit:
    """Writes works together that wait at the same time, each wholly or not at all."""

    transaction: Transaction
    checkpoint: Checkpoint
    _waiting: deque[_Member] = field(default_factory=deque, init=False)
    _lately: deque[float] = field(default_factory=lambda: deque(maxlen=CROWD), init=False)
    _writer: asyncio.Task[None] | None = field(default=None, init=False)

    async def write(self, what: str, work: Work) -> Any:  # noqa: ANN401 - whatever the work gives
        """Return what the work gave, once it is on disk; raises `Parted` or what it raised."""
        loop = asyncio.get_running_loop()
        member = _Member(what, work, loop.create_future())
        self._waiting.append(member)
        self._lately.append(loop.time())
        if self._writer is None or self._writer.done():
            self._writer = asyncio.create_task(self._write_all())
        return await member.done

    async def _write_all(self) -> None:
        while self._waiting:
            group: list[_Member] = []
            try:
                if self._crowded():
                    await asyncio.sleep(COMPANY_SECONDS)
                await self._write_group(group)
            except asyncio.CancelledError:
                for member in (*group, *self._waiting):
                    member.done.cancel()
                raise
            except BaseException as error:  # noqa: BLE001 - it is raised where the work came from
                _fail(group or self._take(), error)
            else:
                self._tell(group)

    def _crowded(self) -> bool:
        began = asyncio.get_running_loop().time() - CROWD_SECONDS
        return len(self._lately) == CROWD and self._lately[0] > began

    async def _write_group(self, group: list[_Member]) -> None:
        async with self.transaction() as connection:
            # Taken only now: whoever came while we waited for our turn is one of us.
            group.extend(self._take())
            for place, member in enumerate(group):
                if place:
                    await asyncio.sleep(0)
                member.result = await member.work(connection)

    def _take(self) -> list[_Member]:
        taken = [self._waiting.popleft() for _ in range(min(LARGEST, len(self._waiting)))]
        return [member for member in taken if not member.done.cancelled()]

    def _tell(self, group: Sequence[_Member]) -> None:
        for member in group:
            try:
                self.checkpoint(f"after commit: {member.what}")
            except BaseException as error:  # noqa: BLE001 - as if its own commit had raised it
                _fail([member], error)
            else:
                if not member.done.done():
                    member.done.set_result(member.result)


def _fail(group: Sequence[_Member], error: BaseException) -> None:
    # A store that can't be used fails all alike; any other fault is one member's alone.
    shared = len(group) == 1 or isinstance(error, Unavailable)
    for member in group:
        if not member.done.done():
            member.done.set_exception(error if shared else Parted())
