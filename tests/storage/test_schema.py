"""Versions of the schema: up from every one, never down, never a newer one's damage."""

import hashlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, bindparam, text

from bot.errors import Unavailable
from bot.storage.columns import Moment
from bot.storage.engine import make_engine, parsed
from bot.storage.schema import HEAD, MIGRATIONS, upgrade, version_of
from bot.storage.sealing import Unsealed
from bot.storage.store import open_store
from bot.storage.tables import metadata
from tests.storage.making import START, HandClock, answer, asked
from tests.storage.postgres import Server

BODY = '{"kind": "answer", "text": "hello"}'
VERSIONS = ("0001", "0002", "0003", "0004", "0005")


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        (tmp_path / "empty.db").touch()
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    server: Server = request.getfixturevalue("postgres")
    server.sql("CREATE DATABASE empty")
    yield server.url("empty")
    server.sql("DROP DATABASE empty WITH (FORCE)")


async def at_version(url: str, version: str) -> None:
    """Make a store of a version, with a case, a question and a delivery in it."""
    engine = make_engine(parsed(url), Unsealed(), 5.0)
    async with engine.begin() as connection:
        await connection.run_sync(upgrade, "old", version)
        await connection.run_sync(fill)
    await engine.dispose()


def fill(connection: Connection) -> None:
    rows = (
        "INSERT INTO questions (id, face, message_id, channel, asker_id, asker_name, text, "
        "asked_at, received_at, public, state, tries) VALUES ('q', 'chat', 'm', 'c', 'a', "
        "'An agency', 'how much?', :moment, :moment, false, 'received', 0)",
        "INSERT INTO cases (number, state, version, asker_id, asker_name, face, channel, "
        "question, reason, opened_at, changed_at, public) VALUES (7, 'open', 1, 'a', "
        "'An agency', 'chat', 'c', 'how much?', 'why', :moment, :moment, false)",
        "INSERT INTO outbox (id, lane, face, channel, kind, body, created_at, next_try_at, "
        "tries, state) VALUES ('d', 'asker', 'chat', 'c', 'answer', "
        ":body, :moment, :moment, 0, 'owed')",
        "UPDATE counters SET value = 7",
    )
    bound = {"body": bindparam("body", BODY), "moment": bindparam("moment", START, Moment)}
    for row in rows:
        used = [bound[name] for name in bound if f":{name}" in row]
        connection.execute(text(row).bindparams(*used))


def test_the_versions_tested_are_all_there_are() -> None:
    files = sorted(path.stem[1:5] for path in (MIGRATIONS / "versions").glob("v*.py"))
    assert tuple(files) == VERSIONS
    assert VERSIONS[-1] == HEAD


@pytest.mark.parametrize("version", VERSIONS)
async def test_a_store_of_any_version_comes_up_with_what_is_in_it(
    empty_address: str, version: str
) -> None:
    await at_version(empty_address, version)
    async with open_store(empty_address, HandClock(), serves=("chat",)) as store:
        async with store.database.reading() as connection:
            assert await connection.run_sync(version_of) == HEAD
        assert (await store.cases.history(7)).case.question == "how much?"
        [delivery] = await store.outbox.lease(["chat"])
        assert delivery.owed.body.text == "hello"
        await answer(store, asked())


async def test_the_migrations_make_what_the_tables_say(empty_address: str) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    def differences(connection: Connection) -> list[Any]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    async with open_store(empty_address, HandClock()) as store, store.database.reading() as reader:
        assert await reader.run_sync(differences) == []


async def test_a_store_from_a_newer_version_is_refused_and_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "askdesk.db"
    async with open_store(f"sqlite:///{path}", HandClock()):
        pass
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    with pytest.raises(Unavailable, match="newer version") as caught:
        async with open_store(f"sqlite:///{path}", HandClock()):
            pass
    assert str(path) in str(caught.value)
    assert "Nothing was changed" in str(caught.value)
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before


async def test_a_newer_store_on_a_server_is_refused_too(empty_address: str) -> None:
    newer = text("UPDATE alembic_version SET version_num = '9999'")
    async with open_store(empty_address, HandClock()) as store, store.database.writing("t") as on:
        await on.execute(newer)
    with pytest.raises(Unavailable, match="newer version"):
        async with open_store(empty_address, HandClock()):
            pass


async def test_only_this_user_may_read_a_new_store(tmp_path: Path) -> None:
    path = tmp_path / "askdesk.db"
    async with open_store(f"sqlite:///{path}", HandClock()):
        assert path.stat().st_mode & 0o077 == 0
