"""One soak from the first question to the judgement."""

from __future__ import annotations

import asyncio
import json
import os
import resource
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Any

from benchmarks.discord_load import Questions
from benchmarks.soak.asking import Asking
from benchmarks.soak.breaking import Breaking, Trouble
from benchmarks.soak.figures import Weight
from benchmarks.soak.judging import Judgement, judged
from benchmarks.soak.kept import Books, checked, read_books, waiting
from benchmarks.soak.life import Life, resident_mb
from benchmarks.soak.plan import Plan
from benchmarks.soak.staff import Staff
from benchmarks.soak.town import Town
from tests.loopback import Loopback
from tests.loopback.ratelimits import RateLimits

SETTLE_SECONDS = 300.0
FORGET_SECONDS = 60.0


@dataclass(slots=True)
class Run:
    """Everything that a soak saw and measured."""

    plan: Plan
    judgement: Judgement = field(default_factory=Judgement)
    troubles: list[Trouble] = field(default_factory=list)
    weights: list[Weight] = field(default_factory=list)
    driver: dict[str, float] = field(default_factory=dict)
    report: dict[str, Any] = field(default_factory=dict)
    logged: Counter[str] = field(default_factory=Counter)
    left: int = 0
    exit_code: int = 0
    refused: int = 0
    store_check: str = ""
    staff_trouble: list[str] = field(default_factory=list)
    resolved_within: list[float] = field(default_factory=list)


async def soak(plan: Plan, folder: Path) -> Run:
    """Run the program under load while things break; return what came of it."""
    questions, run = Questions(), Run(plan)
    async with Loopback(RateLimits.like_discord()) as discord:
        life = Life(folder, Town(discord, plan))
        life.settle_in()
        try:
            await _live(life, plan, questions, run)
        finally:
            await life.kill()
        run.refused = len(discord.refused)
    return run


async def _live(life: Life, plan: Plan, questions: Questions, run: Run) -> None:
    await life.start()
    town = life.town
    asking, staff, breaking = Asking(town, plan, questions), Staff(town), Breaking(life, plan)
    town.begin()
    beside = [asyncio.create_task(one) for one in (_weigh(life, run), _forget(life))]
    await asyncio.gather(asking.run(), breaking.run())
    await asyncio.sleep(max((one.calm for one in breaking.troubles), default=0.0) - town.now())
    await _settle(life, asking, staff, run)
    for task in beside:
        task.cancel()
    run.report = json.loads(await life.command("report", "--json"))
    run.exit_code = await life.stop()
    run.troubles = breaking.troubles
    run.store_check = await asyncio.to_thread(checked, life.store)
    books = await asyncio.to_thread(read_books, life.store)
    _gather(run, staff, life, books)


async def _weigh(life: Life, run: Run) -> None:
    while True:
        mb = life.resident_mb()
        if mb is not None:
            run.weights.append(Weight(life.town.now(), mb, life.number))
        await asyncio.sleep(1)


async def _forget(life: Life) -> None:
    town = life.town
    while True:
        await asyncio.sleep(FORGET_SECONDS)
        town.forget_the_old()
        own, mb = resident_mb(os.getpid()), life.resident_mb()
        print(
            f"minute {town.now() / 60:.1f}: {len(town.seen.sent)} sent, "
            f"{len(town.seen.heard)} heard, bot {mb or 0:.0f} MB, driver {own or 0:.0f} MB",
            flush=True,
        )


async def _settle(life: Life, asking: Asking, staff: Staff, run: Run) -> None:
    """Wait until everything is answered and resolved, but not for ever."""
    ends = monotonic() + SETTLE_SECONDS
    while monotonic() < ends:
        run.left = await asyncio.to_thread(waiting, life.store)
        if not (run.left or asking.busy or staff.busy):
            return
        await asyncio.sleep(1)


def _gather(run: Run, staff: Staff, life: Life, books: Books) -> None:
    town = life.town
    run.judgement = judged(town.seen, books)
    run.logged = life.logged()
    works = staff.works.values()
    run.staff_trouble = [f"E-{one.number}: {said}" for one in works for said in one.trouble]
    run.resolved_within = [one.resolved - one.opened for one in works if one.resolved]
    used = resource.getrusage(resource.RUSAGE_SELF)
    run.driver = {
        "cpu_seconds": round(used.ru_utime + used.ru_stime, 1),
        "cores": round((used.ru_utime + used.ru_stime) / town.now(), 2),
        "peak_mb": round(used.ru_maxrss / 1024, 1),
    }


def soaked(plan: Plan, keep: Path | None = None) -> Run:
    """Return what a soak in a folder of its own came to, one that stays where it is named."""
    if keep is not None:
        keep.mkdir(parents=True)
        return asyncio.run(soak(plan, keep.resolve()))
    with tempfile.TemporaryDirectory(prefix="soak-") as folder:
        return asyncio.run(soak(plan, Path(folder)))
