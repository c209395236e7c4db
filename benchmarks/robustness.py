"""What seeded typing errors cost: `python -m benchmarks.robustness`."""

from __future__ import annotations

from collections.abc import Sequence

import matplotlib as mpl
from matplotlib.figure import Figure

from benchmarks.sets import DOCS, labelled_sets
from benchmarks.typos import mistype
from faq.encoder import StaticEncoder
from faq.evaluation import accuracy, judge, tally
from faq.matcher import Example, Matcher

SHARES = (0.0, 0.25, 0.5)
SEEDS = range(3)


def main() -> None:
    """Measure every set with more and more errors; write a table and a picture into docs/."""
    encoder, found = StaticEncoder(), {}
    for one in labelled_sets():
        matcher = Matcher.fit(one.train, encoder=encoder, unanswerable_share=one.unanswerable)
        asked = [question for question in one.test if question.label]
        found[one.name] = [_accuracy(matcher, asked, share) for share in SHARES]
    if not found:
        return
    lines = [
        "# Typing errors, measured by `python -m benchmarks.robustness`",
        "",
        f"Right of the answerable questions, mean of {len(SEEDS)} seeds; one error in this share",
        "of the words of four letters and more.",
        "",
        "| | " + " | ".join(f"{share:.0%}" for share in SHARES) + " | loss at 25 % |",
        "| --- |" + " ---: |" * (len(SHARES) + 1),
    ]
    for name, row in found.items():
        cells = [f"{100 * value:.1f}" for value in row]
        lines.append(f"| {name} | " + " | ".join(cells) + f" | {100 * (row[0] - row[1]):.1f} |")
    lines += ["", "![Right answers by the share of words with a typing error](robustness.png)"]
    (DOCS / "robustness.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    _draw(found)
    print("\n".join(lines))


def _accuracy(matcher: Matcher, asked: Sequence[Example], share: float) -> float:
    seeds = SEEDS if share else range(1)
    mean = 0.0
    for seed in seeds:
        typed = [Example(mistype(one.text, share, seed), one.label) for one in asked]
        mean += accuracy(tally(judge(matcher, typed))) / len(seeds)
    return mean


def _draw(found: dict[str, list[float]]) -> None:
    with mpl.rc_context({"axes.spines.top": False, "axes.spines.right": False}):
        figure = Figure(figsize=(6, 4), layout="constrained")
        axes = figure.subplots()
        for name, row in found.items():
            axes.plot(
                [100 * share for share in SHARES], [100 * right for right in row], "o-", label=name
            )
        axes.set(xlabel="words with a typing error, %", ylabel="right, %", ylim=(50, 100))
        axes.legend(frameon=False)
        figure.savefig(DOCS / "robustness.png", dpi=150, metadata={"Software": None})


if __name__ == "__main__":
    main()
