"""Whether the program lives, whether it is ready and why not, and what it counts."""

import re
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import ClientSession
from aiohttp.test_utils import TestClient, TestServer

from bot.case import Action
from bot.errors import Unavailable, Undeliverable
from bot.storage.measures import StoredMeasures
from bot.storage.store import Store, open_store
from bot.upkeep.figures import Figures
from bot.upkeep.health import Health, Readiness, StoreReady, Switch, served
from bot.upkeep.measured import MeasuredIntake, measured
from bot.upkeep.metrics import Metrics
from bot.values import Delivery, Person
from tests.storage.making import (
    HERE,
    HandClock,
    answer,
    answering,
    asked,
    doing,
    pass_on,
    passing_on,
)
from tests.storage.postgres import Server

Counts = dict[str, float]


class NoStore:
    """Measures of a store that is gone."""

    async def answers(self) -> None:
        raise Unavailable("The store db can't be reached.")

    async def figures(self) -> Figures:
        raise Unavailable("The store db can't be reached.")


class Post:
    """Delivers, or fails as told."""

    def __init__(self, *failures: Exception | None) -> None:
        self.failures = list(failures)

    async def deliver(self, delivery: Delivery) -> str | None:
        failure = self.failures.pop(0) if self.failures else None
        if failure is not None:
            raise failure
        return "1"


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def address(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'askdesk.db'}"


@pytest.fixture
async def store(address: str, clock: HandClock) -> AsyncIterator[Store]:
    async with open_store(address, clock, serves=(HERE.face,)) as store:
        yield store


@asynccontextmanager
async def asking(health: Health) -> AsyncIterator[TestClient]:  # type: ignore[type-arg]
    async with TestClient(TestServer(health.application())) as client:
        yield client


async def got(health: Health, path: str) -> tuple[int, str]:
    async with asking(health) as client, client.get(path) as response:
        return response.status, await response.text()


async def counts(health: Health) -> Counts:
    _, text = await got(health, "/metrics")
    pairs = re.findall(r"^(askdesk_\S+) (\S+)$", text, flags=re.MULTILINE)
    return {name: float(value) for name, value in pairs}


def health_of(store: Store, metrics: Metrics | None = None, *needed: Readiness) -> Health:
    return Health(metrics or Metrics(), StoredMeasures(store.database), needed)


async def test_a_program_that_lives_says_so_even_without_a_store() -> None:
    assert await got(Health(Metrics(), NoStore()), "/healthz") == (200, "alive\n")


async def test_a_program_is_ready_when_nothing_is_missing(store: Store) -> None:
    ready = StoreReady(StoredMeasures(store.database))
    gateway = Switch("Discord is not connected.", on=True)
    assert await got(health_of(store, None, ready, gateway), "/readyz") == (200, "ready\n")


async def test_a_program_that_is_not_ready_says_why() -> None:
    gateway = Switch("Discord is not connected.")
    health = Health(Metrics(), NoStore(), (StoreReady(NoStore()), gateway))
    status, said = await got(health, "/readyz")
    assert status == 503
    assert said.splitlines() == [
        "not ready",
        "The store db can't be reached.",
        "Discord is not connected.",
    ]


async def test_what_waits_is_counted_with_its_age(store: Store, clock: HandClock) -> None:
    await pass_on(store, asked())
    await pass_on(store, asked(by=Person("agency-2", "Another")))
    await store.cases.change(1, doing(Action.CLAIM))
    await store.intake.receive(asked(by=Person("agency-3", "A third")))
    clock.forward(minutes=5)
    seen = await counts(health_of(store))
    assert seen['askdesk_cases{state="open"}'] == 1
    assert seen['askdesk_cases{state="claimed"}'] == 1
    assert seen['askdesk_case_oldest_seconds{state="open"}'] == 300
    assert seen['askdesk_outbox_depth{lane="asker"}'] == 2
    assert seen['askdesk_outbox_oldest_seconds{lane="asker"}'] == 300
    assert seen["askdesk_undecided_questions"] == 1
    assert seen["askdesk_store_up"] == 1


async def test_a_server_counts_the_same(server: Server, clock: HandClock) -> None:
    server.sql("CREATE DATABASE counted")
    async with open_store(server.url("counted"), clock, serves=(HERE.face,)) as store:
        await pass_on(store, asked())
        clock.forward(minutes=5)
        seen = await counts(health_of(store))
    assert seen['askdesk_case_oldest_seconds{state="open"}'] == 300
    assert seen['askdesk_outbox_depth{lane="asker"}'] == 1


async def test_a_store_that_is_gone_is_told_and_the_rest_stays() -> None:
    metrics = Metrics()
    metrics.delivery("sent", timedelta(seconds=1))
    seen = await counts(Health(metrics, NoStore()))
    assert seen["askdesk_store_up"] == 0
    assert seen['askdesk_deliveries_total{result="sent"}'] == 1


async def test_questions_are_counted_by_outcome_with_their_chance_and_latency(
    store: Store, clock: HandClock
) -> None:
    metrics = Metrics()
    intake = MeasuredIntake(store.intake, metrics, clock)
    for plan in (answering, passing_on):
        question = asked()
        receipt = await intake.receive(question)
        clock.forward(seconds=2)
        await intake.decide(receipt.question_id, plan(question))
    seen = await counts(health_of(store, metrics))
    assert seen['askdesk_questions_total{outcome="answer"}'] == 1
    assert seen['askdesk_questions_total{outcome="escalate"}'] == 1
    assert seen['askdesk_question_probability_bucket{le="0.4"}'] == 0
    assert seen['askdesk_question_probability_bucket{le="0.5"}'] == 2
    assert seen["askdesk_decision_seconds_sum"] == 4


async def test_a_question_delivered_twice_is_counted_once(store: Store, clock: HandClock) -> None:
    metrics, question = Metrics(), asked()
    intake = MeasuredIntake(store.intake, metrics, clock)
    for _ in range(2):
        receipt = await intake.receive(question)
        await intake.decide(receipt.question_id, answering(question))
    seen = await counts(health_of(store, metrics))
    assert seen['askdesk_questions_total{outcome="answer"}'] == 1


async def test_deliveries_are_counted_by_what_became_of_them(
    store: Store, clock: HandClock
) -> None:
    metrics = Metrics()
    failures = (Undeliverable("later"), Undeliverable("never", permanent=True), ValueError("bug"))
    courier = measured({"chat": Post(*failures)}, metrics, clock)["chat"]
    [delivery] = await answer(store, asked())
    clock.forward(seconds=3)
    for _ in failures:
        with pytest.raises((Undeliverable, ValueError)):
            await courier.deliver(delivery)
    await courier.deliver(delivery)
    seen = await counts(health_of(store, metrics))
    assert seen['askdesk_deliveries_total{result="sent"}'] == 1
    assert seen['askdesk_deliveries_total{result="later"}'] == 2
    assert seen['askdesk_deliveries_total{result="failed"}'] == 1
    assert seen["askdesk_delivery_seconds_sum"] == 3


async def test_the_faq_in_use_is_told_by_its_version(store: Store) -> None:
    metrics = Metrics()
    metrics.faq("aaaa", 0)
    metrics.faq("bbbb", 2)
    metrics.gateway(connected=True)
    seen = await counts(health_of(store, metrics))
    assert 'askdesk_faq_info{version="aaaa"}' not in seen
    assert (seen['askdesk_faq_info{version="bbbb"}'], seen["askdesk_faq_facts_due"]) == (1, 2)
    assert seen["askdesk_gateway_up"] == 1


async def test_nothing_that_anybody_wrote_is_in_the_metrics(store: Store) -> None:
    await pass_on(store, asked("zebra question", by=Person("agency-9", "Quillfeather")))
    _, text = await got(health_of(store), "/metrics")
    assert [word for word in ("zebra", "Quillfeather", "agency-9") if word in text] == []


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


async def test_health_is_served_on_its_port_as_long_as_it_is_wanted(store: Store) -> None:
    async with (
        served(health_of(store), "127.0.0.1", free_port()) as port,
        ClientSession() as session,
        session.get(f"http://127.0.0.1:{port}/readyz") as response,
    ):
        assert await response.text() == "ready\n"


async def test_a_port_that_is_taken_is_named(store: Store) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(Unavailable, match="BOT_HTTP_PORT"):
            async with served(health_of(store), "127.0.0.1", port):
                pass


async def test_port_0_serves_nothing(store: Store) -> None:
    async with served(health_of(store), "127.0.0.1", 0) as port:
        assert port == 0
