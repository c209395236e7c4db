"""What passes between the faces, the services and the store: frozen values, no behaviour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Role(StrEnum):
    """Who acts: an asker, one of staff, or the program itself."""

    ASKER = "asker"
    STAFF = "staff"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who acts; `id` is the face's own lasting id, `name` what others see."""

    id: str
    name: str
    role: Role = Role.ASKER


@dataclass(frozen=True, slots=True)
class Conversation:
    """Where one asker and the assistant talk: a face and its channel."""

    face: str
    channel: str


@dataclass(frozen=True, slots=True)
class Question:
    """One message of an asker; `message_id` is the face's own, the same when delivered twice."""

    message_id: str
    conversation: Conversation
    asker: Person
    text: str
    at: datetime
    public: bool = False


class ReplyKind(StrEnum):
    """What a reply is for, so that a face can dress it."""

    ANSWER = "answer"
    CHOICE = "choice"
    RECEIPT = "receipt"
    SMALLTALK = "smalltalk"
    PERSON = "person"
    NOTICE = "notice"
    EMERGENCY = "emergency"


class ButtonAction(StrEnum):
    """What pressing a button asks for."""

    ENTRY = "entry"
    CHOOSE = "choose"
    NONE_OF_THESE = "none"
    HELPED = "helped"
    NOT_IT = "not-it"
    PERSON = "person"
    ADD = "add"
    RATE_GOOD = "rate-good"
    RATE_POOR = "rate-poor"
    CONTACT_YES = "contact-yes"
    CONTACT_NO = "contact-no"


@dataclass(frozen=True, slots=True)
class Button:
    """Something the asker can press; `argument` is an entry id or a case number as text."""

    action: ButtonAction
    label: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """What an asker reads: Discord Markdown, with the buttons that go with it."""

    kind: ReplyKind
    text: str
    buttons: tuple[Button, ...] = ()
    case: int | None = None
    question: str | None = None


class Lane(StrEnum):
    """Whom a delivery is for; askers go before desk traffic."""

    ASKER = "asker"
    DESK = "desk"


class Notice(StrEnum):
    """What the desk is told; the courier reads the case itself when it sends."""

    CASE = "case"
    EMERGENCY = "emergency"
    FAILED_DELIVERY = "failed-delivery"
    REMINDER = "reminder"
    UPKEEP = "upkeep"
    DAILY = "daily"


class Call(StrEnum):
    """Whom a notice calls; a quiet one is there to be seen and calls nobody."""

    QUIET = "quiet"
    DESK = "desk"
    PERSON = "person"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class DeskNotice:
    """One thing staff are to see; `person` is the id of the one it calls, if it calls one."""

    kind: Notice
    text: str = ""
    case: int | None = None
    call: Call = Call.DESK
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Owed:
    """One delivery that a decision owes somebody, before it has an id."""

    lane: Lane
    to: Conversation
    body: Reply | DeskNotice
    case: int | None = None
    question: str | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """One row of the outbox; `id` (24 characters) is the nonce that makes a repeat harmless."""

    id: str
    owed: Owed
    created_at: datetime
    tries: int = 0
    remote_id: str | None = None


class CaseState(StrEnum):
    """Where a case stands."""

    OPEN = "open"
    CLAIMED = "claimed"
    REPLIED = "replied"
    RESOLVED = "resolved"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Case:
    """An escalated question; `version` rises with every change, `entry` is the hand-off it fits."""

    number: int
    state: CaseState
    asker: Person
    conversation: Conversation
    question: str
    opened_at: datetime
    reason: str = ""
    entry: str | None = None
    owner: Person | None = None
    due_at: datetime | None = None
    changed_at: datetime | None = None
    version: int = 1
    public: bool = False

    @property
    def label(self) -> str:
        """The name people use for it, such as `E-17`."""
        return f"E-{self.number}"


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """One change of a case: who did what, and when."""

    at: datetime
    actor: Person
    what: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class CaseMessage:
    """One thing said in a case, by the asker or by staff."""

    at: datetime
    author: Person
    text: str


@dataclass(frozen=True, slots=True)
class Consent:
    """An asker's yes or no to being contacted outside the chat: to which words, and when."""

    allowed: bool
    wording: str
    at: datetime


@dataclass(frozen=True, slots=True)
class History:
    """A case with all that happened to it, oldest first, and what its asker said on contact."""

    case: Case
    events: tuple[CaseEvent, ...]
    messages: tuple[CaseMessage, ...]
    contact: Consent | None = None
