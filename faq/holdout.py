"""Asking a FAQ its own phrasings as if it had never seen them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from faq.signals import evidence
from faq.signals.classifier import fit_classifier
from faq.signals.nearest import nearest_of
from faq.signals.space import Space

Numbers = NDArray[np.int64]

_ROUNDS = 5
_ALIKE = 0.65
ABSENT = -40.0


@dataclass(frozen=True, slots=True)
class Asked:
    """Held-out questions: their scores, a column per entry, and the right one or -1 for none."""

    scores: NDArray[np.float64]
    truth: Numbers


@dataclass(frozen=True, slots=True)
class Round:
    """Which phrasings stay; which are asked while their entry stays, or while it is gone."""

    kept: Numbers
    answerable: Numbers
    unanswerable: Numbers


def ask_held_out(
    space: Space,
    labels: Numbers,
    importance: NDArray[np.float32],
    askable: NDArray[np.bool_],
) -> Asked:
    """Return what the askable phrasings would score, each held out.

    Each is asked twice where it can be: with its near copies gone, and with its entry gone.
    """
    size = int(labels.max()) + 1
    asked = [
        _ask(space, labels, importance, size, turn)
        for turn in _rounds(space, labels, askable)
        if len(turn.kept) and len(turn.answerable) + len(turn.unanswerable)
    ]
    if not asked:
        return Asked(np.zeros((0, size)), np.zeros(0, dtype=np.int64))
    scores, truth = zip(*asked, strict=True)
    return Asked(np.concatenate(scores), np.concatenate(truth))


def _ask(
    space: Space, labels: Numbers, importance: NDArray[np.float32], size: int, turn: Round
) -> tuple[NDArray[np.float64], Numbers]:
    present, own = np.unique(labels[turn.kept], return_inverse=True)
    points = space.points[turn.kept]
    weights = fit_classifier(points, own, importance[turn.kept], len(present))
    asked = np.concatenate([turn.answerable, turn.unanswerable])
    likeness = space.meanings[asked] @ space.meanings[turn.kept].T
    starts = np.searchsorted(own, np.arange(len(present)))
    found = space.points[asked] @ weights.slopes + weights.offsets
    scores = np.full((len(asked), size), ABSENT)
    scores[:, present] = found + evidence.NEAREST * nearest_of(likeness, starts)
    gone = np.full(len(turn.unanswerable), -1)
    return scores, np.concatenate([labels[turn.answerable], gone])


def _rounds(space: Space, labels: Numbers, askable: NDArray[np.bool_]) -> Iterator[Round]:
    phrasing_round = _deal(space, labels)
    size = int(labels.max()) + 1
    entry_round = np.random.default_rng(1).permutation(size)[labels] % _ROUNDS
    for turn in range(_ROUNDS):
        gone, copy = entry_round == turn, phrasing_round == turn
        kept = np.flatnonzero(~gone & ~(copy & askable))
        stays = np.isin(labels, labels[kept]) & ~gone
        yield Round(
            kept,
            np.flatnonzero(copy & stays & askable),
            np.flatnonzero(gone & askable),
        )


def _deal(space: Space, labels: Numbers) -> Numbers:
    """Return each phrasing's round; near copies of one entry share it, so none gives it away."""
    rounds = np.zeros(len(labels), dtype=np.int64)
    for label in range(int(labels.max()) + 1):
        rows = np.flatnonzero(labels == label)
        groups = _near_copies(space.points[rows])
        load = np.zeros(_ROUNDS, dtype=np.int64)
        for group in sorted(groups, key=lambda group: (-len(group), group)):
            turn = int(load.argmin())
            load[turn] += len(group)
            rounds[rows[group]] = (turn + label) % _ROUNDS
    return rounds


def _near_copies(points: NDArray[np.float32]) -> list[list[int]]:
    """Return the rows in groups: the first that is left, and all that are left and like it.

    Likeness isn't handed on, so a long row of small steps doesn't make an entry one group.
    """
    lengths = np.maximum(np.sqrt(np.square(points).sum(axis=1, keepdims=True)), 1e-9)
    alike = (points / lengths) @ (points / lengths).T > _ALIKE
    left, groups = np.ones(len(points), dtype=np.bool_), []
    for row in range(len(points)):
        if left[row]:
            alike[row, row] = True
            group = np.flatnonzero(alike[row] & left)
            left[group] = False
            groups.append(group.tolist())
    return groups
