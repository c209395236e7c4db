"""One process delivers for a face on a file: nobody beside it, nothing left to a dead one."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import Unavailable
from bot.storage.one_process import sole
from bot.storage.store import Store
from tests.storage.conftest import Opener
from tests.storage.making import HERE, answer, asked, text_of

FACE = HERE.face


def two_may(store: Store) -> bool:
    return not store.database.is_sqlite


def rights_of_others(path: Path) -> int:
    return path.stat().st_mode & 0o077


async def test_beside_one_that_goes_on_another_is_refused_on_a_file(opened: Opener) -> None:
    async with opened() as one, opened() as other, sole(one.database, FACE):
        if two_may(one):
            async with sole(other.database, FACE, patience=0.0):
                return
        with pytest.raises(Unavailable, match="Another `askdesk run` works on the store"):
            async with sole(other.database, FACE, patience=0.0):
                pytest.fail("two of them")
        async with sole(other.database, "another face", patience=0.0):
            pass


async def test_the_lock_is_read_by_nobody_else(opened: Opener) -> None:
    async with opened() as one, sole(one.database, FACE):
        if not two_may(one):
            assert rights_of_others(Path(f"{one.database.name}.{FACE}.lock")) == 0


async def test_after_one_has_ended_the_next_may(opened: Opener) -> None:
    async with opened() as one, opened() as other:
        async with sole(one.database, FACE):
            pass
        async with sole(other.database, FACE, patience=0.0):
            pass


async def test_what_a_dead_process_had_leased_is_due_at_once_on_a_file(opened: Opener) -> None:
    async with opened() as dead, opened() as heir:
        [left] = await answer(dead, asked())
        assert await heir.outbox.lease([FACE]) == []
        async with sole(heir.database, FACE):
            taken = await heir.outbox.lease([FACE])
    if two_may(heir):
        assert taken == []
    else:
        assert [(one.id, one.tries) for one in taken] == [(left.id, 1)]


async def test_leases_of_another_face_and_its_own_stay(opened: Opener) -> None:
    async with opened() as chat, opened() as other:
        [theirs] = await answer(chat, asked())
        async with sole(other.database, "another face"):
            assert await other.outbox.lease([FACE]) == []
        async with sole(chat.database, FACE):
            assert await other.outbox.lease([FACE]) == []
    assert text_of(theirs) == "24 hours"
