"""Deliveries in the store: leases, order, marks, giving up."""

from datetime import timedelta

from bot.case import Action
from bot.storage.store import Store
from bot.values import (
    Conversation,
    DeskNotice,
    Lane,
    Notice,
    Owed,
    Person,
    ReplyKind,
)
from tests.storage.conftest import Opener
from tests.storage.making import (
    DESK,
    HERE,
    START,
    HandClock,
    answer,
    asked,
    doing,
    pass_on,
    reply,
    text_of,
    to_asker,
)


def notice(text: str, case: int | None = None) -> Owed:
    return Owed(Lane.DESK, DESK, DeskNotice(Notice.CASE, text, case), case)


async def leased_texts(store: Store, limit: int = 20) -> list[str]:
    return [text_of(one) for one in await store.outbox.lease(["chat"], limit)]


async def test_what_was_just_committed_is_leased_to_the_one_who_committed_it(
    opened: Opener,
) -> None:
    async with opened() as one, opened() as other:
        [mine] = await answer(one, asked())
        assert mine.tries == 0
        assert len(mine.id) == 24
        assert await other.outbox.lease(["chat"]) == []


async def test_a_lease_that_ran_out_is_taken_by_another(opened: Opener, clock: HandClock) -> None:
    async with opened() as one, opened() as other:
        [mine] = await answer(one, asked())
        clock.forward(seconds=121)
        [taken] = await other.outbox.lease(["chat"])
    assert (taken.id, taken.tries, taken.owed.body) == (mine.id, 1, mine.owed.body)


async def test_what_was_sent_is_not_sent_again(store: Store, clock: HandClock) -> None:
    [delivery] = await answer(store, asked())
    await store.outbox.sent(delivery.id, "posted-1")
    clock.forward(hours=1)
    assert await store.outbox.lease(["chat"]) == []


async def test_a_postponed_delivery_waits_for_its_moment(store: Store, clock: HandClock) -> None:
    [delivery] = await answer(store, asked())
    await store.outbox.postpone(delivery.id, "slow down", START + timedelta(seconds=30))
    assert await leased_texts(store) == []
    clock.forward(seconds=30)
    assert await leased_texts(store) == ["24 hours"]


async def test_askers_go_before_the_desk(opened: Opener) -> None:
    async with opened(serves=()) as store:
        await pass_on(store, asked(by=Person("a", "A")), notice("card of E-1", 1))
        await pass_on(store, asked(by=Person("b", "B")), notice("card of E-2", 2))
        assert await leased_texts(store) == [
            "passed on as E-1",
            "passed on as E-2",
            "card of E-1",
            "card of E-2",
        ]


async def test_a_case_is_delivered_in_order_one_at_a_time(opened: Opener) -> None:
    async with opened(serves=()) as store:
        await pass_on(store, asked())
        for text in ("first reply", "second reply"):
            owed = (to_asker(text, case=1),)
            await store.cases.change(1, doing(Action.REPLY, text=text, owed=owed))
        order = []
        for _ in range(3):
            [delivery] = await store.outbox.lease(["chat"])
            assert await store.outbox.lease(["chat"]) == []
            order.append(text_of(delivery))
            await store.outbox.sent(delivery.id, None)
    assert order == ["passed on as E-1", "first reply", "second reply"]


async def test_what_stands_behind_an_undelivered_message_is_not_leased_at_its_commit(
    store: Store, clock: HandClock
) -> None:
    [first] = await pass_on(store, asked())
    await store.outbox.postpone(first.id, "no answer", START + timedelta(minutes=5))
    behind = await pass_on(store, asked())
    clock.forward(minutes=1)
    assert (behind, await leased_texts(store)) == ((), [])
    clock.forward(minutes=5)
    assert len(await leased_texts(store)) == 1


async def test_the_desk_is_not_held_up_by_an_asker_nor_an_asker_by_the_desk(
    store: Store, clock: HandClock
) -> None:
    receipt, card = await pass_on(store, asked(), notice("card of E-1", 1))
    await store.outbox.postpone(receipt.id, "closed", START + timedelta(hours=1))
    await store.outbox.sent(card.id, None)
    await store.cases.change(1, doing(Action.CLAIM, owed=(notice("claimed", 1),)))
    clock.forward(minutes=10)
    assert await leased_texts(store) == ["claimed"]


async def test_an_emergency_waits_behind_nothing(store: Store) -> None:
    [first] = await answer(store, asked())
    await store.outbox.postpone(first.id, "closed", START + timedelta(hours=1))
    urgent = Owed(Lane.ASKER, HERE, reply("call 911", ReplyKind.EMERGENCY))
    deliveries = await pass_on(store, asked(), urgent)
    assert "call 911" in [text_of(one) for one in deliveries]


async def test_a_lease_is_for_the_faces_and_the_channel_named(opened: Opener) -> None:
    there = Conversation("chat", "channel-2")
    async with opened(serves=()) as store:
        await answer(store, asked(), "here")
        await answer(store, asked(where=there), "there")
        assert await store.outbox.lease(["discord"]) == []
        taken = await store.outbox.lease(["chat"], channel="channel-2")
    assert [text_of(one) for one in taken] == ["there"]


async def test_a_lease_takes_no_more_than_its_limit(opened: Opener) -> None:
    async with opened(serves=()) as store:
        for number in range(5):
            await answer(store, asked(where=Conversation("chat", f"c{number}")), str(number))
        assert await leased_texts(store, 2) == ["0", "1"]
        assert await leased_texts(store) == ["2", "3", "4"]


async def test_giving_up_tells_the_desk_why_and_what_to_do(store: Store) -> None:
    [delivery] = await pass_on(store, asked())
    await store.outbox.give_up(delivery.id, "messages from strangers are closed")
    [told] = await store.outbox.lease(["chat"])
    body = told.owed.body
    assert isinstance(body, DeskNotice)
    assert (body.kind, body.case, told.owed.to) == (Notice.FAILED_DELIVERY, 1, DESK)
    for words in ("An agency", "messages from strangers are closed", "Call or write"):
        assert words in body.text
    event = (await store.cases.history(1)).events[-1]
    assert (event.what, event.detail) == (
        "failed-delivery",
        "messages from strangers are closed",
    )


async def test_a_desk_notice_that_fails_begets_no_other(store: Store) -> None:
    receipt, card = await pass_on(store, asked(), notice("card", 1))
    await store.outbox.sent(receipt.id, None)
    await store.outbox.give_up(card.id, "no such channel")
    assert await store.outbox.lease(["chat"]) == []
    assert (await store.cases.history(1)).events[-1].detail == "no such channel"


async def test_what_was_given_up_lets_the_next_one_go(store: Store) -> None:
    [first] = await pass_on(store, asked())
    assert await pass_on(store, asked()) == ()
    await store.outbox.give_up(first.id, "gone")
    assert "passed on as E-1" in await leased_texts(store)


async def test_a_process_that_stops_releases_only_its_own_leases(opened: Opener) -> None:
    async with opened() as one, opened() as other:
        await answer(one, asked(where=Conversation("chat", "a")), "of one")
        await answer(other, asked(where=Conversation("chat", "b")), "of the other")
        await one.outbox.release()
        assert await leased_texts(other) == ["of one"]
