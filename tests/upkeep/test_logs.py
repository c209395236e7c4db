"""Log lines tell what happened to whom, and never what anybody wrote."""

import ast
import io
import json
import logging
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import discord
import pytest
import structlog

from bot.upkeep.logs import WORDS, write_logs

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "MTk4.secret-token.value"
QUOTED = {"_errors": [{"code": "BAD", "message": 'Value "a zebra (error code: 1)" is refused.'}]}
REFUSED: Any = SimpleNamespace(status=400, reason="Bad Request")


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    before = structlog.get_config()
    handlers = list(logging.getLogger().handlers)
    yield
    structlog.configure(**before)
    logging.getLogger().handlers = handlers


def written(style: str = "text", **options: int) -> io.StringIO:
    stream = io.StringIO()
    write_logs(stream, "json" if style == "json" else "text", secrets=(TOKEN, None), **options)
    return stream


def test_an_event_is_one_line_with_its_ids() -> None:
    stream = written()
    structlog.get_logger().warning("delivery_failed", delivery="d-1", tries=3, reason="no\nluck")
    [line] = stream.getvalue().splitlines()
    assert line.split(" ", 1)[1] == (
        'level=warning event=delivery_failed delivery=d-1 tries=3 reason="no luck"'
    )


def test_an_event_can_be_json() -> None:
    stream = written("json")
    structlog.get_logger().info("scrubbed", cases=2)
    line = json.loads(stream.getvalue())
    assert (line["event"], line["level"], line["cases"]) == ("scrubbed", "info", 2)


def test_words_under_an_unknown_key_are_not_written() -> None:
    stream = written()
    structlog.get_logger().info("asked", text="my zebra question", asker_name="Quillfeather")
    assert "zebra" not in stream.getvalue()
    assert "Quillfeather" not in stream.getvalue()
    assert "dropped=2" in stream.getvalue()


def test_a_secret_is_taken_out_of_every_value() -> None:
    stream = written()
    structlog.get_logger().error("run_ended", reason=f"refused with {TOKEN}")
    assert TOKEN not in stream.getvalue()
    assert "[secret]" in stream.getvalue()


def test_an_exception_is_named_with_its_place_and_without_its_message() -> None:
    stream = written()
    try:
        try:
            int("zebra question")
        except ValueError as error:
            raise RuntimeError("no zebra") from error
    except RuntimeError as error:
        structlog.get_logger().error("question_not_judged", question="q-1", exc_info=error)
    [line] = stream.getvalue().splitlines()
    assert "RuntimeError at tests/upkeep/test_logs.py:" in line
    assert "from ValueError at" in line
    assert "zebra" not in line


def test_what_a_library_fills_in_is_not_written() -> None:
    stream = written()
    logging.getLogger("discord.http").warning("%s responded with 429", f"/webhooks/1/{TOKEN}x")
    assert 'reason="%s responded with 429"' in stream.getvalue()
    assert "webhooks" not in stream.getvalue()


def test_what_a_refusal_of_discord_quotes_is_not_written() -> None:
    stream = written()
    told = {"code": 50035, "message": "Invalid Form Body", "errors": {"content": QUOTED}}
    refused = discord.HTTPException(REFUSED, told)
    assert "zebra" in str(refused)
    structlog.get_logger().warning("not_told", code=refused.code, reason=str(refused))
    assert "zebra" not in stream.getvalue()
    assert 'reason="400 Bad Request (error code: 50035)"' in stream.getvalue()


def test_a_library_is_not_heard_below_a_warning() -> None:
    stream = written()
    logging.getLogger("discord.gateway").info("Shard ID %s has connected", 0)
    assert stream.getvalue() == ""


def test_below_the_least_level_nothing_is_written() -> None:
    stream = written(least=logging.WARNING)
    structlog.get_logger().info("scrubbed", cases=2)
    assert stream.getvalue() == ""


def test_configured_twice_a_library_is_heard_once() -> None:
    written()
    stream = written()
    logging.getLogger("discord.client").error("Ignoring exception in %s", "on_message")
    assert len(stream.getvalue().splitlines()) == 1


def calls() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "bot").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and isinstance(node.func.value, ast.Name)
                and node.func.value.id in ("log", "_log")
            ):
                for keyword in node.keywords:
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", keyword.arg or "**"


def test_nothing_of_the_program_logs_under_a_key_for_peoples_words() -> None:
    forbidden = {"text", "content", "name", "asker", "author", "answer", "reply", "token", "**"}
    assert [where for where, key in calls() if key in forbidden] == []
    assert forbidden & WORDS == set()
