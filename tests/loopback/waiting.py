"""Waiting for what must come, without sleeping longer than it takes."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

DEADLINE = 10.0
FIRST_PAUSE, LONGEST_PAUSE = 0.002, 0.03
MOST_COUNTED = 3.0  # times a pause; where it lasts longer, the machine had no time for us


async def until(look: Callable[[], T | None], what: str, deadline: float = DEADLINE) -> T:
    """The first true value that `look` gives, or an AssertionError that names what didn't come.

    Only time in which this process could run counts against the deadline, so that a machine with
    other things to do makes a test slower but never fails it.
    """
    left, pause = deadline, FIRST_PAUSE
    while True:
        seen = look()
        if seen:
            return seen
        if left <= 0:
            raise AssertionError(f"{what}: not within {deadline} s")
        left -= await rested(pause)
        pause = min(pause * 1.3, LONGEST_PAUSE)


async def rested(pause: float) -> float:
    """Lets others run for a moment; returns how long that was, without what the machine lost."""
    began = time.monotonic()
    await asyncio.sleep(pause)
    return min(time.monotonic() - began, MOST_COUNTED * pause)
