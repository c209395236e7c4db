"""Waiting for what must come, without sleeping longer than it takes."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

DEADLINE = 10.0
FIRST_PAUSE, LONGEST_PAUSE = 0.002, 0.03


async def until(look: Callable[[], T | None], what: str, deadline: float = DEADLINE) -> T:
    """The first true value that `look` gives, or an AssertionError that names what didn't come."""
    ends = time.monotonic() + deadline
    pause = FIRST_PAUSE
    while True:
        seen = look()
        if seen:
            return seen
        if time.monotonic() > ends:
            raise AssertionError(f"{what}: not within {deadline} s")
        await asyncio.sleep(pause)
        pause = min(pause * 1.3, LONGEST_PAUSE)
