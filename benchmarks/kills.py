"""Killed at every point and at random moments, on both stores: `python -m benchmarks.kills`."""

from __future__ import annotations

import asyncio
import random
import sys
import tempfile
from asyncio.subprocess import Process
from collections.abc import Callable
from pathlib import Path

from tests.kills.recipient import Recipient
from tests.kills.test_kills import POINTS
from tests.kills.theatre import KILLED, stage, theatre
from tests.storage.postgres import Server, running_server

KILLS = 200
A_ROUND = 10
LOAD = 60
LONGEST_LIFE = 1.0
SEED = 20261201

NewStore = Callable[[], str]


def main(kills: int = KILLS) -> int:
    """Kill on both stores and print what the recipient saw; returns how many faults there were."""
    with tempfile.TemporaryDirectory() as folder, running_server() as server:
        return asyncio.run(_both(Path(folder), server, kills))


async def _both(folder: Path, server: Server, kills: int) -> int:
    faults = 0
    made = iter(range(1_000_000))

    def new_file() -> str:
        return f"sqlite:///{folder / str(next(made))}.db"

    def new_database() -> str:
        name = f"kills_{next(made)}"
        server.sql(f"CREATE DATABASE {name}")
        return server.url(name)

    async with stage() as process:
        for name, new_store in (("SQLite", new_file), ("PostgreSQL", new_database)):
            found = await _every_point(process, new_store)
            print(f"{name}: {len(POINTS)} points, killed once at each: {len(found)} faults", *found)
            faults += len(found)
            killed, found = await _random_moments(process, new_store, kills)
            print(f"{name}: {killed} kills at random under load: {len(found)} faults", *found)
            faults += len(found)
        found = await _full_disk(process, new_file)
        print(f"SQLite: a full disk for a while: {len(found)} faults", *found)
        faults += len(found)
        found = await _stopped_server(process, new_database, server)
        print(f"PostgreSQL: stopped three times: {len(found)} faults", *found)
    return faults + len(found)


async def _every_point(process: Process, new_store: NewStore) -> list[str]:
    faults = []
    for point in POINTS:
        async with theatre(process, new_store()) as lives:
            if await lives.live(point) != KILLED:
                faults.append(f"{point}: never reached")
            await lives.live()
            faults += [f"{point}: {fault}" for fault in lives.faults()]
    return faults


async def _random_moments(
    process: Process, new_store: NewStore, kills: int
) -> tuple[int, list[str]]:
    """Kill ten lives in a row on a store, let one end in peace, and look; then a new store."""
    luck = random.Random(SEED)  # noqa: S311 - the same kills in every run
    killed, faults = 0, []
    while killed < kills:
        window = 300.0 if luck.random() < 0.5 else 0.0
        async with theatre(process, new_store(), LOAD, Recipient(window)) as lives:
            for _ in range(A_ROUND):
                code = await lives.live(kill_after=luck.uniform(0.0, LONGEST_LIFE))
                killed += code == KILLED
            code = await lives.live()
            faults += [] if code == 0 else [f"a life ended with {code}"]
            faults += lives.faults()
    return killed, faults


async def _full_disk(process: Process, new_store: NewStore) -> list[str]:
    async with theatre(process, new_store(), LOAD) as lives:
        await lives.live("after commit: received")
        await lives.live(full_disk=True)
        return lives.faults()


async def _stopped_server(process: Process, new_store: NewStore, server: Server) -> list[str]:
    async def stop_and_start() -> None:
        for _ in range(3):
            await asyncio.to_thread(server.stop)
            await asyncio.sleep(1.0)
            await asyncio.to_thread(server.start)
            await asyncio.sleep(0.2)

    async with theatre(process, new_store(), LOAD) as lives:
        await lives.live_while(stop_and_start)
        return lives.faults()


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
