"""How long `run` takes until it is ready, and its memory at its peak: `python -m benchmarks.start`.

A FAQ loaded anew while it runs is what takes the most memory, so each start ends with one.
"""

from __future__ import annotations

import asyncio
import base64
import os
import shutil
import socket
import sys
import tempfile
from asyncio.subprocess import PIPE, Process
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

import aiohttp

from benchmarks.machine import described
from benchmarks.sets import DOCS
from bot.fitting import open_advisor
from bot.settings import PACKAGED_FAQ, read_settings
from tests.acceptance.newcomer import COST, PHONE, ROOT, Academy, academy, answered
from tests.loopback import Loopback

STARTS = 7
QUESTIONS = 100
READY_LIMIT, MEMORY_LIMIT = 3.0, 250.0
LOOK_SECONDS = 0.01
RELOAD_SECONDS = 120.0
FAQ_IN_USE = "askdesk_faq_info{"
PAGE = DOCS / "start.md"
HEAD = """# Starting, measured by `python -m benchmarks.start`

`askdesk run` with a fitted matcher on disk, {starts} times against the loopback Discord of the
tests, on {machine}. Ready is when `/readyz` says so. Memory is the process's own peak:
when it is ready, after {questions} questions, and after a changed FAQ has come into use meanwhile.

"""
TABLE = "| `run` | median | worst | at most |\n| --- | ---: | ---: | ---: |"
ONE_KEY = base64.b64encode(bytes(32)).decode("ascii")


@dataclass(frozen=True, slots=True)
class Start:
    """One start: seconds until `/readyz` says yes, megabytes then, after questions, a reload.

    `busy` are the seconds that it kept a processor, which a busy machine doesn't stretch.
    """

    ready: float
    busy: float
    at_ready: float
    asked: float
    reloaded: float


def main() -> int:
    """Start several times with a fitted matcher on disk; returns how many limits were broken."""
    with tempfile.TemporaryDirectory() as folder:
        data, faq = Path(folder) / "data", Path(folder) / "faq"
        shutil.copytree(PACKAGED_FAQ, faq, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
        given = {"data_dir": data, "faq_dir": faq}
        open_advisor(read_settings(env_file=None).model_copy(update=given))
        starts = [asyncio.run(started(data, faq, number)) for number in range(STARTS)]
    rows = [
        Row("seconds until it is ready", [one.ready for one in starts], READY_LIMIT),
        Row("of them on a processor", [one.busy for one in starts], READY_LIMIT),
        Row("peak memory when ready, MB", [one.at_ready for one in starts], MEMORY_LIMIT),
        Row(f"after {QUESTIONS} questions, MB", [one.asked for one in starts], MEMORY_LIMIT),
        Row("after a FAQ loaded anew, MB", [one.reloaded for one in starts], MEMORY_LIMIT),
    ]
    told = "\n".join([TABLE, *(one.line() for one in rows)])
    print(told)
    head = HEAD.format(starts=STARTS, machine=described(), questions=QUESTIONS)
    PAGE.write_text(f"{head}{told}\n", encoding="utf-8")
    return sum(not one.kept for one in rows)


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of all starts beside the most that it may be."""

    what: str
    values: list[float]
    limit: float

    @property
    def kept(self) -> bool:
        """Whether every start kept to it."""
        return max(self.values) <= self.limit

    def line(self) -> str:
        """Return the figure as a row of the table."""
        middle, worst = median(self.values), max(self.values)
        return f"| {self.what} | {middle:.2f} | {worst:.2f} | {self.limit:g} |"


async def started(data: Path, faq: Path, number: int) -> Start:
    """Return what one start took; the process answers, loads a changed FAQ, is told to end."""
    async with Loopback() as discord:
        place, port = academy(discord), free_port()
        own = {"BOT_DATA_DIR": str(data), "BOT_HTTP_PORT": str(port), "BOT_FAQ_DIR": str(faq)}
        own |= {"BOT_ENCRYPTION_KEY": ONE_KEY, "BOT_MESSAGES_PER_MINUTE": "1000"}
        own["BOT_DISCORD_API_URL"] = discord.base_url
        environment = {"PATH": os.environ["PATH"], **place.values, **own}
        began = perf_counter()
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run"), cwd=ROOT, env=environment, stderr=PIPE
        )
        try:
            address = f"http://127.0.0.1:{port}"
            await is_ready(f"{address}/readyz", process)
            ready = perf_counter() - began
            busy, at_ready = busy_of(process), peak_of(process)
            await ask(place)
            asked = peak_of(process)
            await reload(f"{address}/metrics", faq, number)
            return Start(ready, busy, at_ready, asked, peak_of(process))
        finally:
            if process.returncode is None:
                process.terminate()
            await process.communicate()


async def is_ready(address: str, process: Process) -> None:
    """Wait until the program says that it is ready."""
    async with aiohttp.ClientSession() as web:
        while process.returncode is None:
            try:
                async with web.get(address) as answer:
                    if answer.status == 200:
                        return
            except aiohttp.ClientError:
                pass
            await asyncio.sleep(LOOK_SECONDS)
    _, said = await process.communicate()
    raise AssertionError(f"`run` ended with {process.returncode}: {said.decode()}")


async def ask(place: Academy) -> None:
    """Ask one question after the other, each once the one before is answered."""
    for number in range(QUESTIONS):
        await answered(place, COST if number % 10 == 9 else PHONE)


async def reload(address: str, faq: Path, number: int) -> None:
    """Change an entry, and wait until the FAQ in use is another one."""
    before = await faq_in_use(address)
    entry = faq / "entries" / "contact-phone.md"
    text = entry.read_text(encoding="utf-8").rstrip()
    entry.write_text(f"{text}\n\nEdition {number + 2} of this answer.\n", encoding="utf-8")
    async with asyncio.timeout(RELOAD_SECONDS):
        while await faq_in_use(address) == before:  # noqa: ASYNC110 - another process
            await asyncio.sleep(LOOK_SECONDS * 20)


async def faq_in_use(address: str) -> str:
    """Return the line of the metrics that names the version of the FAQ."""
    async with aiohttp.ClientSession() as web, web.get(address) as answer:
        lines = (await answer.text()).splitlines()
    return next(line for line in lines if line.startswith(FAQ_IN_USE))


def busy_of(process: Process) -> float:
    """Return for how many seconds a process has kept a processor."""
    fields = (
        Path(f"/proc/{process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    )
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def peak_of(process: Process) -> float:
    """Return the most memory that a process has had, in megabytes."""
    status = Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8")
    [line] = [line for line in status.splitlines() if line.startswith("VmHWM:")]
    return int(line.split()[1]) / 1024


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


if __name__ == "__main__":
    raise SystemExit(main())
