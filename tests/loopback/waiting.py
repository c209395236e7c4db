"""Waiting for what must come, without sleeping longer than it takes."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

DEADLINE = 10.0
PAUSE = 0.005


async def until(look: Callable[[], T | None], what: str, deadline: float = DEADLINE) -> T:
    """The first true value that `look` gives, or an AssertionError that names what didn't come."""
    ends = time.monotonic() + deadline
    while True:
        seen = look()
        if seen:
            return seen
        if time.monotonic() > ends:
            raise AssertionError(f"{what}: not within {deadline} s")
        await asyncio.sleep(PAUSE)
