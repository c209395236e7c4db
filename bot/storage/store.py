"""Opening a store: one object with everything kept in it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.ports import Checkpoint, Clock
from bot.storage.askers import StoredAskers
from bot.storage.cases import StoredCases
from bot.storage.database import Database
from bot.storage.engine import create_file, described, make_engine, parsed
from bot.storage.failures import explained
from bot.storage.gaps import StoredArchive
from bot.storage.intake import StoredIntake
from bot.storage.ledger import StoredBooks
from bot.storage.outbox import StoredOutbox
from bot.storage.retention import StoredRetention
from bot.storage.schema import bring_up, check_key
from bot.storage.sealing import seal_for
from bot.storage.timers import StoredTimers
from bot.values import Conversation


@dataclass(frozen=True, slots=True)
class Store:
    """Everything that is kept, each part behind its port."""

    database: Database
    intake: StoredIntake
    cases: StoredCases
    outbox: StoredOutbox
    askers: StoredAskers
    retention: StoredRetention
    timers: StoredTimers
    books: StoredBooks
    archive: StoredArchive


def pass_by(point: str) -> None:
    """Do nothing at a checkpoint."""


@asynccontextmanager
async def open_store(
    url: str,
    clock: Clock,
    *,
    serves: Sequence[str] = (),
    desk: Conversation | None = None,
    key: str | None = None,
    patience: float = 5.0,
    checkpoint: Checkpoint = pass_by,
) -> AsyncIterator[Store]:
    """Give the store at an address, made and brought to our schema where needed.

    `serves` names the faces this process delivers for: what it commits for them it sends itself.
    `desk` is where staff are told of a delivery that failed for good.
    `patience` is how many seconds a busy store is waited for. Raises `Unavailable` or `WrongUse`.
    """
    address = parsed(url)
    if address.get_backend_name() == "sqlite":
        create_file(Path(str(address.database)))
    seal, name = seal_for(key), described(address)
    engine = make_engine(address, seal, patience)
    try:
        with explained(name):
            await bring_up(engine, name)
            await check_key(engine, seal)
        yield store_on(Database(engine, name, clock, serves, checkpoint, desk))
    finally:
        await engine.dispose()


def store_on(database: Database) -> Store:
    """Return the parts of a store on one database."""
    return Store(
        database,
        StoredIntake(database),
        StoredCases(database),
        StoredOutbox(database),
        StoredAskers(database),
        StoredRetention(database),
        StoredTimers(database),
        StoredBooks(database),
        StoredArchive(database),
    )
