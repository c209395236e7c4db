"""Trying a draft: what past questions would get with it in the FAQ, and what they get today."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.deciding import End
from bot.drafts import overlay
from bot.fitting import open_advisor
from bot.gaps import Past
from bot.settings import Settings
from faq.advisor import Advisor
from faq.decision import Outcome, PartDecision
from faq.faults import Fault
from faq.golden import broken, read_golden

DAYS = 90
CLOSE = 0.05
SETTLED = frozenset({End.ANSWERED, End.CHOSEN})


@dataclass(frozen=True, slots=True)
class Change:
    """A question whose decision would differ."""

    text: str
    before: PartDecision
    after: PartDecision


@dataclass(frozen=True, slots=True)
class Trial:
    """What a draft would do: gaps it would answer, past answers it would change, what it breaks.

    `close` are past answers that stay, but so near the line that a little more would change them.
    """

    replayed: int
    gaps: int
    answered: tuple[Change, ...]
    changed: tuple[Change, ...]
    broken: tuple[Fault, ...]
    close: tuple[Change, ...] = ()


def try_draft(
    draft: Path, settings: Settings, before: Advisor, past: Sequence[Past], today: date
) -> Trial:
    """Return what a draft would do to past questions; raises `WrongUse` for a faulty draft."""
    with tempfile.TemporaryDirectory() as spare:
        folder = Path(spare) / "faq"
        folder.mkdir()
        overlay(before.catalogue, draft, folder)
        apart = {"faq_dir": folder, "data_dir": Path(spare)}
        after = open_advisor(settings.model_copy(update=apart))
        golden, _ = read_golden(folder)
        known = {fault.line for fault in broken(golden, before)}
        faults = tuple(fault for fault in broken(golden, after) if fault.line not in known)
    return replay(past, before, after, today, faults)


def replay(
    past: Sequence[Past],
    before: Advisor,
    after: Advisor,
    today: date,
    faults: tuple[Fault, ...] = (),
) -> Trial:
    """Return how two advisors differ on past questions."""
    texts = {one.text: one for one in past if one.text.strip()}
    answered, changed, close, gaps = [], [], [], 0
    line = after.matcher.thresholds.answer_from + CLOSE
    for text, one in texts.items():
        change = Change(text, _decision(before, text, today), _decision(after, text, today))
        gaps += one.why is not None
        if one.why is not None and _answers_newly(change):
            answered.append(change)
        elif one.end in SETTLED and change.before.outcome is Outcome.ANSWER:
            if _differs(change):
                changed.append(change)
            elif change.after.probability < line:
                close.append(change)
    return Trial(len(texts), gaps, tuple(answered), tuple(changed), faults, tuple(close))


def _decision(advisor: Advisor, text: str, today: date) -> PartDecision:
    """Return the decision on one part; one that would be split further is taken by its first."""
    parts = advisor.advise(text, today).parts
    return parts[0] if parts else PartDecision(text, Outcome.ESCALATE, None, 0.0, ())


def _answers_newly(change: Change) -> bool:
    return change.after.outcome is Outcome.ANSWER and _differs(change)


def _differs(change: Change) -> bool:
    before, after = change.before, change.after
    return (before.outcome, before.entry) != (after.outcome, after.entry)
