"""The measures, against their plainest form, and the whole `evaluate` command."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from bot.commands.evaluate import evaluate_command
from bot.errors import WrongUse
from faq.evaluation import Tally, auroc, best_overall, calibration_error, measure, right_at_ten
from faq.labelled import LabelledError, read_phrasings, read_questions

TRAIN = """text,label
when are you open,hours
opening times,hours
"what time do you close, please",hours
how do I join,join
get a card,join
sign up as a reader,join
is there wifi,wifi
wireless password,wifi
internet for my laptop,wifi
"""
TEST = """text,label
when do you open,hours
how can I sign up,join
wifi password,wifi
how tall is the tower,
"""
COLUMNS = ["text", "label", "predicted", "probability", "score", "second", "third", "outcome"]

questions = st.lists(
    st.tuples(st.integers(0, 6), st.booleans(), st.booleans()), min_size=1, max_size=40
)


def tally(rows: list[tuple[int, bool, bool]]) -> Tally:
    """Return a tally of (score in sixths, answerable, right if answerable)."""
    score = np.array([row[0] / 6 for row in rows])
    answerable = np.array([row[1] for row in rows], dtype=np.bool_)
    right = np.array([row[1] and row[2] for row in rows], dtype=np.bool_)
    return Tally(score, score, right, right, answerable, score > 0.5)


@given(questions)
def test_auroc_is_the_share_of_pairs_in_the_right_order(rows: list[tuple[int, bool, bool]]) -> None:
    pairs = [(a[0], b[0]) for a in rows for b in rows if a[1] and not b[1]]
    plain = [1.0 if a > b else 0.5 if a == b else 0.0 for a, b in pairs]
    found = auroc(tally(rows))
    assert found == pytest.approx(sum(plain) / len(plain)) if plain else np.isnan(found)


@given(questions)
def test_best_overall_is_the_best_of_all_thresholds(rows: list[tuple[int, bool, bool]]) -> None:
    def good(bar: int) -> int:
        return sum(row[1] and row[2] if row[0] >= bar else not row[1] for row in rows)

    plain = max(good(bar) for bar in range(8)) / len(rows)
    assert best_overall(tally(rows)) == pytest.approx(plain)


@given(questions)
def test_right_at_ten_keeps_to_a_tenth_of_false_answers(rows: list[tuple[int, bool, bool]]) -> None:
    asked, other = [row for row in rows if row[1]], [row[0] for row in rows if not row[1]]
    allowed = [bar for bar in range(8) if sum(one >= bar for one in other) <= 0.1 * len(other)]
    found = right_at_ten(tally(rows))
    if asked:
        most = max(sum(row[2] for row in asked if row[0] >= bar) for bar in allowed)
        assert found == pytest.approx(most / len(asked))
    else:
        assert np.isnan(found)


def test_a_probability_that_comes_true_has_no_calibration_error() -> None:
    right = np.array([True, False] * 50)
    half = np.full(100, 0.5)
    assert calibration_error(Tally(half, half, right, right, right, right)) == 0


def test_the_same_seed_gives_the_same_interval() -> None:
    of = tally([(6, True, True), (3, True, False), (1, False, False), (4, True, True)])
    assert repr(measure(of, 50)) == repr(measure(of, 50))


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "train.csv").write_text(TRAIN, encoding="utf-8")
    (tmp_path / "test.csv").write_text(TEST, encoding="utf-8")
    return tmp_path


def evaluate(folder: Path, *more: str) -> str:
    names = ["--train", str(folder / "train.csv"), "--test", str(folder / "test.csv")]
    done = CliRunner().invoke(evaluate_command, [*names, *more], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def test_evaluate_writes_predictions_a_plot_and_figures(files: Path) -> None:
    wanted = ["--predictions", str(files / "out.csv"), "--plot", str(files / "out.png"), "--json"]
    told = json.loads(evaluate(files, *wanted, "--unanswerable", "0.25"))
    assert told["figures"]["acc"]["value"] == 1
    assert (files / "out.png").read_bytes().startswith(b"\x89PNG")
    with (files / "out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == COLUMNS
    assert [row["predicted"] for row in rows[:3]] == ["hours", "join", "wifi"]
    assert {row["outcome"] for row in rows} <= {"answer", "suggest", "escalate"}


def test_evaluate_prints_each_figure_with_its_interval(files: Path) -> None:
    assert "calibration error" in evaluate(files)


def test_a_label_that_the_train_file_lacks_is_a_fault_with_its_line(files: Path) -> None:
    (files / "test.csv").write_text(TEST + "is it free,price\n", encoding="utf-8")
    with pytest.raises(WrongUse, match=r"test\.csv:6: the label 'price'"):
        evaluate(files)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("question,label\nhi,a\n", ":1: the first line"),
        ("text,label\n", ":1: there is no"),
        ('text,label\n"two\nlines",a\nalone\n', ":4: a row has"),
        ("text,label\nhi,\n", ":2: a phrasing needs"),
    ],
)
def test_a_faulty_file_is_refused_with_its_line(tmp_path: Path, content: str, fault: str) -> None:
    path = tmp_path / "faulty.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(LabelledError, match=fault):
        read_phrasings(path)


def test_an_empty_label_is_a_question_for_a_person(files: Path) -> None:
    labels = {"hours", "join", "wifi"}
    assert read_questions(files / "test.csv", labels)[-1].label == ""
