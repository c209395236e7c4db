"""How long `run` takes until it is ready, and how much memory: `python -m benchmarks.start`."""

from __future__ import annotations

import asyncio
import base64
import os
import socket
import sys
import tempfile
from asyncio.subprocess import PIPE, Process
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

import aiohttp

from bot.fitting import open_advisor
from bot.settings import read_settings
from tests.acceptance.newcomer import COST, PHONE, ROOT, Academy, academy, answered
from tests.loopback import Loopback

STARTS = 7
QUESTIONS = 100
READY_LIMIT, MEMORY_LIMIT = 3.0, 250.0
LOOK_SECONDS = 0.01
ONE_KEY = base64.b64encode(bytes(32)).decode("ascii")


@dataclass(frozen=True, slots=True)
class Start:
    """One start: seconds until `/readyz` says yes, megabytes then and after some questions.

    `busy` are the seconds that it kept a processor, which a busy machine doesn't stretch.
    """

    ready: float
    busy: float
    at_ready: float
    peak: float


def main() -> int:
    """Start several times with a fitted matcher on disk; returns how many limits were broken."""
    with tempfile.TemporaryDirectory() as folder:
        open_advisor(read_settings(env_file=None).model_copy(update={"data_dir": Path(folder)}))
        starts = [asyncio.run(started(Path(folder))) for _ in range(STARTS)]
    print("| `run` | median | worst | limit |\n| --- | ---: | ---: | ---: |")
    slowest = row("seconds until it is ready", [one.ready for one in starts], READY_LIMIT)
    row("of them on a processor", [one.busy for one in starts], READY_LIMIT)
    row("peak memory when ready, MB", [one.at_ready for one in starts], MEMORY_LIMIT)
    what = f"peak memory after {QUESTIONS} questions, MB"
    largest = row(what, [one.peak for one in starts], MEMORY_LIMIT)
    return (slowest > READY_LIMIT) + (largest > MEMORY_LIMIT)


def row(what: str, values: list[float], limit: float) -> float:
    """Print one row of the table, and return the worst value."""
    print(f"| {what} | {median(values):.2f} | {max(values):.2f} | {limit:g} |")
    return max(values)


async def started(folder: Path) -> Start:
    """Return what one start took; the process answers some questions and is told to end."""
    async with Loopback() as discord:
        place, port = academy(discord), free_port()
        own = {"BOT_DATA_DIR": str(folder), "BOT_HTTP_PORT": str(port)}
        own |= {"BOT_ENCRYPTION_KEY": ONE_KEY, "BOT_MESSAGES_PER_MINUTE": "1000"}
        own["BOT_DISCORD_API_URL"] = discord.base_url
        environment = {"PATH": os.environ["PATH"], **place.values, **own}
        began = perf_counter()
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run"), cwd=ROOT, env=environment, stderr=PIPE
        )
        try:
            await is_ready(f"http://127.0.0.1:{port}/readyz", process)
            ready = perf_counter() - began
            busy, at_ready = busy_of(process), peak_of(process)
            await ask(place)
            return Start(ready, busy, at_ready, peak_of(process))
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
