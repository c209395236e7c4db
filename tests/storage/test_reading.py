"""That a reply was read is noted with its case, and what was posted can still be deleted."""

import pytest

from bot.case import Action
from bot.storage.store import Store
from bot.storage.traces import StoredTraces
from bot.traces import HELD, READ
from bot.values import Call, DeskNotice, Lane, Notice, Owed, Person, ReplyKind
from tests.storage.making import AGENCY, HERE, answer, asked, doing, pass_on, reply

POSTED = "8123"


async def passed_on(store: Store) -> str:
    """Open a case whose asker has the receipt; returns the id of the receipt."""
    [receipt] = await pass_on(store, asked())
    await store.outbox.sent(receipt.id, POSTED)
    return receipt.id


async def answered(store: Store, remote_id: str) -> str:
    """Answer the case and have the reply posted or held; returns the id of its delivery."""
    said = Owed(Lane.ASKER, HERE, reply("$4,000", ReplyKind.PERSON, case=1), case=1)
    owed = doing(Action.REPLY, text="$4,000", owed=(said,))
    _, [delivery] = await store.cases.change(1, owed)
    await store.outbox.sent(delivery.id, remote_id)
    return delivery.id


async def opened(store: Store) -> int:
    """Return how often the asker opened a reply, by the story of the case."""
    return [one.what for one in (await store.cases.history(1)).events].count(READ)


@pytest.mark.parametrize(("remote_id", "kept"), [(POSTED, POSTED), (HELD, READ)])
async def test_a_read_reply_is_noted_once_and_the_desk_told_once(
    store: Store, remote_id: str, kept: str
) -> None:
    await passed_on(store)
    delivery_id = await answered(store, remote_id)
    traces = StoredTraces(store.database)
    told = [one.owed.body for one in await traces.read(delivery_id)]
    assert told == [DeskNotice(Notice.CASE, case=1, call=Call.QUIET)]
    assert await traces.read(delivery_id) == ()
    assert await opened(store) == 1
    known = await traces.delivery(delivery_id)
    assert known is not None
    assert known.remote_id == kept


async def test_reading_an_earlier_reply_says_nothing_of_the_last(store: Store) -> None:
    await passed_on(store)
    first = await answered(store, POSTED)
    await answered(store, POSTED)
    assert await StoredTraces(store.database).read(first) == ()
    assert await opened(store) == 0


async def test_a_second_reply_is_read_anew(store: Store) -> None:
    await passed_on(store)
    traces = StoredTraces(store.database)
    for _ in range(2):
        await traces.read(await answered(store, POSTED))
    assert await opened(store) == 2


async def test_what_is_no_reply_of_a_person_is_no_event_of_a_case(store: Store) -> None:
    receipt_id = await passed_on(store)
    assert await StoredTraces(store.database).read(receipt_id) == ()
    assert await opened(store) == 0


async def test_a_message_is_known_as_that_of_another_delivery_to_the_same_asker(
    store: Store,
) -> None:
    delivered = []
    for remote_id, asker in (("1", AGENCY), ("2", AGENCY), ("3", Person("agency-2", "Another"))):
        [delivery] = await answer(store, asked(by=asker))
        await store.outbox.sent(delivery.id, remote_id)
        delivered.append(delivery.id)
    traces = StoredTraces(store.database)
    assert await traces.recorded(delivered[1], ["1", "2", "3", "4"]) == {"1"}
