"""Backing up and restoring a store on a server."""

import asyncio
from pathlib import Path

import pytest

from bot.errors import AskdeskError
from bot.storage.store import open_store
from bot.storage.whereabouts import whereabouts
from bot.upkeep.dumping import dump
from bot.values import Person
from tests.storage.making import HandClock, answer, asked
from tests.storage.postgres import Server, binaries
from tests.upkeep.doors import command
from tests.upkeep.test_backup import HERE, LONG_AGO, ZEBRA


def tools(path: str) -> str:
    return f"{binaries()}:{path}"


def test_a_server_is_dumped_and_brought_back_without_the_forgotten(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "data"
    server.sql("CREATE DATABASE kept")
    monkeypatch.setenv("PATH", tools("/usr/bin:/bin"))
    url = server.url("kept")

    async def work(*askers: Person) -> None:
        async with open_store(url, HandClock(LONG_AGO), serves=("console",)) as store:
            for asker in askers:
                await answer(store, asked("zebra", by=asker, where=HERE))

    def left() -> str:
        return server.call(
            "psql", "-tA", "-U", "postgres", "-h", str(server.folder / "data"),
            "-c", "SELECT id FROM askers ORDER BY id", "kept",
        ).decode()  # fmt: skip

    asyncio.run(work(ZEBRA, Person("agency-10", "Another")))
    settings = {"BOT_DATABASE_URL": url, "PATH": tools("/usr/bin:/bin")}
    command("backup", data=folder, settings=settings)
    command("forget", "console", ZEBRA.id, "--yes", data=folder, settings=settings)
    asyncio.run(work(Person("agency-11", "A third")))
    said = command("restore", "--yes", data=folder, settings=settings)
    assert left().split() == ["agency-10"]
    assert "Forgotten again: 1" in said


def test_a_missing_program_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(AskdeskError, match="`pg_dump` is missing"):
        asyncio.run(dump({"PGDATABASE": "askdesk"}, tmp_path / "a.dump"))
    assert list(tmp_path.iterdir()) == []


def test_a_servers_password_is_in_no_name(tmp_path: Path) -> None:
    place = whereabouts("postgresql://askdesk:s3cret@db.example:5433/kept")
    assert "s3cret" not in place.name
    assert place.server == {
        "PGHOST": "db.example",
        "PGPORT": "5433",
        "PGUSER": "askdesk",
        "PGPASSWORD": "s3cret",
        "PGDATABASE": "kept",
    }
