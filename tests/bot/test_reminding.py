"""A year at the desk under a fake clock: nobody is forgotten, nobody is called twice."""

import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from bot.case import Action, act
from bot.deciding import Booking, End, NewCase, Standing, Verdict
from bot.hours import BusinessHours
from bot.office import read_hours
from bot.outbox import Dispatcher
from bot.reminders import Patience
from bot.reminding import Calling, Reminding
from bot.storage.store import Store, open_store, pass_by
from bot.values import (
    Call,
    Case,
    CaseState,
    Conversation,
    Delivery,
    DeskNotice,
    Notice,
    Person,
    Question,
    Reply,
    Role,
)
from faq.decision import Outcome, PartDecision

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
DESK = Conversation("chat", "desk")
STAFF = Person("s1", "Anne Bostain", Role.STAFF)
DAYTIME = read_hours("America/New_York", "mon-fri 08:00-17:00", "US")
OVERNIGHT = read_hours("America/New_York", "mon-fri 22:00-06:00", "US")
PATIENCE = Patience(2 * HOUR, 8 * HOUR)


class Killed(Exception):
    """The process ended here."""


class FakeClock:
    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment


@dataclass
class Desk:
    """A courier that writes down who was called, for which cases, in which minute."""

    clock: FakeClock
    called: list[tuple[datetime, Call, str]] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    async def deliver(self, delivery: Delivery) -> str | None:
        body = delivery.owed.body
        if isinstance(body, DeskNotice) and body.kind is Notice.REMINDER:
            self.called.append((self.clock.now(), body.call, body.text))
        elif isinstance(body, Reply):
            self.told.append(body.text)
        return None


@dataclass
class Deadly:
    """Ends the process at random moments."""

    luck: random.Random
    armed: bool = False
    kills: int = 0

    def __call__(self, point: str) -> None:
        if self.armed and self.luck.random() < 0.5:
            self.armed = False
            self.kills += 1
            raise Killed(point)


@asynccontextmanager
async def desk_open(
    path: Path, desk: Desk, hours: BusinessHours, deadly: Deadly | None = None
) -> AsyncIterator[tuple[Store, Reminding]]:
    """Start the program on a store, as after a restart."""
    point = deadly or pass_by
    url = f"sqlite:///{path}"
    async with open_store(url, desk.clock, serves=("chat",), desk=DESK, checkpoint=point) as store:
        sender = Dispatcher(store.outbox, {"chat": desk}, desk.clock, luck=lambda: 0.5)
        calling = Calling(hours, PATIENCE, place=DESK, on_call=("first", "second"))
        yield store, Reminding(store.timers, store.cases, sender, desk.clock, calling)


async def opened(store: Store, at: datetime, name: str) -> int:
    """Open a case as a question passed on would."""
    where = Conversation("chat", name)
    question = Question(f"m-{name}", where, Person(name, "An agency"), "how much?", at)

    def plan(standing: Standing, number: int) -> Verdict:
        part = PartDecision("how much?", Outcome.ESCALATE, None, 0.0, ())
        return Verdict((Booking(part, End.PASSED_ON),), NewCase("how much?", "no entry fits"))

    receipt = await store.intake.receive(question)
    await store.intake.decide(receipt.question_id, plan)
    return max(case.number for case in await store.cases.cases())


async def done(store: Store, number: int, action: Action, at: datetime, text: str = "") -> None:
    await store.cases.change(number, lambda case: act(case, action, STAFF, at, text=text))


def named(text: str) -> list[str]:
    return [word.strip(".,:?") for word in text.split() if word.startswith("E-")]


async def test_killed_between_any_commits_it_still_calls_once_and_loses_nothing(
    tmp_path: Path,
) -> None:
    start = datetime(2026, 12, 1, 14, tzinfo=UTC)
    desk, deadly = Desk(FakeClock(start)), Deadly(random.Random(3))  # noqa: S311
    async with desk_open(tmp_path / "store.db", desk, DAYTIME) as (store, _):
        for number in range(3):
            await opened(store, start, f"agency-{number}")
    for minute in range(0, 7 * 60 + 1, 10):
        desk.clock.moment = start + minute * MINUTE
        deadly.armed = True
        for attempt in count():
            try:
                async with desk_open(tmp_path / "store.db", desk, DAYTIME, deadly) as (_, one):
                    await one.once()
                    await one.sender.turn()  # type: ignore[attr-defined]
                break
            except Killed:
                desk.clock.moment += timedelta(minutes=3)
                assert attempt < 5
    kinds = [call for _, call, _ in desk.called]
    texts = {text for _, _, text in desk.called}
    assert deadly.kills >= 3
    assert set(kinds) == {Call.PERSON, Call.ALL}
    assert len(texts) == 3
    assert all(named(text) == ["E-1", "E-2", "E-3"] for text in texts)


async def test_a_claim_without_a_reply_ends_and_the_next_person_is_called(tmp_path: Path) -> None:
    start = datetime(2026, 12, 1, 14, tzinfo=UTC)
    desk = Desk(FakeClock(start))
    async with desk_open(tmp_path / "store.db", desk, DAYTIME) as (store, reminding):
        number = await opened(store, start, "agency")
        await done(store, number, Action.CLAIM, start)
        for hours in (2, 25):
            desk.clock.moment = DAYTIME.add(start, 8 * HOUR) if hours == 25 else start + 2 * HOUR
            await reminding.once()
        case = (await store.cases.history(number)).case
    assert (case.state, case.owner) == (CaseState.OPEN, None)
    assert [(call, text.split(".")[0]) for _, call, text in desk.called] == [
        (Call.PERSON, "You took E-1, and its asker is still waiting"),
        (Call.PERSON, "E-1 has nobody working on it"),
    ]


async def test_a_replied_case_closes_by_itself_and_its_asker_is_told(tmp_path: Path) -> None:
    start = datetime(2026, 12, 4, 20, tzinfo=UTC)
    desk = Desk(FakeClock(start))
    async with desk_open(tmp_path / "store.db", desk, DAYTIME) as (store, reminding):
        number = await opened(store, start, "agency")
        await done(store, number, Action.REPLY, start, "Here you are.")
        states = []
        for moment in (DAYTIME.add_days(start, 3) - MINUTE, DAYTIME.add_days(start, 3)):
            desk.clock.moment = moment
            await reminding.once()
            states.append((await store.cases.history(number)).case.state)
    assert states == [CaseState.REPLIED, CaseState.RESOLVED]
    assert len(desk.told) == 1
    assert desk.called == []


async def test_a_burst_of_new_cases_is_one_announcement(tmp_path: Path) -> None:
    start = datetime(2026, 12, 1, 14, tzinfo=UTC)
    desk = Desk(FakeClock(start))
    async with desk_open(tmp_path / "store.db", desk, DAYTIME) as (store, reminding):
        for number in range(40):
            desk.clock.moment = start + number * timedelta(seconds=1)
            await opened(store, desk.clock.moment, f"agency-{number}")
        await reminding.once()
        await reminding.once()
    [(_, call, text)] = desk.called
    assert call is Call.DESK
    assert text.startswith("35 new questions came in: E-6, E-7")


async def test_cases_are_due_by_when_their_asker_began_to_wait(tmp_path: Path) -> None:
    start = datetime(2026, 12, 4, 20, tzinfo=UTC)
    desk = Desk(FakeClock(start))
    async with desk_open(tmp_path / "store.db", desk, DAYTIME) as (store, reminding):
        number = await opened(store, start, "agency")
        await reminding.once()
        open_ = await due_of(store, number)
        await done(store, number, Action.REPLY, start, "Here you are.")
        await reminding.once()
        replied = await due_of(store, number)
    assert (open_, replied) == (DAYTIME.add(start, 8 * HOUR), None)


async def due_of(store: Store, number: int) -> datetime | None:
    case: Case = (await store.cases.history(number)).case
    return case.due_at
