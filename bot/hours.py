"""Business hours: when the office is open, and counting time only while it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)
WEEK = timedelta(days=7)
NOTHING = timedelta(0)


@dataclass(frozen=True, slots=True)
class Opening:
    """One opening on some weekdays (Monday is 0); `closes` at or before `opens` is the next day."""

    weekdays: frozenset[int]
    opens: time
    closes: time

    @property
    def crosses_midnight(self) -> bool:
        """Whether it ends on the day after the one it starts on."""
        return self.closes <= self.opens


@dataclass(frozen=True, slots=True)
class Window:
    """One stretch of open time, in UTC."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class BusinessHours:
    """When an office is open: its openings in its own zone, less what would start on a holiday."""

    zone: ZoneInfo
    openings: tuple[Opening, ...]
    holidays: Mapping[date, str] = field(default_factory=dict)

    def is_open(self, at: datetime) -> bool:
        """Return whether the office is open at a moment."""
        return self._next_window(at).start <= at

    def next_opening(self, at: datetime) -> datetime:
        """Return the moment from which the office is open next: `at` itself while it is open."""
        return max(at, self._next_window(at).start)

    def closing(self, at: datetime) -> datetime | None:
        """Return when the office closes next, or None where that is more than a week away."""
        closes: datetime | None = None
        for window in self._windows(at):
            if closes is not None and window.start > closes:
                break
            closes = window.end
            if closes - at > WEEK:
                return None
        return closes

    def add(self, start: datetime, duration: timedelta) -> datetime:
        """Return the first moment by which so much business time has passed since `start`."""
        if duration <= NOTHING:
            return start
        for window in self._windows(start):
            begins = max(start, window.start)
            if window.end - begins >= duration:
                return begins + duration
            duration -= window.end - begins
        raise AssertionError("the windows never end")

    def add_days(self, start: datetime, days: int) -> datetime:
        """Return the same time of day so many business days later, in UTC."""
        local = start.astimezone(self.zone)
        day = local.date()
        while days > 0:
            day += DAY
            days -= self.opens_on(day)
        return datetime.combine(day, local.time(), self.zone).astimezone(UTC)

    def between(self, start: datetime, end: datetime) -> timedelta:
        """Return how much business time lies between two moments; none where they are reversed."""
        passed = NOTHING
        for window in self._windows(start):
            if window.start >= end:
                break
            passed += min(window.end, end) - max(window.start, start)
        return max(passed, NOTHING)

    def opens_on(self, day: date) -> bool:
        """Return whether an opening starts on a day: then it is a business day."""
        return day not in self.holidays and any(
            day.weekday() in opening.weekdays for opening in self.openings
        )

    def _next_window(self, at: datetime) -> Window:
        return next(self._windows(at))

    def _windows(self, since: datetime) -> Iterator[Window]:
        """Yield the windows that end after a moment, in order, none reaching into another."""
        day = since.astimezone(self.zone).date() - DAY
        reached = datetime.min.replace(tzinfo=UTC)
        while True:
            for window in self._of(day):
                start, reached = max(window.start, reached), max(window.end, reached)
                if reached > max(start, since):
                    yield Window(start, reached)
            day += DAY

    def _of(self, day: date) -> list[Window]:
        if not self.opens_on(day):
            return []
        windows = [
            Window(
                self._moment(day, opening.opens),
                self._moment(day + DAY * opening.crosses_midnight, opening.closes),
            )
            for opening in self.openings
            if day.weekday() in opening.weekdays
        ]
        return sorted((one for one in windows if one.start < one.end), key=lambda one: one.start)

    def _moment(self, day: date, at: time) -> datetime:
        return datetime.combine(day, at, self.zone).astimezone(UTC)
