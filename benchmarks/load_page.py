"""The load on Discord as a page: the figures, what they must keep to, a picture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.machine import described
from benchmarks.sets import DOCS

PAGE, PICTURE = DOCS / "load.md", DOCS / "load.svg"
APART_MS, PEAK_MB, LAG_MS = 10.0, 250.0, 50.0
TITLE = """# Load on Discord, measured by `python -m benchmarks.discord_load`

Direct messages at random moments for {seconds:.0f} seconds, 5 from each asker: 88 % are answered,
10 % lead to a choice or small talk, 2 % are passed on. Beside Askdesk the least that answers: a
bare discord.py bot that says each message again. Both against the loopback Discord of the tests
with Discord's limits (50 requests a second, 5 messages in 5 seconds in a channel), on
{machine}. Time is from the message to the reply; memory is the bot's peak; lag is how late the
event loop was.

"""
LEGEND = """
![Which share of the replies came within which time](load.svg)

At 42 messages a second the requests come near Discord's own limit. Askdesk paces itself below it,
so that most replies wait a moment for their turn; the bare bot goes on until Discord holds it back.
What is refused all the same, such as a sixth card in five seconds at the desk, is sent again.
"""
HEAD = (
    "| bot | load | messages | replies | median ms | 99 % ms | peak MB | lag 99.9 % ms | 429s |\n"
    "| --- | --- | --: | --: | --: | --: | --: | --: | --: |"
)


@dataclass(slots=True)
class Run:
    """One bot under one load: how long each reply took, what the bot cost, what it has stored.

    `ends` holds for each question its state and how its parts ended; nothing for the bare bot.
    """

    bot: str
    load: str
    sent: int = 0
    took: list[float] = field(default_factory=list)
    peak_mb: float = 0.0
    lag: list[float] = field(default_factory=list)
    refused: int = 0
    refused_overall: int = 0
    ends: list[tuple[str, ...]] = field(default_factory=list)

    @property
    def median_ms(self) -> float:
        """Within how many milliseconds half of the replies came."""
        return share(self.took, 0.5) * 1000

    @property
    def lag_ms(self) -> float:
        """How many milliseconds late the event loop was at most, but for a thousandth."""
        return share(self.lag, 0.999) * 1000

    def line(self) -> str:
        """Return the run as a row of the table."""
        return (
            f"| {self.bot} | {self.load} | {self.sent} | {len(self.took)} "
            f"| {self.median_ms:.1f} | {share(self.took, 0.99) * 1000:.1f} "
            f"| {self.peak_mb:.0f} | {self.lag_ms:.1f} | {self.refused} |"
        )


@dataclass(frozen=True, slots=True)
class Limit:
    """Something that must hold, what was seen, and the most that it may be."""

    what: str
    seen: float
    most: float

    @property
    def kept(self) -> bool:
        """Whether it holds."""
        return self.seen <= self.most

    def line(self) -> str:
        """Return the limit as a row of its table."""
        holds = "yes" if self.kept else "**no**"
        return f"| {self.what} | {self.seen:.1f} | {self.most:g} | {holds} |"


def share(values: Sequence[float], part: float) -> float:
    """Return the value below which this share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))] if ordered else float("nan")


def limits_of(runs: Sequence[Run]) -> list[Limit]:
    """Return what must hold of these runs, the bare bot's first one beside ours."""
    ours = [one for one in runs if one.bot == "askdesk"]
    bare = next(one for one in runs if one.bot == "echo")
    apart = ours[0].median_ms - bare.median_ms
    undecided = sum(end[0] != "decided" or len(end) < 2 for one in ours for end in one.ends)
    return [
        Limit(f"median at {bare.load} later than the bare bot's, ms", apart, APART_MS),
        Limit("peak memory, MB", max(one.peak_mb for one in ours), PEAK_MB),
        Limit("event loop late, 99.9 %, ms", max(one.lag_ms for one in ours), LAG_MS),
        Limit("messages not recorded", sum(one.sent - len(one.ends) for one in ours), 0),
        Limit("recorded, neither answered nor passed on", undecided, 0),
        Limit("messages without a reply", sum(one.sent - len(one.took) for one in ours), 0),
        Limit("refused by the limit over all", sum(one.refused_overall for one in ours), 0),
    ]


def mix(run: Run) -> str:
    """Return in words how the messages of a run ended."""
    counts = Counter(end for one in run.ends for end in one[1:])
    said = ", ".join(f"{count:,} {end}" for end, count in counts.most_common())
    return f"At {run.load} Askdesk's store says of {len(run.ends):,} messages: {said}."


def page(runs: Sequence[Run], limits: Sequence[Limit], seconds: float) -> None:
    """Write the page into docs/."""
    rows = [HEAD, *(run.line() for run in runs), "", *(mix(run) for run in runs if run.ends)]
    held = ["| must hold | seen | at most | |", "| --- | --: | --: | --- |"]
    told = "\n".join([*rows, "", *held, *(one.line() for one in limits)])
    title = TITLE.format(seconds=seconds, machine=described())
    PAGE.write_text(f"{title}{told}\n{LEGEND}", encoding="utf-8")


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
