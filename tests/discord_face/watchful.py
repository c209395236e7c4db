"""`run`, looking at its FAQ every so many seconds: `python -m tests.discord_face.watchful 0.2`."""

from __future__ import annotations

import asyncio
import sys

from bot.commands.run import prepared
from bot.discord_face.running import run_discord


def main(seconds: str) -> None:
    """Run as `askdesk run` does."""
    asyncio.run(run_discord(*prepared(), look_every=float(seconds)))


if __name__ == "__main__":
    main(*sys.argv[1:])
