"""Every test of the store runs on SQLite and on PostgreSQL."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager
from functools import partial
from pathlib import Path

import pytest

from bot.storage.store import Store, open_store
from bot.storage.tables import metadata
from tests.storage.making import DESK, HERE, HandClock
from tests.storage.postgres import Server, running_server

Opener = Callable[..., AbstractAsyncContextManager[Store]]

_EMPTIED = ", ".join(name for name in metadata.tables if name != "counters")
EMPTYING = f"TRUNCATE {_EMPTIED} RESTART IDENTITY; UPDATE counters SET value = 0"  # noqa: S608


async def _open_once(url: str) -> None:
    async with open_store(url, HandClock()):
        pass


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    with running_server() as server:
        server.sql("CREATE DATABASE prepared")
        asyncio.run(_open_once(server.url("prepared")))
        yield server


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("prepared") / "askdesk.db"
    asyncio.run(_open_once(f"sqlite:///{path}"))
    return path


@pytest.fixture
def sqlite_address(prepared: Path, tmp_path: Path) -> str:
    path = tmp_path / "askdesk.db"
    shutil.copyfile(prepared, path)
    return f"sqlite:///{path}"


@pytest.fixture
def postgres_address(postgres: Server) -> Iterator[str]:
    yield postgres.url("prepared")
    postgres.sql(EMPTYING, "prepared")


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest) -> str:
    kind = "postgres" if request.param == "postgresql" else "sqlite"
    url: str = request.getfixturevalue(f"{kind}_address")
    return url


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def opened(address: str, clock: HandClock) -> Opener:
    """Open the test's store again, as another process would."""
    return partial(open_store, address, clock, serves=(HERE.face,), desk=DESK)


@pytest.fixture
async def store(opened: Opener) -> AsyncIterator[Store]:
    async with opened() as store:
        yield store
