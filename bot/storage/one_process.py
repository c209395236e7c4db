"""One process at a time that delivers for a face, where the store is a file of one machine.

The system takes the lock from a process however that ends. So whoever holds it knows that what
another has leased for this face is nobody's, and need not wait until those leases run out.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import IO

from sqlalchemy import update

from bot.errors import Unavailable
from bot.storage.database import Database
from bot.storage.tables import outbox

# Longer than a process that was asked to stop takes for what is under way.
PATIENCE_SECONDS = 15.0
_LOOK_SECONDS = 0.1


@asynccontextmanager
async def sole(
    database: Database, face: str, patience: float = PATIENCE_SECONDS
) -> AsyncIterator[None]:
    """Be the only process that delivers for a face; raises `Unavailable` while another does.

    On a database server several may, and each lease runs out by itself.
    """
    if not database.is_sqlite or sys.platform == "win32":
        yield
        return
    with _opened(Path(f"{database.name}.{face}.lock")) as file:
        await _lock(file, database.name, patience)
        await _free_leases(database, face)
        yield


def _opened(path: Path) -> IO[str]:
    try:
        return os.fdopen(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600), "w", encoding="utf-8")
    except OSError as error:
        raise Unavailable(f"{path} can't be written: {error.strerror}.") from error


async def _lock(file: IO[str], store: str, patience: float) -> None:
    import fcntl

    ends = asyncio.get_running_loop().time() + patience
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if asyncio.get_running_loop().time() > ends:
                raise Unavailable(
                    f"Another `askdesk run` works on the store {store}. "
                    "End it first, or give this one a BOT_DATA_DIR of its own."
                ) from error
        else:
            return
        await asyncio.sleep(_LOOK_SECONDS)


async def _free_leases(database: Database, face: str) -> None:
    left = (
        update(outbox)
        .where(outbox.c.face == face, outbox.c.state == "owed", outbox.c.leased_by.is_not(None))
        .where(outbox.c.leased_by != database.process)
        .values(leased_by=None, leased_until=None)
    )
    async with database.writing("freed") as connection:
        await connection.execute(left)
