"""Stored text under a key."""

import base64
import os
from pathlib import Path

import pytest

from bot.case import Action
from bot.errors import Unavailable, WrongUse
from bot.storage.sealing import seal_for
from bot.storage.store import open_store
from tests.storage.conftest import Opener
from tests.storage.making import HandClock, asked, doing, pass_on, text_of, to_asker
from tests.storage.postgres import Server

KEY = base64.b64encode(bytes(range(32))).decode()
OTHER = base64.b64encode(bytes(range(1, 33))).decode()
SECRET = "a-word-that-must-not-lie-open"


def raw_bytes(path: Path) -> bytes:
    return b"".join(one.read_bytes() for one in sorted(path.parent.glob(path.name + "*")))


async def test_what_is_stored_under_a_key_is_read_with_it(opened: Opener) -> None:
    async with opened(key=KEY) as store:
        [receipt] = await pass_on(store, asked(SECRET))
        await store.outbox.sent(receipt.id, None)
    async with opened(key=KEY) as store:
        owed = (to_asker(f"about {SECRET}", case=1),)
        _, [told] = await store.cases.change(1, doing(Action.REPLY, text=SECRET, owed=owed))
        history = await store.cases.history(1)
    assert history.case.question == SECRET
    assert [message.text for message in history.messages] == [SECRET, SECRET]
    assert history.case.asker.name == "An agency"
    assert text_of(told) == f"about {SECRET}"


async def test_no_text_and_no_name_lies_open_in_the_file(sqlite_address: str) -> None:
    async with open_store(sqlite_address, HandClock(), serves=("chat",), key=KEY) as store:
        await pass_on(store, asked(SECRET), to_asker(f"more on {SECRET}"))
        await store.cases.change(1, doing(Action.REPLY, text=SECRET))
        lying = raw_bytes(Path(sqlite_address.removeprefix("sqlite:///")))
    assert SECRET.encode() not in lying
    assert b"An agency" not in lying
    assert b"Anne Bostain" not in lying


async def test_no_text_lies_open_on_a_server(postgres: Server, postgres_address: str) -> None:
    async with open_store(postgres_address, HandClock(), serves=("chat",), key=KEY) as store:
        await pass_on(store, asked(SECRET), to_asker(f"more on {SECRET}"))
    assert SECRET.encode() not in postgres.dump("prepared")


async def test_without_a_key_the_text_lies_open(sqlite_address: str) -> None:
    async with open_store(sqlite_address, HandClock()) as store:
        await pass_on(store, asked(SECRET))
        lying = raw_bytes(Path(sqlite_address.removeprefix("sqlite:///")))
    assert SECRET.encode() in lying


@pytest.mark.parametrize("key", [OTHER, None])
async def test_another_key_or_none_is_refused_at_the_door(opened: Opener, key: str | None) -> None:
    async with opened(key=KEY):
        pass
    with pytest.raises(Unavailable, match="BOT_ENCRYPTION_KEY"):
        async with opened(key=key):
            pass


async def test_what_was_stored_before_there_was_a_key_stays_readable(opened: Opener) -> None:
    async with opened() as store:
        await pass_on(store, asked("before the key"))
    async with opened(key=KEY) as store:
        assert (await store.cases.history(1)).case.question == "before the key"


async def test_a_text_that_looks_encrypted_is_only_a_text(opened: Opener) -> None:
    async with opened() as store:
        await pass_on(store, asked("\x02sealed:nonsense"))
        assert (await store.cases.history(1)).case.question == "␂sealed:nonsense"


@pytest.mark.parametrize("key", ["short", "not base64 !!!", base64.b64encode(b"x" * 31).decode()])
def test_a_key_of_the_wrong_form_is_wrong_use(key: str) -> None:
    with pytest.raises(WrongUse, match="openssl rand -base64 32"):
        seal_for(key)


def test_no_two_seals_of_one_text_are_alike() -> None:
    seal = seal_for(base64.urlsafe_b64encode(os.urandom(32)).decode())
    first, second = seal.close("the same"), seal.close("the same")
    assert first != second
    assert seal.open(first) == seal.open(second) == "the same"
