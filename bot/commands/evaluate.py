"""`evaluate`: how good the matching is on any labelled questions."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, astuple, fields
from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands.options import share
from bot.errors import WrongUse
from faq.unusable_files import unwritten

if TYPE_CHECKING:
    from faq.decision import Thresholds
    from faq.evaluation import Figure, Judged
    from faq.matcher import Example

FILE = click.Path(path_type=Path, dir_okay=False)
TRAIN = "Phrasings, with the columns text and label."
TEST = "Questions; the label is empty where no entry answers."
PREDICTIONS = "Write here what was made of each question."
PLOT = "Draw here how far the probabilities can be trusted."
TITLES = {
    "acc": "right, of those an entry answers",
    "top3": "right one among the first three",
    "auroc": "answerable above unanswerable",
    "right_at_10": "right at 10 % false answers",
    "best_overall": "best overall accuracy",
    "calibration_error": "calibration error",
    "answered_right": "right, of those answered",
    "answered": "answered directly, of all",
}


@click.command("evaluate", short_help="Measure the matching on labelled questions of any kind.")
@click.option(
    "--train",
    required=True,
    type=FILE,
    metavar="CSV",
    help=TRAIN,
)
@click.option(
    "--test",
    required=True,
    type=FILE,
    metavar="CSV",
    help=TEST,
)
@click.option(
    "--unanswerable",
    type=share,
    metavar="SHARE",
    help="Share of questions that no entry answers, from 0 to 1; else BOT_UNANSWERABLE_SHARE.",
)
@click.option("--predictions", type=FILE, metavar="CSV", help=PREDICTIONS)
@click.option("--plot", type=FILE, metavar="PNG", help=PLOT)
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a script.")
def evaluate_command(
    train: Path,
    test: Path,
    unanswerable: float | None,
    predictions: Path | None,
    plot: Path | None,
    as_json: bool,
) -> None:
    """Measure how well a matcher made from one labelled file does on the questions of another.

    Each text is taken as one question. Behind each figure stands, in brackets, the range that it
    keeps in 95 % of draws from the same questions.
    """
    from faq.evaluation import measure, tally

    judged, thresholds = _judged(train, test, unanswerable)
    figures = measure(tally(judged))
    if predictions:
        _write(predictions, judged)
    if plot:
        _draw(plot, judged, thresholds)
    click.echo(_as_json(figures, thresholds) if as_json else _as_text(figures, thresholds))


def _judged(train: Path, test: Path, share: float | None) -> tuple[list[Judged], Thresholds]:
    from bot.settings import read_settings
    from faq.evaluation import judge
    from faq.matcher import Matcher

    examples, questions = _read(train, test)
    settings = read_settings()
    matcher = Matcher.fit(
        examples,
        precision=settings.precision,
        offer_from=settings.offer_from,
        unanswerable_share=settings.unanswerable_share if share is None else share,
    )
    return judge(matcher, questions), matcher.thresholds


def _read(train: Path, test: Path) -> tuple[list[Example], list[Example]]:
    from faq.labelled import LabelledError, read_phrasings, read_questions

    try:
        examples = read_phrasings(train)
        return examples, read_questions(test, {example.label for example in examples})
    except LabelledError as error:
        raise WrongUse(str(error)) from error


def _write(path: Path, judged: Sequence[Judged]) -> None:
    from faq.evaluation import Judged

    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow([field.name for field in fields(Judged)])
            writer.writerows(astuple(one) for one in judged)
    except OSError as error:
        raise WrongUse(unwritten(path, error)) from error


def _draw(path: Path, judged: Sequence[Judged], thresholds: Thresholds) -> None:
    from faq.evaluation import tally

    try:
        from bot.curves import draw
    except ModuleNotFoundError as error:
        raise WrongUse("--plot needs matplotlib: pip install 'askdesk[plots]'") from error
    try:
        draw(path, tally(judged), thresholds.answer_from)
    except (OSError, ValueError) as error:
        raise WrongUse(unwritten(path, error)) from error


def _as_text(figures: Mapping[str, Figure], thresholds: Thresholds) -> str:
    lines = [
        f"{TITLES[name]:<34}{100 * one.value:6.1f} %   [{100 * one.low:.1f}, {100 * one.high:.1f}]"
        for name, one in figures.items()
        if not isnan(one.value)
    ]
    bars = f"Answers from {thresholds.answer_from:.4f}, offers from {thresholds.offer_from:.4f}."
    return "\n".join([*lines, bars])


def _as_json(figures: Mapping[str, Figure], thresholds: Thresholds) -> str:
    told = {
        name: {key: None if isnan(value) else round(value, 4) for key, value in asdict(one).items()}
        for name, one in figures.items()
    }
    bars = {name: round(value, 4) for name, value in asdict(thresholds).items()}
    return json.dumps({"figures": told, "thresholds": bars}, indent=2)
