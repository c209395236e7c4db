"""Discord under load, beside a bare echo bot: `python -m benchmarks.discord_load`."""

from __future__ import annotations

import asyncio
import json
import random
import sys
from asyncio.subprocess import PIPE, Process
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from os import environ
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.load_page import HEAD, Run, draw, limits_of, page
from benchmarks.soak.kept import read_books
from bot.fitting import open_advisor
from bot.settings import read_settings
from faq.decision import Outcome
from faq.golden import read_golden
from tests.loopback import Loopback
from tests.loopback.description import faults_of
from tests.loopback.people import Person
from tests.loopback.ratelimits import RateLimits
from tests.loopback.world import Message

SEED = 20261201
SECONDS = 60.0
EACH = 5
LOADS = (("5/s", 5.0), ("42/s", 2500 / 60))
SHARES = ((0.88, (Outcome.ANSWER,)), (0.10, (Outcome.SUGGEST, Outcome.SMALLTALK)))
SETTLE_SECONDS = 60.0


class Questions:
    """Draws messages whose outcomes have the shares that are asked for."""

    def __init__(self) -> None:
        settings = read_settings()
        golden, _ = read_golden(settings.faq_dir)
        advisor = open_advisor(settings)
        self._by_outcome: dict[Outcome, list[str]] = {}
        for one in golden.questions.values():
            parts = advisor.advise(one.ask, golden.day).parts
            if len(parts) == 1:
                self._by_outcome.setdefault(parts[0].outcome, []).append(one.ask)
        self._random = random.Random(SEED)  # noqa: S311

    def several(self, count: int) -> list[str]:
        """Return different messages for one asker."""
        found: dict[str, None] = {}
        while len(found) < count:
            found[self.one()] = None
        return list(found)

    def one(self) -> str:
        """Return any message."""
        return self._random.choice(self._kind())

    def _kind(self) -> list[str]:
        luck = self._random.random()
        for part, outcomes in SHARES:
            if luck < part:
                return [text for one in outcomes for text in self._by_outcome[one]]
            luck -= part
        return self._by_outcome[Outcome.ESCALATE]


@dataclass(slots=True)
class Crowd:
    """People who write directly, each waiting for as many replies as they sent messages."""

    people: list[Person]
    run: Run
    waiting: dict[int, deque[float]] = field(default_factory=dict)

    def heard(self, message: Message) -> None:
        """Note how long the oldest message without a reply has waited, now that one came."""
        waits = self.waiting.get(message.channel.id)
        if message.author.bot and waits:
            self.run.took.append(perf_counter() - waits.popleft())

    async def write(self, texts: Sequence[Sequence[str]], seconds: float) -> None:
        """Send everybody's messages, spread at random over some seconds."""
        lucky = random.Random(SEED)  # noqa: S311
        moments = sorted(
            (lucky.uniform(0, seconds), person, text)
            for person, own in zip(range(len(self.people)), texts, strict=True)
            for text in own
        )
        began = perf_counter()
        for moment, number, text in moments:
            await asyncio.sleep(max(0.0, began + moment - perf_counter()))
            person = self.people[number]
            self.waiting.setdefault(person.direct.id, deque()).append(perf_counter())
            self.run.sent += 1
            await person.dm(text)

    async def settle(self) -> None:
        """Wait until everybody has heard, but not for ever."""
        ends = perf_counter() + SETTLE_SECONDS
        while len(self.run.took) < self.run.sent and perf_counter() < ends:  # noqa: ASYNC110
            await asyncio.sleep(0.05)


async def started(bot: str, discord: Loopback, data: Path, more: dict[str, str]) -> Process:
    """Start a bot that keeps what it has in a folder, and wait until it listens."""
    command = [sys.executable, "-m", "benchmarks.discord_bots", bot, str(data)]
    process = await asyncio.create_subprocess_exec(
        *command, discord.base_url, discord.token, stdout=PIPE, stderr=PIPE, env=environ | more
    )
    await discord.connected(deadline=120)
    await asyncio.sleep(3)
    return process


async def measured(bot: str, load: str, askers: int, seconds: float, asked: Questions) -> Run:
    """Return what one bot did under one load."""
    limits = RateLimits.like_discord()
    run = Run(bot, load)
    with TemporaryDirectory() as folder:
        await _under(run, limits, Path(folder), askers, seconds, asked)
        store = Path(folder) / "askdesk.db"
        if store.exists():
            questions = read_books(store).questions.values()
            run.ends = [(one.state, *one.ends) for one in questions]
    return run


async def _under(
    run: Run, limits: RateLimits, folder: Path, askers: int, seconds: float, asked: Questions
) -> None:
    async with Loopback(limits) as discord:
        staff = discord.role("Staff")
        places = {
            "BOT_GUILD_ID": str(discord.guild.id),
            "BOT_DESK_CHANNEL_ID": str(discord.channel("desk", only=staff).id),
            "BOT_STAFF_ROLE_ID": str(staff.id),
        }
        crowd = Crowd([discord.person(f"agency {number}") for number in range(askers)], run)
        discord.watch(crowd.heard)
        discord.front.checks = False
        process = await started(run.bot, discord, folder, places)
        await crowd.write([asked.several(EACH) for _ in crowd.people], seconds)
        await crowd.settle()
        process.terminate()
        out, _ = await process.communicate()
        assert not any(faults_of(one.route, one.body) for one in discord.requests())
    cost = json.loads(out.decode().splitlines()[-1])
    run.peak_mb, run.lag = cost["peak_mb"], cost["lag"]
    run.refused, run.refused_overall = limits.refused, limits.refused_overall


async def main(seconds: float = SECONDS) -> int:
    """Measure both bots under both loads, write the page; return how many limits are broken."""
    asked, runs = Questions(), list[Run]()
    print(HEAD, flush=True)
    for load, rate in LOADS:
        askers = round(rate * seconds / EACH)
        for bot in ("echo", "askdesk"):
            runs.append(await measured(bot, load, askers, seconds, asked))
            print(runs[-1].line(), flush=True)
    limits = limits_of(runs)
    print(*(one.line() for one in limits), sep="\n")
    if seconds >= SECONDS:
        page(runs, limits, seconds)
        draw(runs)
    return sum(not one.kept for one in limits)


if __name__ == "__main__":
    sys.exit(asyncio.run(main(float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS)))
