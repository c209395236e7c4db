"""`ask` and `check`, through the door a user takes."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import PACKAGED_FAQ

PATH = os.environ["PATH"]


def askdesk(*words: str, data: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={"PATH": PATH, "BOT_DATA_DIR": str(data), "PYTHONUTF8": "1", **environment},
    )


def ask_file(path: Path, lines: list[str], data: Path) -> subprocess.CompletedProcess[str]:
    path.write_text("\n".join(lines), encoding="utf-8")
    return askdesk("ask", "--file", str(path), data=data)


def results(done: subprocess.CompletedProcess[str]) -> list[dict[str, object]]:
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_question_is_explained(data: Path) -> None:
    done = askdesk("ask", "How long is the trainer corse?", data=data)
    assert "answer course-length-train-the-trainer" in done.stdout
    assert "read “corse” as “course”" in done.stdout


def test_json_holds_the_contracts_object_and_the_explanation(data: Path) -> None:
    found = json.loads(askdesk("ask", "phone?", "--json", data=data).stdout)
    part = found["parts"][0]
    assert list(found) == ["id", "stored", "parts", "explanation"]
    assert list(part) == ["text", "outcome", "entry", "probability", "candidates"]
    assert (part["text"], part["outcome"], part["entry"]) == ("phone?", "answer", "contact-phone")
    assert len(part["candidates"]) == 5
    chances = [one["probability"] for one in part["candidates"]]
    assert chances == sorted(chances, reverse=True)
    assert part["probability"] == chances[0]


def test_a_file_gives_one_line_each_in_order(data: Path, tmp_path: Path) -> None:
    lines = ['{"id": 1, "text": "phone?"}', "", '{"id": "b", "text": "!!"}']
    found = results(ask_file(tmp_path / "q.jsonl", lines, data))
    assert [one["id"] for one in found] == [1, "b"]
    assert list(found[0]) == ["id", "stored", "parts"]
    assert found[1] == {"id": "b", "stored": "!!", "parts": []}


def test_an_emergency_is_one_certain_part_without_candidates(data: Path, tmp_path: Path) -> None:
    text = "There's a man with a gun outside my door right now. Also, how long is the course?"
    line = json.dumps({"id": "e", "text": text})
    found = results(ask_file(tmp_path / "q.jsonl", [line], data))
    assert found[0]["parts"] == [
        {"text": text, "outcome": "emergency", "entry": None, "probability": 1.0, "candidates": []}
    ]


def test_turns_give_the_result_of_the_last_one(data: Path, tmp_path: Path) -> None:
    line = json.dumps({"id": "t", "turns": ["how long is the 8 hour course", "phone?"]})
    found = results(ask_file(tmp_path / "q.jsonl", [line], data))
    assert [one["entry"] for one in found[0]["parts"]] == ["contact-phone"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "line",
    ["{", '{"id": 1}', '{"id": 1, "text": "a", "turns": ["b"]}', '{"id": 1, "turns": []}', "[]"],
)
def test_a_malformed_line_names_file_and_line_and_writes_nothing(
    line: str, data: Path, tmp_path: Path
) -> None:
    done = ask_file(tmp_path / "q.jsonl", ['{"id": 1, "text": "phone?"}', line], data)
    assert (done.returncode, done.stdout) == (2, "")
    assert "q.jsonl:2:" in done.stderr
    assert "Traceback" not in done.stderr


def test_asking_nothing_is_wrong_use(data: Path) -> None:
    assert askdesk("ask", data=data).returncode == 2


def test_a_message_held_for_a_person_says_why_whatever_its_probability(data: Path) -> None:
    held = "building bridges with neighborhoods"
    told = askdesk("ask", held, data=data).stdout
    assert "held for a person: it could speak of danger" in told
    assert "settled" not in told
    help_ = askdesk("ask", "help", data=data).stdout
    assert "smalltalk about-this-assistant" in help_
    assert "911 and 988 are named first" in help_


def test_a_missing_file_is_wrong_use(data: Path, tmp_path: Path) -> None:
    done = askdesk("ask", "--file", str(tmp_path / "none.jsonl"), data=data)
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)


def test_asking_stores_nothing(data: Path) -> None:
    before = sorted(path.name for path in data.rglob("*"))
    askdesk("ask", "a question that nobody asked before", data=data)
    assert sorted(path.name for path in data.rglob("*")) == before


def test_an_unwritable_data_folder_costs_only_the_fitting(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")
    assert "contact-phone" in askdesk("ask", "phone?", data=blocked).stdout


def test_a_wrong_setting_is_named_with_what_is_expected(data: Path) -> None:
    done = askdesk("ask", "phone?", data=data, BOT_PRECISION="always")
    assert done.returncode == 2
    assert "BOT_PRECISION" in done.stderr
    assert "share that is to be right" in done.stderr


def test_the_shipped_faq_passes_its_own_check(data: Path) -> None:
    done = askdesk("check", "--quiet", data=data)
    assert (done.returncode, done.stderr) == (0, "")
    assert "golden questions are in order" in done.stdout


def test_check_names_file_line_and_remedy_and_ends_with_one(data: Path, tmp_path: Path) -> None:
    folder = tmp_path / "faq"
    shutil.copytree(PACKAGED_FAQ, folder)
    (folder / "entries" / "pricing.md").write_text("no front matter", encoding="utf-8")
    done = askdesk("check", str(folder), data=data)
    assert done.returncode == 1
    assert "entries/pricing.md:1: the front matter is missing." in done.stderr


def test_check_names_a_golden_question_whose_outcome_changed(data: Path, tmp_path: Path) -> None:
    folder = tmp_path / "faq"
    shutil.copytree(PACKAGED_FAQ, folder)
    golden = "date: 2026-12-01\nquestions:\n  - ask: phone?\n    outcome: escalate\n"
    (folder / "golden.yaml").write_text(golden, encoding="utf-8")
    done = askdesk("check", str(folder), "--quiet", data=data)
    assert done.returncode == 1
    assert "golden.yaml:3: “phone?” should give escalate and gives answer" in done.stderr
