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
from time import perf_counter

from benchmarks.machine import described
from benchmarks.sets import DOCS
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
PAGE, PICTURE = DOCS / "load.md", DOCS / "load.svg"
TITLE = """# Load on Discord, measured by `python -m benchmarks.discord_load`

Direct messages at random moments for {seconds:.0f} seconds, 5 from each asker: 88 % are answered,
10 % lead to a choice or small talk, 2 % are passed on. Beside Askdesk the least that answers: a
bare discord.py bot that says each message again. Both against the loopback Discord of the tests
with Discord's limits (50 requests a second, 5 messages in 5 seconds in a channel), on {machine}.
Time is from the message to the reply; memory is the bot's peak; lag is how late the event loop was.

"""
LEGEND = """
![Which share of the replies came within which time](load.svg)

At 42 messages a second the requests come near Discord's own limit. Askdesk paces itself below it
and is never refused for it; the bare bot runs into it and waits.
"""


@dataclass(slots=True)
class Run:
    """One bot under one load: how long each reply took, and what the bot cost."""

    bot: str
    load: str
    sent: int = 0
    took: list[float] = field(default_factory=list)
    peak_mb: float = 0.0
    lag: list[float] = field(default_factory=list)
    refused: int = 0

    def line(self) -> str:
        """Return the run as a row of the table."""
        return (
            f"| {self.bot} | {self.load} | {self.sent} | {len(self.took)} "
            f"| {share(self.took, 0.5) * 1000:.1f} | {share(self.took, 0.99) * 1000:.1f} "
            f"| {self.peak_mb:.0f} | {share(self.lag, 0.999) * 1000:.1f} | {self.refused} |"
        )


HEAD = (
    "| bot | load | messages | replies | median ms | 99 % ms | peak MB | lag 99.9 % ms | 429s |\n"
    "| --- | --- | --: | --: | --: | --: | --: | --: | --: |"
)


def share(values: Sequence[float], part: float) -> float:
    """Return the value below which this share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))] if ordered else float("nan")


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


async def started(bot: str, discord: Loopback, more: dict[str, str]) -> Process:
    """Start a bot and wait until it listens."""
    command = [sys.executable, "-m", "benchmarks.discord_bots", bot]
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
        process = await started(bot, discord, places)
        await crowd.write([asked.several(EACH) for _ in crowd.people], seconds)
        await crowd.settle()
        process.terminate()
        out, _ = await process.communicate()
        assert not any(faults_of(one.route, one.body) for one in discord.requests())
    cost = json.loads(out.decode().splitlines()[-1])
    run.peak_mb, run.lag, run.refused = cost["peak_mb"], cost["lag"], limits.refused
    return run


async def main(seconds: float = SECONDS) -> list[Run]:
    """Measure both bots under both loads; write the table and a picture into docs/."""
    asked, runs = Questions(), list[Run]()
    print(HEAD, flush=True)
    for load, rate in LOADS:
        askers = round(rate * seconds / EACH)
        for bot in ("echo", "askdesk"):
            runs.append(await measured(bot, load, askers, seconds, asked))
            print(runs[-1].line(), flush=True)
    told = "\n".join([HEAD, *(run.line() for run in runs)])
    title = TITLE.format(seconds=seconds, machine=described())
    PAGE.write_text(f"{title}{told}\n{LEGEND}", encoding="utf-8")
    draw(runs)
    return runs


def draw(runs: Sequence[Run]) -> None:
    """Draw which share of the replies came within which time."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(7, 4), layout="constrained")
    axes = figure.subplots()
    for run in runs:
        ordered = sorted(run.took)
        shares = [100 * (at + 1) / len(ordered) for at in range(len(ordered))]
        style = "--" if run.bot == "echo" else "-"
        axes.plot([1000 * one for one in ordered], shares, style, label=f"{run.bot}, {run.load}")
    axes.set(xscale="log", xlabel="milliseconds from message to reply", ylabel="replies, %")
    axes.grid(alpha=0.3)
    axes.legend()
    figure.savefig(PICTURE)


if __name__ == "__main__":
    asyncio.run(main(float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS))
