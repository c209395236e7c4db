"""A million inputs for everything that reads what people may have written.

    python -m benchmarks.fuzz [COUNT]

The first input that is neither taken nor named ends it, with the smallest form of it.
"""

from __future__ import annotations

import sys
import time

from tests.upkeep.fuzzing import PROPERTIES, fuzz

MILLION = 1_000_000


def fuzzed(count: int = MILLION) -> dict[str, int]:
    """Return how many inputs each reader was given, that many in all; raises where one fails."""
    each = count // len(PROPERTIES)
    tried = {}
    for name in PROPERTIES:
        began = time.monotonic()
        tried[name] = fuzz(name, each)
        print(f"{name}: {tried[name]:,} inputs in {time.monotonic() - began:,.0f} s", flush=True)
    return tried


def main() -> None:
    """Fuzz, and print how much was tried."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else MILLION
    print(f"{sum(fuzzed(count).values()):,} inputs, none neither taken nor named")


if __name__ == "__main__":
    main()
