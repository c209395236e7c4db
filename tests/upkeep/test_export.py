"""What is stored, as others can read it; and forgetting from the command line."""

import asyncio
import base64
import csv
import json
from pathlib import Path

from bot.console_face import courier as console_face
from bot.discord_face import place as discord_face
from bot.storage.store import open_store
from bot.upkeep.export import TABLES, harmless
from bot.upkeep.forget import FACES
from bot.values import Conversation, Person
from tests.storage.making import HandClock, answer, asked, pass_on
from tests.upkeep.doors import command

KEY = base64.b64encode(bytes(range(32))).decode()
ASKER = Person("console:Agency", "Agency")
HERE = Conversation("console", "Agency")


def fill(folder: Path, key: str | None = None) -> None:
    async def work() -> None:
        url = f"sqlite:///{folder / 'askdesk.db'}"
        async with open_store(url, HandClock(), serves=("console",), key=key) as store:
            await pass_on(store, asked('=HYPERLINK("http://a.example")', by=ASKER, where=HERE))
            await answer(store, asked("phöne?\nnow", by=ASKER, where=HERE))

    asyncio.run(work())


def sheet(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_both_forms_hold_the_same_rows(tmp_path: Path) -> None:
    fill(tmp_path)
    said = command("export", str(tmp_path / "out"), data=tmp_path)
    for table in TABLES:
        lines = (tmp_path / "out" / f"{table}.jsonl").read_text(encoding="utf-8").splitlines()
        rows = sheet(tmp_path / "out" / f"{table}.csv")
        assert [list(json.loads(line)) for line in lines] == [list(row) for row in rows]
    assert "2  questions" in said


def test_texts_are_whole_and_open_even_where_the_store_is_encrypted(tmp_path: Path) -> None:
    fill(tmp_path, KEY)
    command("export", str(tmp_path / "out"), data=tmp_path, settings={"BOT_ENCRYPTION_KEY": KEY})
    texts = [row["text"] for row in sheet(tmp_path / "out" / "questions.csv")]
    assert "phöne?\nnow" in texts


def test_a_table_program_finds_no_formula(tmp_path: Path) -> None:
    fill(tmp_path)
    command("export", str(tmp_path / "out"), data=tmp_path)
    texts = [row["text"] for row in sheet(tmp_path / "out" / "questions.csv")]
    assert not any(text.startswith("=") for text in texts)
    assert [harmless(value) for value in ("+1", "-1", "@a", -1, "a=1")] == [
        "'+1",
        "'-1",
        "'@a",
        -1,
        "a=1",
    ]


def test_what_is_exported_is_for_its_owners_eyes_only(tmp_path: Path) -> None:
    fill(tmp_path)
    command("export", str(tmp_path / "out"), data=tmp_path)
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "out").iterdir()} == {0o600}


def test_forgetting_asks_first_and_says_whom(tmp_path: Path) -> None:
    fill(tmp_path)
    command("forget", "console", ASKER.id, data=tmp_path, said="n\n", code=1)
    said = command("forget", "console", ASKER.id, data=tmp_path, said="y\n")
    assert "Forget Agency (console): 2 messages and 1 case." in said
    assert "Forgotten: 2 messages, 1 case." in said
    assert "Withdrawn because they were open: E-1." in said


def test_nobody_unknown_is_forgotten(tmp_path: Path) -> None:
    fill(tmp_path)
    assert "Nobody" in command("forget", "discord", "1", "--yes", data=tmp_path, code=1)


def test_somebody_is_forgotten_only_on_a_face_that_there_is(tmp_path: Path) -> None:
    assert set(FACES) == {console_face.FACE, discord_face.FACE}
    command("forget", "chat", "Agency", "--yes", data=tmp_path, code=2)


def test_in_the_terminal_a_name_is_enough(tmp_path: Path) -> None:
    async def work() -> None:
        url = f"sqlite:///{tmp_path / 'askdesk.db'}"
        async with open_store(url, HandClock()) as store:
            await store.intake.receive(asked(by=ASKER, where=HERE))

    asyncio.run(work())
    assert "Forgotten: 1 message" in command("forget", "console", "Agency", "--yes", data=tmp_path)


def test_who_was_forgotten_is_listed_beside_the_backups_without_their_name(tmp_path: Path) -> None:
    fill(tmp_path)
    command("forget", "console", ASKER.id, "--yes", data=tmp_path)
    listed = (tmp_path / "backups" / "forgotten.jsonl").read_text(encoding="utf-8")
    assert len(listed.splitlines()) == 1
    assert "Agency" not in listed
