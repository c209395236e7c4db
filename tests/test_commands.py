"""The command line explains itself, and says what it expects where it was given something else."""

import os
from datetime import date
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from bot.__main__ import COMMANDS, askdesk
from bot.commands.desk import desk
from bot.commands.options import since
from tests.upkeep.doors import ended_with

MOST = 60
GROUPS = {"askdesk": askdesk, "desk": desk}
DAY = "Write year-month-day, such as 2026-11-27."
NOWHERE = "There is no file /nowhere. Check its name and folder."


def said(*words: str, data: Path, code: int) -> str:
    """Return what a command complains of; it is to end with exactly this code."""
    known = {"BOT_DATA_DIR": str(data), "PATH": os.environ["PATH"]}
    done = CliRunner().invoke(askdesk, words, env=known, standalone_mode=False)
    assert ended_with(done.exception) == code, done.output
    fault = done.exception
    return fault.format_message() if isinstance(fault, click.ClickException) else str(fault)


@pytest.mark.parametrize("name", GROUPS)
def test_each_command_says_in_one_short_line_what_it_is_for(name: str) -> None:
    group = GROUPS[name]
    context = click.Context(group)
    lines = {
        one: command.get_short_help_str(limit=200)
        for one in group.list_commands(context)
        if (command := group.get_command(context, one)) is not None
    }
    shown = CliRunner().invoke(group, ["--help"]).output
    assert "..." not in shown.partition("Commands:")[2]
    assert [one for one, line in lines.items() if line not in shown] == []
    assert [one for one, line in lines.items() if not 10 <= len(line) <= MOST + 5] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_no_help_speaks_in_the_names_of_types(name: str) -> None:
    shown = CliRunner().invoke(askdesk, [name, "--help"]).output
    assert [word for word in ("RANGE", "FLOAT", "PATH", "INTEGER", "x>=") if word in shown] == []


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (("report", "--from", "yesterday"), f"“yesterday” is not a day. {DAY}"),
        (("report", "--to", "1.2.26"), f"“1.2.26” is not a day. {DAY}"),
        (("gaps", "--since", "yesterday"), f"“yesterday” is not a day. {DAY}"),
        (("chat", "--wait", "x"), "“x” is not a number of seconds. Write 0 or more, such as 30."),
        (
            ("evaluate", "--train", "a", "--test", "b", "--unanswerable", "2"),
            "“2” is not a share. Write a number from 0 to 1, such as 0.3.",
        ),
        (("ask", "--file", "/nowhere"), NOWHERE),
        (("ask", "--file", "/"), "/ is a folder. Name a file in it."),
        (("evaluate", "--train", "/nowhere", "--test", "/nowhere"), NOWHERE),
        (("check", "/nowhere"), "There is no folder /nowhere. Name one that holds `entries/`"),
        (("report", "--png", "/nowhere/a.png"), "there is no folder /nowhere. Make it first."),
    ],
)
def test_a_wrong_value_is_named_once_with_what_is_expected(
    words: tuple[str, ...], wanted: str, tmp_path: Path
) -> None:
    complaint = said(*words, data=tmp_path, code=2)
    assert wanted in complaint
    assert "Errno" not in complaint


def test_a_faq_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    known = {"BOT_DATA_DIR": str(tmp_path), "BOT_FAQ_DIR": "/nowhere"}
    done = CliRunner().invoke(askdesk, ["ask", "phone?"], env=known, standalone_mode=False)
    assert "There is no folder /nowhere." in str(done.exception)


def test_the_default_period_is_thirty_days_with_its_last() -> None:
    last = date(2026, 11, 30)
    assert since(None, last) == date(2026, 11, 1)
    assert since(date(2026, 11, 20), last) == date(2026, 11, 20)
