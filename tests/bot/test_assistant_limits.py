"""What the assistant takes, folds and refuses, on a real store."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot import waiting_words, wording
from bot.assistant import Assistant
from bot.case import Action
from bot.clock import new_id
from bot.content import Content
from bot.deciding import End, Turn
from bot.desk import Desk
from bot.ledger import LedgerFacts, Period, report
from bot.limits import Limits
from bot.office import read_hours
from bot.outbox import Dispatcher
from bot.pressing import Press
from bot.rating import Rating
from bot.service_terms import Terms
from bot.storage.store import Store, open_store
from bot.values import (
    ButtonAction,
    Conversation,
    Delivery,
    DeskNotice,
    Person,
    Question,
    Reply,
    Role,
)
from faq.advisor import Advice
from faq.decision import Outcome, PartDecision
from faq.emergency import alarm
from tests.bot.judging import CATALOGUE

START = datetime(2026, 12, 1, 15, tzinfo=UTC)
OFFICE = read_hours("America/New_York", "mon-fri 08:00-17:00", "US")
HERE, DESK = Conversation("chat", "agency"), Conversation("chat", "desk")
ASKER, RUDE = Person("a1", "An agency"), Person("rude", "Somebody")
STAFF = Person("s1", "Anne Bostain", Role.STAFF)
COLLEAGUE = Person("s2", "A colleague", Role.STAFF)


class ReadsHours:
    """Answers what asks for hours, on its own or read with the message before."""

    catalogue = CATALOGUE

    def advise(self, text: str, today: date, recent: tuple[Turn, ...] = ()) -> Advice:
        kind = alarm(text)
        whole = f"{recent[-1].text} {text}" if recent and recent[-1].entry is None else text
        if "how long is the course" in whole:
            return Advice((PartDecision(text, Outcome.ANSWER, "hours", 0.9, ()),), kind)
        return Advice((PartDecision(text, Outcome.ESCALATE, None, 0.1, ()),), kind)


class FakeClock:
    moment = START

    def now(self) -> datetime:
        return self.moment


@dataclass
class Shown:
    replies: list[Reply] = field(default_factory=list)
    notices: list[DeskNotice] = field(default_factory=list)

    async def deliver(self, delivery: Delivery) -> str | None:
        body = delivery.owed.body
        self.replies += [body] if isinstance(body, Reply) else []
        self.notices += [body] if isinstance(body, DeskNotice) else []
        return None


@dataclass
class Scene:
    store: Store
    assistant: Assistant
    desk: Desk
    shown: Shown
    clock: FakeClock
    said: int = 0

    async def say(self, text: str, *, by: Person = ASKER, after: float = 1) -> str:
        self.clock.moment += timedelta(seconds=after)
        self.said += 1
        before = len(self.shown.replies)
        question = Question(f"m{self.said}", HERE, by, text, self.clock.moment)
        await self.assistant.hear(question)
        return "\n".join(reply.text for reply in self.shown.replies[before:])


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    clock, shown = FakeClock(), Shown()
    url = f"sqlite:///{tmp_path / 'store.db'}"
    async with open_store(url, clock, serves=("chat",), desk=DESK) as store:
        dispatcher = Dispatcher(store.outbox, {"chat": shown}, clock)
        assistant = Assistant(
            ReadsHours(),  # type: ignore[arg-type]
            store.intake,
            dispatcher,
            {"chat": shown},
            clock,
            new_id,
            OFFICE.zone,
            DESK,
            Terms(OFFICE, timedelta(hours=8), Limits(5, frozenset({"rude"}))),
            Rating(store.cases, dispatcher, clock),
        )
        yield Scene(store, assistant, Desk(store.cases, dispatcher, clock, DESK), shown, clock)


async def test_the_receipt_says_when_to_expect_a_person_and_the_case_is_due(scene: Scene) -> None:
    said = await scene.say("is there parking?")
    case = (await scene.store.cases.history(1)).case
    assert "now until 5:00 PM EST, and again from tomorrow (Wednesday) 8:00 AM EST" in said
    assert case.due_at == OFFICE.add(scene.clock.moment, timedelta(hours=8))


async def test_three_messages_within_ten_seconds_are_one_question(scene: Scene) -> None:
    first = await scene.say("how long")
    second = await scene.say("is the", after=3)
    third = await scene.say("course", after=3)
    assert "E-1" in first
    assert "E-1" in second
    assert third == "This is hours."
    assert len(await scene.store.cases.cases()) == 1


async def test_the_same_text_again_gets_no_second_case_and_no_second_notice(scene: Scene) -> None:
    await scene.say("is there parking?")
    again = await scene.say("Is there PARKING?")
    history = await scene.store.cases.history(1)
    phone = Content(CATALOGUE, START.date()).phone
    assert again == waiting_words.ALREADY_THERE.format(label="E-1", phone=phone)
    assert (len(history.messages), len(scene.shown.notices)) == (1, 1)


async def test_the_sixth_message_of_a_minute_is_refused_once_in_words_and_booked(
    scene: Scene,
) -> None:
    said = [await scene.say(f"how long is the course {number}") for number in range(8)]
    period = Period(date(2026, 12, 1), date(2026, 12, 1), OFFICE)
    lines = await scene.store.books.lines(period.start, period.end)
    made = report(LedgerFacts(lines, ()), period, START)
    assert said[5:] == [wording.TOO_MANY, "", ""]
    assert (made.ends[End.ANSWERED], made.ends[End.REFUSED]) == (5, 3)
    assert made.adds_up


async def test_a_blocked_asker_makes_no_case(scene: Scene) -> None:
    said = await scene.say("is there parking?", by=RUDE)
    assert "can't take questions" in said
    assert await scene.store.cases.cases() == []


@pytest.mark.parametrize("by", [ASKER, RUDE], ids=["over the limit", "blocked"])
async def test_an_emergency_goes_before_every_limit(scene: Scene, by: Person) -> None:
    for number in range(6):
        await scene.say(f"how long is the course {number}", by=by)
    said = await scene.say("he has a gun and is shooting at people right now, help", by=by)
    assert said.startswith("This is emergency.")


async def test_a_burst_calls_the_desk_five_times_and_is_quiet_after_that(scene: Scene) -> None:
    for number in range(9):
        await scene.say("is there parking?", by=Person(f"p{number}", "An agency"), after=2)
    assert [notice.call.value for notice in scene.shown.notices] == ["desk"] * 5 + ["quiet"] * 4


async def test_an_asker_is_told_who_was_given_their_case_as_if_it_was_claimed(
    scene: Scene,
) -> None:
    await scene.say("is there parking?")
    before = len(scene.shown.replies)
    await scene.desk.act(1, Action.ASSIGN, STAFF, to=COLLEAGUE)
    told = [reply.text for reply in scene.shown.replies[before:]]
    assert told == [wording.CLAIMED_NOTE.format(owner="A colleague", label="E-1")]


async def test_an_asker_is_told_once_when_somebody_else_takes_over(scene: Scene) -> None:
    await scene.say("is there parking?")
    await scene.desk.act(1, Action.CLAIM, STAFF)
    before = len(scene.shown.replies)
    await scene.desk.act(1, Action.ASSIGN, STAFF, to=COLLEAGUE)
    await scene.desk.act(1, Action.ASSIGN, STAFF, to=COLLEAGUE)
    told = [reply.text for reply in scene.shown.replies[before:]]
    assert told == [wording.ASSIGNED_NOTE.format(owner="A colleague", label="E-1")]


async def test_who_looks_after_an_answered_case_is_the_staffs_own_affair(scene: Scene) -> None:
    await scene.say("is there parking?")
    await scene.desk.act(1, Action.REPLY, STAFF, text="Yes, behind the building.")
    before = len(scene.shown.replies)
    await scene.desk.act(1, Action.ASSIGN, STAFF, to=COLLEAGUE)
    assert scene.shown.replies[before:] == []


async def test_a_persons_reply_can_be_rated_once(scene: Scene) -> None:
    await scene.say("is there parking?")
    await scene.desk.act(1, Action.REPLY, STAFF, text="Yes, behind the building.")
    reply = scene.shown.replies[-1]
    assert [button.label for button in reply.buttons] == [
        wording.RATE_GOOD, wording.RATE_POOR,
    ]  # fmt: skip
    good = reply.buttons[0]
    await scene.assistant.press(Press("p1", "E-1", good.action, good.argument, ASKER, HERE))
    with pytest.raises(Exception, match="rated this reply already"):
        await scene.assistant.press(Press("p2", "E-1", ButtonAction.RATE_POOR, "1", ASKER, HERE))
    assert scene.shown.replies[-1].text == wording.RATED
