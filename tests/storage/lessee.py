"""Processes that lease whatever is due and say what they got; for the race test."""

import asyncio
import multiprocessing
import os
import sys
from multiprocessing.synchronize import Barrier

import sqlalchemy.dialects.postgresql.asyncpg  # imported once, before forking
import sqlalchemy.dialects.sqlite.aiosqlite  # noqa: F401

from bot.storage.store import open_store
from tests.storage.making import HandClock

_FORKING = multiprocessing.get_context("fork")


async def lease_all(url: str, together: Barrier) -> None:
    async with open_store(url, HandClock(), patience=30.0) as store:
        together.wait()
        while leased := await store.outbox.lease(["chat"], limit=20):
            os.write(1, "".join(f"{delivery.id}\n" for delivery in leased).encode())


def work(url: str, together: Barrier) -> None:
    asyncio.run(lease_all(url, together))


def main(url: str, processes: int) -> int:
    together = _FORKING.Barrier(processes)
    started = [_FORKING.Process(target=work, args=(url, together)) for _ in range(processes)]
    for process in started:
        process.start()
    for process in started:
        process.join()
    return max(abs(process.exitcode or 0) for process in started)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
