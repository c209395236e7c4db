"""`run`, in a process that ends without warning at a point once the test says so.

Started as `python -m tests.discord_face.mortal POINT SIGN AHEAD`: it kills itself when it passes
POINT while the file SIGN is there, and lives so many seconds ahead of the machine's clock.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from dataclasses import dataclass
from pathlib import Path

from bot.commands.run import prepared
from bot.discord_face.running import run_discord
from tests.kills.life import AheadClock


@dataclass(frozen=True, slots=True)
class Mortality:
    """The checkpoint at which a process ends, as soon as a file asks for it."""

    point: str
    sign: Path

    def __call__(self, point: str, /) -> None:
        """End the process at its point."""
        if point == self.point and self.sign.exists():
            os.kill(os.getpid(), signal.SIGKILL)


def main(point: str, sign: str, ahead: str) -> None:
    """Run as `askdesk run` does."""
    settings, advisor, token = prepared()
    clock, checkpoint = AheadClock(float(ahead)), Mortality(point, Path(sign))
    asyncio.run(run_discord(settings, advisor, token, clock=clock, checkpoint=checkpoint))


if __name__ == "__main__":
    main(*sys.argv[1:])
