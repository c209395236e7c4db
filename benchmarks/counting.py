"""Counting a decided message as right, offered, passed on, astray or wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from itertools import pairwise

from faq.decision import Outcome, PartDecision

Expected = frozenset[str]


class Count(StrEnum):
    """How a line is counted, best first."""

    RIGHT = "right"
    OFFERED = "offered"
    PASSED_ON = "passed on"
    ASTRAY = "astray"
    WRONG = "wrong"


_ORDER = list(Count)


def count_line(
    parts: Sequence[PartDecision], expected: Sequence[Expected], kinds: Mapping[str, str]
) -> Count:
    """Return the count of a message under the best pairing of its parts with what is expected."""
    polite = not any(result.startswith("smalltalk") for one in expected for result in one)
    asking = [part for part in parts if not (polite and part.outcome is Outcome.SMALLTALK)]
    asking = asking or list(parts)
    if not asking:
        return Count.WRONG
    worst = [_worst(_runs(asking, expected, cuts, kinds)) for cuts in _cuts(asking, expected)]
    return _ORDER[min(worst)]


def count_part(part: PartDecision, expected: Expected, kinds: Mapping[str, str]) -> Count:
    """Return the count of one part of the decision against the acceptable results."""
    if expected & _results(part):
        return Count.RIGHT
    if part.outcome is Outcome.SUGGEST:
        offered = {result for entry in part.offered for result in _offers(entry, kinds)}
        return Count.OFFERED if expected & offered else Count.ASTRAY
    return Count.PASSED_ON if part.outcome is Outcome.ESCALATE else Count.WRONG


def _results(part: PartDecision) -> set[str]:
    if part.outcome is Outcome.ANSWER:
        return {f"answer:{part.entry}"}
    if part.outcome is Outcome.SMALLTALK:
        return {"smalltalk", f"smalltalk:{part.entry}"}
    if part.outcome is Outcome.ESCALATE:
        return {"pass-on", *(("handoff", f"handoff:{part.entry}") if part.entry else ())}
    return {part.outcome.value}


def _offers(entry: str, kinds: Mapping[str, str]) -> set[str]:
    shown = {f"{kinds[entry]}:{entry}"}
    return shown | {"handoff", "pass-on"} if kinds[entry] == "handoff" else shown


def _cuts(parts: Sequence[PartDecision], expected: Sequence[Expected]) -> list[list[int]]:
    """Return every way to give each part, in order, a run of the expected ones, maybe empty."""
    ways = [[0]]
    for _ in parts[1:]:
        ways = [[*way, cut] for way in ways for cut in range(way[-1], len(expected) + 1)]
    return [[*way, len(expected)] for way in ways]


def _runs(
    parts: Sequence[PartDecision],
    expected: Sequence[Expected],
    cuts: Sequence[int],
    kinds: Mapping[str, str],
) -> list[Count]:
    counts = []
    for part, (first, after) in zip(parts, pairwise(cuts), strict=True):
        run = expected[first:after] or [frozenset()]
        found = [count_part(part, one, kinds) for one in run]
        lost = len(run) > 1 and any(count is not Count.RIGHT for count in found)
        counts.append(Count.WRONG if lost else max(found, key=_ORDER.index))
    return counts


def _worst(counts: Sequence[Count]) -> int:
    return max(_ORDER.index(count) for count in counts)
