"""The thrifty SQLite connection: what may take long leaves the loop's thread, the rest does not."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage.sqlite_connection import ThriftyConnection, connect_thriftily


@pytest.fixture
async def connection(tmp_path: Path) -> AsyncIterator[ThriftyConnection]:
    opened = connect_thriftily(str(tmp_path / "x.db"), isolation_level=None)
    connection = await opened
    assert isinstance(connection, ThriftyConnection)
    await connection.execute("CREATE TABLE things (name TEXT)")
    yield connection
    await connection.close()


async def test_what_is_written_is_read_again(connection: ThriftyConnection) -> None:
    await connection.execute("BEGIN IMMEDIATE")
    await connection.execute("INSERT INTO things VALUES (?)", ("one",))
    await connection.commit()
    cursor = await connection.execute("SELECT name FROM things")
    assert list(await cursor.fetchall()) == [("one",)]


async def test_statements_run_at_once_and_commits_in_their_thread(
    connection: ThriftyConnection,
) -> None:
    threads: list[bool] = []

    def note(statement: str) -> None:
        if not statement.startswith("PRAGMA"):
            threads.append(threading.current_thread() is threading.main_thread())

    await connection.set_trace_callback(note)
    cursor = await connection.cursor()
    await cursor.execute("BEGIN IMMEDIATE")
    await cursor.execute("INSERT INTO things VALUES ('one')")
    await connection.commit()
    await cursor.execute("BEGIN")
    await cursor.execute("SELECT name FROM things")
    await connection.commit()
    assert threads == [True, True, False, True, True, True]


async def test_a_busy_store_is_waited_for_without_holding_up_anybody_else(
    connection: ThriftyConnection, tmp_path: Path
) -> None:
    holder = sqlite3.connect(tmp_path / "x.db", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    waiting = asyncio.ensure_future(connection.execute("BEGIN IMMEDIATE"))
    await asyncio.sleep(0.02)
    assert not waiting.done()
    holder.execute("ROLLBACK")
    holder.close()
    await waiting
    await connection.rollback()


async def test_after_a_cancelled_call_the_next_waits_for_its_end(
    connection: ThriftyConnection, tmp_path: Path
) -> None:
    holder = sqlite3.connect(tmp_path / "x.db", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    waiting = asyncio.ensure_future(connection.execute("BEGIN IMMEDIATE"))
    await asyncio.sleep(0.02)
    waiting.cancel()
    holder.execute("ROLLBACK")
    holder.close()
    await connection.execute("INSERT INTO things VALUES ('after')")
    assert connection.in_transaction
    await connection.rollback()


def test_an_answer_that_comes_after_the_loop_has_closed_disturbs_nobody(tmp_path: Path) -> None:
    holder = sqlite3.connect(tmp_path / "x.db", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    before = set(threading.enumerate())

    async def cut_off() -> None:
        connection = await connect_thriftily(str(tmp_path / "x.db"), isolation_level=None)
        waiting = asyncio.ensure_future(connection.execute("BEGIN IMMEDIATE"))
        await asyncio.sleep(0.02)
        waiting.cancel()
        connection.stop()

    asyncio.run(cut_off())
    left = set(threading.enumerate()) - before
    assert left
    holder.execute("ROLLBACK")
    holder.close()
    for thread in left:
        thread.join(10)
    assert not any(thread.is_alive() for thread in left)
