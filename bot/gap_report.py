"""Gaps and trials as people read them, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.draft_trial import Change, Trial
from bot.drafts import Draft, beside, companions
from bot.gaps import Group
from bot.held_answers import Held
from bot.wording import shortened
from faq.decision import PartDecision

SHOWN = 3
MOST_GROUPS = 20
WIDTH = 78
NO_GAPS = "Nothing was passed on, left unchosen or answered wrongly in this time."


@dataclass(frozen=True, slots=True)
class Found:
    """A group with its draft, and the file it was written to."""

    group: Group
    draft: Draft | None
    path: Path | None = None
    held: Held | None = None


def as_text(found: Sequence[Found]) -> str:
    """Return the groups as text, largest first."""
    if not found:
        return NO_GAPS
    total = sum(len(one.group.gaps) for one in found)
    lines = [f"{total} questions that the FAQ could not settle, in {len(found)} groups"]
    for number, one in enumerate(found[:MOST_GROUPS], 1):
        lines += ["", *_group(number, one)]
    rest = found[MOST_GROUPS:]
    if rest:
        left = sum(len(one.group.gaps) for one in rest)
        lines += ["", f"… and {len(rest)} smaller groups with {left} questions; --json shows all."]
    if not any(one.path for one in found):
        lines += ["", "`gaps --write` writes the drafts; nothing enters the FAQ by itself."]
    return "\n".join(lines)


def _group(number: int, found: Found) -> Iterator[str]:
    group = found.group
    about = ", ".join(group.words)
    reasons = ", ".join(f"{count} {why.value}" for why, count in group.reasons.most_common())
    yield f"{number}. {about}  ({reasons})"
    for gap in group.gaps[:SHOWN]:
        yield f"     “{shortened(gap.text, WIDTH - 8)}”"
    if group.nearest is not None:
        yield f"   nearest entry: {group.nearest.entry} ({group.nearest.probability:.0%})"
    if group.replies:
        yield f"   staff replied: {shortened(group.replies[0], WIDTH - 18)}"
    if found.draft is not None:
        what = "new entry" if found.draft.is_new else "phrasings for"
        where = f", written to {found.path}" if found.path else ""
        yield f"   draft: {what} {found.draft.entry}{where}"
    if found.held is not None:
        yield f"   tried: {_promise(found.held.trial)}"
        if found.held.count:
            yield f"   {_beside(found.held.count)}"


def _promise(trial: Trial) -> str:
    changed = _many(len(trial.changed), "past answer")
    broken = _many(len(trial.broken), "golden question")
    return f"answers {len(trial.answered)} gaps, changes {changed}, breaks {broken}"


def _beside(count: int) -> str:
    return f"beside it: {_many(count, 'wording')} that keeps past answers as they are"


def _many(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"


def as_json_list(found: Sequence[Found]) -> list[dict[str, object]]:
    """Return the groups as plain values."""
    return [
        {
            "questions": [
                {"text": gap.text, "why": gap.why.value if gap.why else None, "case": gap.case}
                for gap in one.group.gaps
            ],
            "words": list(one.group.words),
            "nearest": one.group.nearest and one.group.nearest.entry,
            "probability": one.group.nearest and one.group.nearest.probability,
            "replies": list(one.group.replies),
            "draft": one.draft and one.draft.entry,
            "new": one.draft and one.draft.is_new,
            "text": one.draft and one.draft.text,
            "path": str(one.path) if one.path else None,
            "trial": one.held and trial_json(one.held.trial),
        }
        for one in found
    ]


def trial_text(trial: Trial, draft: Path) -> str:
    """Return what a draft would do, as text."""
    share = f" ({len(trial.answered) / trial.gaps:.0%})" if trial.gaps else ""
    lines = [
        f"{draft.name}, tried on {trial.replayed} different questions of the last 90 days:",
        f"  {len(trial.answered)} of {trial.gaps} open gaps{share} would be answered",
        *(f"     “{shortened(one.text, WIDTH - 8)}”" for one in trial.answered[:10]),
        *_with_it(draft),
        f"  {len(trial.changed)} past answers would change",
        *(_changed(one) for one in trial.changed),
        f"  {len(trial.broken)} golden questions would break",
        *(f"     {fault}" for fault in trial.broken),
    ]
    return "\n".join(lines)


def _with_it(draft: Path) -> Iterator[str]:
    files = companions(draft)
    if files:
        yield f"  {_many(len(files), 'entry file')} beside it went in too, from {beside(draft)}"


def _changed(change: Change) -> str:
    said = f"{_named(change.before)} → {_named(change.after)}"
    return f"     “{shortened(change.text, 60)}”: {said}"


def _named(decision: PartDecision) -> str:
    return f"{decision.outcome} {decision.entry}" if decision.entry else str(decision.outcome)


def trial_json(trial: Trial) -> dict[str, object]:
    """Return what a draft would do, as plain values."""
    return {
        "replayed": trial.replayed,
        "gaps": trial.gaps,
        "answered": [_change_json(one) for one in trial.answered],
        "changed": [_change_json(one) for one in trial.changed],
        "broken": [str(fault) for fault in trial.broken],
    }


def _change_json(change: Change) -> dict[str, str]:
    return {
        "text": change.text, "before": _named(change.before), "after": _named(change.after)
    }  # fmt: skip
