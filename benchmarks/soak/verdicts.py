"""The verdicts on a soak, each a sentence with its figures: pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.soak.figures import Trend, latency, memory
from benchmarks.soak.running import Run


@dataclass(frozen=True, slots=True)
class Verdict:
    """Something that a soak must show, whether it did, and the figures."""

    name: str
    ok: bool
    said: str


def verdicts(run: Run) -> list[Verdict]:
    """Return everything that this soak must show; trends only where it was long enough."""
    return [*_of_what_people_saw(run), *_of_the_store(run), *_of_trends(run)]


def _of_what_people_saw(run: Run) -> Iterator[Verdict]:
    found = run.judgement
    sent = sum(count for name, count in found.counts.items() if name.startswith("sent: "))
    cases = found.counts["cases"]
    said = f"{sent:,} questions, {cases:,} cases, {len(found.lost)} lost"
    yield Verdict("nothing lost", not found.lost, said)
    yield Verdict("nothing doubled", not found.doubled, f"{len(found.doubled)} doubled")
    within = run.resolved_within
    done = f"{len(within):,} of {cases:,} answered and resolved by staff"
    yield Verdict("every case seen to", len(within) == cases, done)


def _of_the_store(run: Run) -> Iterator[Verdict]:
    report = run.report
    received, opened = int(report["received"]), int(report["open"])
    ended = sum(report["ends"].values())
    said = f"{received:,} received = {ended:,} ended + {opened:,} open"
    yield Verdict("the books add up", bool(report["adds_up"]) and received == ended + opened, said)
    yield Verdict(
        "nothing left to send", run.left == 0, f"{run.left} undecided, owed or unresolved"
    )
    yield Verdict("the store is sound", run.store_check == "ok", run.store_check)
    yield Verdict("a clean end", run.exit_code == 0, f"exit code {run.exit_code}")
    refused = f"{run.refused} requests that Discord's description forbids"
    yield Verdict("Discord's rules kept", run.refused == 0, refused)


def _of_trends(run: Run) -> Iterator[Verdict]:
    if not run.plan.judges_trends:
        return
    seconds = run.plan.seconds
    yield _trend("memory flat", memory(run.weights, seconds), "MB")
    yield _trend("latency flat", latency(run.judgement.took, run.troubles, seconds), "ms")


def _trend(name: str, trend: Trend, unit: str) -> Verdict:
    said = f"second quarter {trend.second} {unit}, last {trend.last} {unit}"
    return Verdict(name, bool(trend.flat), said)
