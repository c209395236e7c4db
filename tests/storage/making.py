"""Values for the store's tests, and a clock moved by hand."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count

from bot.case import Action, Change, act
from bot.deciding import Booking, End, NewCase, Standing, Verdict
from bot.ports import Plan
from bot.storage.store import Store
from bot.values import (
    Case,
    Conversation,
    Delivery,
    Lane,
    Owed,
    Person,
    Question,
    Reply,
    ReplyKind,
    Role,
)
from faq.decision import Candidate, Outcome, PartDecision

START = datetime(2026, 12, 1, 15, 0, tzinfo=UTC)
AGENCY = Person("agency-1", "An agency")
COORDINATOR = Person("staff-1", "Anne Bostain", Role.STAFF)
COLLEAGUE = Person("staff-2", "A colleague", Role.STAFF)
HERE = Conversation("chat", "channel-1")
DESK = Conversation("chat", "desk")

_messages = count(1)


class HandClock:
    """A clock that stands still until it is moved."""

    def __init__(self, moment: datetime = START) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment

    def forward(self, **by: float) -> None:
        self.moment += timedelta(**by)


def asked(
    text: str = "What does it cost?",
    *,
    by: Person = AGENCY,
    where: Conversation = HERE,
    at: datetime = START,
    message_id: str | None = None,
    public: bool = False,
) -> Question:
    return Question(message_id or f"message-{next(_messages)}", where, by, text, at, public)


def part(text: str, outcome: Outcome, entry: str | None = None) -> PartDecision:
    return PartDecision(text, outcome, entry, 0.42, (Candidate("pricing", 0.42),), ("pricing",))


def reply(text: str, kind: ReplyKind = ReplyKind.RECEIPT, case: int | None = None) -> Reply:
    return Reply(kind, text, case=case)


def to_asker(text: str, *, case: int | None = None, where: Conversation = HERE) -> Owed:
    return Owed(Lane.ASKER, where, reply(text, case=case), case=case)


def passing_on(question: Question, *extra: Owed) -> Plan:
    """A plan that passes a question on, to the active case where there is one."""

    def plan(standing: Standing, number: int) -> Verdict:
        escalated = part(question.text, Outcome.ESCALATE)
        active = standing.active.number if standing.active else None
        label = active or number
        receipt = to_asker(f"passed on as E-{label}", case=label, where=question.conversation)
        return Verdict(
            (Booking(escalated, End.ADDED if active else End.PASSED_ON),),
            opens=None if active else NewCase(question.text, "no entry fits"),
            adds_to=active,
            owed=(receipt, *extra),
        )

    return plan


def answering(question: Question, text: str = "24 hours") -> Plan:
    """A plan that answers a question."""

    def plan(standing: Standing, number: int) -> Verdict:
        answered = part(question.text, Outcome.ANSWER, "course-length")
        owed = Owed(Lane.ASKER, question.conversation, reply(text, ReplyKind.ANSWER))
        return Verdict((Booking(answered, End.ANSWERED),), owed=(owed,))

    return plan


def doing(
    action: Action,
    actor: Person = COORDINATOR,
    *,
    at: datetime = START,
    text: str = "",
    to: Person | None = None,
    owed: tuple[Owed, ...] = (),
) -> Callable[[Case], Change]:
    """A decision on a case: one action, with what it owes."""

    def decide(case: Case) -> Change:
        change = act(case, action, actor, at, text=text, to=to)
        return Change(change.case, change.events, change.messages, owed)

    return decide


async def pass_on(store: Store, question: Question, *extra: Owed) -> tuple[Delivery, ...]:
    """Receive a question and pass it on."""
    receipt = await store.intake.receive(question)
    return await store.intake.decide(receipt.question_id, passing_on(question, *extra))


async def answer(store: Store, question: Question, text: str = "24 hours") -> tuple[Delivery, ...]:
    """Receive a question and answer it."""
    receipt = await store.intake.receive(question)
    return await store.intake.decide(receipt.question_id, answering(question, text))


def text_of(delivery: Delivery) -> str:
    return delivery.owed.body.text
