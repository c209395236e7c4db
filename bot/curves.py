"""The two curves of an evaluation: reliability, and risk against coverage."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from faq.evaluation import Tally

INK, BLUE, ORANGE, PALE = "#1f2933", "#1d6fb8", "#d9691e", "#d5dce3"
_BINS = 10
_SETTLED = 0.02
_STYLE: dict[str, Any] = {
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": INK,
    "axes.labelcolor": INK,
    "text.color": INK,
    "svg.hashsalt": "askdesk",
}


def draw(path: Path, of: Tally, answer_from: float, title: str = "") -> None:
    """Write both curves side by side as a picture."""
    with mpl.rc_context(_STYLE):  # type: ignore[arg-type,unused-ignore]
        figure = Figure(figsize=(10, 4.6), layout="constrained")
        left, right = figure.subplots(1, 2)
        _reliability(left, of)
        _risk(right, of, answer_from)
        if title:
            figure.suptitle(title, fontweight="bold")
        figure.savefig(path, dpi=150, metadata={"Software": None})


def _reliability(axes: Axes, of: Tally) -> None:
    bins = np.array_split(np.argsort(of.probability, kind="stable"), _BINS)
    said = np.array([of.probability[rows].mean() for rows in bins if len(rows)])
    came = np.array([of.right[rows].mean() for rows in bins if len(rows)])
    size = np.array([len(rows) for rows in bins if len(rows)])
    error = 1.96 * np.sqrt(np.maximum(came * (1 - came), 0.25 / size) / size)
    axes.plot([0, 1], [0, 1], color=PALE, linewidth=2, zorder=1)
    axes.errorbar(
        said, came, yerr=error, color=BLUE, marker="o", linewidth=1.5, capsize=3, zorder=2
    )
    gap = float((np.abs(said - came) * size).sum() / size.sum())
    axes.text(0.04, 0.93, f"calibration error {gap:.3f}", transform=axes.transAxes)
    axes.set(
        title="Does the probability mean it?",
        xlabel="probability given to the first candidate",
        ylabel="share that was right",
        xlim=(-0.02, 1.02),
        ylim=(-0.02, 1.04),
        aspect="equal",
    )


def _risk(axes: Axes, of: Tally, answer_from: float) -> None:
    order = np.argsort(-of.probability, kind="stable")
    asked = np.arange(1, len(order) + 1)
    wrong = np.cumsum(~of.right[order]) / asked
    best = np.maximum(asked - of.right.sum(), 0) / asked
    part = asked / len(asked)
    settled = part >= _SETTLED
    axes.fill_between(part, best, wrong, where=settled, color=BLUE, alpha=0.12, linewidth=0)
    axes.plot(part[settled], wrong[settled], color=BLUE, linewidth=2)
    axes.plot(part, best, color=INK, linewidth=1, linestyle=":")
    axes.text(0.04, 0.86, "dotted: a perfect order", transform=axes.transAxes)
    answered = int((of.probability >= answer_from).sum())
    if answered:
        at = (answered / len(asked), float(wrong[answered - 1]))
        axes.plot(*at, marker="o", color=ORANGE, markersize=9, zorder=3)
        axes.annotate(
            f"chosen: answers {at[0]:.0%}, {1 - at[1]:.1%} of them right",
            at,
            xytext=(0.04, 0.93),
            textcoords="axes fraction",
            color=ORANGE,
            fontweight="bold",
            arrowprops={"arrowstyle": "-", "color": ORANGE, "linewidth": 0.8, "shrinkB": 6},
        )
    axes.set(
        title="What does answering more cost?",
        xlabel="share of all questions answered",
        ylabel="share of the answers that are wrong",
        xlim=(0, 1.02),
        ylim=(0, max(0.1, float(wrong[-1]) * 1.12)),
    )
