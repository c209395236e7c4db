"""A small catalogue, an asker and their questions, for tests of what is decided."""

from datetime import UTC, date, datetime
from pathlib import Path

from bot.content import Content
from bot.deciding import End, Recorded, Standing, Verdict
from bot.pressing import Press, pressed
from bot.values import (
    Button,
    ButtonAction,
    Case,
    CaseState,
    Conversation,
    DeskNotice,
    Lane,
    Person,
    Question,
    Reply,
    Role,
)
from bot.verdict import Circumstances, Judged, verdict
from faq.advisor import Advice
from faq.catalogue import Catalogue
from faq.decision import Outcome, PartDecision
from faq.entry import Entry, Kind
from faq.facts import Facts

NOW = datetime(2026, 12, 1, 15, tzinfo=UTC)
HERE = Conversation("console", "agency")
DESK = Conversation("discord", "desk")
ASKER = Person("a1", "An agency")
OWNER = Person("s1", "Anne Bostain", Role.STAFF)


def entry(id_: str, kind: Kind, related: tuple[str, ...] = (), tags: tuple[str, ...] = ()) -> Entry:
    return Entry(
        id=id_, kind=kind, title=f"About {id_}?", phrasings=(id_,), related=related, tags=tags,
        answer=f"This is {id_}.",
    )  # fmt: skip


ENTRIES = [
    entry("hours", Kind.ANSWER, related=("phone", "pricing")),
    entry("phone", Kind.ANSWER),
    entry("pricing", Kind.HANDOFF),
    entry("greeting", Kind.SMALLTALK),
    entry("chat", Kind.SMALLTALK, tags=("about-the-chat",)),
    entry("emergency", Kind.EMERGENCY),
]
CATALOGUE = Catalogue(Path(), {one.id: one for one in ENTRIES}, Facts({}), {})
AROUND = Circumstances(Content(CATALOGUE, date(2026, 12, 1)), NOW, DESK)


def part(
    outcome: Outcome, entry: str | None = None, text: str = "a part", offered: tuple[str, ...] = ()
) -> PartDecision:
    return PartDecision(text, outcome, entry, 0.9, (), offered)


ANSWER = part(Outcome.ANSWER, "hours", "how long?")
UNKNOWN = part(Outcome.ESCALATE, None, "is there parking?")
PRICE = part(Outcome.ESCALATE, "pricing", "what does it cost?")
HELLO = part(Outcome.SMALLTALK, "greeting", "hello")
HELP = part(Outcome.SMALLTALK, "chat", "help")
CHOICE = part(Outcome.SUGGEST, None, "what about it?", ("hours", "phone"))


def judged(*parts: PartDecision, masked: tuple[str, ...] = (), hesitant: bool = False) -> Judged:
    question = Question("m1", HERE, ASKER, "the whole message", NOW)
    return Judged("q1", question, Advice(parts, hesitant=hesitant), masked)


def case(state: CaseState, number: int = 7) -> Case:
    owner = OWNER if state is CaseState.CLAIMED else None
    return Case(number, state, ASKER, HERE, "earlier", NOW, owner=owner)


def decided(
    *parts: PartDecision, standing: Standing | None = None, hesitant: bool = False
) -> Verdict:
    return verdict(judged(*parts, hesitant=hesitant), AROUND, standing or Standing(), 12)


def reply(verdict_: Verdict) -> Reply:
    bodies = [owed.body for owed in verdict_.owed if owed.lane is Lane.ASKER]
    assert len(bodies) == 1
    assert isinstance(bodies[0], Reply)
    return bodies[0]


def notices(verdict_: Verdict) -> list[DeskNotice]:
    return [owed.body for owed in verdict_.owed if isinstance(owed.body, DeskNotice)]


def ends(verdict_: Verdict) -> list[End]:
    return [booking.end for booking in verdict_.bookings]


def labels(buttons: tuple[Button, ...]) -> list[str]:
    return [button.label for button in buttons]


def press(action: ButtonAction, argument: str = "", asker: Person = ASKER) -> Press:
    return Press("p1", "q1", action, argument, asker, HERE)


def after(press_: Press, *parts: PartDecision, standing: Standing | None = None) -> Verdict:
    recorded = Recorded("q1", judged().question, decided(*parts).bookings)
    return pressed(press_, AROUND, standing or Standing(), recorded, 12)
