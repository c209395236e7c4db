"""The test questions are well formed, and counted as `questions.md` says."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from benchmarks.counting import Count, count_line
from bot.settings import PACKAGED_FAQ
from faq.catalogue import read_catalogue
from faq.decision import Outcome, PartDecision

HERE = Path(__file__).resolve().parent
KINDS = {"phone": "answer", "email": "answer", "pricing": "handoff", "greeting": "smalltalk"}


def _read(name: str) -> list[dict[str, Any]]:
    rows = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(row) for row in rows]


def _expected(line: dict[str, Any]) -> list[str]:
    parts = [*line.get("parts", []), line]
    return [result for part in parts for result in part.get("expect", [])]


def _part(outcome: Outcome, entry: str | None = None, *offered: str) -> PartDecision:
    return PartDecision("…", outcome, entry, 0.5, (), offered)


def _count(parts: Sequence[PartDecision], *expected: set[str]) -> Count:
    return count_line(parts, [frozenset(one) for one in expected], KINDS)


def test_every_question_names_results_that_the_shipped_faq_has() -> None:
    catalogue = read_catalogue(PACKAGED_FAQ)
    known = {f"{entry.kind}:{entry.id}" for entry in catalogue}
    known |= {"handoff", "pass-on", "smalltalk", "emergency"}
    named = {result for line in _read("questions.jsonl") for result in _expected(line)}
    assert named <= known


def test_every_question_has_its_own_id_and_something_to_expect() -> None:
    lines = _read("questions.jsonl")
    assert len({line["id"] for line in lines}) == len(lines)
    assert all(_expected(line) for line in lines)


def test_there_are_enough_questions_of_the_hard_styles() -> None:
    styles = Counter(line["style"] for line in _read("questions.jsonl"))
    assert min(styles[hard] for hard in ("multi-part", "follow-up", "near-miss")) >= 60


ANSWERED = _part(Outcome.ANSWER, "phone")
PASSED_ON = _part(Outcome.ESCALATE)
PRICED = _part(Outcome.ESCALATE, "pricing")
THANKED = _part(Outcome.SMALLTALK, "greeting")


@pytest.mark.parametrize(
    ("part", "expected", "count"),
    [
        (ANSWERED, {"answer:phone"}, Count.RIGHT),
        (ANSWERED, {"pass-on"}, Count.WRONG),
        (PASSED_ON, {"pass-on"}, Count.RIGHT),
        (PASSED_ON, {"handoff"}, Count.PASSED_ON),
        (PRICED, {"handoff:pricing"}, Count.RIGHT),
        (PRICED, {"answer:phone"}, Count.PASSED_ON),
        (THANKED, {"smalltalk"}, Count.RIGHT),
        (THANKED, {"answer:phone"}, Count.WRONG),
        (_part(Outcome.SUGGEST, None, "phone", "email"), {"answer:phone"}, Count.OFFERED),
        (_part(Outcome.SUGGEST, None, "phone", "email"), {"pass-on"}, Count.ASTRAY),
        (_part(Outcome.SUGGEST, None, "phone", "pricing"), {"pass-on"}, Count.OFFERED),
        (_part(Outcome.EMERGENCY), {"emergency"}, Count.RIGHT),
    ],
)
def test_a_single_question_is_counted(part: PartDecision, expected: set[str], count: Count) -> None:
    assert _count([part], expected) is count


def test_parts_meet_what_is_expected_in_order() -> None:
    assert _count([ANSWERED, PRICED], {"answer:phone"}, {"handoff:pricing"}) is Count.RIGHT
    assert _count([PRICED, ANSWERED], {"answer:phone"}, {"handoff:pricing"}) is Count.WRONG


def test_a_question_that_no_part_takes_up_is_wrong() -> None:
    assert _count([ANSWERED], {"answer:phone"}, {"handoff:pricing"}) is Count.WRONG


def test_one_part_may_take_up_two_questions() -> None:
    assert _count([PASSED_ON], {"pass-on"}, {"pass-on"}) is Count.RIGHT


def test_an_answer_nobody_asked_for_is_wrong() -> None:
    assert _count([ANSWERED, PRICED], {"handoff:pricing"}) is Count.WRONG


def test_thanks_beside_a_question_count_for_nothing() -> None:
    assert _count([ANSWERED, THANKED], {"answer:phone"}) is Count.RIGHT


def test_no_part_at_all_is_wrong() -> None:
    assert _count([], {"answer:phone"}) is Count.WRONG
