"""Answering once what several ask: one reply to all open cases of a group, after a look at it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.case import ACTIVE, Action
from bot.desk import Desk
from bot.errors import Refused
from bot.values import Case, Person

LONGEST_LIST = 1000


class Groups(Protocol):
    """What puts texts that ask for the same thing together."""

    def groups(self, texts: Sequence[str]) -> list[list[int]]:
        """Return the places of the texts in groups, largest first."""


@dataclass(frozen=True, slots=True)
class Answered:
    """Which cases got the reply, and why the others did not."""

    replied: tuple[Case, ...]
    refused: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Alike:
    """Finds open cases that ask the same, for a person to look at."""

    grouping: Groups

    async def groups(self, desk: Desk) -> list[list[Case]]:
        """Return the cases that wait in groups of two or more, largest first, oldest first."""
        waiting = (await desk.list(tuple(ACTIVE)))[:LONGEST_LIST]
        found = self.grouping.groups([case.question for case in waiting])
        return [[waiting[at] for at in sorted(group)] for group in found if len(group) > 1]


async def reply_to_all(desk: Desk, numbers: Sequence[int], actor: Person, text: str) -> Answered:
    """Reply to each of these cases; one that refuses doesn't keep the others waiting."""
    replied, refused = [], []
    for number in dict.fromkeys(numbers):
        try:
            replied.append(await desk.act(number, Action.REPLY, actor, text=text))
        except Refused as refusal:
            refused.append((number, str(refusal)))
    return Answered(tuple(replied), tuple(refused))
