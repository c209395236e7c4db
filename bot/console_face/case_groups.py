"""Cases that ask the same, as staff read them in the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from bot import terminal_words
from bot.alike import Answered
from bot.values import Case
from bot.wording import shortened

WIDTH = 66


def groups_told(groups: Sequence[Sequence[Case]]) -> str:
    """Return the groups, each with its questions and the command that answers them."""
    if not groups:
        return terminal_words.NONE_ALIKE
    return "\n\n".join(_group(group) for group in groups)


def _group(group: Sequence[Case]) -> str:
    labels = " ".join(case.label for case in group)
    lines = [terminal_words.ALIKE.format(count=len(group))]
    lines += [f"  {case.label:<7} {shortened(case.question, WIDTH)}" for case in group]
    return "\n".join([*lines, terminal_words.ANSWER_ALIKE.format(labels=labels)])


def answered_told(answered: Answered) -> str:
    """Return which cases were answered, and why the others were not."""
    labels = ", ".join(case.label for case in answered.replied) or terminal_words.NONE_ANSWERED
    lines = [terminal_words.ANSWERED.format(labels=labels)]
    return "\n".join([*lines, *(reason for _, reason in answered.refused)])
