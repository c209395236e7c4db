"""What a question and a fit cost as the FAQ grows: `python -m benchmarks.speed [--large]`."""

from __future__ import annotations

import random
import resource
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter

import matplotlib as mpl
import numpy as np
from matplotlib.figure import Figure
from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

from benchmarks.machine import described
from benchmarks.sets import DOCS
from faq.encoder import StaticEncoder
from faq.matcher import Example, Matcher
from faq.spelling import english

SIZES = (100, 1_000, 10_000)
LARGE = 100_000
MOST_ENTRIES = 150
ASKED = 200
ASKED_OTHERS = 40


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds and megabytes at one size of the FAQ."""

    size: int
    fit: float
    load: float
    median: float
    worst: float
    fuzzy: float
    memory: float


def main(large: bool) -> None:
    """Measure each size and write a table and a picture into docs/."""
    encoder = StaticEncoder()
    costs = [_cost(size, encoder) for size in (*SIZES, *[LARGE] * large)]
    lines = [
        "# Speed, measured by `python -m benchmarks.speed`",
        "",
        "Made-up phrasings of three to eight words, at most 150 entries; one thread,",
        f"{described()}.",
        "Memory is the peak of the whole process up to then, fitting included.",
        "",
        "| phrasings | fit, s | load, s | question, median ms | 99th percentile ms"
        " | rapidfuzz `process.extract`, WRatio, ms | times faster | peak MB |",
        "| ---: |" + " ---: |" * 7,
    ]
    lines += [
        f"| {one.size:,} | {one.fit:.2f} | {one.load:.2f} | {1e3 * one.median:.2f}"
        f" | {1e3 * one.worst:.2f} | {1e3 * one.fuzzy:.2f} | {one.fuzzy / one.median:.0f}"
        f" | {one.memory:.0f} |"
        for one in costs
    ]
    lines += ["", "![The time of one question by the number of phrasings](speed.png)"]
    (DOCS / "speed.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    _draw(costs)
    print("\n".join(lines))


def _cost(size: int, encoder: StaticEncoder) -> Cost:
    dice = random.Random(size)  # noqa: S311  # a benchmark's dice, not a secret
    vocabulary = sorted(english())
    entries = min(MOST_ENTRIES, size // 10)
    topics = [dice.sample(vocabulary, 30) for _ in range(entries)]
    examples = [
        Example(
            " ".join(dice.choices(topics[at % entries], k=dice.randint(3, 8))), f"e{at % entries}"
        )
        for at in range(size)
    ]
    asked = [" ".join(dice.choices(dice.choice(topics), k=7)) for _ in range(ASKED)]
    start = perf_counter()
    fitted = Matcher.fit(examples, encoder=encoder)
    fit = perf_counter() - start
    start = perf_counter()
    matcher = Matcher.from_arrays(fitted.to_arrays(), encoder)
    load = perf_counter() - start
    times = _times(matcher.rank, asked)
    texts = [default_process(one.text) for one in examples]
    others = _times(
        lambda text: process.extract(text, texts, scorer=fuzz.WRatio), asked[:ASKED_OTHERS]
    )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    worst = float(np.percentile(times, 99))
    return Cost(size, fit, load, float(np.median(times)), worst, float(np.median(others)), peak)


def _times(ask: Callable[[str], object], questions: Sequence[str]) -> list[float]:
    for question in questions[:20]:
        ask(question)
    times = []
    for question in questions:
        start = perf_counter()
        ask(question)
        times.append(perf_counter() - start)
    return times


def _draw(costs: Sequence[Cost]) -> None:
    sizes = [one.size for one in costs]
    with mpl.rc_context({"axes.spines.top": False, "axes.spines.right": False}):
        figure = Figure(figsize=(6.4, 4.2), layout="constrained")
        axes = figure.subplots()
        axes.loglog(
            sizes,
            [1e3 * one.fuzzy for one in costs],
            "s--",
            color="#8895a3",
            label="rapidfuzz process.extract, WRatio",
        )
        axes.loglog(
            sizes,
            [1e3 * one.median for one in costs],
            "o-",
            color="#1d6fb8",
            label="Askdesk, spelling repair to probabilities",
        )
        axes.set(
            xlabel="phrasings in the FAQ",
            ylabel="milliseconds a question, median",
            title="How the cost of a question grows",
        )
        axes.grid(which="major", color="#d5dce3", linewidth=0.6)
        axes.legend(frameon=False)
        figure.savefig(DOCS / "speed.png", dpi=150, metadata={"Software": None})


if __name__ == "__main__":
    main("--large" in sys.argv[1:])
