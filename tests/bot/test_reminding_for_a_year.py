"""A year of cases and restarts: every call to staff comes at its minute, and once."""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise, takewhile
from pathlib import Path

import pytest

from bot.case import Action
from bot.hours import BusinessHours
from bot.storage.store import Store
from tests.bot.test_reminding import (
    DAYTIME,
    MINUTE,
    OVERNIGHT,
    Desk,
    FakeClock,
    desk_open,
    done,
    named,
    opened,
)

IsOpen = Callable[[datetime], bool]
MINUTES = 60 * 24 * 420
HOLIDAYS = {
    date(2026, 1, 1), date(2026, 1, 19), date(2026, 2, 16), date(2026, 5, 25), date(2026, 6, 19),
    date(2026, 7, 3), date(2026, 7, 4), date(2026, 9, 7), date(2026, 10, 12), date(2026, 11, 11),
    date(2026, 11, 26), date(2026, 12, 25), date(2027, 1, 1), date(2027, 1, 18), date(2027, 2, 15),
}  # fmt: skip


def open_day(at: datetime) -> bool:
    """Say, without the code under test, whether the daytime office is open."""
    there = at.astimezone(DAYTIME.zone)
    return there.weekday() < 5 and 8 <= there.hour < 17 and there.date() not in HOLIDAYS


def open_night(at: datetime) -> bool:
    """Say, without the code under test, whether the overnight office is open."""
    there = at.astimezone(OVERNIGHT.zone)
    began = there.date() - timedelta(days=there.hour < 6)
    return not 6 <= there.hour < 22 and began.weekday() < 5 and began not in HOLIDAYS


def expected(is_open: Sequence[bool], first: datetime, since: datetime) -> Iterator[datetime]:
    """Yield when an untouched case is announced, by counting open minutes one after the other."""
    waits = iter([2, 2, 2, *[8] * 400])
    left = next(waits) * 60
    for at in range(int((since - first) / MINUTE), len(is_open)):
        if is_open[at]:
            left -= 1
            if left == 0:
                yield first + (at + 1) * MINUTE
                left = next(waits) * 60


STARTS = (
    "2026-01-02 10:00", "2026-03-06 16:30", "2026-03-08 02:30", "2026-05-22 17:00",
    "2026-07-02 16:59", "2026-10-30 16:00", "2026-11-01 01:30", "2026-11-25 12:00",
    "2026-12-24 16:45", "2026-12-31 23:59",
)  # fmt: skip


@dataclass
class Year:
    """Ten cases: when each comes and is answered, and by counting, when staff are to be called."""

    first: datetime
    starts: list[datetime]
    answers: list[datetime]
    owed: Counter[tuple[datetime, str]]

    def moments(self, luck: random.Random) -> list[datetime]:
        """Return every minute at which something is due, those beside it, and some others."""
        found = {at + shift * MINUTE for at, _ in self.owed for shift in (-1, 0, 1)}
        found |= {*self.starts, *self.answers}
        return sorted(found | {self.first + luck.randrange(MINUTES) * MINUTE for _ in range(200)})


def year(hours: BusinessHours, is_open: IsOpen, luck: random.Random) -> Year:
    first = datetime(2026, 1, 1, tzinfo=hours.zone).astimezone(UTC)
    table = [is_open(first + at * MINUTE) for at in range(MINUTES)]
    local = [datetime.fromisoformat(text).replace(tzinfo=hours.zone) for text in STARTS]
    starts = [moment.astimezone(UTC) for moment in local]
    answers = [
        start + timedelta(days=luck.randint(2, 20), minutes=luck.randint(0, 999))
        for start in starts
    ]
    owed = Counter(
        (at, f"E-{number}")
        for number, (start, answer) in enumerate(zip(starts, answers, strict=True), 1)
        for at in takewhile(lambda at, end=answer: at < end, expected(table, first, start))  # type: ignore[misc]
    )
    return Year(first, starts, answers, owed)


async def live(store: Store, plan: Year, now: datetime) -> None:
    """Let come in and be answered what does at this minute."""
    if now in plan.starts:
        await opened(store, now, f"agency-{now}")
    if now in plan.answers:
        await done(store, plan.answers.index(now) + 1, Action.REPLY, now, "Here you are.")


@pytest.mark.parametrize(
    ("hours", "is_open"), [(DAYTIME, open_day), (OVERNIGHT, open_night)], ids=["day", "night"]
)
async def test_over_a_year_and_fifty_restarts_every_call_comes_at_its_minute_and_once(
    hours: BusinessHours, is_open: IsOpen, tmp_path: Path
) -> None:
    luck = random.Random(7)  # noqa: S311
    plan = year(hours, is_open, luck)
    desk = Desk(FakeClock(plan.first))
    moments = plan.moments(luck)
    restarts = sorted(luck.sample(range(1, len(moments)), 50))
    for start, end in pairwise([0, *restarts, len(moments)]):
        async with desk_open(tmp_path / "store.db", desk, hours) as (store, reminding):
            for now in moments[start:end]:
                desk.clock.moment = now
                await live(store, plan, now)
                await reminding.once()
    seen = Counter((at, name) for at, _, text in desk.called for name in named(text))
    assert seen == plan.owed
    assert len(desk.told) == len(STARTS)
