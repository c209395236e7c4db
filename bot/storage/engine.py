"""Making an engine for either store, with all that keeps what is committed."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DisconnectionError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.errors import Unavailable, WrongUse
from bot.storage.columns import give_seal
from bot.storage.sealing import Seal
from bot.storage.sqlite_connection import connect_thriftily

_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
}
_SWITCHES = 100
_QUEUE_SECONDS = 60
BEGIN = "askdesk_begin"


def store_url(given: str | None, data_dir: Path) -> str:
    """Return the address of the store: the one given, or SQLite in the data folder."""
    return given or f"sqlite+aiosqlite:///{data_dir / 'askdesk.db'}"


def parsed(url: str) -> URL:
    """Return an address with the driver we use; raises `WrongUse` for another kind of store."""
    try:
        address = make_url(url)
    except ArgumentError as error:
        raise WrongUse(_expected()) from error
    driver = _DRIVERS.get(address.get_backend_name())
    if driver is None or (driver.startswith("sqlite") and not address.database):
        raise WrongUse(_expected())
    return address.set(drivername=driver)


def described(address: URL) -> str:
    """Return the store's name as people read it, without any password."""
    if address.get_backend_name() == "sqlite":
        return str(address.database)
    return f"{address.host or 'localhost'}/{address.database}"


def make_engine(address: URL, seal: Seal, patience: float) -> AsyncEngine:
    """Return an engine that waits up to `patience` seconds for a busy store."""
    if address.get_backend_name() == "sqlite":
        engine = _sqlite(Path(str(address.database)), patience)
    else:
        engine = create_async_engine(
            address,
            pool_pre_ping=True,
            pool_timeout=_QUEUE_SECONDS,
            connect_args={"timeout": patience, "server_settings": {"application_name": "askdesk"}},
        )
    give_seal(engine.sync_engine, seal)
    return engine


def create_file(path: Path) -> None:
    """Make the folder and an empty file that only this user reads, unless they are there."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            path.touch(mode=0o600)
    except OSError as error:
        raise Unavailable(
            f"The store {path} can't be made: {error.strerror}. "
            "Set BOT_DATA_DIR to a folder this user may write to."
        ) from error


def _sqlite(path: Path, patience: float) -> AsyncEngine:
    # A file that has gone must not be made anew behind our back, hence mode=rw.
    address = URL.create(
        "sqlite+aiosqlite",
        database=f"file:{path.absolute()}",
        query={"mode": "rw", "uri": "true"},
    )
    engine = create_async_engine(
        address,
        pool_timeout=_QUEUE_SECONDS,
        connect_args={
            "async_creator_fn": connect_thriftily,
            "isolation_level": None,
            "timeout": patience,
        },
    )

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, record: Any) -> None:  # noqa: ANN401 - the driver's own
        record.info["file"] = _file_of(path)
        if record.info["file"] is None:
            return  # moved away since it was opened: it would get a log of its own
        _switch_to_wal(connection)
        for pragma in ("synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
            connection.execute(f"PRAGMA {pragma}").close()

    @event.listens_for(engine.sync_engine, "checkout")
    def still_there(connection: Any, record: Any, proxy: Any) -> None:  # noqa: ANN401
        # SQLite goes on writing into a file that was moved away or replaced; that is lost.
        if record.info["file"] is None or record.info["file"] != _file_of(path):
            raise DisconnectionError("the file was moved or replaced")

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        if how := connection.get_execution_options().get(BEGIN, "BEGIN IMMEDIATE"):
            connection.exec_driver_sql(how)

    return engine


def _file_of(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _switch_to_wal(connection: Any) -> None:  # noqa: ANN401 - the driver's own
    # While two processes make a store at once SQLite doesn't wait for this lock by itself.
    for attempt in range(_SWITCHES):
        try:
            connection.execute("PRAGMA journal_mode=WAL").close()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or attempt == _SWITCHES - 1:
                raise
            time.sleep(0.02)
        else:
            return


def _expected() -> str:
    return (
        "BOT_DATABASE_URL: expected `sqlite:///path/to/askdesk.db` or "
        "`postgresql://user:password@host/database`."
    )
