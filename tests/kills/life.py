"""One life of the program: it takes in, judges, replies and delivers until nothing is left."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from time import monotonic
from typing import TypeVar

from aiohttp import ClientError, ClientSession
from sqlalchemy import event, select

from bot.case import Action, Change
from bot.deciding import Recorded, Standing, Verdict
from bot.errors import Unavailable, Undeliverable
from bot.outbox import Dispatcher, Schedule
from bot.ports import Checkpoint
from bot.storage.store import Store, open_store
from bot.storage.tables import outbox
from bot.sweep import Sweep
from bot.values import (
    Case,
    CaseState,
    Conversation,
    Delivery,
    DeskNotice,
    Lane,
    Notice,
    Owed,
    Person,
    Question,
)
from tests.storage.making import DESK, answering, asked, doing, passing_on, to_asker

T = TypeVar("T")
QUICK = Schedule(first=0.02, factor=1.0, longest=0.02, tries=1000)
FULL_SECONDS = 0.5
SPECIAL = ("stumble", "unheard", "gone", "fault")


class AheadClock:
    """The machine's clock, so many seconds ahead: as if the restart had come that much later."""

    def __init__(self, seconds: float) -> None:
        self._ahead = timedelta(seconds=seconds)

    def now(self) -> datetime:
        return datetime.now(UTC) + self._ahead


@dataclass(frozen=True, slots=True)
class HttpCourier:
    """Posts to the recipient; a repeat first looks whether it stands there already."""

    http: ClientSession
    address: str

    async def deliver(self, delivery: Delivery) -> str | None:
        try:
            return await self._found(delivery) or await self._posted(delivery)
        except ClientError as error:
            raise Undeliverable("the recipient can't be reached") from error

    async def _found(self, delivery: Delivery) -> str | None:
        if not delivery.tries:
            return None
        query = {"channel": delivery.owed.to.channel}
        async with self.http.get(self.address, params=query) as response:
            for message in await response.json():
                if message["nonce"] == delivery.id:
                    return str(message["id"])
        return None

    async def _posted(self, delivery: Delivery) -> str:
        message = {
            "nonce": delivery.id,
            "channel": delivery.owed.to.channel,
            "text": delivery.owed.body.text,
        }
        async with self.http.post(self.address, json=message) as response:
            if response.status != 200:
                raise Undeliverable("refused", permanent=response.status == 410)
            return str((await response.json())["id"])


@dataclass(slots=True)
class StandIn:
    """Judges by a fixed rule: even questions are answered, odd ones passed on."""

    store: Store
    dispatcher: Dispatcher

    async def judge(self, question_id: str, question: Question) -> None:
        number = int(question.message_id)
        if number % 2:
            card = DeskNotice(Notice.CASE, f"card for {question.text}")
            plan = passing_on(question, Owed(Lane.DESK, DESK, card))
        else:
            plan = answering(question, f"answer to {question.text}")
        await self.dispatcher.send(await self.store.intake.decide(question_id, plan))

    async def pass_on(self, question_id: str, question: Question) -> None:
        await self.judge(question_id, question)


def feed(count: int) -> list[Question]:
    """Return what is asked, each by somebody else; redelivered whole in every life."""
    return [
        asked(
            " ".join((f"q{number}", *SPECIAL[number // 2 : number // 2 + 1])),
            by=Person(f"agency-{number}", "An agency"),
            where=Conversation("chat", f"c{number}"),
            message_id=str(number),
            at=datetime(2026, 12, 1, tzinfo=UTC),
        )
        for number in range(count)
    ]


async def live(
    url: str,
    recipient: str,
    *,
    count: int,
    ahead: float,
    checkpoint: Checkpoint,
    full_disk: bool = False,
) -> None:
    """Live until everything asked is judged and everything owed has arrived."""
    clock = AheadClock(ahead)
    async with (
        open_store(
            url, clock, serves=("chat",), desk=DESK, patience=30.0, checkpoint=checkpoint
        ) as store,
        ClientSession() as http,
    ):
        couriers = {"chat": HttpCourier(http, recipient)}
        dispatcher = Dispatcher(store.outbox, couriers, clock, QUICK, checkpoint)
        judge = StandIn(store, dispatcher)
        sweep = Sweep(store.intake, judge, clock)
        if full_disk:
            fill_disk_for(store, FULL_SECONDS)
        await asyncio.gather(*(_heard(store, judge, question) for question in feed(count)))
        while await patiently(lambda: sweep.once(timedelta())):
            pass
        await patiently(lambda: _pressed(store, dispatcher))
        for number in range(1, count // 2 + 1):
            await patiently(partial(_replied, store, dispatcher, number))
        while await patiently(lambda: _owed(store)):
            if not await patiently(dispatcher.turn):
                await asyncio.sleep(0.01)
        await dispatcher.close()


def fill_disk_for(store: Store, seconds: float) -> None:
    """Let the store's file grow no further for some seconds."""
    until = monotonic() + seconds

    def limit(connection: sqlite3.Connection, record: object, proxy: object) -> None:
        pages = 1 if monotonic() < until else 1_000_000
        connection.execute(f"PRAGMA max_page_count={pages}").close()

    event.listen(store.database.engine.sync_engine, "checkout", limit)


async def patiently(step: Callable[[], Awaitable[T]]) -> T:
    """Do a step, again and again while the store can't be reached."""
    while True:
        try:
            return await step()
        except Unavailable:
            await asyncio.sleep(0.02)


async def _heard(store: Store, judge: StandIn, question: Question) -> None:
    receipt = await patiently(lambda: store.intake.receive(question))
    if receipt.fresh and "fault" not in question.text:
        await patiently(lambda: judge.judge(receipt.question_id, question))


async def _pressed(store: Store, dispatcher: Dispatcher) -> None:
    def plan(standing: Standing, recorded: Recorded, number: int) -> Verdict:
        return Verdict(owed=(to_asker("shown after a press", where=Conversation("chat", "c0")),))

    receipt = await store.intake.receive(feed(1)[0])
    await dispatcher.send(await store.intake.revise(receipt.question_id, "press-1", plan))


async def _replied(store: Store, dispatcher: Dispatcher, number: int) -> None:
    def decide(case: Case) -> Change:
        if case.state is not CaseState.OPEN:
            return Change(case)
        text = f"reply to {case.label}"
        owed = (to_asker(text, case=number, where=case.conversation),)
        return doing(Action.REPLY, text=text, owed=owed)(case)

    _, deliveries = await store.cases.change(number, decide)
    await dispatcher.send(deliveries)


async def _owed(store: Store) -> bool:
    query = select(outbox.c.id).where(outbox.c.state == "owed").limit(1)
    async with store.database.reading() as connection:
        return (await connection.execute(query)).first() is not None
