"""Where lives are lived and ended: each in a process of its own, forked once all is imported.

Reads one life a line from standard input, `URL RECIPIENT COUNT AHEAD POINT DISK`, and writes how it
ended: its exit code, and the points it passed.
"""

import asyncio
import os
import signal
import sys

import sqlalchemy.dialects.sqlite.aiosqlite  # noqa: F401 - imported once, before forking
import structlog

from tests.kills.life import live

NOWHERE = "-"
FULL = "full"
ROOMY = "roomy"


class Killer:
    """Ends the process without warning at a point; notes every point passed on the way."""

    def __init__(self, point: str) -> None:
        self.point = point
        self.passed: set[str] = set()

    def __call__(self, point: str, /) -> None:
        self.passed.add(point)
        if point == self.point:
            os.kill(os.getpid(), signal.SIGKILL)


def life(line: str, notes: int) -> None:
    """Live one life, and leave the points it passed."""
    url, recipient, count, ahead, point, disk = line.rstrip("\n").split("\t")
    killer = Killer(point)
    living = live(
        url,
        recipient,
        count=int(count),
        ahead=float(ahead),
        checkpoint=killer,
        full_disk=disk == FULL,
    )
    asyncio.run(living)
    os.write(notes, "\t".join(sorted(killer.passed)).encode())


def main() -> None:
    """Live each life that is asked for, one after another."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    for line in sys.stdin:
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            life(line, writer)
            os._exit(0)
        os.close(writer)
        os.write(1, f"{child}\n".encode())
        with os.fdopen(reader, encoding="utf-8") as notes:
            passed = notes.read()
        _, status = os.waitpid(child, 0)
        os.write(1, f"{os.waitstatus_to_exitcode(status)}\t{passed}\n".encode())


if __name__ == "__main__":
    main()
