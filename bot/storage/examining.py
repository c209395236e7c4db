"""Looking at a store without changing it: whether it answers, its schema, its newest question."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import func, select

from bot.storage.engine import BEGIN, described, make_engine, parsed
from bot.storage.failures import explained
from bot.storage.schema import HEAD, check_key, version_of
from bot.storage.sealing import seal_for
from bot.storage.tables import questions
from bot.upkeep.store_seen import StoreSeen

PATIENCE = 5.0


async def examine(url: str, key: str | None) -> StoreSeen:
    """Return what the store at an address is like; raises `Unavailable` or `WrongUse`."""
    address, seal = parsed(url), seal_for(key)
    name = described(address)
    if address.get_backend_name() == "sqlite" and not Path(str(address.database)).exists():  # noqa: ASYNC240
        return StoreSeen(name, None, HEAD)
    engine = make_engine(address, seal, PATIENCE)
    try:
        with explained(name):
            async with engine.connect() as connection:
                await connection.execution_options(**{BEGIN: "BEGIN"})
                schema = await connection.run_sync(version_of)
                if schema != HEAD:
                    return StoreSeen(name, schema, HEAD)
                newest = await connection.scalar(select(func.max(questions.c.received_at)))
            await check_key(engine, seal)
        return StoreSeen(name, schema, HEAD, newest)
    finally:
        await engine.dispose()
