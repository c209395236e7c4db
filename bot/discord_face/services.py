"""What the Discord face works with: the assistant, the desk and the store behind their ports."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from bot.desk import Desk
from bot.ports import CaseBook, Clock, Sender
from bot.pressing import Press
from bot.privacy import Askers
from bot.rating import Rating
from bot.traces import Amendments, Traces
from bot.values import Question


class Listener(Protocol):
    """What the face asks of the assistant."""

    async def hear(self, question: Question) -> None:
        """Answer a message or pass it on; raises `Unavailable` where it can't be recorded."""

    async def hear_late(self, question: Question) -> None:
        """Pass on a message that is too old to be answered."""

    async def press(self, press: Press) -> None:
        """Do what a button under a reply asks for; raises `Refused` or `Unavailable`."""


class KnownAskers(Askers, Protocol):
    """Askers, with the last message handled for each of them."""

    async def note_handled(self, face: str, channel: str, asker_id: str, message_id: str) -> None:
        """Write down the last message handled in a channel of an asker."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What is ours on Discord: the server, the desk's channel, the role of staff."""

    guild: int | None = None
    desk_channel: int | None = None
    staff_role: int | None = None


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that a handler of the Discord face may ask for something."""

    listener: Listener
    desk: Desk
    rating: Rating
    cases: CaseBook
    askers: KnownAskers
    traces: Traces
    amendments: Amendments
    sender: Sender
    clock: Clock
    ground: Ground
    suggest: Callable[[str], list[str]]
    phone: Callable[[], str]
    wake: Callable[[], None]
