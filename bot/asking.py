"""Asking without storing: what would be decided on questions, and why, as JSON or as text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from bot.errors import WrongUse
from bot.guard import mask
from faq.advisor import Advice, Advisor
from faq.decision import Outcome, PartDecision
from faq.matcher import Ranking
from faq.unusable_files import unread

DIGITS = 4


class Asked(BaseModel):
    """One line of a question file: a text, or the turns of one asker a minute apart."""

    model_config = ConfigDict(frozen=True, strict=True)

    id: str | int
    text: str | None = None
    turns: tuple[str, ...] | None = None

    @model_validator(mode="after")
    def _either(self) -> Self:
        if (self.text is None) == (self.turns is None) or self.turns == ():
            raise ValueError("a line has either `text` or `turns`")
        return self

    @property
    def messages(self) -> tuple[str, ...]:
        """The messages in order."""
        return self.turns if self.turns is not None else (self.text or "",)


@dataclass(frozen=True, slots=True)
class Said:
    """An earlier turn, and the entry it was taken to mean."""

    text: str
    entry: str | None


@dataclass(frozen=True, slots=True)
class Result:
    """What would be decided on the last message of a line."""

    id: str | int
    stored: str
    advice: Advice
    rankings: tuple[Ranking, ...]
    answer_from: float
    offer_from: float

    def as_json(self) -> dict[str, object]:
        """Return the contract's object."""
        parts = [_part(part) for part in self.advice.parts]
        return {"id": self.id, "stored": self.stored, "parts": parts}

    def explanation(self) -> list[dict[str, object]]:
        """Return, a part: how it was read, each signal's share, and the thresholds."""
        return [
            {
                "read_as": ranking.read_as,
                "repaired": {repair.written: repair.read for repair in ranking.repairs},
                "shares": {
                    entry: {name: round(value, DIGITS) for name, value in shares.items()}
                    for entry, shares in ranking.shares.items()
                },
                "could_speak_of_danger": self.advice.hesitant,
                "answer_from": round(self.answer_from, DIGITS),
                "offer_from": round(self.offer_from, DIGITS),
            }
            for ranking in self.rankings
        ]


def _part(part: PartDecision) -> dict[str, object]:
    return {
        "text": part.text,
        "outcome": part.outcome.value,
        "entry": part.entry,
        "probability": round(part.probability, DIGITS),
        "candidates": [
            {"entry": one.entry, "probability": round(one.probability, DIGITS)}
            for one in part.candidates
        ],
    }


def read_questions(path: Path) -> list[Asked]:
    """Return the lines of a question file; raises `WrongUse` naming file and line."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise WrongUse(unread(path, error)) from error
    found = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            found.append(Asked.model_validate_json(line))
        except ValidationError as error:
            reason = error.errors(include_url=False, include_input=False)[0]["msg"]
            raise WrongUse(
                f'{path}:{number}: {reason}. Write {{"id": …, "text": …}} on one line.'
            ) from error
    return found


def examine(advisor: Advisor, asked: Asked, today: date) -> Result:
    """Return what would be decided on a line's last message, the earlier ones as its context."""
    recent: list[Said] = []
    stored, advice = "", Advice(())
    for message in asked.messages:
        stored = mask(message).text
        advice = advisor.advise(stored, today, recent, raw=message)
        recent.append(Said(stored, _meant(advice)))
    thresholds = advisor.matcher.thresholds
    rankings = tuple(advisor.explain(text) for text in advice.read)
    return Result(asked.id, stored, advice, rankings, thresholds.answer_from, thresholds.offer_from)


def _meant(advice: Advice) -> str | None:
    return next((part.entry for part in reversed(advice.parts) if part.entry), None)


def told(result: Result) -> str:
    """Return a result as a person reads it."""
    lines = [line for part in _with_rankings(result) for line in _told_part(result, *part)]
    return "\n".join(lines) if lines else "There is no question in that."


def _with_rankings(result: Result) -> Iterator[tuple[PartDecision, Ranking | None]]:
    rankings = iter(result.rankings)
    for part in result.advice.parts:
        yield part, next(rankings, None)


def _told_part(result: Result, part: PartDecision, ranking: Ranking | None) -> Iterator[str]:
    yield f"“{part.text}”"
    shown = f" {part.entry}" if part.entry else ""
    shown = " " + " or ".join(part.offered) if part.offered else shown
    yield f"  {part.outcome.value}{shown}, {part.probability:.0%} sure{_why(result, part)}"
    if ranking is None:
        return
    for repair in ranking.repairs:
        yield f"  read “{repair.written}” as “{repair.read}”"
    for candidate in part.candidates:
        shares = ranking.shares.get(candidate.entry, {})
        said = "  ".join(f"{name} {value:.2f}" for name, value in shares.items())
        yield f"  {candidate.probability:6.1%}  {candidate.entry:<34} {said}"


def _why(result: Result, part: PartDecision) -> str:
    if part.outcome is Outcome.EMERGENCY:
        return ""
    if result.advice.hesitant:
        return _held(part)
    if part.strange is not None:
        return f" (offered only: “{part.strange}” is strange to this entry)"
    if part.probability >= result.answer_from:
        return f" (at least {result.answer_from:.0%}, so it is settled)"
    if part.probability >= result.offer_from:
        return f" (below {result.answer_from:.0%}, at least {result.offer_from:.0%})"
    return f" (below {result.offer_from:.0%}, so nothing is offered)"


def _held(part: PartDecision) -> str:
    """Return what is made of a message that could speak of danger, whatever the probability."""
    if part.outcome is Outcome.ESCALATE:
        return " (held for a person: it could speak of danger, so 911 and 988 are named first)"
    return " (settled; it could speak of danger, so 911 and 988 are named first)"
