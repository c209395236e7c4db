"""Settings are read as a whole: what is wrong in them ends every command, in the same words."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from bot.errors import WrongUse
from bot.office import read_hours
from bot.settings import USUAL_HOLIDAYS, read_settings
from tests.upkeep.doors import command

USUAL = {
    "BOT_TIME_ZONE": "America/New_York",
    "BOT_BUSINESS_HOURS": "mon-fri 08:00-17:00",
    "BOT_HOLIDAYS": USUAL_HOLIDAYS,
}
WRONG = [
    ("BOT_TIME_ZONE", "Eastern"),
    ("BOT_BUSINESS_HOURS", "foo"),
    ("BOT_HOLIDAYS", "Atlantis"),
    ("BOT_HOLIDAYS", "US/QQ"),
    ("BOT_HOLIDAYS", "mon"),
]


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_office_hours_that_cannot_be_read_end_a_command_that_needs_none(
    tmp_path: Path, name: str, value: str
) -> None:
    with pytest.raises(WrongUse) as told:
        read_hours(*(USUAL | {name: value}).values())
    said = command("desk", "list", data=tmp_path, settings={name: value}, code=2)
    assert said == str(told.value)
    assert said.startswith(f"{name}: ")


def test_every_wrong_setting_is_named_at_once(tmp_path: Path) -> None:
    wrong = {"BOT_TIME_ZONE": "Eastern", "BOT_PRECISION": "7", "BOT_HOLIDAYS": "Atlantis"}
    said = command("desk", "list", data=tmp_path, settings=wrong, code=2)
    assert {line.split(":")[0] for line in said.splitlines()} == set(wrong)


def test_a_long_value_is_not_repeated(tmp_path: Path) -> None:
    secret = "a-token-that-was-put-into-the-wrong-line"
    said = command("desk", "list", data=tmp_path, settings={"BOT_TIME_ZONE": secret}, code=2)
    assert secret not in said


@pytest.mark.parametrize("place", ["US/TX", "none", "CA"])
def test_a_place_with_holidays_of_its_own_is_taken(
    monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.setenv("BOT_HOLIDAYS", place)
    assert read_settings(env_file=None).holidays == place


def test_the_usual_holidays_are_taken_without_loading_calendars() -> None:
    script = (
        "import sys; from bot.settings import read_settings\n"
        "read_settings(env_file=None)\n"
        "assert 'holidays' not in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_usual_holidays_are_there() -> None:
    assert date(2026, 12, 25) in read_hours(*USUAL.values()).holidays
