"""A report as one picture for a manager: four figures, the days, the ends, who waits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot import report_words as words
from bot.case import overdue
from bot.deciding import End
from bot.errors import AskdeskError, WrongUse
from bot.ledger import SELF_SERVED, WITH_A_PERSON, Day, Report
from bot.report import share
from bot.times import age
from bot.values import Case
from bot.wording import NOBODY_YET, shortened
from faq.unusable_files import unwritten

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

INK, SOFT, PALE, PAPER = "#1f2933", "#6b7785", "#e4e8ec", "#ffffff"
BLUE, ORANGE, GREY, RED = "#2f6f9f", "#e08e45", "#c3cbd3", "#b5483a"
SERIES = (
    ("self_served", words.BY_THE_ASSISTANT, BLUE),
    ("with_a_person", words.FOR_A_PERSON, ORANGE),
    ("other", words.THE_REST, GREY),
)
MOST_BARS = 62
MOST_WAITING = 8
HOUR = timedelta(hours=1)


def draw(report: Report, target: Path) -> None:
    """Write the picture as a PNG; raises `AskdeskError` where it can't be drawn or written."""
    try:
        from matplotlib.figure import Figure
    except ImportError as error:
        raise AskdeskError(words.NO_MATPLOTLIB) from error
    figure = Figure(figsize=(12, 8.4), dpi=150, facecolor=PAPER)
    _title(figure, report)
    _tiles(figure, report)
    _volume(_panel(figure, (0.055, 0.405, 0.89, 0.265), _span(report)), report)
    _ends(_panel(figure, (0.225, 0.075, 0.285, 0.235), words.ENDS_PANEL, offset=0.17), report)
    _waiting(_panel(figure, (0.56, 0.075, 0.385, 0.235), words.WAITING_PANEL), report)
    figure.text(0.055, 0.03, footer(report), fontsize=9.5, color=SOFT, va="center")
    try:
        figure.savefig(target, format="png")
    except OSError as error:
        raise WrongUse(unwritten(target, error)) from error


def _title(figure: Figure, report: Report) -> None:
    period = report.period
    figure.text(0.055, 0.945, "Askdesk", fontsize=22, weight="bold", color=INK, va="center")
    days = f"{period.first:%B} {period.first.day}, {period.first.year}"
    if period.first != period.last:
        days += f" – {period.last:%B} {period.last.day}, {period.last.year}"
    figure.text(0.945, 0.945, days, fontsize=13, color=SOFT, ha="right", va="center")


def footer(report: Report) -> str:
    """Return what else a manager may ask: what no entry fits, and how replies were rated."""
    said = [words.UNFITTED.format(share=share(report.unanswerable))]
    suggested = report.suggested_share
    if suggested is not None:
        said[0] += words.WITH_SETTING.format(share=f"{suggested:.2f}")
    rated = report.ratings.good + report.ratings.poor
    if rated:
        said.append(words.RATED.format(good=report.ratings.good, rated=rated))
    return "  ·  ".join(said)


def _tiles(figure: Figure, report: Report) -> None:
    response = f"{report.response / HOUR:.1f} h" if report.response is not None else "–"
    late = sum(overdue(case, report.made_at) for case in report.waiting)
    proof = words.PROVEN if report.adds_up else words.NOT_PROVEN
    tiles = (
        (f"{report.received:,}", words.CAME_IN, proof),
        (share(report.self_served), words.BY_THE_ASSISTANT, words.OF_ALL_ENDED),
        (response, words.TO_FIRST_REPLY, words.HOW_MEASURED),
        (f"{len(report.waiting)}", words.WAITING_NOW, words.LATE.format(count=late)),
    )
    for number, (value, name, note) in enumerate(tiles):
        left = 0.055 + number * 0.2275
        axes = figure.add_axes((left, 0.755, 0.2075, 0.13))
        axes.set_axis_off()
        axes.patch.set_visible(True)
        axes.add_patch(_rectangle(axes, BLUE if number != 3 or not late else ORANGE))
        axes.text(0.07, 0.70, value, fontsize=25, weight="bold", color=INK, va="center")
        axes.text(0.07, 0.38, name, fontsize=10.5, color=INK, va="center")
        axes.text(0.07, 0.17, note, fontsize=8.5, color=SOFT, va="center")


def _rectangle(axes: Axes, color: str) -> Any:  # noqa: ANN401 - matplotlib's own
    from matplotlib.patches import Rectangle

    axes.add_patch(Rectangle((0, 0), 1, 1, color="#f5f7f9", transform=axes.transAxes, zorder=0))
    return Rectangle((0, 0), 0.016, 1, color=color, transform=axes.transAxes, zorder=1)


def _panel(
    figure: Figure, place: tuple[float, float, float, float], title: str, offset: float = 0.0
) -> Axes:
    axes = figure.add_axes(place)
    left, top = place[0] - offset, place[1] + place[3] + 0.025
    figure.text(left, top, title, fontsize=12, weight="bold", color=INK)
    axes.spines[["top", "right", "left", "bottom"]].set_visible(False)
    axes.tick_params(length=0, labelsize=9, colors=SOFT)
    return axes


def _span(report: Report) -> str:
    return words.EACH_DAY if len(report.days) <= MOST_BARS else words.EACH_WEEK


def _volume(axes: Axes, report: Report) -> None:
    days = _gathered(report.days)
    places = range(len(days))
    bottoms = [0] * len(days)
    for name, label, color in SERIES:
        counts = [getattr(day, name) for day in days]
        axes.bar(places, counts, 0.78, bottom=bottoms, color=color, label=label)
        bottoms = [low + count for low, count in zip(bottoms, counts, strict=True)]
    axes.set_axisbelow(True)
    axes.grid(axis="y", color=PALE, linewidth=0.8)
    axes.set_xlim(-0.6, len(days) - 0.4)
    axes.set_ylim(0, max([*bottoms, 4]) * 1.08)
    axes.locator_params(axis="y", integer=True, nbins=6)
    step = -(-len(days) // 10)
    axes.set_xticks(list(places)[::step], [f"{one.day:%b} {one.day.day}" for one in days][::step])
    axes.legend(
        loc="lower right", bbox_to_anchor=(1.005, 1.0), ncols=3, frameon=False, fontsize=9.5,
        labelcolor=INK, handlelength=1, handleheight=1, columnspacing=1.6,
    )  # fmt: skip


def _gathered(days: Sequence[Day]) -> list[Day]:
    """Return the days, gathered into weeks where they are too many to draw."""
    if len(days) <= MOST_BARS:
        return list(days)
    return [
        Day(
            week[0].day,
            sum(day.self_served for day in week),
            sum(day.with_a_person for day in week),
            sum(day.other for day in week),
        )
        for week in (days[at : at + 7] for at in range(0, len(days), 7))
    ]


def _ends(axes: Axes, report: Report) -> None:
    ends = [(end, count) for end, count in report.ends.items() if count]
    shown = [(words.ENDS[end].split(":")[0], count, _color(end)) for end, count in ends]
    if report.unsettled:
        shown.append((words.STILL_OPEN, len(report.unsettled), GREY))
    shown.sort(key=lambda one: one[1])
    places = range(len(shown))
    counts = [count for _, count, _ in shown]
    axes.barh(places, counts, 0.66, color=[color for _, _, color in shown])
    axes.set_yticks(list(places), [name for name, _, _ in shown], color=INK)
    axes.set_xticks([])
    most = max([*counts, 1])
    axes.set_xlim(0, most * 1.18)
    for place, count in zip(places, counts, strict=True):
        axes.text(count + most * 0.02, place, f"{count:,}", va="center", fontsize=9, color=INK)
    if not shown:
        axes.text(0, 0, words.NOTHING_CAME, color=SOFT, fontsize=10)


def _color(end: End) -> str:
    if end in SELF_SERVED:
        return BLUE
    return ORANGE if end in WITH_A_PERSON or end is End.UNCHOSEN else GREY


def _waiting(axes: Axes, report: Report) -> None:
    axes.set_axis_off()
    axes.set_ylim(MOST_WAITING + 0.5, -0.5)
    axes.set_xlim(0, 1)
    if not report.waiting:
        axes.text(0, 0.2, words.NOBODY_WAITS, fontsize=10.5, color=SOFT, va="center")
    for place, case in enumerate(report.waiting[:MOST_WAITING]):
        _waiting_row(axes, place, case, report)
    rest = len(report.waiting) - MOST_WAITING
    if rest > 0:
        said = words.MORE.format(count=rest)
        axes.text(0, MOST_WAITING, said, fontsize=9, color=SOFT, va="center")


def _waiting_row(axes: Axes, place: int, case: Case, report: Report) -> None:
    late = case.due_at is not None and case.due_at < report.made_at
    owner = shortened(case.owner.name, 20) if case.owner else NOBODY_YET
    about = shortened(case.reason, 31)
    axes.text(0, place, case.label, fontsize=9.5, weight="bold", color=INK, va="center")
    axes.text(0.13, place, about, fontsize=9.5, color=INK, va="center")
    axes.text(0.64, place, owner, fontsize=9.5, color=SOFT, va="center")
    axes.text(
        1.0, place, age(case.opened_at, report.made_at), fontsize=9.5, ha="right", va="center",
        color=RED if late else SOFT, weight="bold" if late else "normal",
    )  # fmt: skip
    axes.plot([0, 1], [place + 0.5, place + 0.5], color=PALE, linewidth=0.7)
