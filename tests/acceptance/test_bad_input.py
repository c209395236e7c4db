"""What nobody should send, and what happens to a store: nothing crashes, nothing is lost."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.acceptance.terminal import askdesk, desk, desk_json, piped_chat

LONG = "what does it cost for twelve officers in our county, please? " * 1640
ZALGO = "h" + "\u0301\u0316\u033a" * 30 + "ow long" + "\u0489" * 50
STRANGE = {
    "nothing": "",
    "blanks": "   \t ",
    "a lone question mark": "?",
    "only an emoji": "🚓🚓",
    "zalgo": ZALGO,
    "a right-to-left mark": "\u202ehow long is it\u2066",
    "control characters": "\x00\x07\x08\x1b[2J\x1b]0;owned\x07",
    "HTML": "<script>alert(1)</script><b>phone?</b>",
    "SQL": "'; DROP TABLE cases; --",
    "markup": "[red]phone?[/red] :smile: **",
    "another language": "Wie lange dauert der Kurs für Ausbilder?",
    "one word": "x",
}


@pytest.fixture
def folder(data: Path, tmp_path: Path) -> Path:
    shutil.copytree(data / "matcher", tmp_path / "data" / "matcher")
    return tmp_path / "data"


def replies(out: str) -> list[str]:
    """Return what was said after each message of a piped chat."""
    pieces = ("\n" + out).split("\nyou: ")[1:]
    return [piece.partition("\n\n")[2].strip() for piece in pieces]


def test_every_strange_message_gets_a_kind_reply_and_the_chat_goes_on(folder: Path) -> None:
    said = "\n".join([*STRANGE.values(), "phone?"])
    done = askdesk("chat", "--as", "an agency", data=folder, said=said)
    assert done.returncode == 0, done.stderr
    found = replies(done.stdout)
    assert len(found) == len(STRANGE) + 1
    silent = [name for name, reply in zip(STRANGE, found, strict=False) if len(reply) < 20]
    assert silent == []
    assert "833-538-7246" in found[-1]


def test_nothing_an_asker_sends_steers_a_terminal(folder: Path) -> None:
    said = "what does it cost \x1b[2J\x9b31m\u202e\x07 for us?\n"
    asked = askdesk("chat", "--as", "an agency", data=folder, said=said)
    shown = [desk("list", data=folder), desk("show", "E-1", data=folder)]
    for text in (asked.stdout, *shown):
        assert text.replace("\n", "").isprintable()
    assert desk_json("show", "E-1", data=folder)["messages"][0]["text"] == said.strip("\n")


def test_a_hundred_thousand_characters_are_kept_whole(folder: Path) -> None:
    assert len(LONG) > 100_000
    first = askdesk("chat", "--as", "an agency", data=folder, said=LONG)
    assert first.returncode == 0, first.stderr
    if "E-1" not in first.stdout:
        last = re.findall(r"(\d+)\. (?:None of these|Ask the coordinator)", first.stdout)[-1]
        askdesk("chat", "--as", "an agency", data=folder, said=f"{LONG}\n{last}")
    assert desk_json("list", data=folder)[0]["question"].strip() == LONG.strip()


def test_the_same_message_ten_times_is_one_case(folder: Path) -> None:
    said = "what does it cost for 12 officers\n" * 10
    done = askdesk("chat", "--as", "an agency", data=folder, said=said)
    assert len(replies(done.stdout)) == 10
    assert all("E-1" in reply for reply in replies(done.stdout))
    assert [case["case"] for case in desk_json("list", data=folder)] == ["E-1"]
    assert len(desk_json("show", "E-1", data=folder)["messages"]) == 1


def test_a_damaged_store_is_named_and_somebody_in_danger_still_gets_the_numbers(
    folder: Path,
) -> None:
    store = folder / "askdesk.db"
    store.write_bytes(b"this is no database, it only lies where one should be" * 100)
    done = askdesk("chat", data=folder, said="phone?\nI want to kill myself\n")
    assert done.returncode == 3
    assert str(store) in done.stderr
    assert "988" in done.stdout
    assert askdesk("desk", "list", data=folder).returncode == 3


def test_a_data_folder_that_is_none_is_named(tmp_path: Path, data: Path) -> None:
    place = tmp_path / "taken"
    place.write_text("a file", encoding="utf-8")
    complaint = desk("list", data=place, code=3)
    assert str(place) in complaint
    assert "BOT_DATA_DIR" in complaint
    assert data.is_dir()


def test_a_store_that_goes_away_costs_no_message_unnoticed_and_no_emergency(folder: Path) -> None:
    with piped_chat("--as", "an agency", data=folder) as chat:
        chat.say("phone?\n")
        chat.until("833-538-7246")
        for file in folder.glob("askdesk.db*"):
            file.unlink()
        chat.say("how long is the course\n")
        chat.until("couldn't keep your message")
        chat.say("my husband is hitting me right now\n")
        chat.until("988")
        assert chat.end() == 3
        assert "1 message could not be kept" in chat.text
