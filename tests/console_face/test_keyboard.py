import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from bot.console_face.keyboard import Keyboard, history_of


@contextmanager
def keyboard() -> Iterator[tuple[Keyboard, PipeInput]]:
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        yield Keyboard(InMemoryHistory()), keys


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("phone?\r", "phone?"),
        ("\r   \rphone?\r", "phone?"),
        ("not this\x03phone?\r", "phone?"),
        ("\x1b[200~two\nlines\x1b[201~\r", "two\nlines"),
        ("two\x1b\rlines\r", "two\nlines"),
        ("\x04", None),
        ("\x03", None),
    ],
)
async def test_what_is_typed_becomes_a_message(typed: str, message: str | None) -> None:
    with keyboard() as (line, keys):
        keys.send_text(typed)
        assert await line.next() == message


async def test_what_could_not_be_kept_stands_in_the_line_again() -> None:
    with keyboard() as (line, keys):
        keys.send_text("\r")
        assert await line.next("phone?") == "phone?"


def test_what_was_typed_is_kept_for_this_user_alone_and_without_case_details(
    tmp_path: Path,
) -> None:
    history = history_of(tmp_path, "a/b")
    history.append_string("his SSN is 219-09-9999, how long is the course?")
    (kept,) = (tmp_path / "chat").iterdir()
    text = kept.read_text(encoding="utf-8")
    assert "how long is the course?" in text
    assert "219-09-9999" not in text
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_a_folder_that_cannot_be_written_costs_only_the_history(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("", encoding="utf-8")
    assert isinstance(history_of(taken, "x"), InMemoryHistory)
