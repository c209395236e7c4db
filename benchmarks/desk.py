"""How fast the desk is on a full store, and in a burst: `python -m benchmarks.desk`."""

from __future__ import annotations

import asyncio
import gc
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

import structlog
from pydantic import SecretStr
from sqlalchemy import Column, Integer, MetaData, Table, Text, insert
from sqlalchemy.ext.asyncio import AsyncEngine

from benchmarks.filling import fill
from benchmarks.machine import described
from benchmarks.sets import DOCS
from bot.case import Action
from bot.fitting import open_advisor
from bot.settings import Settings, read_settings
from bot.storage.engine import make_engine, parsed
from bot.storage.sealing import Unsealed
from bot.values import CaseState, Conversation, Delivery, Lane, Person, Question, Role
from bot.wiring import Program, assistant, open_program
from faq import emergency
from tests.storage.postgres import running_server

REPEATS = 50
BURST = 1_000
BURST_SECONDS = 10.0
CALL_LIMIT = 0.050
BURST_LIMIT = 0.500
STAFF = Person("staff", "Staff", Role.STAFF)
RULE = "| --- | ---: | ---: | ---: | ---: | ---: |"
PAGE = DOCS / "desk-speed.md"
TITLE = """# The desk's speed, measured by `python -m benchmarks.desk`

10,000 questions and 2,000 cases in the store; {machine}. In the burst {burst:,} unmatched
questions come within {seconds:.0f} seconds, each from another asker, and each opens a case; the
time runs from the asking to the acknowledgement. A bare insert of SQLAlchemy stands beside it.
"""
UNMATCHED = "Can the invoice for our {n} cadets go to the county rather than to the city?"
BARE = Table("bare", MetaData(), Column("id", Integer, primary_key=True), Column("text", Text))


@dataclass(slots=True)
class Arrivals:
    """A courier that notes when each asker's first reply arrived."""

    at: dict[str, float] = field(default_factory=dict)

    async def deliver(self, delivery: Delivery) -> str | None:
        """Note the moment."""
        if delivery.owed.lane is Lane.ASKER:
            self.at.setdefault(delivery.owed.to.channel, perf_counter())
        return None


@dataclass(frozen=True, slots=True)
class Measured:
    """Times of one kind of call, in seconds, and the most it may take."""

    name: str
    times: Sequence[float]
    limit: float | None = None

    def __str__(self) -> str:
        """Return a row of the table, in milliseconds."""
        ordered = sorted(self.times)
        shown = (median(ordered), ordered[int(len(ordered) * 0.95)], ordered[-1])
        figures = " | ".join(f"{1000 * one:.1f}" for one in shown)
        limit = "" if self.limit is None else f"{1000 * self.limit:.0f}"
        return f"| {self.name} | {len(ordered)} | {figures} | {limit} |"


def main() -> int:
    """Measure both stores, with a table each in docs/; returns how many limits were broken."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    broken, tables = 0, [TITLE.format(machine=described(), burst=BURST, seconds=BURST_SECONDS)]
    with tempfile.TemporaryDirectory() as folder, running_server() as server:
        for url in (f"sqlite:///{folder}/askdesk.db", server.url("postgres")):
            measured = asyncio.run(_measure(url, Path(folder)))
            name = url.split(":")[0]
            head = f"| {name}, ms | calls | median | 95 % | slowest | limit |\n{RULE}"
            tables.append("\n".join([head, *map(str, measured), ""]))
            print(tables[-1])
            broken += sum(max(one.times) > one.limit for one in measured if one.limit)
    PAGE.write_text("\n".join(tables), encoding="utf-8")
    print(f"{broken} limits broken")
    return broken


async def _measure(url: str, folder: Path) -> list[Measured]:
    settings = read_settings(env_file=None).model_copy(
        update={"data_dir": folder, "database_url": SecretStr(url)}
    )
    arrivals = Arrivals()
    async with open_program(settings, {"console": arrivals}) as program:
        await fill(program.store)
        calls = await _desk_calls(program)
        burst = await _burst(program, settings, arrivals)
    async with _bare(url) as engine:
        bare = await _bare_inserts(engine)
        bare_burst = await _bare_burst(engine)
    return [*calls, burst, bare, bare_burst]


async def _desk_calls(program: Program) -> list[Measured]:
    desk = program.desk
    waiting = await desk.list([CaseState.OPEN])
    numbers = [case.number for case in waiting][:REPEATS]
    steps: dict[str, Callable[[int], Awaitable[object]]] = {
        "list what is open": lambda _: desk.list([CaseState.OPEN, CaseState.CLAIMED]),
        "list the first 200 of all": lambda _: desk.list(),
        "search all 2,000": lambda n: desk.list(search=f"has {n} officers"),
        "show one": desk.show,
        "claim": lambda n: desk.act(n, Action.CLAIM, STAFF),
        "reply": lambda n: desk.act(n, Action.REPLY, STAFF, text="It is free this year."),
        "resolve": lambda n: desk.act(n, Action.RESOLVE, STAFF),
        "reopen": lambda n: desk.act(n, Action.REOPEN, STAFF),
    }
    return [
        Measured(name, [await _timed(partial(step, number)) for number in numbers], CALL_LIMIT)
        for name, step in steps.items()
    ]


async def _burst(program: Program, settings: Settings, arrivals: Arrivals) -> Measured:
    """Ask a thousand unmatched questions in ten seconds, each of another asker."""
    helper = assistant(program, open_advisor(settings), {"console": arrivals})
    emergency.prepare()
    gc.freeze()  # like the line above, as `run` does once it has loaded
    begun = perf_counter()

    async def ask(number: int) -> float:
        due = begun + number * BURST_SECONDS / BURST
        await asyncio.sleep(max(0.0, due - perf_counter()))
        await helper.hear(_unmatched(number))
        return arrivals.at[f"burst-{number}"] - due

    times = await asyncio.gather(*(ask(number) for number in range(BURST)))
    stored = await program.desk.list(search="for our", states=[CaseState.OPEN])
    assert len(stored) >= min(200, BURST), "a question of the burst is missing"
    return Measured("burst: from asking to the acknowledgement", times, BURST_LIMIT)


def _unmatched(number: int) -> Question:
    asker = Person(f"burst-{number}", "An agency")
    place = Conversation("console", f"burst-{number}")
    text = UNMATCHED.format(n=number)
    return Question(f"burst-{number}", place, asker, text, datetime.now(UTC))


@asynccontextmanager
async def _bare(url: str) -> AsyncIterator[AsyncEngine]:
    engine = make_engine(parsed(url), Unsealed(), 5.0)
    try:
        async with engine.begin() as connection:
            await connection.run_sync(BARE.metadata.create_all)
        yield engine
    finally:
        await engine.dispose()


async def _bare_inserts(engine: AsyncEngine) -> Measured:
    times = [await _timed(partial(_bare_insert, engine)) for _ in range(200)]
    return Measured("bare insert and commit", times)


async def _bare_burst(engine: AsyncEngine) -> Measured:
    """Insert as many rows as the burst has questions, at the same pace."""
    begun, turn = perf_counter(), asyncio.Lock()

    async def one(number: int) -> float:
        due = begun + number * BURST_SECONDS / BURST
        await asyncio.sleep(max(0.0, due - perf_counter()))
        async with turn:
            await _bare_insert(engine)
        return perf_counter() - due

    times = await asyncio.gather(*(one(number) for number in range(BURST)))
    return Measured("burst of bare inserts", times)


async def _bare_insert(engine: AsyncEngine) -> None:
    async with engine.begin() as connection:
        await connection.execute(insert(BARE).values(text=UNMATCHED))


async def _timed(step: Callable[[], Awaitable[object]]) -> float:
    begun = perf_counter()
    await step()
    return perf_counter() - begun


if __name__ == "__main__":
    raise SystemExit(main())
