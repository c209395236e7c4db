"""What people read when a store can't be used, and that it works again once it can."""

import asyncio
import shutil
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event

from bot.errors import AskdeskError, Unavailable, WrongUse
from bot.storage.engine import store_url
from bot.storage.store import Store, open_store
from tests.storage.making import HandClock, answer, asked
from tests.storage.postgres import Server


@asynccontextmanager
async def opened(url: str, **options: object) -> AsyncIterator[Store]:
    async with open_store(url, HandClock(), serves=("chat",), **options) as store:  # type: ignore[arg-type]
        yield store


async def complaint(url: str) -> AskdeskError:
    with pytest.raises(AskdeskError) as caught:
        async with opened(url):
            pass
    return caught.value


def path_of(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


@contextmanager
def full_disk(store: Store) -> Iterator[None]:
    """Let the store's file grow no further."""
    engine = store.database.engine.sync_engine

    def limit(connection: sqlite3.Connection, record: object, proxy: object) -> None:
        connection.execute("PRAGMA max_page_count=1").close()

    event.listen(engine, "checkout", limit)
    try:
        yield
    finally:
        event.remove(engine, "checkout", limit)

        def relieve(connection: sqlite3.Connection, record: object, proxy: object) -> None:
            connection.execute("PRAGMA max_page_count=1000000").close()

        event.listen(engine, "checkout", relieve)


async def test_a_folder_that_cannot_be_made_is_named_with_the_setting_to_change(
    tmp_path: Path,
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    error = await complaint(store_url(None, tmp_path / "file" / "data"))
    assert isinstance(error, Unavailable)
    assert str(tmp_path / "file" / "data" / "askdesk.db") in str(error)
    assert "BOT_DATA_DIR" in str(error)


async def test_a_file_that_is_no_store_is_called_damaged_and_left_as_it_is(
    tmp_path: Path,
) -> None:
    path = tmp_path / "askdesk.db"
    path.write_bytes(b"this is no database at all, but it is long enough to look like one" * 100)
    before = path.read_bytes()
    error = await complaint(f"sqlite:///{path}")
    assert error.exit_code == 3
    assert str(path) in str(error)
    assert "damaged" in str(error)
    assert "restore" in str(error)
    assert path.read_bytes() == before


async def test_a_store_damaged_in_the_middle_is_called_damaged(sqlite_address: str) -> None:
    path = path_of(sqlite_address)
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 4096 * 20)
    with pytest.raises(Unavailable, match="damaged"):
        async with opened(sqlite_address) as store:
            await store.intake.receive(asked())


async def test_no_complaint_shows_a_statement(sqlite_address: str) -> None:
    with sqlite3.connect(path_of(sqlite_address)) as connection:
        connection.execute("DROP TABLE outbox")
    connection.close()
    async with opened(sqlite_address) as store:
        with pytest.raises(Unavailable) as caught:
            await store.outbox.lease(["chat"])
    assert "SELECT" not in str(caught.value).upper()


async def test_a_locked_store_is_busy_and_works_once_it_is_let_go(sqlite_address: str) -> None:
    async with opened(sqlite_address, patience=0.05) as store:
        holder = sqlite3.connect(path_of(sqlite_address), isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        question = asked()
        with pytest.raises(Unavailable, match="busy"):
            await store.intake.receive(question)
        holder.execute("ROLLBACK")
        holder.close()
        assert (await store.intake.receive(question)).fresh


async def test_a_full_disk_is_named_and_forgotten_once_there_is_space(
    sqlite_address: str,
) -> None:
    question = asked("x" * 100_000)
    async with opened(sqlite_address) as store:
        with full_disk(store), pytest.raises(Unavailable, match="disk is full"):
            await store.intake.receive(question)
        assert (await store.intake.receive(question)).fresh


async def test_a_store_moved_away_is_gone_and_works_once_it_is_back(sqlite_address: str) -> None:
    path, away = path_of(sqlite_address), path_of(sqlite_address).with_name("away.db")
    async with opened(sqlite_address) as store:
        await answer(store, asked(message_id="before"))
        await store.database.shed()
        path.rename(away)
        with pytest.raises(Unavailable, match="can't be opened"):
            await store.intake.receive(asked())
        assert not path.exists()
        away.rename(path)
        assert not (await store.intake.receive(asked(message_id="before"))).fresh


async def test_a_store_moved_away_while_it_is_being_opened_is_gone_until_it_is_back(
    sqlite_address: str,
) -> None:
    path, away = path_of(sqlite_address), path_of(sqlite_address).with_name("away.db")
    async with opened(sqlite_address) as store:
        engine = store.database.engine
        await engine.dispose()

        def move(connection: sqlite3.Connection, record: object) -> None:
            path.rename(away)

        event.listen(engine.sync_engine, "connect", move, insert=True)
        with pytest.raises(Unavailable, match="can't be opened"):
            await store.intake.receive(asked())
        event.remove(engine.sync_engine, "connect", move)
        assert not path.with_name(f"{path.name}-wal").exists()
        away.rename(path)
        assert (await store.intake.receive(asked())).fresh


async def test_a_store_that_is_another_at_each_look_is_gone(sqlite_address: str) -> None:
    path = path_of(sqlite_address)
    async with opened(sqlite_address) as store:
        await store.database.shed()
        engine = store.database.engine.sync_engine

        def replace(connection: sqlite3.Connection, record: object, proxy: object) -> None:
            shutil.copyfile(path, path.with_name("copy.db"))
            path.with_name("copy.db").rename(path)

        event.listen(engine, "checkout", replace, insert=True)
        with pytest.raises(Unavailable, match="can't be opened"):
            await store.intake.receive(asked())


async def test_a_store_replaced_by_a_backup_is_noticed_while_it_is_open(
    sqlite_address: str, tmp_path: Path
) -> None:
    path = path_of(sqlite_address)
    async with opened(sqlite_address) as store:
        await answer(store, asked(message_id="before"))
        await store.database.shed()
        shutil.copyfile(path, tmp_path / "backup.db")
        await answer(store, asked(message_id="after the backup"))
        await store.database.shed()
        (tmp_path / "backup.db").rename(path)
        for leftover in ("-wal", "-shm"):
            path.with_name(path.name + leftover).unlink(missing_ok=True)
        assert not (await store.intake.receive(asked(message_id="before"))).fresh
        assert (await store.intake.receive(asked(message_id="after the backup"))).fresh


@pytest.mark.parametrize("url", ["mysql://host/db", "nonsense", "sqlite://", ""])
async def test_an_address_of_another_kind_is_wrong_use_and_says_what_is_expected(
    url: str,
) -> None:
    error = await complaint(url)
    assert isinstance(error, WrongUse)
    assert "BOT_DATABASE_URL" in str(error)
    assert "postgresql://" in str(error)


async def test_a_password_is_never_shown(tmp_path: Path) -> None:
    error = await complaint(f"postgresql://desk:hidden@/askdesk?host={tmp_path}")
    assert isinstance(error, Unavailable)
    assert "can't be reached" in str(error)
    assert "hidden" not in str(error)


async def test_a_database_that_does_not_exist_is_named(postgres: Server) -> None:
    error = await complaint(postgres.url("nowhere"))
    assert isinstance(error, Unavailable)
    assert "nowhere" in str(error)


async def test_a_server_that_stops_is_unreachable_and_used_again_once_it_runs(
    postgres: Server, postgres_address: str
) -> None:
    question = asked()
    async with opened(postgres_address) as store:
        await store.intake.receive(question)
        postgres.stop()
        try:
            with pytest.raises(Unavailable, match="can't be reached"):
                await store.intake.receive(question)
            with pytest.raises(Unavailable, match="can't be reached"):
                await store.outbox.lease(["chat"])
        finally:
            postgres.start()
        assert not (await store.intake.receive(question)).fresh


async def test_two_processes_make_one_store_at_the_same_time(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'new' / 'askdesk.db'}"

    async def use(name: str) -> None:
        async with opened(url) as store:
            await answer(store, asked(message_id=name))

    await asyncio.gather(*(use(str(number)) for number in range(4)))
    async with opened(url) as store:
        assert not (await store.intake.receive(asked(message_id="3"))).fresh
