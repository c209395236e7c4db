"""Gaps and trials as people read them, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot import gap_words as words
from bot.draft_trial import Change, Trial
from bot.drafts import Draft, beside, companions
from bot.gaps import Group
from bot.held_answers import Held
from bot.wording import counted, shortened
from faq.decision import PartDecision

SHOWN = 3
MOST_GROUPS = 20
WIDTH = 78


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
        return words.NO_GAPS
    total = sum(len(one.group.gaps) for one in found)
    lines = [words.GAPS.format(count=total, groups=len(found))]
    for number, one in enumerate(found[:MOST_GROUPS], 1):
        lines += ["", *_group(number, one)]
    rest = found[MOST_GROUPS:]
    if rest:
        left = sum(len(one.group.gaps) for one in rest)
        lines += ["", words.SMALLER.format(groups=len(rest), count=left)]
    if not any(one.path for one in found):
        lines += ["", words.NOT_WRITTEN]
    return "\n".join(lines)


def _group(number: int, found: Found) -> Iterator[str]:
    group = found.group
    about = ", ".join(group.words)
    reasons = ", ".join(f"{count} {why.value}" for why, count in group.reasons.most_common())
    yield f"{number}. {about}  ({reasons})"
    for gap in group.gaps[:SHOWN]:
        yield f"     “{shortened(gap.text, WIDTH - 8)}”"
    if group.nearest is not None:
        chance = f"{group.nearest.probability:.0%}"
        yield words.NEAREST.format(entry=group.nearest.entry, chance=chance)
    if group.replies:
        yield words.REPLIED.format(reply=shortened(group.replies[0], WIDTH - 18))
    if found.draft is not None:
        what = words.NEW_ENTRY if found.draft.is_new else words.PHRASINGS_FOR
        where = words.WRITTEN_TO.format(path=found.path) if found.path else ""
        yield words.DRAFT.format(what=what, entry=found.draft.entry, where=where)
    if found.held is not None:
        yield words.TRIED.format(promise=_promise(found.held.trial))
        if found.held.count:
            yield words.BESIDE.format(wordings=counted(found.held.count, words.WORDING))


def _promise(trial: Trial) -> str:
    changed = counted(len(trial.changed), words.PAST_ANSWER)
    broken = counted(len(trial.broken), words.GOLDEN_QUESTION)
    return words.PROMISE.format(answered=len(trial.answered), changed=changed, broken=broken)


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
        words.TRIAL.format(draft=draft.name, count=trial.replayed),
        words.WOULD_ANSWER.format(answered=len(trial.answered), gaps=trial.gaps, share=share),
        *(f"     “{shortened(one.text, WIDTH - 8)}”" for one in trial.answered[:10]),
        *_with_it(draft),
        words.WOULD_CHANGE.format(count=len(trial.changed)),
        *(_changed(one) for one in trial.changed),
        words.WOULD_BREAK.format(count=len(trial.broken)),
        *(f"     {fault}" for fault in trial.broken),
    ]
    return "\n".join(lines)


def _with_it(draft: Path) -> Iterator[str]:
    files = companions(draft)
    if files:
        yield words.WENT_IN_TOO.format(
            files=counted(len(files), words.ENTRY_FILE), folder=beside(draft)
        )


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
