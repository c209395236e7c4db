"""The cards of cases: what is known of each message in which staff see a case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.privacy import Asker
from bot.values import Case, Delivery, History, Owed, Question
from faq.decision import Candidate


@dataclass(frozen=True, slots=True)
class Card:
    """Where the card of a case stands, and what of the case it shows.

    `place` is the desk's channel, `channel` the one with the card's message: in a forum the post
    itself. `told` counts the case's messages that its thread has. `resting` is an archived thread.
    """

    case: int
    place: str
    channel: str
    message: str
    thread: str | None = None
    version: int = 0
    digest: str = ""
    told: int = 1
    resting: bool = False
    due_at: datetime | None = None
    shown_at: datetime | None = None
    files: str | None = None


class Arrival(StrEnum):
    """What became of the last reply of a person."""

    ON_ITS_WAY = "on its way"
    DELIVERED = "delivered"
    WAITING = "waiting"
    READ = "read"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Background:
    """What a card tells besides the case itself: what was tried, and who asks."""

    tried: tuple[Candidate, ...] = ()
    earlier: tuple[Case, ...] = ()
    asker: Asker | None = None
    arrival: Arrival | None = None
    failure: str = ""
    asked: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """All that a card is made of."""

    history: History
    background: Background


class CardBook(Protocol):
    """Where cards are kept, with what they need to know."""

    async def card(self, number: int) -> Card | None:
        """Return the card of a case."""

    async def at(self, place: str) -> Card | None:
        """Return the card whose message or thread this is."""

    async def keep(self, card: Card) -> None:
        """Write down where a card stands and what it shows."""

    async def drop(self, number: int) -> None:
        """Forget the card of a case."""

    async def background(self, number: int) -> Background:
        """Return what a card tells besides the case itself."""

    async def stale(self) -> list[int]:
        """Return the cases whose card is missing or shows what is no longer so."""

    async def mark(self, name: str) -> str | None:
        """Return what was noted under a name."""

    async def once(self, name: str, value: str, owed: Owed | None) -> tuple[Delivery, ...]:
        """Note a value with what that owes, in one commit; nothing where it is noted already."""
