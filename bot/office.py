"""Reading business hours from settings: a time zone, openings of the week, a country's holidays."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.errors import WrongUse
from bot.hours import BusinessHours, Opening

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NO_HOLIDAYS = frozenset({"", "none"})
QUOTED = 20

_DAY = "|".join(WEEKDAYS)
_RANGE = re.compile(
    rf"(?P<days>(?:{_DAY})(?:-(?:{_DAY}))?(?:,(?:{_DAY})(?:-(?:{_DAY}))?)*)\s+"
    r"(?P<opens>\d\d?:\d\d)-(?P<closes>\d\d?:\d\d)"
)


def read_hours(zone: str, hours: str, holidays: str) -> BusinessHours:
    """Return the business hours that three settings describe; raises `WrongUse` naming one."""
    return BusinessHours(read_zone(zone), read_openings(hours), read_holidays(holidays))


def read_zone(name: str) -> ZoneInfo:
    """Return the time zone of an IANA name."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise WrongUse(
            f"BOT_TIME_ZONE: {_quoted(name)} is not a time zone. Expected an IANA name such as "
            "America/New_York or Europe/Vienna."
        ) from error


def read_openings(text: str) -> tuple[Opening, ...]:
    """Return the openings of a text such as `mon-thu 08:00-17:00; fri 08:00-12:00`."""
    pieces = [piece.strip() for piece in text.casefold().split(";")]
    openings = tuple(_opening(piece) for piece in pieces if piece)
    if not openings:
        raise _wrong_hours(text)
    return openings


def read_holidays(place: str) -> Mapping[date, str]:
    """Return the holidays of a country or `country/subdivision`; none for an empty text."""
    if place.strip().casefold() in NO_HOLIDAYS:
        return {}
    import holidays

    country, _, subdivision = (part.strip() for part in place.partition("/"))
    try:
        return holidays.country_holidays(country.upper(), subdiv=subdivision.upper() or None)
    except (NotImplementedError, TypeError) as error:
        # TypeError: the library has numbers and texts among its countries, such as `MON`.
        raise WrongUse(
            f"BOT_HOLIDAYS: there are no holidays for {_quoted(place)}. Expected a country such as "
            "US, with a state where it has its own, such as US/TX, or `none`."
        ) from error


def _opening(piece: str) -> Opening:
    found = _RANGE.fullmatch(re.sub(r"\s*([-,])\s*", r"\1", piece))
    if found is None:
        raise _wrong_hours(piece)
    opens, closes = _time(found["opens"], piece), _time(found["closes"], piece)
    if (opens == closes and found["closes"] != "24:00") or found["opens"] == "24:00":
        raise _wrong_hours(piece)
    return Opening(_weekdays(found["days"]), opens, closes)


def _weekdays(text: str) -> frozenset[int]:
    days: set[int] = set()
    for piece in text.split(","):
        first, _, last = piece.partition("-")
        start = WEEKDAYS.index(first)
        length = (WEEKDAYS.index(last or first) - start) % 7
        days |= {(start + at) % 7 for at in range(length + 1)}
    return frozenset(days)


def _time(text: str, piece: str) -> time:
    hours, minutes = map(int, text.split(":"))
    if (hours, minutes) == (24, 0):
        return time(0)
    if hours > 23 or minutes > 59:
        raise _wrong_hours(piece)
    return time(hours, minutes)


def _wrong_hours(text: str) -> WrongUse:
    return WrongUse(
        f"BOT_BUSINESS_HOURS: {_quoted(text)} can't be read. Expected days and hours such as "
        "`mon-fri 08:00-17:00`, several separated by `;`; `22:00-06:00` crosses midnight, and "
        "`00:00-24:00` is a whole day."
    )


def _quoted(text: str) -> str:
    """Return a value as a complaint may show it: a long one may be a secret gone astray."""
    shown = " ".join(text.split())
    return f"“{shown}”" if len(shown) <= QUOTED else "this value"
