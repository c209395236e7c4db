"""A coordinator's week through the doors she uses: report, gaps, one reply for all alike."""

import json
import shutil
from pathlib import Path

import pytest

from tests.acceptance.terminal import askdesk, desk_json

PARKING = (
    "is there parking for a trailer",
    "where do we park our trailer",
    "is there a shuttle bus",
)


@pytest.fixture(scope="module")
def week(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data folder in which three agencies have asked what no entry answers."""
    folder = tmp_path_factory.mktemp("week")
    shutil.copytree(data / "matcher", folder / "matcher")
    for number, text in enumerate(PARKING):
        askdesk("chat", "--as", f"agency {number}", data=folder, said=f"{text}\n")
    return folder


@pytest.fixture
def folder(week: Path, tmp_path: Path) -> Path:
    return shutil.copytree(week, tmp_path / "data")


def test_report_tells_what_came_in_and_draws_it(folder: Path) -> None:
    picture = folder / "report.png"
    told = askdesk("report", data=folder)
    done = askdesk("report", "--json", "--png", str(picture), data=folder)
    made = json.loads(done.stdout)
    assert "it adds up" in told.stdout
    assert made["received"] == sum(made["ends"].values()) + made["open"] == len(PARKING)
    assert [one["case"] for one in made["waiting"]] == [
        one["case"] for one in desk_json("list", data=folder)
    ]
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_gaps_writes_drafts_outside_the_faq(folder: Path) -> None:
    done = askdesk("gaps", "--write", "--json", data=folder)
    found = json.loads(done.stdout)
    assert sum(len(group["questions"]) for group in found) == len(desk_json("list", data=folder))
    for group in found:
        assert Path(group["path"]).parent == folder / "drafts"


def test_two_cases_are_answered_with_one_reply(folder: Path) -> None:
    labels = [one["case"] for one in desk_json("list", data=folder)][:2]
    done = askdesk("desk", "alike", *labels, "--reply", "Yes, behind the hall.", data=folder)
    states = {one["case"]: one["state"] for one in desk_json("list", data=folder)}
    assert done.returncode == 0, done.stderr
    assert [states[label] for label in labels] == ["replied", "replied"]


def test_a_closed_case_becomes_a_draft(folder: Path) -> None:
    askdesk("desk", "reply", "E-1", "Yes, behind the hall.", data=folder)
    done = askdesk("desk", "resolve", "E-1", "--make-entry", data=folder)
    [draft] = (folder / "drafts").glob("*.md")
    assert str(draft) in done.stdout
    assert "Yes, behind the hall." in draft.read_text(encoding="utf-8")


def test_wrong_dates_are_wrong_use(folder: Path) -> None:
    done = askdesk("report", "--from", "2026-12-02", "--to", "2026-12-01", data=folder)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
