"""What could be better across the entries: warnings and suggestions, each with its remedy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from faq.advisor import Advisor, examples
from faq.catalogue import ENTRIES_FOLDER, Catalogue
from faq.entry import Kind
from faq.facts import FACTS_FILE
from faq.faults import Fault

ENOUGH_PHRASINGS = 20
CLEARLY_NEARER = 0.1
OFTEN = 0.25
MOST_TOLD = 20


def facts_due(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Return a warning for each fact past its review date or expired."""
    for name, fact in sorted(catalogue.facts.by_name.items()):
        if not fact.usable(today):
            what = f"the fact `{name}` expired on {fact.expires}, so its answers are passed on"
        elif fact.due(today):
            what = f"the fact `{name}` was due for review on {fact.review_by}"
        else:
            continue
        yield Fault(FACTS_FILE, 1, what, f"{fact.owner} confirms or corrects it", fatal=False)


def suggestions(advisor: Advisor) -> Iterator[Fault]:
    """Return what would make the entries match better, at most twenty of a kind."""
    neighbours = nearest_phrasings(advisor)
    yield from thin_entries(advisor.catalogue)
    yield from hard_to_tell(neighbours)
    yield from nearer_elsewhere(advisor.catalogue, neighbours)


def thin_entries(catalogue: Catalogue) -> Iterator[Fault]:
    """Return the entries with too few phrasings to be recognised well."""
    for entry in catalogue:
        if entry.kind is not Kind.EMERGENCY and len(entry.phrasings) < ENOUGH_PHRASINGS:
            what = f"only {len(entry.phrasings)} phrasings"
            remedy = f"Add ways real askers put it, up to {ENOUGH_PHRASINGS} or more"
            yield _suggestion(entry.id, 1, what, remedy)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A phrasing, and the phrasing of another entry that is nearest to it in meaning.

    `nearer` says by how much it is nearer than the nearest one of its own entry.
    """

    entry: str
    phrasing: str
    other_entry: str
    other_phrasing: str
    nearer: float


def nearest_phrasings(advisor: Advisor) -> list[Neighbour]:
    """Return every phrasing beside the nearest one of another entry."""
    told = examples(advisor.catalogue)
    reads = [" ".join(advisor.matcher.read(one.text)) for one in told]
    vectors = advisor.matcher.encoder.encode(reads)
    entries = np.array([one.label for one in told])
    found = []
    for row, one in enumerate(told):
        likeness = np.einsum("ij,j->i", vectors, vectors[row])
        likeness[row] = -1.0
        own = _best(likeness, entries == one.label)
        other = _best(likeness, entries != one.label)
        nearer = float(likeness[other] - likeness[own])
        found.append(
            Neighbour(one.label, one.text, told[other].label, told[other].text, round(nearer, 4))
        )
    return found


def hard_to_tell(neighbours: list[Neighbour]) -> Iterator[Fault]:
    """Return the pairs of entries of which one has many phrasings nearer to the other."""
    phrasings = Counter(one.entry for one in neighbours)
    crossed = Counter((one.entry, one.other_entry) for one in neighbours if one.nearer > 0)
    for (entry, other), count in crossed.most_common(MOST_TOLD):
        if count >= OFTEN * phrasings[entry]:
            what = f"hard to tell from `{other}`: {count} of its phrasings are nearer to that"
            remedy = "Give each words of its own, or join the two"
            yield _suggestion(entry, 1, what, remedy)


def nearer_elsewhere(catalogue: Catalogue, neighbours: list[Neighbour]) -> Iterator[Fault]:
    """Return the phrasings that are clearly nearer to another entry than to their own."""
    clear = [one for one in neighbours if one.nearer > CLEARLY_NEARER]
    for one in sorted(clear, key=lambda one: (-one.nearer, one.entry, one.phrasing))[:MOST_TOLD]:
        what = (
            f"“{one.phrasing}” is nearer to “{one.other_phrasing}” of `{one.other_entry}` "
            "than to its own entry"
        )
        remedy = "Add phrasings like it here, or move it there"
        yield _suggestion(one.entry, _line_of(catalogue, one), what, remedy)


def _best(likeness: NDArray[np.float32], among: NDArray[np.bool_]) -> int:
    return int(np.where(among, likeness, -2.0).argmax())


def _line_of(catalogue: Catalogue, one: Neighbour) -> int:
    path = catalogue.folder / ENTRIES_FOLDER / f"{one.entry}.md"
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    return next((at for at, line in enumerate(lines, start=1) if one.phrasing in line), 1)


def _suggestion(entry: str, line: int, what: str, remedy: str) -> Fault:
    return Fault(f"{ENTRIES_FOLDER}/{entry}.md", line, what, remedy, fatal=False)
