"""`make bench`: every measurement one after the other, each in a process of its own."""

from __future__ import annotations

import subprocess
import sys
import time

MEASUREMENTS = (
    "quality",
    "robustness",
    "speed",
    "questions",
    "safety",
    "desk",
    "kills",
    "discord_load",
    "start",
    "first_hour",
    "soak",
)
ARGUMENTS = {"soak": ("--minutes", "3", "--every", "30")}
"""What a measurement is told that takes longer by itself than fits in here."""


def main() -> int:
    """Run what is named on the command line, or everything; returns how many failed."""
    failed = 0
    for name in sys.argv[1:] or MEASUREMENTS:
        print(f"\n== {name}\n", flush=True)
        started = time.monotonic()
        command = [sys.executable, "-m", f"benchmarks.{name}", *ARGUMENTS.get(name, ())]
        done = subprocess.run(command, check=False)
        failed += done.returncode != 0
        print(f"\n({name}: {time.monotonic() - started:.0f} s)", flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main())
