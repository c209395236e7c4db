"""The numbered list under a reply, and what typing a number picks from it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.values import Button, ButtonAction, Reply

MOST_DIGITS = 2
TOPICS = frozenset({ButtonAction.ENTRY, ButtonAction.CHOOSE})


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be picked under the last reply, and the question it answered."""

    question_id: str
    buttons: tuple[Button, ...]

    def picked(self, number: int) -> Button | None:
        """Return the choice of this number, counted from one, if there is one."""
        return self.buttons[number - 1] if 0 < number <= len(self.buttons) else None


def choices_of(reply: Reply) -> Choices | None:
    """Return the choices that a reply offers, None where it offers nothing."""
    return Choices(reply.question, reply.buttons) if reply.buttons and reply.question else None


def typed_number(text: str) -> int | None:
    """Return the number that a message consists of, None where it says anything else."""
    bare = text.strip().rstrip(".)")
    return int(bare) if bare.isdecimal() and len(bare) <= MOST_DIGITS else None


def numbered(buttons: tuple[Button, ...]) -> tuple[list[str], list[str]]:
    """Return the labels with their numbers: the topics, then what can be said of the answer."""
    topics: list[str] = []
    rest: list[str] = []
    for number, button in enumerate(buttons, start=1):
        row = topics if button.action in TOPICS else rest
        row.append(f"{number}. {button.label}")
    return topics, rest
