"""What a soak measured, minute by minute, and whether memory and latency stayed flat: pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, median

from benchmarks.load_page import share
from benchmarks.soak.breaking import Trouble

MEMORY_WITHIN = 0.05
LATENCY_WITHIN = 0.25
LATENCY_FREE_MS = 5.0
WARM_SECONDS = 60.0
SPAN_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Weight:
    """What the bot weighed at a second of the run, in which of its lives."""

    at: float
    mb: float
    life: int


@dataclass(frozen=True, slots=True)
class Row:
    """One minute: the questions sent in it, how long their replies took, what the bot weighed."""

    minute: int
    fault: str
    sent: int
    median_ms: float | None
    p99_ms: float | None
    calm_ms: float | None
    rss_mb: float | None


@dataclass(frozen=True, slots=True)
class Trend:
    """One figure of the second and the last quarter, and whether it stayed flat."""

    second: float | None
    last: float | None
    flat: bool | None


@dataclass(frozen=True, slots=True)
class Growth:
    """How one life's weight changed from its second minute to its last."""

    life: int
    minutes: float
    first_mb: float
    last_mb: float


Took = Sequence[tuple[float, float]]


def rows(
    took: Took, weights: Sequence[Weight], troubles: Sequence[Trouble], seconds: float
) -> list[Row]:
    """Return a row for every minute."""
    return [_row(minute, took, weights, troubles) for minute in range(int(-(-seconds // 60)))]


def _row(minute: int, took: Took, weights: Sequence[Weight], troubles: Sequence[Trouble]) -> Row:
    here = [(at, one) for at, one in took if at // 60 == minute]
    calm = [one for at, one in here if is_calm(at, troubles)]
    weight = [one.mb for one in weights if one.at // 60 == minute]
    names = [f"{one.name}: {one.how}" for one in troubles if one.began // 60 == minute]
    return Row(
        minute,
        "; ".join(names),
        len(here),
        _ms(here and median(one for _, one in here)),
        _ms(here and share([one for _, one in here], 0.99)),
        _ms(calm and median(calm)),
        round(fmean(weight), 1) if weight else None,
    )


def _ms(seconds: object) -> float | None:
    return round(seconds * 1000, 1) if isinstance(seconds, float) else None


def is_calm(at: float, troubles: Sequence[Trouble]) -> bool:
    """Return whether nothing was broken or being mended at a moment."""
    return not any(one.began <= at < one.calm for one in troubles)


def quarter(at: float, seconds: float) -> int:
    """Return in which quarter of the run, from 1 to 4, a moment lies."""
    return min(4, int(4 * at / seconds) + 1)


def memory(weights: Sequence[Weight], seconds: float) -> Trend:
    """Return the mean weight: flat within five per cent."""
    second, last = (
        [one.mb for one in weights if quarter(one.at, seconds) == number] for number in (2, 4)
    )
    if not second or not last:
        return Trend(None, None, None)
    before, after = fmean(second), fmean(last)
    return Trend(round(before, 1), round(after, 1), abs(after - before) <= MEMORY_WITHIN * before)


def latency(took: Took, troubles: Sequence[Trouble], seconds: float) -> Trend:
    """Return the median of the calm seconds in milliseconds: not risen by a quarter and 5 ms."""
    calm = [(at, one) for at, one in took if is_calm(at, troubles)]
    second, last = ([one for at, one in calm if quarter(at, seconds) == n] for n in (2, 4))
    if not second or not last:
        return Trend(None, None, None)
    before, after = median(second) * 1000, median(last) * 1000
    most = before * (1 + LATENCY_WITHIN) + LATENCY_FREE_MS
    return Trend(round(before, 1), round(after, 1), after <= most)


def growth(weights: Sequence[Weight]) -> list[Growth]:
    """Return how the weight of each life of three minutes or more changed once it was warm."""
    found = []
    for life in sorted({one.life for one in weights}):
        own = [one for one in weights if one.life == life]
        born, died = own[0].at, own[-1].at
        if died - born < WARM_SECONDS + 2 * SPAN_SECONDS:
            continue
        warm = [one for one in own if one.at >= born + WARM_SECONDS]
        first = fmean(one.mb for one in warm if one.at < born + WARM_SECONDS + SPAN_SECONDS)
        last = fmean(one.mb for one in warm if one.at >= died - SPAN_SECONDS)
        found.append(Growth(life, round((died - born) / 60, 1), round(first, 1), round(last, 1)))
    return found
