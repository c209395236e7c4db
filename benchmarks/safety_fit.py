"""Fits the weights of the emergency rule on every stored wording and writes them to its file."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import yaml
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from faq.emergency.reading import read
from faq.emergency.weighing import FEATURES, features

ROOT = Path(__file__).resolve().parent.parent
WEIGHTS = ROOT / "faq" / "emergency" / "weights.py"
SETS = ("", "_heldback", "_fresh", "_more", "_last")
INVERSE_PENALTY = 0.3


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
        if "text" in row and "emergency" not in str(row.get("expect", "")):
            yield Wording(row["text"], f"question, {row['style']}", "questions", False)
    for path in sorted((ROOT / "faq" / "entries").glob("*.md")):
        head = yaml.safe_load(path.read_text(encoding="utf-8").split("---")[1])
        if head["kind"] != "emergency":
            for phrasing in head.get("phrasings") or ():
                yield Wording(str(phrasing), f"entry, {head['id']}", "phrasings", False)


def wordings() -> list[Wording]:
    """Give everything that there is to learn from."""
    own = [row for s in SETS for name in ("emergency", "lookalikes") for row in stored(name + s)]
    return own + list(questions())


def table(rows: list[Wording]) -> NDArray[np.float64]:
    """Give one row of features a wording, 1.0 where it has the feature."""
    found = [features(read(row.text)) for row in rows]
    return np.array([[float(name in had) for name in FEATURES] for had in found])


def fitted(values: NDArray[np.float64], emergency: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Give one weight a feature; the last feature, which every message has, is the constant."""
    model = LogisticRegression(C=INVERSE_PENALTY, max_iter=3000).fit(values[:, :-1], emergency)
    return np.append(model.coef_[0], model.intercept_)


def main() -> None:
    """Write the weights file anew."""
    rows = wordings()
    weights = fitted(table(rows), np.array([row.emergency for row in rows]))
    pairs = sorted(zip(FEATURES, weights, strict=True), key=lambda pair: -pair[1])
    lines = [f'    "{name}": {weight:.2f},' for name, weight in pairs]
    doc = '"""Weights of the emergency rule\'s concepts, written by `benchmarks/safety_fit.py`."""'
    body = "\n".join(["WEIGHTS: dict[str, float] = {", *lines, "}"])
    WEIGHTS.write_text(f'{doc}\n\n__all__ = ["WEIGHTS"]\n\n{body}\n', encoding="utf-8")
    print(f"{len(lines)} weights from {len(rows)} wordings")


if __name__ == "__main__":
    main()
