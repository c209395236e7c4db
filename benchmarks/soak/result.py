"""The result of a soak as JSON, and as the table of its page."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from statistics import median

from benchmarks.machine import machine
from benchmarks.soak.figures import Row, growth, latency, memory, rows
from benchmarks.soak.plan import FAULTS, ROOT, SEED
from benchmarks.soak.running import Run
from benchmarks.soak.verdicts import Verdict, verdicts

DOCS = ROOT / "docs"
BEGIN, END = "<!-- result -->", "<!-- end of the result -->"
MORE = "![Latency, memory and faults](soak.svg)\n\nMinute by minute: [soak.json](soak.json)."
NAMED = 50
BOOKS = ("messages", "received", "ends", "open", "adds_up")


def as_json(run: Run, fuzzed: Mapping[str, int]) -> dict[str, object]:
    """Return everything that a soak showed as plain values."""
    seconds, found = run.plan.seconds, run.judgement
    return {
        "plan": asdict(run.plan) | {"askers": run.plan.askers, "seed": SEED},
        "machine": machine(),
        "verdicts": [asdict(one) for one in verdicts(run)],
        "counts": dict(sorted(found.counts.items())),
        "lost": found.lost[:NAMED],
        "doubled": found.doubled[:NAMED],
        "books": {name: run.report[name] for name in BOOKS},
        "memory_mb": asdict(memory(run.weights, seconds)),
        "growth_within_lives": [asdict(one) for one in growth(run.weights)],
        "calm_latency_ms": asdict(latency(found.took, run.troubles, seconds)),
        "resolved_within_seconds": _spread(run.resolved_within),
        "minutes": [asdict(one) for one in minutes(run)],
        "faults": [asdict(one) for one in run.troubles],
        "driver": run.driver,
        "logged": dict(run.logged.most_common()),
        "fuzzed": dict(fuzzed),
    }


def minutes(run: Run) -> list[Row]:
    """Return the minutes of a soak."""
    return rows(run.judgement.took, run.weights, run.troubles, run.plan.seconds)


def _spread(values: list[float]) -> dict[str, float]:
    return {"median": round(median(values), 1), "most": round(max(values), 1)} if values else {}


def as_page(run: Run, fuzzed: Mapping[str, int]) -> str:
    """Return the result as Markdown."""
    return "\n".join(
        [
            *_setting(run, fuzzed),
            "",
            "| must show | | figures |",
            "| --- | --- | --- |",
            *(_line(one) for one in verdicts(run)),
            "",
            "| fault | times | median ms | 99 % ms |",
            "| --- | --: | --: | --: |",
            *_faults(run),
            "",
            *_growth(run),
        ]
    )


def _setting(run: Run, fuzzed: Mapping[str, int]) -> Iterator[str]:
    size, plan = machine(), run.plan
    yield (
        f"{plan.minutes:g} minutes at {plan.rate:g} questions a second of {plan.askers} people, "
        f"{len(run.troubles)} faults; {size['cores']} cores, {size['memory_gb']} GB, "
        f"Python {size['python']}, shared with the people's side, which took "
        f"{run.driver['cores']:.2f} cores and {run.driver['peak_mb']:.0f} MB."
    )
    if fuzzed:
        yield f"Then {sum(fuzzed.values()):,} inputs of the fuzz, none neither taken nor named."


def _line(one: Verdict) -> str:
    return f"| {one.name} | {'yes' if one.ok else '**no**'} | {one.said} |"


def _faults(run: Run) -> Iterator[str]:
    found = minutes(run)
    for name in FAULTS:
        own = [one for one in found if name in one.fault]
        middle = [one.median_ms for one in own if one.median_ms is not None]
        late = [one.p99_ms for one in own if one.p99_ms is not None]
        if middle and late:
            yield f"| {name} | {len(own)} | {median(middle):.0f} | {median(late):,.0f} |"


def _growth(run: Run) -> Iterator[str]:
    lives = growth(run.weights)
    if lives:
        grown = [one.last_mb - one.first_mb for one in lives]
        weighed = ", ".join(f"{one.first_mb:.0f} → {one.last_mb:.0f}" for one in lives)
        yield (
            f"Within its lives, from the second minute to the last, the bot's memory went (MB): "
            f"{weighed}; median change {median(grown):+.1f}."
        )


def write(run: Run, fuzzed: Mapping[str, int], folder: Path = DOCS) -> None:
    """Write `soak.json`, and the table into `soak.md` where there is one."""
    text = json.dumps(as_json(run, fuzzed), ensure_ascii=False, indent=1)
    (folder / "soak.json").write_text(text + "\n", encoding="utf-8")
    page = folder / "soak.md"
    if page.exists():
        before, _, rest = page.read_text(encoding="utf-8").partition(BEGIN)
        shown = f"{BEGIN}\n{as_page(run, fuzzed)}\n\n{MORE}\n{END}"
        page.write_text(before + shown + rest.partition(END)[2], encoding="utf-8")
