"""A store that hangs, as one does whose disk or server is stuck, and then fails."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, event
from sqlalchemy.util import await_only

from bot.discord_face.opening import DiscordFace


@contextmanager
def stuck(face: DiscordFace) -> Iterator[None]:
    """Have whoever reads or writes wait until the block ends, and be refused then."""
    engine, over = face.program.store.database.engine.sync_engine, asyncio.Event()

    def begin(connection: Connection) -> None:
        await_only(over.wait())
        raise OSError("the disk is gone")

    event.listen(engine, "begin", begin, insert=True)
    try:
        yield
    finally:
        event.remove(engine, "begin", begin)
        over.set()
