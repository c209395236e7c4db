"""A soak as a picture: how long replies took, what the bot weighed, what broke when."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.soak.plan import FAULTS
from benchmarks.soak.result import minutes
from benchmarks.soak.running import Run
from bot.chart import BLUE, INK, ORANGE, PALE, SOFT

if TYPE_CHECKING:
    from matplotlib.axes import Axes

EVERY = 5


def draw(run: Run, target: Path) -> None:
    """Draw a soak, in a size that reads on a phone."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(6.4, 7.6), layout="constrained")
    above, middle, below = figure.subplots(3, 1, sharex=True, height_ratios=[4, 3, 2])
    _latency(above, run)
    _memory(middle, run)
    _faults(below, run)
    below.set_xlim(0, run.plan.minutes)
    below.set_xlabel("minute", fontsize=12, color=INK)
    figure.savefig(target)


def _latency(axes: Axes, run: Run) -> None:
    found = [one for one in minutes(run) if one.median_ms and one.p99_ms]
    at = [one.minute + 0.5 for one in found]
    late = [one.p99_ms or 0.0 for one in found]
    axes.plot(at, late, color=ORANGE, marker=".", label="99 % of the replies")
    axes.plot(at, [one.median_ms or 0.0 for one in found], color=BLUE, marker=".", label="median")
    axes.set_yscale("log")
    axes.set_yticks([10, 100, 1000, 10_000, 100_000], ["10 ms", "0.1 s", "1 s", "10 s", "100 s"])
    axes.legend(fontsize=11, frameon=False, loc="lower right", bbox_to_anchor=(1, 0.98), ncols=2)
    _named(axes, "From question to reply")


def _memory(axes: Axes, run: Run) -> None:
    for life in sorted({one.life for one in run.weights}):
        own = [one for one in run.weights if one.life == life][::EVERY]
        axes.plot([one.at / 60 for one in own], [one.mb for one in own], color=BLUE)
    axes.set_ylim(0, 1.15 * max((one.mb for one in run.weights), default=1.0))
    _named(axes, "Memory of the bot, MB; each line is one life")


def _faults(axes: Axes, run: Run) -> None:
    names: Sequence[str] = FAULTS
    for row, name in enumerate(names):
        at = [one.began / 60 for one in run.troubles if one.name == name]
        axes.plot(at, [row] * len(at), "|", color=INK, markersize=11, markeredgewidth=2)
    axes.set_yticks(range(len(names)), names, fontsize=11)
    axes.set_ylim(len(names) - 0.5, -0.5)
    _named(axes, "What broke")


def _named(axes: Axes, title: str) -> None:
    axes.set_title(title, loc="left", fontsize=13, color=INK)
    axes.grid(color=PALE)
    axes.tick_params(labelsize=11, colors=SOFT)
    axes.set_axisbelow(True)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
