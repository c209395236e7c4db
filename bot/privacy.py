"""What is known about an asker, showing it to them, and forgetting it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.deciding import Recorded
from bot.values import Consent, Conversation, Delivery, History, Lane


@dataclass(frozen=True, slots=True)
class Asker:
    """Somebody who has asked; `dm_channel` is where a direct message reaches them.

    Asked in these words whether staff may contact them outside the chat, they answered
    `contact_allowed` at `consented_at`.
    """

    face: str
    id: str
    name: str
    first_seen: datetime
    last_seen: datetime
    dm_channel: str | None = None
    no_dm: bool = False
    consented_at: datetime | None = None
    contact_asked_at: datetime | None = None
    contact_wording: str | None = None
    contact_allowed: bool | None = None

    @property
    def contact(self) -> Consent | None:
        """What they said on being contacted outside the chat, None where they said nothing."""
        if self.consented_at is None or self.contact_allowed is None:
            return None
        return Consent(self.contact_allowed, self.contact_wording or "", self.consented_at)


@dataclass(frozen=True, slots=True)
class Remnant:
    """Something small that is kept beside questions and cases: what it is, its value, and where."""

    what: str
    value: str
    where: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class AskerData:
    """Everything stored about one asker."""

    asker: Asker | None
    questions: tuple[Recorded, ...] = ()
    cases: tuple[History, ...] = ()
    deliveries: tuple[Delivery, ...] = ()
    remnants: tuple[Remnant, ...] = ()


@dataclass(frozen=True, slots=True)
class Posted:
    """Something a courier has posted about an asker, to be deleted where it stands."""

    lane: Lane
    where: Conversation
    remote_id: str
    case: int | None = None


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What forgetting an asker removed: how much, which cases ended, what stands elsewhere."""

    questions: int
    withdrawn: tuple[int, ...]
    cases: tuple[int, ...]
    posted: tuple[Posted, ...]
    deliveries: tuple[Delivery, ...] = ()


@dataclass(frozen=True, slots=True)
class ForgottenMark:
    """The trace a forgotten asker leaves, so that a restored backup can forget them again."""

    salt: str
    digest: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Scrubbed:
    """How much lost its texts and ids because its time was over."""

    cases: int = 0
    questions: int = 0
    askers: int = 0


class Askers(Protocol):
    """Where askers are known."""

    async def known(self, face: str, asker_id: str) -> Asker | None:
        """Return an asker, or None for somebody never seen or forgotten."""

    async def note(
        self,
        face: str,
        asker_id: str,
        *,
        dm_channel: str | None = None,
        no_dm: bool | None = None,
        consented_at: datetime | None = None,
    ) -> None:
        """Write down what a face learned about an asker; what is None stays as it is."""

    async def data(self, face: str, asker_id: str) -> AskerData:
        """Return everything stored about an asker."""

    async def forget(self, face: str, asker_id: str) -> Forgotten:
        """Remove an asker's texts, ids and channels, withdrawing what is open."""


class Retention(Protocol):
    """What lets old texts go."""

    async def scrub(self, before: datetime) -> Scrubbed:
        """Remove texts and ids of what was closed before a moment; what can be counted stays."""
