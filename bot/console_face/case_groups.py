"""Cases that ask the same, as staff read them in the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from bot.alike import Answered
from bot.values import Case
from bot.wording import shortened

NONE_ALIKE = "No two open cases ask the same."
NEXT = 'Next, for those you want to answer alike: `desk alike {labels} --reply "…"`.'
WIDTH = 66


def groups_told(groups: Sequence[Sequence[Case]]) -> str:
    """Return the groups, each with its questions and the command that answers them."""
    if not groups:
        return NONE_ALIKE
    return "\n\n".join(_group(group) for group in groups)


def _group(group: Sequence[Case]) -> str:
    labels = " ".join(case.label for case in group)
    lines = [f"{len(group)} cases ask much the same:"]
    lines += [f"  {case.label:<7} {shortened(case.question, WIDTH)}" for case in group]
    return "\n".join([*lines, NEXT.format(labels=labels)])


def answered_told(answered: Answered) -> str:
    """Return which cases were answered, and why the others were not."""
    labels = ", ".join(case.label for case in answered.replied) or "none"
    lines = [f"Answered: {labels}."]
    return "\n".join([*lines, *(reason for _, reason in answered.refused)])
