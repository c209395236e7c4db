"""Moments and spans of time as people write them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.hours import BusinessHours

JUST_NOW = "just now"


def moment(at: datetime) -> str:
    """Return a moment as people write it, in its own time zone."""
    return f"{at:%d %b %H:%M}"


def until(due: datetime | None, now: datetime) -> str:
    """Return how much time is left, or since when there is none."""
    if due is None:
        return ""
    if due <= now:
        return f"late, {age(due, now)}"
    return f"in {age(now, due)}".replace(f"in {JUST_NOW}", JUST_NOW)


def age(since: datetime, now: datetime) -> str:
    """Return how long ago something was, in the largest unit that fits."""
    minutes = max(0, int((now - since).total_seconds() // 60))
    if minutes < 1:
        return JUST_NOW
    if minutes < 60:
        return f"{minutes} min"
    if minutes < 48 * 60:
        return f"{minutes // 60} h"
    return f"{minutes // (24 * 60)} days"


def day_and_time(hours: BusinessHours, at: datetime, now: datetime) -> str:
    """Return a moment to come as people say it: “tomorrow (Tuesday) 8:00 AM EST”."""
    there = at.astimezone(hours.zone)
    days = (there.date() - now.astimezone(hours.zone).date()).days
    name = f"{there:%A}"
    if days == 0:
        day = "today"
    elif days == 1:
        day = f"tomorrow ({name})"
    else:
        day = name if days < 7 else f"{name}, {there:%B} {there.day}"
    return f"{day} {clock_time(hours, at)}"


def clock_time(hours: BusinessHours, at: datetime) -> str:
    """Return a time of day in the office's zone: “5:00 PM EST”."""
    there = at.astimezone(hours.zone)
    return f"{there.hour % 12 or 12}:{there:%M %p} {there.tzname()}"
