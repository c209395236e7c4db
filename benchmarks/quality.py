"""How good the matching is beside others, and what each signal adds: `-m benchmarks.quality`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from benchmarks.peers import PEERS, judge_by
from benchmarks.sets import DOCS, LabelledSet, labelled_sets
from bot.curves import draw
from faq import fitting
from faq.encoder import StaticEncoder
from faq.evaluation import MEASURES, Figure, judge, measure, tally
from faq.matcher import Matcher
from faq.signals import evidence, space
from faq.spelling import Speller

SHOWN = list(MEASURES)[:6]
RANKING = SHOWN[:5]
SETS = (
    "Two public sets of labelled questions. *mattress*: live support chat of a shop, 21 "
    "entries, 397 questions of which 166 have no answer (HINT3 v1, Arora et al. 2020, ODbL). "
    "*clinc10*: 150 entries of ten phrasings each, 5,500 questions of which 1,000 have no "
    "answer (CLINC150, Larson et al. 2019, CC BY 3.0)."
)
COLUMNS = (
    "In percent, with 95 % intervals. *Right*: the right entry comes first. *Among three*: it "
    "is one of the first three. *auroc*: how well the score tells what can be answered from "
    "the rest. *Right at 10 %*: right answers while at most a tenth of what has no answer "
    "gets one. *Best overall*: accuracy on all questions at the best threshold. "
    "*Calibration*: how far the probabilities are off, on average."
)
HEAD = ["right", "among three", "auroc", "right at 10 %", "best overall", "calibration"]
WITHOUT: Mapping[str, list[tuple[object, str, object]]] = {
    "everything": [],
    "without meaning": [(space, "MEANING", 1e-6), (evidence, "NEAREST", 0.0)],
    "without words": [(space, "WORDS", 0.0)],
    "without characters": [(space, "CHARACTERS", 0.0)],
    "without the nearest phrasing": [(evidence, "NEAREST", 0.0)],
    "without the entries' names": [(fitting, "NAME_COUNTS", 1e-3)],
    "without spelling repair": [(Speller, "_nearest", lambda _, term: term)],
}


def main() -> None:
    """Measure every set and write the tables and curves into docs/."""
    encoder = StaticEncoder()
    lines = ["# Quality, measured by `python -m benchmarks.quality`", "", SETS, "", COLUMNS, ""]
    for one in labelled_sets():
        picture = f"![Reliability, and risk against coverage](quality-{one.name}.png)"
        lines += [f"## {one.name}", "", *_beside_others(one, encoder), "", picture, ""]
        lines += ["What is lost without a signal:", "", *_ablation(one, encoder), ""]
    if len(lines) > 6:
        (DOCS / "quality.md").write_text("\n".join(lines), encoding="utf-8")
        print("\n".join(lines))


def _fitted(one: LabelledSet, encoder: StaticEncoder) -> Matcher:
    return Matcher.fit(one.train, encoder=encoder, unanswerable_share=one.unanswerable)


def _beside_others(one: LabelledSet, encoder: StaticEncoder) -> list[str]:
    matcher = _fitted(one, encoder)
    ours = tally(judge(matcher, one.test))
    bar = matcher.thresholds.answer_from
    draw(DOCS / f"quality-{one.name}.png", ours, bar, f"{one.name}: {len(one.test):,} questions")
    rows = [
        _row(name, measure(tally(judge_by(PEERS[name], one.train, one.test)), 300), RANKING)
        for name in PEERS
    ]
    found = measure(ours)
    kept, asked = found["answered_right"], found["answered"]
    told = (
        f"At its own threshold, {bar:.2f}, it answers {asked.value:.1%} of all questions"
        f" [{asked.low:.1%}, {asked.high:.1%}]; {kept.value:.1%} of the answers are right"
        f" [{kept.low:.1%}, {kept.high:.1%}]."
    )
    return [*_head(HEAD), *rows, _row("**Askdesk**", found, SHOWN), "", told]


def _ablation(one: LabelledSet, encoder: StaticEncoder) -> list[str]:
    rows = []
    for name, changes in WITHOUT.items():
        with _changed(changes):
            found = measure(tally(judge(_fitted(one, encoder), one.test)), 0)
        rows.append(
            "| " + " | ".join([name, *(_percent(found[key].value) for key in SHOWN)]) + " |"
        )
    return [*_head(HEAD), *rows]


@contextmanager
def _changed(changes: list[tuple[object, str, object]]) -> Iterator[None]:
    before = [(place, name, getattr(place, name)) for place, name, _ in changes]
    for place, name, value in changes:
        setattr(place, name, value)
    try:
        yield
    finally:
        for place, name, value in before:
            setattr(place, name, value)


def _head(titles: list[str]) -> list[str]:
    return ["| | " + " | ".join(titles) + " |", "| --- |" + " ---: |" * len(titles)]


def _row(name: str, found: Mapping[str, Figure], keys: list[str]) -> str:
    cells = [
        f"{_percent(found[key].value)} [{_percent(found[key].low)}, {_percent(found[key].high)}]"
        for key in keys
    ]
    return "| " + " | ".join([name, *cells, *[""] * (len(HEAD) - len(cells))]) + " |"


def _percent(value: float) -> str:
    return f"{100 * value:.1f}"


if __name__ == "__main__":
    main()
