"""A new operator's path on an empty folder, timed: `python -m benchmarks.first_hour`.

It clones this repository, sets everything up with `make chat`, writes the settings, asks the
doctor, runs the program on a loopback Discord and asks it something. Packages are fetched as pip
is configured here. The transcript goes into docs/first-run.md.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from benchmarks.machine import described
from tests.acceptance.newcomer import FIRST_CHAT, ROOT, Newcomer, Step, academy, first_hour
from tests.loopback import Loopback

PAGE = ROOT / "docs" / "first-run.md"
ASKDESK = (".venv/bin/askdesk",)
PRIVATE = ("BOT_", "PYTHON", "VIRTUAL_ENV")
QUIET = 1.5
BUSY = " Other work kept the machine and its disk busy meanwhile, so the times are upper bounds."
HEAD = """# A first run, timed

What a new operator does, from an empty folder to the first question answered on Discord, with what
was shown and how long it took. Written by `python -m benchmarks.first_hour` on {machine};
Discord is the loopback server of the tests, the settings are those of
[discord.md](discord.md). Fetching the packages depends on the line, and fitting the matcher
(within `make chat`) happens once for each change of the FAQ.{busy}

| step | seconds |
| --- | ---: |
"""


def main() -> int:
    """Walk the path once and write it down; returns 0, or fails where something goes wrong."""
    with tempfile.TemporaryDirectory() as folder:
        newcomer = asyncio.run(walked(Path(folder)))
        PAGE.write_text(page(newcomer.steps, folder), encoding="utf-8")
    print(table(newcomer.steps))
    return 0


async def walked(folder: Path) -> Newcomer:
    """Return a newcomer who has gone all the way in a folder that was empty."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(PRIVATE)}
    newcomer = Newcomer(folder, kept | {"LOGNAME": "operator"})
    await newcomer.types(
        "git", "clone", "--quiet", str(ROOT), "askdesk", name="git clone … askdesk"
    )
    newcomer.folder = folder / "askdesk"
    python = f"PYTHON={Path(sys.base_prefix) / 'bin' / 'python3'}"
    await newcomer.types("make", "chat", python, said=FIRST_CHAT, name="make chat")
    newcomer.steps[-1] = from_line(newcomer.steps[-1], "Ask me anything")
    async with Loopback() as discord:
        await first_hour(newcomer, academy(discord), ASKDESK)
    return newcomer


def from_line(step: Step, beginning: str) -> Step:
    """Return a step without what was shown before a line: how this machine sets things up."""
    return replace(step, shown=step.shown[step.shown.index(beginning) :])


def table(steps: list[Step]) -> str:
    """Return what each step took, and all of them."""
    rows = [f"| {step.what} | {step.seconds:.1f} |" for step in steps]
    return "\n".join([*rows, f"| **all** | **{sum(step.seconds for step in steps):.1f}** |"])


def page(steps: list[Step], folder: str) -> str:
    """Return the page with the transcript; where it was made is nobody's business."""
    busy = BUSY if os.getloadavg()[1] > QUIET else ""
    head = HEAD.format(machine=described(), busy=busy)
    told = [f"## {step.what}\n\n```text\n{step.shown}\n```\n" for step in steps if step.shown]
    return "\n".join([head + table(steps), "", *told]).replace(folder, "~").rstrip() + "\n"


if __name__ == "__main__":
    raise SystemExit(main())
