"""When to expect a person: what is said is what the hours say, and no more."""

from datetime import UTC, datetime

import pytest

from bot import times, waiting_words
from bot.hours import BusinessHours
from bot.office import read_hours
from bot.values import CaseState
from tests.bot.test_mine import case

DAY = read_hours("America/New_York", "mon-fri 08:00-17:00", "US")
NIGHT = read_hours("America/New_York", "mon-sun 22:00-06:00", "none")
LUNCH = read_hours("America/New_York", "mon-fri 08:00-12:00; mon-fri 13:00-17:00", "none")
ALWAYS = read_hours("Europe/Vienna", "mon-sun 00:00-24:00", "none")


@pytest.mark.parametrize(
    ("hours", "now", "said"),
    [
        (
            DAY,
            "2026-12-01 10:00",
            "now until 5:00 PM EST, and again from tomorrow (Wednesday) 8:00",
        ),
        (DAY, "2026-12-01 16:45", "about to close; expect a person from tomorrow (Wednesday) 8:00"),
        (DAY, "2026-12-01 06:00", "closed right now; expect a person from today 8:00 AM EST on."),
        (DAY, "2026-12-04 18:00", "expect a person from Monday 8:00 AM EST on."),
        (DAY, "2026-12-31 23:59", "expect a person from Monday 8:00 AM EST on."),
        (DAY, "2026-12-24 20:00", "expect a person from Monday 8:00 AM EST on."),
        (DAY, "2026-03-07 12:00", "expect a person from Monday 8:00 AM EDT on."),
        (
            NIGHT,
            "2026-12-01 23:00",
            "now until 6:00 AM EST, and again from tomorrow (Wednesday) 10",
        ),
        (LUNCH, "2026-12-01 09:00", "now until 12:00 PM EST, and again from today 1:00 PM EST."),
        (ALWAYS, "2026-12-01 09:00", "during business hours, which are now."),
    ],
)
def test_when_to_expect_a_person(hours: BusinessHours, now: str, said: str) -> None:
    at = datetime.fromisoformat(now).replace(tzinfo=hours.zone).astimezone(UTC)
    assert said in waiting_words.expected(hours, at)


def test_a_day_more_than_a_week_away_is_named_by_its_date() -> None:
    now = datetime(2026, 12, 1, 15, tzinfo=UTC)
    later = datetime(2026, 12, 14, 13, tzinfo=UTC)
    assert times.day_and_time(DAY, later, now) == "Monday, December 14 8:00 AM EST"


def test_many_cases_are_one_sentence() -> None:
    waiting = [case(number, CaseState.OPEN) for number in range(1, 16)]
    assert waiting_words.announced("again", waiting) == (
        "15 cases are still waiting for an answer: E-1, E-2, E-3, E-4, E-5, E-6, E-7, E-8, E-9, "
        "E-10, E-11, E-12 and 3 more."
    )
    assert waiting_words.labels(waiting[:3]) == "E-1, E-2 and E-3"
