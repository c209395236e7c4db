"""However much is to be sent at once, Discord's limit over all requests is kept."""

from __future__ import annotations

from bot.discord_face.pacing import Pacer


def test_a_burst_is_spread_so_that_no_second_has_more_than_allowed() -> None:
    pacer = Pacer(10, now=lambda: 100.0)
    turns = sorted(100.0 + pacer.wait() for _ in range(95))
    assert all(late - early >= 1.0 for early, late in zip(turns, turns[10:], strict=False))


def test_below_the_limit_nothing_waits() -> None:
    times = iter(range(100))
    pacer = Pacer(10, now=lambda: next(times) / 5)
    assert [pacer.wait() for _ in range(100)] == [0.0] * 100
