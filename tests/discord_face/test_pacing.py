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


async def test_turns_that_are_waited_for_are_spread_however_late_each_is_taken() -> None:
    late, taken, passed = random.Random(20261127), list[float](), [0.0]  # noqa: S311

    async def sleep(seconds: float) -> None:
        passed[0] += seconds + late.choice([0, 0, 0.3, 2])

    pacer = Pacer(10, 1.0, now=lambda: passed[0], sleep=sleep)
    for _ in range(95):
        await pacer.turn()
        taken.append(passed[0])
    assert all(late - early >= 1.0 for early, late in zip(taken, taken[10:], strict=False))


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
