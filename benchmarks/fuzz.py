"""A million inputs for everything that reads what people or Discord may send.

    python -m benchmarks.fuzz [COUNT]

The first input that is neither taken nor named ends it. What needs a whole program for each input
gets a smaller share of them.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from bot.fitting import open_advisor
from bot.settings import read_settings
from faq.advisor import Advisor
from tests.bot.asker_texts import fuzz_texts
from tests.discord_face.fuzzing import ORDEALS, fuzz_discord
from tests.upkeep.fuzzing import PROPERTIES, fuzz

MILLION = 1_000_000
TEXTS, EACH_OF_DISCORD = 0.14, 0.02

Fuzz = Callable[[int], int]


def fuzzed(count: int = MILLION) -> dict[str, int]:
    """Return how many inputs each reader was given, that many in all; raises where one fails."""
    tried = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, (share, tries) in _readers(_advisor(Path(folder))).items():
            began = time.monotonic()
            tried[name] = tries(max(1, round(count * share)))
            seconds = time.monotonic() - began
            print(f"{name}: {tried[name]:,} inputs in {seconds:,.0f} s", flush=True)
    return tried


def _readers(advisor: Advisor) -> dict[str, tuple[float, Fuzz]]:
    """Return what reads, each with its share of the inputs."""
    left = 1 - TEXTS - EACH_OF_DISCORD * len(ORDEALS)
    readers: dict[str, tuple[float, Fuzz]] = {
        name: (left / len(PROPERTIES), partial(fuzz, name)) for name in PROPERTIES
    }
    readers["askers' texts"] = (TEXTS, partial(fuzz_texts, advisor))
    for name in ORDEALS:
        readers[name] = (EACH_OF_DISCORD, partial(fuzz_discord, name, advisor))
    return readers


def _advisor(folder: Path) -> Advisor:
    return open_advisor(read_settings(env_file=None).model_copy(update={"data_dir": folder}))


def main() -> None:
    """Fuzz, and print how much was tried."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else MILLION
    print(f"{sum(fuzzed(count).values()):,} inputs, none neither taken nor named")


if __name__ == "__main__":
    main()
