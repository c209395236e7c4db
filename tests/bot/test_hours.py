"""Business hours."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import WrongUse
from bot.hours import BusinessHours
from bot.office import read_hours

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
OFFICE = read_hours("America/New_York", "mon-fri 08:00-17:00", "US")
NIGHT = read_hours("America/New_York", "mon-sun 22:00-06:00", "none")
SPLIT = read_hours(
    "Europe/Vienna", "mon-thu 08:00-12:00; mon-fri 11:00-16:30; sat 23:00-01:30", "AT"
)
ALWAYS = read_hours("America/New_York", "mon-sun 00:00-24:00", "none")


def local(hours: BusinessHours, text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=hours.zone).astimezone(UTC)


def said(hours: BusinessHours, at: datetime) -> str:
    return at.astimezone(hours.zone).strftime("%a %Y-%m-%d %H:%M")


@pytest.mark.parametrize(
    ("start", "hours", "expected"),
    [
        ("2026-12-01 09:00", 4, "Tue 2026-12-01 13:00"),
        ("2026-12-01 16:00", 1, "Tue 2026-12-01 17:00"),
        ("2026-12-01 16:00", 2, "Wed 2026-12-02 09:00"),
        ("2026-12-04 16:00", 2, "Mon 2026-12-07 09:00"),
        ("2026-12-05 12:00", 1, "Mon 2026-12-07 09:00"),
        ("2026-12-24 16:00", 2, "Mon 2026-12-28 09:00"),
        ("2026-12-31 23:59", 1, "Mon 2027-01-04 09:00"),
        ("2026-07-02 16:30", 1, "Mon 2026-07-06 08:30"),
    ],
)
def test_business_time_passes_only_while_the_office_is_open(
    start: str, hours: int, expected: str
) -> None:
    assert said(OFFICE, OFFICE.add(local(OFFICE, start), hours * HOUR)) == expected


def test_an_office_open_across_midnight_loses_an_hour_in_spring_and_gains_one_in_autumn() -> None:
    spring = NIGHT.between(local(NIGHT, "2026-03-07 12:00"), local(NIGHT, "2026-03-08 12:00"))
    autumn = NIGHT.between(local(NIGHT, "2026-10-31 12:00"), local(NIGHT, "2026-11-01 12:00"))
    assert (spring, autumn) == (7 * HOUR, 9 * HOUR)


def test_a_day_office_keeps_its_hours_on_both_sides_of_a_clock_change() -> None:
    before = local(OFFICE, "2026-03-06 16:00")
    assert said(OFFICE, OFFICE.add(before, 2 * HOUR)) == "Mon 2026-03-09 09:00"
    assert OFFICE.add(before, 2 * HOUR) - before == timedelta(days=2, hours=16)


def test_openings_that_overlap_count_once() -> None:
    day = SPLIT.between(local(SPLIT, "2026-12-01 00:00"), local(SPLIT, "2026-12-02 00:00"))
    assert day == 8 * HOUR + 30 * MINUTE


def test_a_night_that_starts_on_a_holiday_is_closed_and_one_before_it_is_not() -> None:
    night = read_hours("America/New_York", "mon-sun 22:00-06:00", "US")
    assert night.is_open(local(night, "2026-12-25 05:59"))
    assert not night.is_open(local(night, "2026-12-25 22:00"))
    assert not night.is_open(local(night, "2026-12-26 05:00"))


def test_the_office_closes_when_its_last_touching_opening_ends() -> None:
    closes = OFFICE.closing(local(OFFICE, "2026-12-01 09:00"))
    assert closes is not None
    assert said(OFFICE, closes) == "Tue 2026-12-01 17:00"
    assert ALWAYS.closing(local(ALWAYS, "2026-12-01 09:00")) is None


def test_it_is_open_from_its_first_minute_and_closed_from_its_last() -> None:
    moments = ("07:59", "08:00", "16:59", "17:00")
    found = [OFFICE.is_open(local(OFFICE, f"2026-12-01 {moment}")) for moment in moments]
    assert found == [False, True, True, False]


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2026-12-04 15:00", "Wed 2026-12-09 15:00"),
        ("2026-12-05 12:00", "Wed 2026-12-09 12:00"),
        ("2026-12-23 09:00", "Tue 2026-12-29 09:00"),
        ("2026-10-30 10:00", "Wed 2026-11-04 10:00"),
    ],
)
def test_business_days_skip_weekends_and_holidays_and_keep_the_time(
    start: str, expected: str
) -> None:
    assert said(OFFICE, OFFICE.add_days(local(OFFICE, start), 3)) == expected


MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(  # noqa: DTZ001
    lambda moment: moment.replace(tzinfo=UTC, second=0, microsecond=0)
)
OFFICES = st.sampled_from([OFFICE, NIGHT, SPLIT, ALWAYS])


@settings(max_examples=80, deadline=None)
@given(OFFICES, MOMENTS, st.integers(0, 3000))
def test_counting_every_minute_gives_the_same_time(
    office: BusinessHours, start: datetime, minutes: int
) -> None:
    counted = sum(office.is_open(start + at * MINUTE) for at in range(minutes))
    assert office.between(start, start + minutes * MINUTE) == counted * MINUTE


@settings(max_examples=200, deadline=None)
@given(OFFICES, MOMENTS, st.integers(1, 6000))
def test_adding_and_measuring_agree_and_end_in_an_open_minute(
    office: BusinessHours, start: datetime, minutes: int
) -> None:
    end = office.add(start, minutes * MINUTE)
    assert office.between(start, end) == minutes * MINUTE
    assert office.is_open(end - MINUTE)


@settings(max_examples=100, deadline=None)
@given(OFFICES, st.lists(MOMENTS, min_size=3, max_size=3))
def test_business_time_of_two_stretches_is_that_of_both(
    office: BusinessHours, moments: list[datetime]
) -> None:
    first, middle, last = sorted(moments)
    assert office.between(first, last) == sum(
        (office.between(one, next_) for one, next_ in pairwise((first, middle, last))),
        timedelta(0),
    )


@pytest.mark.parametrize(
    ("zone", "hours", "holidays", "named"),
    [
        ("Eastern", "mon-fri 08:00-17:00", "US", "BOT_TIME_ZONE"),
        ("America/New_York", "weekdays 8-5", "US", "BOT_BUSINESS_HOURS"),
        ("America/New_York", "mon-fri 08:00-08:00", "US", "BOT_BUSINESS_HOURS"),
        ("America/New_York", "mon-fri 08:00-25:00", "US", "BOT_BUSINESS_HOURS"),
        ("America/New_York", " ; ", "US", "BOT_BUSINESS_HOURS"),
        ("America/New_York", "mon-fri 08:00-17:00", "Atlantis", "BOT_HOLIDAYS"),
        ("America/New_York", "mon-fri 08:00-17:00", "US/QQ", "BOT_HOLIDAYS"),
    ],
)
def test_what_cannot_be_read_is_named_with_what_is_expected(
    zone: str, hours: str, holidays: str, named: str
) -> None:
    with pytest.raises(WrongUse, match=rf"^{named}: .* Expected "):
        read_hours(zone, hours, holidays)
