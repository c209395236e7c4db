"""Work whose outcome has to be the first answer: a form to open, choices to offer."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, Final, TypeVar

from bot import discord_words
from bot.errors import Unavailable

T = TypeVar("T")
LATEST_SECONDS: Final = 2.0
"""Discord waits for three; the way there and back takes its part of them."""


async def in_time(work: Coroutine[Any, Any, T], seconds: float = LATEST_SECONDS) -> T:
    """Return what work gives; raises `Unavailable` where that takes too long.

    The work then goes on unheeded: a store that is waited for can't be told to stop at once.
    """
    task = asyncio.create_task(work)
    task.add_done_callback(_heeded)
    done, _ = await asyncio.wait({task}, timeout=seconds)
    if not done:
        raise Unavailable(discord_words.STORE_SILENT.format(seconds=seconds))
    return task.result()


def _heeded(task: asyncio.Task[Any]) -> None:
    """Keep asyncio from reporting a failure that nobody waits for any more."""
    if not task.cancelled():
        task.exception()
