"""The labelled sets that lie beside the repository, if they do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from faq.labelled import read_phrasings, read_questions
from faq.matcher import Example

DOCS = Path(__file__).resolve().parent.parent / "docs"
FOLDER = Path(__file__).resolve().parent.parent.parent / "shared" / "bench"
SHARES = {"mattress": 0.42, "clinc10": 0.18}


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """A curated FAQ, real questions to it, and the share of them that it can't answer."""

    name: str
    train: list[Example]
    test: list[Example]
    unanswerable: float


def labelled_sets() -> Iterator[LabelledSet]:
    """Yield the sets that are there; tell of each that is not."""
    for name, share in SHARES.items():
        train, test = FOLDER / f"{name}-train.csv", FOLDER / f"{name}-test.csv"
        if not train.is_file() or not test.is_file():
            print(f"{name}: not measured, ../shared/bench/{name}-*.csv is not there")
            continue
        phrasings = read_phrasings(train)
        questions = read_questions(test, {one.label for one in phrasings})
        yield LabelledSet(name, phrasings, questions, share)
