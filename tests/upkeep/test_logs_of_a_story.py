"""The logs of a whole story hold no word that anybody wrote, even where everything goes wrong."""

import io
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import structlog

from bot.assistant import Assistant
from bot.case import Action
from bot.clock import new_id
from bot.desk import Desk
from bot.errors import Undeliverable
from bot.outbox import Dispatcher
from bot.settings import PACKAGED_FAQ
from bot.storage.store import Store, open_store
from bot.sweep import Sweep
from bot.upkeep.logs import write_logs
from bot.upkeep.retention import RetentionRule
from bot.values import Conversation, Delivery, Person, Question, Reply, ReplyKind
from faq.advisor import Advice, Advisor
from faq.catalogue import Catalogue, read_catalogue
from faq.decision import Outcome, PartDecision
from faq.followup import Earlier
from tests.storage.making import COORDINATOR, START, HandClock

ASKER = Person("agency-1", "Quillfeather")
HERE = Conversation("chat", "channel-1")
WRITTEN = ("Quillfeather", "zebra", "walrus", "quokka", "ocelot")


class BrokenCourier:
    """Fails in every way there is, one after the other; on an emergency's text at once."""

    def __init__(self) -> None:
        self.tries = 0

    async def deliver(self, delivery: Delivery) -> str | None:
        body = delivery.owed.body
        text = body.text
        self.tries += 1
        if isinstance(body, Reply) and body.kind is ReplyKind.EMERGENCY:
            raise ValueError(f"can't send to Quillfeather: {text}")
        if self.tries % 3 == 0 and delivery.owed.case is not None:
            raise ValueError(f"can't send {text} to Quillfeather")
        if self.tries % 3 == 1:
            raise Undeliverable("the other side asks to wait")
        return None


class ScriptedAdvisor(Advisor):
    """Knows the phone number, passes on the rest, and fails on zebras, telling of them."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def advise(
        self, text: str, today: date, recent: Sequence[Earlier] = (), raw: str | None = None
    ) -> Advice:
        if "zebra" in text:
            raise KeyError(text)
        if text == "phone?":
            return Advice((PartDecision(text, Outcome.ANSWER, "contact-phone", 0.99, ()),))
        return Advice((PartDecision(text, Outcome.ESCALATE, None, 0.1, ()),))


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    before = structlog.get_config()
    stream = io.StringIO()
    write_logs(stream)
    yield stream
    structlog.configure(**before)


def asked(text: str, at: int) -> Question:
    return Question(f"message-{at}", HERE, ASKER, text, START + timedelta(seconds=at))


async def live_through(store: Store, clock: HandClock) -> None:
    couriers = {"chat": BrokenCourier()}
    dispatcher = Dispatcher(store.outbox, couriers, clock)
    advisor = ScriptedAdvisor(read_catalogue(PACKAGED_FAQ))
    zone = ZoneInfo("UTC")
    assistant = Assistant(advisor, store.intake, dispatcher, couriers, clock, new_id, zone)
    for at, text in enumerate(
        ("phone?", "what does a quokka cost", "he is holding a gun to an ocelot now", "walrus?")
    ):
        await assistant.hear(asked(text, at))
    with pytest.raises(KeyError):
        await assistant.hear(asked("zebra question", 60))
    for _ in range(5):
        clock.forward(minutes=10)
        await Sweep(store.intake, assistant, clock).once()
        await dispatcher.turn()
    desk = Desk(store.cases, dispatcher, clock)
    case = (await desk.list())[0]
    await desk.act(case.number, Action.REPLY, COORDINATOR, text="a walrus costs nothing")
    await RetentionRule(store.retention, clock).once()
    await dispatcher.close()


async def test_the_logs_of_a_story_hold_nothing_that_was_written(
    tmp_path: Path, lines: io.StringIO
) -> None:
    clock = HandClock()
    async with open_store(f"sqlite:///{tmp_path}/a.db", clock, serves=("chat",)) as store:
        await live_through(store, clock)
    told = lines.getvalue()
    assert [word for word in WRITTEN if word.casefold() in told.casefold()] == []
    events = {part.removeprefix("event=") for line in told.splitlines() for part in line.split()}
    assert {"question_not_judged", "delivery_failed", "courier_fault"} <= events
    assert "emergency_text_not_delivered" in events
