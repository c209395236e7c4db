"""Killed at every point and started again: all is judged, all arrives, nothing twice."""

import asyncio
from pathlib import Path

import pytest

from tests.kills.recipient import Recipient
from tests.kills.theatre import KILLED, stage, theatre
from tests.storage.postgres import running_server

POINTS = (
    "after commit: received",
    "after commit: swept",
    "after commit: decided",
    "after commit: revised",
    "after commit: changed",
    "after commit: leased",
    "before request",
    "after request",
    "before mark",
    "after commit: sent",
    "after commit: postponed",
    "after commit: given up",
    "after commit: released",
)


async def test_a_whole_life_passes_every_point_and_loses_nothing(tmp_path: Path) -> None:
    async with stage() as process, theatre(process, in_folder(tmp_path)) as lives:
        assert await lives.live() == 0
        assert lives.passed == set(POINTS)
        assert lives.faults() == []


async def test_killed_once_at_every_point_it_loses_nothing_and_repeats_nothing(
    tmp_path: Path,
) -> None:
    async with stage() as process:
        for point in POINTS:
            folder = tmp_path / point.replace(" ", "-")
            async with theatre(process, in_folder(folder)) as lives:
                assert (point, await lives.live(point)) == (point, KILLED)
                assert (point, await lives.live()) == (point, 0)
                assert (point, lives.faults()) == (point, [])


@pytest.mark.parametrize("drops_repeats_for", [300.0, 0.0])
async def test_killed_at_every_point_one_after_another_it_ends_as_if_nothing_had_been(
    tmp_path: Path, drops_repeats_for: float
) -> None:
    recipient = Recipient(drops_repeats_for)
    async with (
        stage() as process,
        theatre(process, in_folder(tmp_path), recipient=recipient) as lives,
    ):
        for point in POINTS:
            await lives.live(point)
        assert await lives.live() == 0
        assert lives.faults() == []


async def test_a_disk_that_is_full_for_a_while_costs_nothing_but_time(tmp_path: Path) -> None:
    async with stage() as process, theatre(process, in_folder(tmp_path)) as lives:
        await lives.live("after commit: received")
        assert await lives.live(full_disk=True) == 0
        assert lives.faults() == []


async def test_a_server_that_stops_for_a_while_costs_nothing_but_time() -> None:
    with running_server() as server:

        async def stop_and_start() -> None:
            for _ in range(2):
                await asyncio.to_thread(server.stop)
                await asyncio.to_thread(server.start)
                await asyncio.sleep(0.2)

        async with stage() as process, theatre(process, server.url("postgres"), 40) as lives:
            assert await lives.live_while(stop_and_start) == 0
            assert lives.faults() == []


def in_folder(folder: Path) -> str:
    return f"sqlite:///{folder / 'askdesk.db'}"
