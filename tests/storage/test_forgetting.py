"""Forgetting an asker, showing all that is stored, and letting old texts go."""

import base64
from datetime import timedelta
from pathlib import Path

import pytest

from bot.case import Action
from bot.deciding import Verdict
from bot.errors import Refused
from bot.privacy import Posted, Scrubbed
from bot.storage.store import Store, open_store
from bot.values import CaseState, Conversation, DeskNotice, Lane, Notice, Owed, Person
from tests.storage.conftest import Opener
from tests.storage.making import (
    COORDINATOR,
    DESK,
    START,
    HandClock,
    answer,
    asked,
    doing,
    pass_on,
    text_of,
    to_asker,
)
from tests.storage.postgres import Server

ASKER = Person("900000000000000777", "Sergeant Quillfeather")
THERE = Conversation("chat", "800000000000000888")
DIRECT = "700000000000000999"
_NOTHING = Verdict()
TRACES = (
    ASKER.id,
    ASKER.name,
    THERE.channel,
    DIRECT,
    "zebra-question",
    "walrus-reply",
    "ocelot-answer",
    "message-of-theirs",
    "handled-of-theirs",
    "posted-of-theirs",
    "press-of-theirs",
    "gerbil-internal",
)


async def leave_traces(store: Store) -> None:
    """Let an asker ask, be answered, be passed on and be replied to; and another one ask."""
    await store.intake.receive(asked("never judged zebra-question", by=ASKER, where=THERE))
    question = asked("zebra-question", by=ASKER, where=THERE, message_id="message-of-theirs")
    [delivery] = await answer(store, question, "ocelot-answer")
    await store.outbox.sent(delivery.id, "posted-of-theirs")
    await store.askers.note("chat", ASKER.id, dm_channel=DIRECT, no_dm=True)
    await store.askers.note_handled("chat", DIRECT, ASKER.id, "handled-of-theirs")
    receipt = await store.intake.receive(question)
    await store.intake.revise(receipt.question_id, "press-of-theirs", lambda *_: _NOTHING)
    card = Owed(Lane.DESK, DESK, DeskNotice(Notice.CASE, "zebra-question", 1), case=1)
    for one in await pass_on(store, asked("a second zebra-question", by=ASKER, where=THERE), card):
        await store.outbox.sent(one.id, f"posted-of-theirs {one.owed.lane}")
    owed = (to_asker("walrus-reply", case=1, where=Conversation("chat", DIRECT)),)
    await store.cases.change(1, doing(Action.ASSIGN, to=COORDINATOR, text="gerbil-internal"))
    await store.cases.change(1, doing(Action.RELEASE, text="gerbil-internal"))
    await store.cases.change(1, doing(Action.REPLY, text="walrus-reply", owed=owed))
    await pass_on(store, asked("somebody else's", where=THERE))


def path_of(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


def traces_in(lying: bytes) -> list[str]:
    return [trace for trace in TRACES if trace.encode() in lying]


def lying_in(path: Path) -> bytes:
    return b"".join(one.read_bytes() for one in path.parent.glob(path.name + "*"))


async def test_after_forgetting_no_byte_of_the_file_tells_of_the_asker(
    sqlite_address: str,
) -> None:
    path = path_of(sqlite_address)
    async with open_store(sqlite_address, HandClock(), serves=("chat",), desk=DESK) as store:
        await leave_traces(store)
        assert set(traces_in(lying_in(path))) == set(TRACES)
        await store.askers.forget("chat", ASKER.id)
        left = lying_in(path)
    assert [trace for trace in traces_in(left) if trace != THERE.channel] == []
    assert left.count(THERE.channel.encode()) > 0  # the other asker's, who is still there
    assert b"somebody else's" in left


async def test_after_forgetting_no_dump_of_the_server_tells_of_the_asker(
    postgres: Server, postgres_address: str
) -> None:
    async with open_store(postgres_address, HandClock(), serves=("chat",), desk=DESK) as store:
        await leave_traces(store)
        assert set(traces_in(postgres.dump("prepared"))) == set(TRACES)
        await store.askers.forget("chat", ASKER.id)
    left = postgres.dump("prepared")
    assert [trace for trace in traces_in(left) if trace != THERE.channel] == []
    assert b"somebody else" in left


async def test_forgetting_says_what_went_and_what_stands_elsewhere(store: Store) -> None:
    await leave_traces(store)
    gone = await store.askers.forget("chat", ASKER.id)
    assert (gone.questions, gone.withdrawn, gone.cases) == (3, (1,), (1,))
    assert set(gone.posted) == {
        Posted(Lane.ASKER, THERE, "posted-of-theirs"),
        Posted(Lane.ASKER, THERE, "posted-of-theirs asker", 1),
        Posted(Lane.DESK, DESK, "posted-of-theirs desk", 1),
    }
    assert [one.owed.case for one in gone.deliveries] == [1]


async def test_what_can_be_counted_stays_after_forgetting(store: Store) -> None:
    await leave_traces(store)
    await store.askers.forget("chat", ASKER.id)
    history = await store.cases.history(1)
    assert history.case.state is CaseState.WITHDRAWN
    assert [event.what for event in history.events] == [
        "open",
        "assign",
        "release",
        "reply",
        "withdraw",
    ]
    assert {message.text for message in history.messages} == {""}
    assert history.messages[-1].author == COORDINATOR


async def test_a_forgotten_asker_is_asked_no_more_and_answered_no_more(store: Store) -> None:
    await leave_traces(store)
    await store.askers.forget("chat", ASKER.id)
    assert await store.intake.undecided(START + timedelta(days=1)) == []
    leased = await store.outbox.lease(["chat"])
    assert "walrus-reply" not in [text_of(one) for one in leased]
    with pytest.raises(Refused, match="no longer stored"):
        await store.cases.change(1, doing(Action.REOPEN))


async def test_forgetting_somebody_unknown_removes_nothing(store: Store) -> None:
    await leave_traces(store)
    gone = await store.askers.forget("chat", "nobody")
    assert (gone.questions, gone.cases, gone.posted) == (0, (), ())
    assert await store.askers.forgotten() == []


async def test_a_forgotten_asker_who_comes_back_is_new(store: Store, clock: HandClock) -> None:
    await leave_traces(store)
    await store.askers.forget("chat", ASKER.id)
    clock.forward(days=1)
    await answer(store, asked("back again", by=ASKER, where=THERE))
    data = await store.askers.data("chat", ASKER.id)
    assert [recorded.question.text for recorded in data.questions] == ["back again"]
    assert await store.askers.forget_again(await store.askers.forgotten()) == 0


async def test_a_restored_backup_forgets_again_whoever_was_forgotten(
    opened: Opener, tmp_path: Path, clock: HandClock
) -> None:
    async with opened() as store:
        await leave_traces(store)
        clock.forward(days=1)
        await store.askers.forget("chat", ASKER.id)
        marks = await store.askers.forgotten()
    assert ASKER.id not in repr(marks)
    backed_up = f"sqlite:///{tmp_path / 'backup.db'}"
    async with open_store(backed_up, HandClock(), serves=("chat",)) as backup:
        await leave_traces(backup)
        assert await backup.askers.forget_again(marks) == 1
        assert await backup.askers.known("chat", ASKER.id) is None
        assert len(await backup.cases.cases(asker="agency-1")) == 1
        assert await backup.askers.forgotten() != []


async def test_my_data_is_everything_that_is_stored_of_an_asker(store: Store) -> None:
    await leave_traces(store)
    data = await store.askers.data("chat", ASKER.id)
    assert data.asker is not None
    assert (data.asker.name, data.asker.dm_channel, data.asker.no_dm) == (ASKER.name, DIRECT, True)
    assert {recorded.question.text for recorded in data.questions} == {
        "never judged zebra-question",
        "zebra-question",
        "a second zebra-question",
    }
    [history] = data.cases
    assert [message.text for message in history.messages][-1] == "walrus-reply"
    assert {text_of(one) for one in data.deliveries} >= {"ocelot-answer", "walrus-reply"}
    assert data.cases[0].case.asker == ASKER


async def test_a_face_notes_what_it_learned_of_an_asker(store: Store) -> None:
    await answer(store, asked(by=ASKER))
    await store.askers.note("chat", ASKER.id, dm_channel=DIRECT)
    await store.askers.note("chat", ASKER.id, consented_at=START)
    await store.askers.note("chat", ASKER.id)
    known = await store.askers.known("chat", ASKER.id)
    assert known is not None
    assert (known.dm_channel, known.no_dm, known.consented_at) == (DIRECT, False, START)


async def test_a_year_after_closing_texts_and_ids_go_and_counts_stay(
    sqlite_address: str,
) -> None:
    clock, path = HandClock(), path_of(sqlite_address)
    async with open_store(sqlite_address, clock, serves=("chat",), desk=DESK) as store:
        await leave_traces(store)
        await store.intake.decide(
            (await store.intake.undecided(START + timedelta(days=1)))[0][0], lambda *_: _NOTHING
        )
        await store.cases.change(1, doing(Action.RESOLVE, at=START + timedelta(days=10)))
        early = await store.retention.scrub(START + timedelta(days=5))
        assert (early.cases, early.questions) == (0, 2)
        done = await store.retention.scrub(START + timedelta(days=11))
        assert done == Scrubbed(cases=1, questions=1, askers=1)
        assert [one for one in traces_in(lying_in(path)) if one != THERE.channel] == []
        assert [event.what for event in (await store.cases.history(1)).events][-1] == "resolve"
        assert (await store.cases.history(2)).case.question == "somebody else's"


async def test_retention_leaves_what_is_young_or_open(store: Store) -> None:
    await leave_traces(store)
    assert await store.retention.scrub(START - timedelta(days=1)) == Scrubbed()
    await store.retention.scrub(START + timedelta(days=400))
    assert (await store.cases.history(1)).case.question == "a second zebra-question"


async def test_forgetting_under_a_key_leaves_no_trace_either(sqlite_address: str) -> None:
    key = base64.b64encode(bytes(32)).decode()
    async with open_store(sqlite_address, HandClock(), serves=("chat",), key=key) as store:
        await leave_traces(store)
        await store.askers.forget("chat", ASKER.id)
        left = lying_in(path_of(sqlite_address))
    assert [trace for trace in traces_in(left) if trace != THERE.channel] == []
