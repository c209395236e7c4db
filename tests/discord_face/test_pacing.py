"""However much is to be sent at once, Discord's limit over all requests is kept."""

from __future__ import annotations

import random

from bot.discord_face.pacing import Pacer
from tests.loopback.ratelimits import Rate, Window

LATEST = 0.035
"""How much later than another a request may arrive that was sent at the same moment."""


def test_a_burst_is_spread_so_that_no_second_has_more_than_allowed() -> None:
    pacer = Pacer(10, 1.0, now=lambda: 100.0)
    turns = sorted(100.0 + pacer.wait() for _ in range(95))
    assert all(late - early >= 1.0 for early, late in zip(turns, turns[10:], strict=False))


def test_below_the_limit_nothing_waits() -> None:
    times = iter(range(100))
    pacer = Pacer(10, 1.0, now=lambda: next(times) / 5)
    assert [pacer.wait() for _ in range(100)] == [0.0] * 100


def test_requests_that_arrive_a_bit_late_are_not_refused_either() -> None:
    lucky = random.Random(20261127)  # noqa: S311
    bursts = [lucky.uniform(0, 60) for _ in range(120)]
    asked = sorted(moment for moment in bursts for _ in range(lucky.randint(1, 40)))
    times = iter(asked)
    pacer = Pacer(now=lambda: next(times))
    arrived = sorted(moment + pacer.wait() + lucky.uniform(0, LATEST) for moment in asked)
    discord = Window(Rate(50, 1.0))
    assert all(discord.take(moment) for moment in arrived)
