"""The whole job on one machine: asked in one terminal, answered from another."""

from __future__ import annotations

import json
import shutil
import signal
from pathlib import Path

import pytest

from tests.acceptance.terminal import askdesk, desk, desk_json, piped_chat, typed_chat

LENGTH = "How long is the train the trainer?"
COST = "what does it cost for 12 officers"
PHONE = "833-538-7246"
ANSWER = "For twelve it depends on the month. Which would suit you?"
PROMPT = "you ›"
KEYS = ["case", "state", "asker", "question", "opened", "due", "owner"]


@pytest.fixture
def folder(data: Path, tmp_path: Path) -> Path:
    """Return a data folder with a fitted matcher and an empty store."""
    shutil.copytree(data / "matcher", tmp_path / "data" / "matcher")
    return tmp_path / "data"


def ran(*words: str, data: Path) -> str:
    """Run one of the desk's commands in a process of its own."""
    done = askdesk("desk", *words, data=data)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_question_is_answered_or_passed_on_and_the_reply_reaches_the_running_chat(
    folder: Path,
) -> None:
    with piped_chat("--as", "an agency", data=folder) as chat:
        chat.until(f"Data folder: {folder}")
        chat.say(f"{LENGTH}\nphone?\n{COST}\n")
        chat.until("24 hours")
        chat.until(PHONE)
        chat.until("E-1")

        listed = json.loads(ran("list", "--json", data=folder))
        assert [list(case) for case in listed] == [KEYS]
        assert [(one["case"], one["state"], one["question"]) for one in listed] == [
            ("E-1", "open", COST)
        ]
        ran("claim", "E-1", "--as", "Anne Bostain", data=folder)
        chat.until("Anne Bostain is looking into E-1")
        ran("reply", "E-1", ANSWER, "--as", "Anne Bostain", data=folder)
        chat.until(ANSWER)
        chat.until("Anne Bostain")
        ran("resolve", "E-1", "--as", "Anne Bostain", data=folder)
        chat.until("E-1 is closed")
        assert chat.end() == 0
    assert b"\x1b" not in chat.raw

    shown = desk_json("show", "E-1", data=folder)
    assert [event["what"] for event in shown["events"]] == ["open", "claim", "reply", "resolve"]
    assert [message["text"] for message in shown["messages"]] == [COST, ANSWER]
    assert desk_json("list", data=folder) == []
    assert [case["state"] for case in desk_json("list", "--all", data=folder)] == ["resolved"]


def test_a_reply_appears_while_somebody_types_and_what_they_typed_stays(folder: Path) -> None:
    with typed_chat("--as", "an agency", data=folder) as chat:
        chat.until(PROMPT)
        chat.say(f"{COST}\r")
        chat.until("E-1")
        chat.until(PROMPT)
        chat.say("pho")
        desk("reply", "E-1", ANSWER, "--as", "Anne Bostain", data=folder)
        chat.until(ANSWER)
        chat.say("ne?\r")
        chat.until(PHONE)
        chat.until("Ask the coordinator")
        chat.until(PROMPT)
        chat.say("\x04")
        assert chat.end() == 0


def test_a_paste_of_several_lines_is_one_message(folder: Path) -> None:
    with typed_chat("--as", "an agency", data=folder) as chat:
        chat.until(PROMPT)
        chat.say(f"\x1b[200~We are a small department.\n{COST}?\x1b[201~\r")
        chat.until("E-1")
        chat.until(PROMPT)
        chat.say("\x04")
        assert chat.end() == 0
    assert [case["question"] for case in desk_json("list", data=folder)] == [
        f"We are a small department.\n{COST}?"
    ]


def test_a_number_picks_and_asking_the_coordinator_passes_the_question_on(folder: Path) -> None:
    first = askdesk("chat", "--as", "an agency", data=folder, said="phone?\n")
    number = first.stdout.split(". Ask the coordinator")[0].split()[-1]
    done = askdesk("chat", "--as", "an agency", data=folder, said=f"phone?\n{number}\n1\n")
    assert "E-1" in done.stdout
    assert [case["question"] for case in desk_json("list", data=folder)] == ["phone?"]


def test_help_is_answered_with_the_numbers_and_what_this_is_and_the_coordinator_is_one_step_away(
    folder: Path,
) -> None:
    done = askdesk("chat", "--as", "an agency", data=folder, said="help\n")
    place = [done.stdout.index(said) for said in ("911", "988", "I'm an automatic assistant.")]
    assert place == sorted(place)
    assert done.stdout.count("automatic assistant") == 1
    assert "1. Ask the coordinator" in done.stdout
    assert desk_json("list", data=folder) == []
    asked = askdesk("chat", "--as", "an agency", data=folder, said="help\n1\n")
    assert "This is now E-1 with our training coordinator." in asked.stdout
    assert [case["question"] for case in desk_json("list", data=folder)] == ["help"]


def test_a_reply_waits_for_the_next_chat_of_the_same_name_and_of_no_other(folder: Path) -> None:
    asked = askdesk("chat", "--as", "an agency", data=folder, said=COST)
    assert (asked.returncode, "E-1" in asked.stdout) == (0, True)
    desk("reply", "E-1", ANSWER, data=folder)
    assert ANSWER not in askdesk("chat", "--as", "another agency", data=folder).stdout
    assert ANSWER in askdesk("chat", "--as", "an agency", data=folder).stdout
    assert ANSWER not in askdesk("chat", "--as", "an agency", data=folder).stdout


def test_piped_input_waits_for_a_reply_where_it_is_told_to(folder: Path) -> None:
    with piped_chat("--as", "an agency", "--wait", "300", data=folder) as chat:
        chat.say(f"{COST}\n")
        chat.until("E-1")
        desk("reply", "E-1", ANSWER, data=folder)
        assert chat.end() == 0
        assert ANSWER in chat.text


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_a_chat_as_if_it_had_been_left(by: signal.Signals, folder: Path) -> None:
    with typed_chat(data=folder) as chat:
        chat.until(PROMPT)
        assert chat.end(by) == 0


def test_ctrl_c_clears_the_line_and_leaves_an_empty_one(folder: Path) -> None:
    with typed_chat(data=folder) as chat:
        chat.until(PROMPT)
        chat.say("not this\x03phone?\r")
        chat.until("Ask the coordinator")
        chat.until(PROMPT)
        chat.say("\x03")
        assert chat.end() == 0


def test_what_the_desk_refuses_it_refuses_in_one_sentence(folder: Path) -> None:
    askdesk("chat", "--as", "an agency", data=folder, said=COST)
    assert askdesk("desk", "claim", "E-1", "--as", "Anne Bostain", data=folder).returncode == 0
    assert askdesk("desk", "claim", "E-1", data=folder).returncode == 1
    assert askdesk("desk", "claim", "foo", data=folder).returncode == 2
    assert "Anne Bostain has E-1" in desk("reply", "E-1", "hm", "--as", "B", data=folder, code=1)
    assert "no case E-99" in desk("show", "E-99", data=folder, code=1)
    assert "foo" in desk("claim", "foo", data=folder, code=2)
    assert "--as" in desk("list", "--mine", "--as", "a\x07", data=folder, code=2)
    assert "nothing to send" in desk(
        "reply", "E-1", "  ", "--as", "Anne Bostain", data=folder, code=1
    )


def test_a_case_can_change_hands_and_be_opened_again(folder: Path) -> None:
    askdesk("chat", "--as", "an agency", data=folder, said=COST)
    desk("claim", "E-1", "--as", "B", data=folder)
    desk("assign", "E-1", "Anne Bostain", "--as", "B", data=folder)
    assert "E-1" in desk("list", "--mine", "--as", "Anne Bostain", data=folder)
    assert "E-1" not in desk("list", "--mine", "--as", "B", data=folder)
    assert "E-1" in desk("list", "--owner", "anne bostain", data=folder)
    assert "no such cases" in desk("list", "--owner", "B", data=folder)
    desk("release", "E-1", data=folder)
    desk("resolve", "E-1", data=folder)
    reopened = desk_json("reopen", "E-1", data=folder)
    assert (reopened["state"], reopened["owner"]) == ("open", None)
    assert "E-1" in desk("list", "--state", "open", "--search", "12 officers", data=folder)


def test_a_long_answer_can_be_read_from_a_file(folder: Path) -> None:
    askdesk("chat", "--as", "an agency", data=folder, said=COST)
    text = "First line – “exact”.\n\nSecond line."
    desk("reply", "E-1", "-", data=folder, said=text)
    assert desk_json("show", "E-1", data=folder)["messages"][-1]["text"] == text
