"""What options of several commands take: a day, a share, seconds; each says what it expects."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from math import inf
from typing import Any

import click

DEFAULT_DAYS = 30
Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def day(value: str) -> date:
    """Return the day written so; raises `BadParameter` saying what is expected."""
    try:
        return datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no zone
    except ValueError as error:
        wanted = "Write year-month-day, such as 2026-11-27."
        raise click.BadParameter(f"“{value}” is not a day. {wanted}") from error


def share(value: str) -> float:
    """Return a share; raises `BadParameter` saying what is expected."""
    return _number(value, 1.0, "a share. Write a number from 0 to 1, such as 0.3.")


def seconds(value: str) -> float:
    """Return a number of seconds; raises `BadParameter` saying what is expected."""
    return _number(value, inf, "a number of seconds. Write 0 or more, such as 30.")


def first_day(flag: str) -> Decorator:
    """Return the option, under this flag, for the first day to look at."""
    told = f"The first day, such as 2026-11-27; else the last {DEFAULT_DAYS} days."
    return click.option(flag, "first", type=day, metavar="DATE", help=told)


def since(first: date | None, last: date, days: int = DEFAULT_DAYS) -> date:
    """Return the first day to look at: the one given, else so many days up to the last."""
    return first or last - timedelta(days=days - 1)


def _number(value: str, most: float, expected: str) -> float:
    try:
        number = float(value)
    except ValueError:
        number = -1.0
    if not 0 <= number <= most:
        raise click.BadParameter(f"“{value}” is not {expected}")
    return number
