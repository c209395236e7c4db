"""Group commit: what waits together is written together, each wholly or not at all."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, cast

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import Refused, Unavailable
from bot.storage.database import Database
from bot.storage.group_commit import CROWD, LARGEST, GroupCommit, Parted
from bot.storage.store import Store


class Disk:
    """A store that counts its commits and keeps what was written in each."""

    def __init__(self, fault: Exception | None = None) -> None:
        self.commits: list[list[str]] = []
        self._fault = fault

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """Give a list to write into, kept unless the work raises."""
        await asyncio.sleep(0)
        if self._fault is not None:
            raise self._fault
        written: list[str] = []
        yield cast(AsyncConnection, written)
        self.commits.append(written)


def writes(words: str) -> Callable[[AsyncConnection], Awaitable[str]]:
    async def work(connection: AsyncConnection) -> str:
        cast("list[str]", connection).append(words)
        return words

    return work


async def refuses(connection: AsyncConnection) -> str:
    raise Refused("not this one")


def grouped(disk: Disk, passed: list[str] | None = None) -> GroupCommit:
    return GroupCommit(disk.transaction, (passed if passed is not None else []).append)


async def test_whoever_waits_at_the_same_time_shares_a_commit() -> None:
    disk, passed = Disk(), list[str]()
    group = grouped(disk, passed)
    names = [str(number) for number in range(5)]

    found = await asyncio.gather(*(group.write("said", writes(name)) for name in names))

    assert found == names
    assert disk.commits == [names]
    assert passed == ["after commit: said"] * 5


async def test_a_group_has_an_end() -> None:
    disk = Disk()
    group = grouped(disk)

    await asyncio.gather(*(group.write("said", writes("x")) for _ in range(2 * LARGEST + 1)))

    assert [len(commit) for commit in disk.commits] == [LARGEST, LARGEST, 1]


async def test_in_a_crowd_a_moment_is_left_for_company() -> None:
    disk = Disk()
    group = grouped(disk)
    written = []

    for number in range(4 * CROWD):
        written.append(asyncio.create_task(group.write("said", writes(str(number)))))
        await asyncio.sleep(0.001)
    await asyncio.gather(*written)

    assert [name for commit in disk.commits for name in commit] == [
        str(number) for number in range(4 * CROWD)
    ]
    assert len(disk.commits) < 2 * CROWD


async def test_whoever_comes_alone_is_written_alone() -> None:
    disk = Disk()
    group = grouped(disk)

    for name in "ab":
        await group.write("said", writes(name))

    assert disk.commits == [["a"], ["b"]]


async def test_a_fault_of_one_undoes_the_group_and_parts_it() -> None:
    disk = Disk()
    group = grouped(disk)

    found = await asyncio.gather(
        group.write("said", writes("a")), group.write("said", refuses), return_exceptions=True
    )

    assert [type(one) for one in found] == [Parted, Parted]
    assert disk.commits == []


async def test_a_store_that_is_gone_fails_all_with_its_own_words() -> None:
    group = grouped(Disk(Unavailable("The store is gone.")))

    found = await asyncio.gather(
        group.write("said", writes("a")), group.write("said", writes("b")), return_exceptions=True
    )

    assert [str(one) for one in found] == ["The store is gone."] * 2


async def test_one_who_no_longer_waits_takes_nobody_along() -> None:
    disk = Disk()
    group = grouped(disk)
    left = asyncio.create_task(group.write("said", writes("left")))
    stayed = asyncio.create_task(group.write("said", writes("stayed")))
    await asyncio.sleep(0)

    left.cancel()

    assert await stayed == "stayed"
    assert disk.commits == [["stayed"]]


async def test_a_process_that_dies_after_a_commit_dies_where_the_work_came_from() -> None:
    class Killed(BaseException):
        """As if the process had ended here."""

    def die(point: str) -> None:
        raise Killed(point)

    group = GroupCommit(Disk().transaction, die)

    with pytest.raises(Killed, match="after commit: said"):
        await group.write("said", writes("a"))


async def test_beside_one_that_is_refused_all_others_are_on_disk(store: Store) -> None:
    database: Database = store.database

    async def keep(connection: AsyncConnection, number: int) -> int:
        await connection.execute(text("INSERT INTO kept VALUES (:number)"), {"number": number})
        if number == 3:
            raise Refused("not this one")
        return number

    async def work_of(number: int) -> Any:  # noqa: ANN401 - what the work gave or raised
        return await database.settle("kept", lambda on: keep(on, number))

    async with database.writing("made") as connection:
        await connection.exec_driver_sql("CREATE TABLE kept (number INTEGER)")

    found = await asyncio.gather(*(work_of(n) for n in range(6)), return_exceptions=True)

    async with database.reading() as connection:
        rows = await connection.exec_driver_sql("SELECT number FROM kept ORDER BY number")
        kept = [row[0] for row in rows]
    assert kept == [0, 1, 2, 4, 5]
    assert [str(one) for one in found] == ["0", "1", "2", "not this one", "4", "5"]
