"""The day's work: done once, done again after a failure, and never twice because of a restart."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.case import Action
from bot.privacy import ForgottenMark
from bot.storage.store import Store, open_store
from bot.storage.whereabouts import whereabouts
from bot.upkeep.backups import Backups
from bot.upkeep.daily import DailyUpkeep
from bot.upkeep.retention import RetentionRule
from tests.storage.making import HERE, HandClock, asked, doing, pass_on


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def store(tmp_path: Path, clock: HandClock) -> AsyncIterator[Store]:
    async with open_store(url(tmp_path), clock, serves=(HERE.face,)) as store:
        yield store


def url(folder: Path) -> str:
    return f"sqlite:///{folder / 'askdesk.db'}"


def daily(store: Store, clock: HandClock, folder: Path, days: int = 30) -> DailyUpkeep:
    backups = Backups(folder / "backups", days)
    rule = RetentionRule(store.retention, clock, days=1)
    return DailyUpkeep(rule, backups, whereabouts(url(folder)), store.askers, clock)


async def test_a_backup_is_made_once_a_day(store: Store, clock: HandClock, tmp_path: Path) -> None:
    upkeep = daily(store, clock, tmp_path)
    for _ in range(5):
        await upkeep.turn()
        clock.forward(hours=12)
    assert len(upkeep.backups.all()) == 3


async def test_a_restart_makes_no_second_backup(
    store: Store, clock: HandClock, tmp_path: Path
) -> None:
    for _ in range(2):
        await daily(store, clock, tmp_path).turn()
    assert len(Backups(tmp_path / "backups").all()) == 1


async def test_without_days_no_backup_is_made(
    store: Store, clock: HandClock, tmp_path: Path
) -> None:
    await daily(store, clock, tmp_path, days=0).turn()
    assert Backups(tmp_path / "backups").all() == []


async def test_old_backups_are_removed(store: Store, clock: HandClock, tmp_path: Path) -> None:
    upkeep = daily(store, clock, tmp_path, days=3)
    for _ in range(10):
        await upkeep.turn()
        clock.forward(days=1)
    assert len(upkeep.backups.all()) == 4


async def test_old_texts_go_by_themselves(store: Store, clock: HandClock, tmp_path: Path) -> None:
    await pass_on(store, asked("zebra question"))
    await store.cases.change(1, doing(Action.REPLY, text="walrus"))
    await store.cases.change(1, doing(Action.RESOLVE, text=""))
    clock.forward(days=2)
    await daily(store, clock, tmp_path).turn()
    assert (await store.cases.history(1)).case.question == ""


async def test_whoever_was_forgotten_is_soon_listed_beside_the_backups(
    store: Store, clock: HandClock, tmp_path: Path
) -> None:
    upkeep = daily(store, clock, tmp_path)
    await pass_on(store, asked("zebra question"))
    await store.askers.forget("chat", "agency-1")
    await upkeep.turn()
    assert upkeep.backups.forgotten.read() == await store.askers.forgotten()


async def test_what_fails_is_tried_again(store: Store, clock: HandClock, tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("in the way", encoding="utf-8")
    upkeep = daily(store, clock, tmp_path)
    await upkeep.turn()
    (tmp_path / "backups").unlink()
    await upkeep.turn()
    assert len(upkeep.backups.all()) == 1


class Broken:
    """Knows nobody, because of a fault in the program."""

    async def forgotten(self) -> list[ForgottenMark]:
        raise KeyError("bug")

    async def forget_again(self, marks: list[ForgottenMark]) -> int:
        raise KeyError("bug")


async def test_a_fault_in_one_step_keeps_no_other_from_being_done(
    store: Store, clock: HandClock, tmp_path: Path
) -> None:
    upkeep = replace(daily(store, clock, tmp_path), askers=Broken())
    await upkeep.turn()
    assert len(upkeep.backups.all()) == 1
