"""The dispatcher: what is owed arrives, in order, at its time, or staff are told."""

import asyncio
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import Unavailable, Undeliverable
from bot.outbox import Dispatcher, Schedule
from tests.bot.post import START, HandClock, MemoryOutbox, ToldCourier, delivery


def dispatcher(outbox: MemoryOutbox, courier: ToldCourier) -> Dispatcher:
    return Dispatcher(outbox, {"chat": courier}, HandClock(), luck=lambda: 0.5)


async def test_what_was_delivered_is_marked_with_what_the_face_calls_it() -> None:
    outbox, courier = MemoryOutbox(), ToldCourier()
    await dispatcher(outbox, courier).send([delivery("a")])
    assert outbox.marked == {"a": "posted-a"}


async def test_a_first_failure_is_tried_again_after_a_short_wait() -> None:
    outbox = MemoryOutbox()
    courier = ToldCourier(a=Undeliverable("no answer"))
    await dispatcher(outbox, courier).send([delivery("a")])
    assert outbox.postponed["a"] == ("no answer", START + timedelta(seconds=5))


async def test_later_failures_wait_longer_up_to_an_hour() -> None:
    outbox = MemoryOutbox()
    tried = {f"t{tries}": tries for tries in (0, 1, 2, 20)}
    courier = ToldCourier(**{name: Undeliverable("no answer") for name in tried})
    await dispatcher(outbox, courier).send(
        [delivery(name, tries=tries) for name, tries in tried.items()]
    )
    waits = [outbox.waits()[name].total_seconds() for name in tried]
    assert waits == [5, 15, 45, 3600]


async def test_a_rate_limit_is_waited_out_even_when_it_asks_for_more() -> None:
    outbox = MemoryOutbox()
    courier = ToldCourier(a=Undeliverable("slow down", retry_after=60))
    await dispatcher(outbox, courier).send([delivery("a")])
    assert outbox.waits()["a"] >= timedelta(seconds=60)


@given(
    tries=st.integers(0, 100),
    asked=st.none() | st.floats(0, 10_000),
    luck=st.floats(0, 1),
)
def test_a_wait_is_never_shorter_than_asked_and_never_beyond_bounds(
    tries: int, asked: float | None, luck: float
) -> None:
    wait = Schedule().wait(tries, asked, luck).total_seconds()
    assert wait >= 3.99
    assert wait >= (asked or 0) - 0.001
    assert wait <= max(4320.0, (asked or 0) * 1.2) + 0.001


async def test_after_the_last_try_it_is_given_up_with_its_reason() -> None:
    outbox = MemoryOutbox()
    courier = ToldCourier(a=Undeliverable("no answer"))
    await dispatcher(outbox, courier).send([delivery("a", tries=Schedule().tries - 1)])
    assert outbox.failed == {"a": "no answer"}


async def test_what_can_never_arrive_is_given_up_at_once() -> None:
    outbox = MemoryOutbox()
    courier = ToldCourier(a=Undeliverable("messages are closed", permanent=True))
    await dispatcher(outbox, courier).send([delivery("a")])
    assert outbox.failed == {"a": "messages are closed"}


async def test_what_follows_a_failure_in_its_case_is_held_back() -> None:
    outbox = MemoryOutbox()
    courier = ToldCourier(a=Undeliverable("no answer"))
    queue = [delivery("a", case=1), delivery("b", case=1), delivery("other", case=2)]
    await dispatcher(outbox, courier).send(queue)
    assert courier.delivered == ["other"]
    assert set(outbox.postponed) == {"a", "b"}


async def test_what_follows_something_given_up_goes_out() -> None:
    outbox = MemoryOutbox()
    courier = ToldCourier(a=Undeliverable("gone", permanent=True))
    await dispatcher(outbox, courier).send([delivery("a", case=1), delivery("b", case=1)])
    assert courier.delivered == ["b"]


async def test_a_case_is_delivered_in_order() -> None:
    outbox, courier = MemoryOutbox(), ToldCourier()
    await dispatcher(outbox, courier).send([delivery(name, case=1) for name in "abc"])
    assert courier.delivered == ["a", "b", "c"]


async def test_a_fault_of_one_courier_stops_nothing_else() -> None:
    outbox = MemoryOutbox()
    courier = ToldCourier(a=ZeroDivisionError("a bug"))
    await dispatcher(outbox, courier).send([delivery("a"), delivery("b")])
    assert courier.delivered == ["b"]
    assert "fault in the program" in outbox.postponed["a"][0]


async def test_sending_never_raises_while_the_store_is_down() -> None:
    outbox, courier = MemoryOutbox(), ToldCourier(b=Undeliverable("no answer"))
    outbox.down = True
    await dispatcher(outbox, courier).send([delivery("a"), delivery("b"), delivery("c", case=1)])
    assert courier.delivered == ["a", "c"]


async def test_what_arrived_but_could_not_be_marked_is_marked_later_and_not_sent_again() -> None:
    outbox, courier = MemoryOutbox(), ToldCourier()
    sender = dispatcher(outbox, courier)
    outbox.down = True
    await sender.send([delivery("a")])
    outbox.down = False
    outbox.waiting = [delivery("a", tries=1)]
    await sender.turn()
    assert courier.delivered == ["a"]
    assert outbox.marked == {"a": "posted-a"}


async def test_a_failure_that_could_not_be_written_is_written_later() -> None:
    outbox, courier = MemoryOutbox(), ToldCourier(a=Undeliverable("no answer"))
    sender = dispatcher(outbox, courier)
    outbox.down = True
    await sender.send([delivery("a")])
    outbox.down = False
    await sender.turn()
    assert outbox.postponed["a"] == ("no answer", START + timedelta(seconds=5))


async def test_a_turn_sends_what_is_due_and_counts_it() -> None:
    outbox, courier = MemoryOutbox([delivery("a"), delivery("b")]), ToldCourier()
    sender = dispatcher(outbox, courier)
    assert (await sender.turn(), await sender.turn()) == (2, 0)
    assert courier.delivered == ["a", "b"]


async def test_a_turn_says_when_the_store_is_down() -> None:
    outbox = MemoryOutbox()
    outbox.down = True
    with pytest.raises(Unavailable):
        await dispatcher(outbox, ToldCourier()).turn()


async def test_it_runs_until_stopped_and_outlives_a_store_that_is_down() -> None:
    outbox, courier = MemoryOutbox(), ToldCourier()
    sender, stop = dispatcher(outbox, courier), asyncio.Event()
    outbox.down = True
    running = asyncio.create_task(sender.run(stop, poll=0.001))
    await asyncio.sleep(0.01)
    outbox.down, outbox.waiting = False, [delivery("a")]
    sender.wake()
    await courier.begun.wait()
    stop.set()
    await running
    assert outbox.marked == {"a": "posted-a"}


async def test_stopping_finishes_what_is_under_way_and_releases_the_rest() -> None:
    outbox, courier = MemoryOutbox(), ToldCourier()
    sender = dispatcher(outbox, courier)
    courier.hold.clear()
    sending = asyncio.create_task(sender.send([delivery("a")]))
    await courier.begun.wait()
    closing = asyncio.create_task(sender.close())
    courier.hold.set()
    await asyncio.gather(sending, closing)
    assert outbox.marked == {"a": "posted-a"}
    assert outbox.released


async def test_stopping_waits_no_longer_than_its_grace() -> None:
    outbox, courier = MemoryOutbox(), ToldCourier()
    sender = dispatcher(outbox, courier)
    courier.hold.clear()
    sending = asyncio.create_task(sender.send([delivery("a")]))
    await courier.begun.wait()
    await sender.close(grace=0.01)
    await asyncio.gather(sending, return_exceptions=True)
    assert outbox.marked == {}
    assert outbox.released


async def test_each_step_of_a_delivery_passes_its_checkpoint() -> None:
    passed: list[str] = []
    sender = Dispatcher(
        MemoryOutbox(), {"chat": ToldCourier()}, HandClock(), checkpoint=passed.append
    )
    await sender.send([delivery("a")])
    assert passed == ["before request", "after request", "before mark"]
