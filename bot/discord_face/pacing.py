"""Staying below Discord's limit over all requests, so that a burst waits a little, not for long."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from time import monotonic
from typing import Final

import aiohttp

AT_ONCE: Final = 49
WITHIN_SECONDS: Final = 1.04
"""Discord takes 50 in a second and holds back every request of whoever sends more. Requests sent
a second apart may arrive a bit less apart, so most of the room is left in time, not in number."""
EXEMPT: Final = ("/interactions/", "/webhooks/", "/gateway")


class Pacer:
    """Gives each request its turn, in order, so many within so many seconds."""

    def __init__(
        self,
        at_once: int = AT_ONCE,
        within: float = WITHIN_SECONDS,
        now: Callable[[], float] = monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._turns: deque[float] = deque(maxlen=at_once)
        self._within = within
        self._now = now
        self._sleep = sleep

    def wait(self) -> float:
        """Take the next turn and return how many seconds it is away."""
        now = self._now()
        full = len(self._turns) == self._turns.maxlen
        turn = max(now, self._turns[0] + self._within) if full else now
        self._turns.append(turn)
        return turn - now

    async def turn(self) -> None:
        """Return when it is one's turn; whoever is late themselves has others wait for longer."""
        while len(self._turns) == self._turns.maxlen:
            left = self._turns[0] + self._within - self._now()
            if left <= 0:
                break
            await self._sleep(left)
        self._turns.append(self._now())

    def trace(self) -> aiohttp.TraceConfig:
        """Return what has discord.py's every request wait for its turn; interactions needn't."""
        config = aiohttp.TraceConfig()
        config.on_request_start.append(self._started)
        return config

    async def _started(
        self,
        session: aiohttp.ClientSession,
        context: object,
        started: aiohttp.TraceRequestStartParams,
    ) -> None:
        if not any(part in started.url.path for part in EXEMPT):
            await asyncio.sleep(self.wait())
