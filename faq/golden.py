"""Golden questions: what was asked, and the outcome it must keep on a fixed date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from faq.advisor import Advisor
from faq.decision import Outcome, PartDecision
from faq.faults import Fault
from faq.located import Located, read_text, read_yaml

GOLDEN_FILE = "golden.yaml"
_SHAPE = "Write `- {ask: …, outcome: answer, entry: its-id}`"


class GoldenQuestion(BaseModel):
    """One question with the outcome it must keep; without an entry any entry will do."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ask: Annotated[str, StringConstraints(min_length=1)]
    outcome: Outcome
    entry: str | None = None


@dataclass(frozen=True, slots=True)
class Golden:
    """All golden questions by their line, and the date they are asked on."""

    day: date
    questions: Mapping[int, GoldenQuestion]


def read_golden(folder: Path) -> tuple[Golden, list[Fault]]:
    """Return the golden questions of a folder, and what is wrong with the file."""
    if not (folder / GOLDEN_FILE).exists():
        return Golden(date.min, {}), []
    text, faults = read_text(folder / GOLDEN_FILE, GOLDEN_FILE)
    located = read_yaml(text, GOLDEN_FILE)
    located.faults += faults
    questions: dict[int, GoldenQuestion] = {}
    content = located.value if isinstance(located.value, Mapping) else {}
    listed = content.get("questions")
    day = _day(located, content.get("date"))
    if not isinstance(listed, list):
        located.fault("there are no `questions`", _SHAPE, "questions")
        listed = []
    for at, raw in enumerate(listed):
        try:
            line = located.line("questions", at)
            questions[line] = GoldenQuestion.model_validate(raw)
        except ValidationError as error:
            reason = error.errors(include_url=False, include_input=False)[0]
            key = ".".join(str(step) for step in reason["loc"])
            what = f"this golden question is wrong at `{key}` ({reason['msg'].lower()})"
            located.fault(what, _SHAPE, "questions", at)
    return Golden(day, questions), located.faults


def broken(golden: Golden, advisor: Advisor) -> Iterator[Fault]:
    """Return a fault for each golden question whose outcome has changed."""
    for line, question in golden.questions.items():
        parts = advisor.advise(question.ask, golden.day).parts
        if len(parts) != 1 or not _kept(question, parts[0]):
            what = f"“{question.ask}” should give {_named(question)} and gives {_given(parts)}"
            remedy = "Mend the entries, or the question if the change is meant"
            yield Fault(GOLDEN_FILE, line, what, remedy)


def _day(located: Located, raw: object) -> date:
    try:
        return date.fromisoformat(str(raw))
    except ValueError:
        located.fault("`date` is missing or no date", "Write `date: YYYY-MM-DD`", "date")
        return date.min


def _kept(question: GoldenQuestion, part: PartDecision) -> bool:
    if part.outcome is not question.outcome:
        return False
    shown = part.offered if part.outcome is Outcome.SUGGEST else (part.entry,)
    return question.entry is None or question.entry in shown


def _named(question: GoldenQuestion) -> str:
    return f"{question.outcome} {question.entry}" if question.entry else str(question.outcome)


def _given(parts: tuple[PartDecision, ...]) -> str:
    said = [
        " ".join([part.outcome, *([part.entry] if part.entry else part.offered)]) for part in parts
    ]
    return " + ".join(said) or "nothing"
