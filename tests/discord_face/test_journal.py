"""No token stands in a log line, whatever is logged."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from typing import Literal

import pytest
import structlog

from bot.discord_face.journal import log_for_running

TOKEN = "MTIz.secret.token"
URL = "https://discord.com/api/v10/webhooks/123/aW50ZXJhY3Rpb24tdG9rZW4/messages/@original"


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    structlog.reset_defaults()
    root.handlers, root.level = handlers, level


@pytest.mark.parametrize("form", ["text", "json"])
def test_neither_the_bots_token_nor_an_interactions_is_logged(
    form: Literal["text", "json"], capsys: pytest.CaptureFixture[str]
) -> None:
    log_for_running(form, TOKEN)
    log = structlog.get_logger()
    log.warning("failed", token=TOKEN, url=URL, header=f"Bot {TOKEN}")
    logging.getLogger("discord.http").warning("PATCH %s with %s", URL, TOKEN)
    try:
        raise ValueError(TOKEN)
    except ValueError as error:
        log.error("failed", exc_info=error)
    written = capsys.readouterr().err
    assert len(written.splitlines()) >= 3
    assert TOKEN not in written
    assert "aW50ZXJhY3Rpb24tdG9rZW4" not in written


def test_a_json_line_is_one_line_of_json(capsys: pytest.CaptureFixture[str]) -> None:
    log_for_running("json", TOKEN)
    structlog.get_logger().warning("two\nlines", reason="é")
    (line,) = capsys.readouterr().err.splitlines()
    assert json.loads(line)["reason"] == "é"


def test_no_token_is_not_taken_out_of_everything(capsys: pytest.CaptureFixture[str]) -> None:
    log_for_running("text", "")
    structlog.get_logger().warning("connected")
    assert "connected" in capsys.readouterr().err
