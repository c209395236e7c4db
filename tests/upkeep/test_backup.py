"""Backing up while the store is in use, bringing a backup back, and what must not come back."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot import wiring
from bot.settings import read_settings
from bot.storage.restoring import StoredNumbers
from bot.storage.store import Store, open_store
from bot.storage.whereabouts import whereabouts
from bot.upkeep.backups import Backups
from bot.upkeep.restore import UNREAD_MARGIN, Opened, Restoring
from bot.values import Conversation, Person
from tests.storage.making import START, HandClock, asked, pass_on
from tests.upkeep.doors import command

LONG_AGO = datetime(2026, 1, 5, 12, tzinfo=UTC)  # commands tell the time by the real clock
ZEBRA = Person("agency-9", "Quillfeather")
HERE = Conversation("console", "agency")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


def in_folder(folder: Path) -> str:
    return f"sqlite:///{folder / 'askdesk.db'}"


@asynccontextmanager
async def store_in(folder: Path) -> AsyncIterator[Store]:
    async with open_store(in_folder(folder), HandClock(LONG_AGO), serves=("console",)) as store:
        yield store


def fill(folder: Path, *questions: str, by: Person = ZEBRA) -> None:
    async def work() -> None:
        async with store_in(folder) as store:
            for text in questions:
                await pass_on(store, asked(text, by=by, where=HERE))

    asyncio.run(work())


def forget(folder: Path, asker: Person = ZEBRA) -> None:
    command("forget", "console", asker.id, "--yes", data=folder)


def texts(folder: Path) -> list[str]:
    with closing(sqlite3.connect(folder / "askdesk.db")) as store:
        rows = store.execute("SELECT text FROM questions WHERE text <> '' ORDER BY text")
        return [text for (text,) in rows]


def backed_up(folder: Path) -> Path:
    said = command("backup", data=folder)
    return Path(said.splitlines()[0].removeprefix("The store is copied to ").rstrip("."))


def bytes_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.glob("askdesk.db*"))


def test_a_backup_holds_what_was_committed_while_others_write(folder: Path) -> None:
    fill(folder, "one", "two")
    with closing(sqlite3.connect(folder / "askdesk.db", isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE questions SET text = 'half'")
        made = backed_up(folder)
        writer.execute("ROLLBACK")
    with closing(sqlite3.connect(made)) as copy:
        rows = copy.execute("SELECT text FROM questions ORDER BY text").fetchall()
    assert [text for (text,) in rows] == ["one", "two"]


def test_a_backup_is_for_its_owners_eyes_only(folder: Path) -> None:
    fill(folder, "one")
    made = backed_up(folder)
    assert (made.stat().st_mode & 0o777, made.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert [path.name for path in made.parent.iterdir()] == [made.name]


def test_a_restored_store_is_as_it_was(folder: Path) -> None:
    fill(folder, "one")
    backed_up(folder)
    fill(folder, "two", by=Person("agency-10", "Another"))
    said = command("restore", "--yes", data=folder)
    assert texts(folder) == ["one"]
    assert "E-3" in said


def test_what_was_replaced_is_kept_beside_the_backups(folder: Path) -> None:
    fill(folder, "one")
    made = backed_up(folder)
    fill(folder, "two", by=Person("agency-10", "Another"))
    command("restore", "--yes", str(made), data=folder)
    [replaced] = (folder / "backups").glob("*-replaced.db")
    with closing(sqlite3.connect(replaced)) as copy:
        assert copy.execute("SELECT count(*) FROM questions").fetchone() == (2,)


def test_a_forgotten_asker_does_not_come_back_with_a_backup(folder: Path) -> None:
    fill(folder, "zebra question")
    made = backed_up(folder)
    forget(folder)
    said = command("restore", "--yes", str(made), data=folder)
    assert "Forgotten again: 1" in said
    left = bytes_in(folder)
    assert [word for word in (b"zebra", b"Quillfeather", b"agency-9") if word in left] == []


def test_a_forgotten_asker_does_not_come_back_when_the_store_was_lost(folder: Path) -> None:
    fill(folder, "zebra question")
    made = backed_up(folder)
    forget(folder)
    for path in folder.glob("askdesk.db*"):
        path.unlink()
    command("restore", "--yes", str(made), data=folder)
    left = bytes_in(folder)
    assert [word for word in (b"zebra", b"Quillfeather", b"agency-9") if word in left] == []


class Watched:
    """Opens stores and remembers whose file was the store at the time it forgot again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.seen: list[tuple[str, list[str]]] = []

    @asynccontextmanager
    async def __call__(self, url: str) -> AsyncIterator[Opened]:
        async with open_store(url, HandClock(LONG_AGO)) as store:
            yield Opened(store.askers, StoredNumbers(store.database))
        name = Path(url.removeprefix("sqlite:///")).name
        self.seen.append((name, texts(self.folder)))


async def test_askers_are_forgotten_before_the_backup_becomes_the_store(folder: Path) -> None:
    async with store_in(folder) as store:
        await pass_on(store, asked("zebra question", by=ZEBRA, where=HERE))
        backups = Backups(folder / "backups")
        made = await backups.make(whereabouts(in_folder(folder)), START)
        await store.askers.forget("console", ZEBRA.id)
        await pass_on(store, asked("later", by=Person("agency-10", "Another"), where=HERE))
    opener = Watched(folder)
    restoring = Restoring(whereabouts(in_folder(folder)), backups, opener)
    await restoring.restore(made, START + timedelta(days=1))
    assert [name for name, _ in opener.seen] == ["askdesk.db", ".askdesk.db.restored"]
    assert opener.seen[-1][1] == ["later"]
    assert texts(folder) == []


def test_a_store_that_is_in_use_is_not_replaced(folder: Path) -> None:
    fill(folder, "one")
    backed_up(folder)
    with closing(sqlite3.connect(folder / "askdesk.db")) as other:
        other.execute("SELECT count(*) FROM questions").fetchone()
        said = command("restore", "--yes", data=folder, code=1)
    assert "in use" in said
    assert texts(folder) == ["one"]


def test_a_damaged_backup_is_refused_and_the_store_stays(folder: Path) -> None:
    fill(folder, "one")
    made = backed_up(folder)
    raw = bytearray(made.read_bytes())
    raw[8192:40960] = b"\xff" * (40960 - 8192)
    made.write_bytes(raw)
    assert "askdesk-" in command("restore", "--yes", str(made), data=folder, code=1)
    assert texts(folder) == ["one"]


def test_a_file_that_is_no_backup_is_refused(folder: Path) -> None:
    fill(folder, "one")
    other = folder / "letter.txt"
    other.write_text("not a store", encoding="utf-8")
    command("restore", "--yes", str(other), data=folder, code=1)
    assert texts(folder) == ["one"]


def test_a_damaged_store_is_replaced_by_its_backup(folder: Path) -> None:
    fill(folder, "one")
    backed_up(folder)
    for path in folder.glob("askdesk.db-*"):
        path.unlink()
    (folder / "askdesk.db").write_bytes(b"\x00garbage" * 1000)
    said = command("restore", "--yes", data=folder)
    assert texts(folder) == ["one"]
    assert f"E-{UNREAD_MARGIN + 2}" in said  # its case numbers can't be read, so none is used twice


def test_without_a_backup_there_is_nothing_to_restore(folder: Path) -> None:
    assert "no backup" in command("restore", "--yes", data=folder, code=1)


def test_restoring_asks_first(folder: Path) -> None:
    fill(folder, "one")
    backed_up(folder)
    fill(folder, "two")
    command("restore", data=folder, said="n\n", code=1)
    assert texts(folder) == ["one", "two"]


def test_old_backups_go_and_the_newest_stays(tmp_path: Path) -> None:
    backups = Backups(tmp_path, days=30)
    for days in (50, 40, 31, 29):
        backups.place(START - timedelta(days=days), "db").touch()
    (tmp_path / "letter.txt").touch()
    assert len(backups.let_go(START)) == 3
    assert len(backups.all()) == 1
    assert backups.let_go(START + timedelta(days=100)) == []


def test_unless_told_otherwise_a_backup_is_kept_for_30_days(tmp_path: Path) -> None:
    usual = wiring.backups(read_settings(env_file=None).model_copy(update={"data_dir": tmp_path}))
    ages = (timedelta(days=30, minutes=1), timedelta(days=29, hours=23), timedelta(days=1))
    made = [usual.place(START - age, "db") for age in ages]
    for path in made:
        path.touch()
    assert usual.let_go(START) == made[:1]


def test_a_line_of_the_list_that_cannot_be_read_is_named(folder: Path) -> None:
    fill(folder, "one")
    made = backed_up(folder)
    listed = folder / "backups" / "forgotten.jsonl"
    listed.write_text("nothing\n", encoding="utf-8")
    assert "forgotten.jsonl:1" in command("restore", "--yes", str(made), data=folder, code=1)
