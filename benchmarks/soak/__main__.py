"""An hour under load with a fault every minute: `python -m benchmarks.soak [--minutes 60]`.

An hour's result goes into `docs/` and is followed by a million inputs of the fuzz; that of a
shorter soak goes where `--into` says, or is only printed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from benchmarks.fuzz import MILLION, fuzzed
from benchmarks.soak.picture import draw
from benchmarks.soak.plan import Plan
from benchmarks.soak.result import DOCS, as_page, write
from benchmarks.soak.running import Run, soaked
from benchmarks.soak.verdicts import verdicts

HOUR = 60.0
SHOWN = 10


def main() -> int:
    """Soak, and return 1 where a verdict or the fuzz fails."""
    given = _arguments().parse_args()
    run = soaked(Plan(given.minutes, given.rate, given.every), given.keep)
    into: Path | None = given.into or (DOCS if given.minutes >= HOUR else None)
    _told(run, into, {})
    count = given.fuzz if given.fuzz is not None else MILLION * (given.minutes >= HOUR)
    sound = True
    if count:
        fuzz = fuzzed(count)
        print(fuzz.told)
        sound = fuzz.sound
        if sound:
            _told(run, into, fuzz.counts)
    return int(not (sound and all(one.ok for one in verdicts(run))))


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=HOUR, help="how long questions are asked")
    parser.add_argument("--rate", type=float, default=20.0, help="questions a second")
    parser.add_argument("--every", type=float, default=60.0, help="seconds from fault to fault")
    parser.add_argument("--fuzz", type=int, help="inputs of the fuzz afterwards")
    parser.add_argument("--keep", type=Path, help="a new folder for the bot's store and log")
    parser.add_argument("--into", type=Path, help="the folder for the result and its picture")
    return parser


def _told(run: Run, into: Path | None, tried: Mapping[str, int]) -> None:
    print(f"\n{as_page(run, tried)}\n")
    for fault in [*run.judgement.lost[:SHOWN], *run.judgement.doubled[:SHOWN]]:
        print(f"- {fault}")
    if into is not None:
        write(run, tried, into)
        draw(run, into / "soak.svg")


if __name__ == "__main__":
    sys.exit(main())
