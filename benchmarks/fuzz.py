"""A million inputs for everything that reads what people or Discord may send.

    python -m benchmarks.fuzz [COUNT] [--seed N] [--only READER] [--processes N]

A reader ends with the first input that is neither taken nor named, which is printed with the seed
of its batch; the others go on. What needs a whole program for each input gets a smaller share.
"""

from __future__ import annotations

import argparse
import logging
import multiprocessing
import secrets
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.fuzz_page import Fuzzed, Tried, write
from bot.fitting import open_advisor
from bot.settings import read_settings
from faq.advisor import Advisor
from tests.bot.asker_texts import fuzz_texts
from tests.discord_face.fuzzing import ORDEALS, fuzz_discord
from tests.upkeep.fuzzing import PROPERTIES, fuzz

MILLION = 1_000_000
PROCESSES = 2
TEXTS, EACH_OF_DISCORD = 0.14, 0.02
LEFT = 1 - TEXTS - EACH_OF_DISCORD * len(ORDEALS)
SHARES = {
    **dict.fromkeys(ORDEALS, EACH_OF_DISCORD),
    "askers' texts": TEXTS,
    **dict.fromkeys(PROPERTIES, LEFT / len(PROPERTIES)),
}
IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of its own is made in it


@dataclass(frozen=True, slots=True)
class Errand:
    """One reader's inputs; `folder` holds a fitted matcher, and is where files may be written."""

    reader: str
    count: int
    seed: int
    folder: Path


def fuzzed(
    count: int = MILLION,
    *,
    seed: int | None = None,
    readers: Iterable[str] = SHARES,
    processes: int = PROCESSES,
) -> Fuzzed:
    """Give every reader its share of so many inputs and return how it went.

    Prints each reader's as it ends; a million without a fault goes into `docs/fuzz.md`.
    """
    seed = secrets.randbelow(2**32) if seed is None else seed
    print(f"seed {seed}, {processes} at a time", flush=True)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(dir=IN_MEMORY if IN_MEMORY.is_dir() else None) as folder:
        _advisor(Path(folder))  # fits it for all
        errands = [
            Errand(name, max(1, round(count * SHARES[name])), seed, Path(folder))
            for name in readers
        ]
        tried = list(_all(errands, processes))
    found = Fuzzed(seed, processes, time.monotonic() - began, tried)
    if found.sound and sum(found.counts.values()) >= MILLION:
        write(found)
    return found


def _all(errands: list[Errand], processes: int) -> Iterator[Tried]:
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=fresh) as pool:
        for ended in as_completed([pool.submit(run, errand) for errand in errands]):
            one = ended.result()
            print(one.fault or one.told, flush=True)
            yield one


def run(errand: Errand) -> Tried:
    """Give a reader its inputs."""
    tempfile.tempdir = str(errand.folder)
    logging.getLogger("discord").addHandler(logging.NullHandler())  # it tells of each odd input
    tries = _tries(errand.reader, _advisor(errand.folder))
    began, worked = time.monotonic(), time.process_time()
    count, fault = 0, ""
    try:
        count = tries(errand.count, errand.seed)
    except Exception as error:  # noqa: BLE001 - it is the result
        fault = f"{errand.reader}: {''.join(traceback.format_exception(error))}"
    took, of_processor = time.monotonic() - began, time.process_time() - worked
    return Tried(errand.reader, count, took, of_processor, fault)


def _tries(reader: str, advisor: Advisor) -> Callable[[int, int], int]:
    if reader in ORDEALS:
        return partial(fuzz_discord, reader, advisor)
    return partial(fuzz, reader) if reader in PROPERTIES else partial(fuzz_texts, advisor)


def _advisor(folder: Path) -> Advisor:
    return open_advisor(read_settings(env_file=None).model_copy(update={"data_dir": folder}))


def main() -> int:
    """Fuzz, print how much was tried, and return 1 where an input was neither taken nor named."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=MILLION, help="inputs in all")
    parser.add_argument("--seed", type=int, help="the seed of the first batch; drawn if not given")
    parser.add_argument("--only", choices=SHARES, help="one reader's share alone")
    parser.add_argument("--processes", type=int, default=PROCESSES, help="how many at a time")
    given = parser.parse_args()
    readers = [given.only] if given.only else SHARES
    found = fuzzed(given.count, seed=given.seed, readers=readers, processes=given.processes)
    print(found.told)
    return int(not found.sound)


if __name__ == "__main__":
    sys.exit(main())
