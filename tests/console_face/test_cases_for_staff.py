import io
from dataclasses import replace
from datetime import UTC, timedelta

from rich.console import Console, RenderableType

from bot.cards import Background
from bot.console_face.case_json import case_json, history_json
from bot.console_face.case_story import story
from bot.console_face.case_table import case_table
from bot.values import (
    Case,
    CaseEvent,
    CaseMessage,
    CaseState,
    Consent,
    History,
    Person,
    Role,
)
from faq.decision import Candidate
from tests.console_face.fakes import ASKER, HERE, NOON

ANNE = Person("console:Anne", "Anne", Role.STAFF)
CASE = Case(1, CaseState.OPEN, ASKER, HERE, "what does it cost?", NOON, "What does it cost?")
LATER = NOON + timedelta(hours=3)


def printed(shown: RenderableType) -> str:
    out = io.StringIO()
    Console(file=out, width=80).print(shown)
    return out.getvalue()


def test_a_case_is_one_line_of_at_most_80_columns() -> None:
    long = replace(CASE, asker=replace(ASKER, name="n" * 64), question="why\n" * 90, owner=ANNE)
    lines = printed(case_table([CASE, long], LATER)).splitlines()
    assert len(lines) == 3
    assert all(len(line) <= 80 for line in lines)
    assert "3 h" in lines[1]


def test_a_due_time_is_shown_where_there_is_one() -> None:
    due = replace(CASE, due_at=LATER + timedelta(minutes=20))
    assert "in 20 min" in printed(case_table([due], LATER))
    assert "Due" not in printed(case_table([CASE], LATER))


def test_no_escape_sequence_of_an_asker_reaches_staff() -> None:
    bad = "\x1b]0;owned\x07\x9b31m\u202e"
    case = replace(CASE, question=bad, reason=bad, asker=replace(ASKER, name=bad))
    history = History(
        case, (CaseEvent(NOON, ASKER, "open", bad),), (CaseMessage(NOON, ASKER, bad),)
    )
    text = printed(case_table([case], LATER)) + printed(story(history, LATER, UTC))
    assert text.replace("\n", "").isprintable()


def test_a_story_reads_in_the_order_in_which_it_happened() -> None:
    minute = timedelta(minutes=1)
    history = History(
        replace(CASE, state=CaseState.REPLIED, owner=ANNE),
        (
            CaseEvent(NOON, ASKER, "open", "What does it cost?"),
            CaseEvent(NOON + minute, ANNE, "claim"),
            CaseEvent(NOON + 2 * minute, ANNE, "reply"),
        ),
        (
            CaseMessage(NOON, ASKER, "what does it cost?\nfor 12"),
            CaseMessage(NOON + 2 * minute, ANNE, "[It] is **so** much."),
        ),
    )
    lines = [line.strip() for line in printed(story(history, LATER, UTC)).splitlines() if line]
    assert [line for line in lines if line] == [
        "E-1 · replied · asked by an agency, 3 h ago",
        "Why it is here: What does it cost? · Taken by: Anne",
        "01 Dec 12:00  an agency",
        "what does it cost?",
        "for 12",
        "01 Dec 12:00  passed on: What does it cost?",
        "01 Dec 12:01  Anne took it",
        "01 Dec 12:02  Anne",
        "[It] is **so** much.",
        "Next: `desk resolve E-1`, unless the asker comes back.",
    ]


def test_a_story_tells_what_the_faq_came_near_to_and_what_was_asked_before() -> None:
    tried = (Candidate("pricing", 0.42), Candidate("hosting", 0.004))
    background = Background(tried, (replace(CASE, number=3, state=CaseState.RESOLVED),))
    told = printed(story(History(CASE, (), ()), LATER, UTC, background))
    assert "The FAQ came near to: pricing 42%\n" in told
    assert "Asked before: E-3 closed\n" in told


def test_json_has_the_contracts_keys() -> None:
    assert case_json(replace(CASE, owner=ANNE)) == {
        "case": "E-1",
        "state": "open",
        "asker": "an agency",
        "question": "what does it cost?",
        "opened": "2026-12-01T12:00:00+00:00",
        "due": None,
        "owner": "Anne",
    }


def test_showing_adds_events_and_messages() -> None:
    history = History(CASE, (CaseEvent(NOON, ANNE, "claim"),), (CaseMessage(NOON, ASKER, "what?"),))
    shown = history_json(history)
    assert set(shown) == {*case_json(CASE), "events", "messages"}


def test_what_the_asker_said_on_contact_stands_on_the_case() -> None:
    history = History(CASE, (), (), Consent(False, "May we call you?", NOON))
    assert history_json(history)["contact"] == {
        "allowed": False,
        "at": NOON.isoformat(),
        "wording": "May we call you?",
    }
    shown = " ".join(printed(story(history, LATER, UTC)).split())
    assert "They said no on" in shown
    assert "May we call you?" in shown


def test_nothing_is_said_of_contact_where_nobody_answered() -> None:
    assert "contact" not in history_json(History(CASE, (), ()))
