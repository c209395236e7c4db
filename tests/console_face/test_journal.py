"""Log lines while somebody reads the screen: in a file for this user alone, without any words."""

import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from bot.console_face.journal import NAME, log_to_file, log_to_stderr


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    configured, hook = structlog.get_config(), threading.excepthook
    handlers = list(logging.getLogger().handlers)
    yield
    structlog.configure(**configured)
    threading.excepthook = hook
    logging.getLogger().handlers = handlers


def fail_with_words() -> None:
    try:
        int("zebra question")
    except ValueError as error:
        structlog.get_logger().error("question_not_judged", question="q-1", exc_info=error)


def test_a_chats_log_is_for_this_user_alone_and_holds_no_words(tmp_path: Path) -> None:
    with log_to_file(tmp_path):
        fail_with_words()
    log = tmp_path / NAME
    assert log.stat().st_mode & 0o777 == 0o600
    [line] = log.read_text(encoding="utf-8").splitlines()
    assert "question=q-1" in line
    assert "zebra" not in line


def test_where_no_log_can_be_written_the_chat_goes_on(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    with log_to_file(tmp_path / "data"):
        fail_with_words()
    assert (tmp_path / "data").read_bytes() == b""


def test_beside_the_output_stand_warnings_only(capsys: pytest.CaptureFixture[str]) -> None:
    log_to_stderr()
    structlog.get_logger().info("scrubbed", cases=1)
    structlog.get_logger().warning("delivery_failed", delivery="d-1")
    told = capsys.readouterr()
    assert told.out == ""
    assert "delivery_failed" in told.err
    assert "scrubbed" not in told.err


def test_a_thread_that_ends_in_a_fault_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    log_to_stderr()
    thread = threading.Thread(target=int, args=("zebra",))
    thread.start()
    thread.join()
    [line] = capsys.readouterr().err.splitlines()
    assert "thread_ended" in line
    assert "zebra" not in line
