"""The channels to catch up with: newest first, each from the last message known there."""

from datetime import datetime, timedelta

from bot.storage.store import Store
from bot.storage.traces import StoredTraces
from bot.traces import Trail
from bot.values import Conversation
from tests.storage.making import AGENCY, HERE, START, HandClock, answer, asked

LONG_AGO = START - timedelta(days=30)
LATER = START + timedelta(minutes=1)
DIRECT, LOBBY, HALL = "31", "32", "33"


async def says(
    store: Store, channel: str, message_id: int, *, at: datetime = START, public: bool = False
) -> None:
    where = Conversation(HERE.face, channel)
    await answer(store, asked(where=where, at=at, message_id=str(message_id), public=public))


async def notes(store: Store, channel: str, message_id: int) -> None:
    await store.askers.note_handled(HERE.face, channel, AGENCY.id, str(message_id))


async def trails(
    store: Store, *, since: datetime = LONG_AGO, before: datetime = LATER
) -> list[Trail]:
    return await StoredTraces(store.database).trails(HERE.face, since, before)


async def test_channels_come_with_the_one_used_last_before_the_others(store: Store) -> None:
    for channel, message_id in ((DIRECT, 502), (LOBBY, 503), (HALL, 501)):
        await says(store, channel, message_id)
    assert [one.channel for one in await trails(store)] == [LOBBY, DIRECT, HALL]


async def test_a_channel_comes_once_from_its_last_message(store: Store) -> None:
    for minutes, message_id in ((2, 503), (0, 501), (1, 502)):
        await says(store, DIRECT, message_id, at=START + timedelta(minutes=minutes))
    assert await trails(store) == [Trail(DIRECT, 503, public=False)]


async def test_a_channel_where_others_read_is_told_from_a_direct_one(store: Store) -> None:
    await says(store, DIRECT, 501)
    await says(store, LOBBY, 502, public=True)
    assert {one.channel: one.public for one in await trails(store)} == {DIRECT: False, LOBBY: True}


async def test_a_message_handled_after_the_last_question_is_told_beside_it(store: Store) -> None:
    await says(store, DIRECT, 501)
    await says(store, LOBBY, 502, public=True)
    for message_id in (503, 504):
        await notes(store, DIRECT, message_id)
    assert await trails(store) == [
        Trail(DIRECT, 501, public=False, handled=504),
        Trail(LOBBY, 502, public=True),
    ]


async def test_a_message_handled_before_the_last_question_is_told_beside_it(store: Store) -> None:
    await notes(store, DIRECT, 500)
    await says(store, DIRECT, 501)
    assert await trails(store) == [Trail(DIRECT, 501, public=False, handled=500)]


async def test_a_channel_without_a_question_is_not_looked_into(store: Store) -> None:
    await notes(store, DIRECT, 501)
    assert await trails(store) == []


async def test_what_was_asked_before_the_days_looked_at_is_left(store: Store) -> None:
    await says(store, DIRECT, 501, at=START - timedelta(days=30))
    await says(store, LOBBY, 502, at=START - timedelta(days=30, seconds=1))
    assert [one.channel for one in await trails(store)] == [DIRECT]


async def test_what_was_heard_since_the_connection_was_lost_hides_nothing_older(
    store: Store, clock: HandClock
) -> None:
    await says(store, DIRECT, 501)
    clock.forward(minutes=1)
    await says(store, DIRECT, 502, at=START + timedelta(minutes=1))
    assert await trails(store, before=LATER) == [Trail(DIRECT, 501, public=False)]


async def test_a_channel_first_used_since_then_comes_from_its_first_question(
    store: Store, clock: HandClock
) -> None:
    clock.forward(minutes=2)
    for message_id in (502, 503):
        await says(store, LOBBY, message_id, at=START + timedelta(minutes=message_id))
    assert await trails(store, before=START + timedelta(minutes=1)) == [
        Trail(LOBBY, 502, public=False)
    ]
