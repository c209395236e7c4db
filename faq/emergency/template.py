"""Reads cue templates: short lines of words, choices and gaps, turned into regular expressions.

A template is a row of elements. `gun|knife` is a choice, `{weapon}` a named choice from `words`,
`in_my` two words in one choice, `~3` a gap of up to three words, `here?` an element that may be
absent, `!in|at` something that must not follow, `-not` something that must not stand before, and
`^` and `$` the sentence's beginning and end.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from faq.emergency.words import CLASSES, COMMON

__all__ = ["Template", "choices", "index", "lines"]

_ENDS = {"^": "^", "$": "(?= $)"}
_CLASS = re.compile(r"\{(\w+)\}")


def choices(element: str) -> list[str]:
    """Give every wording that one element of a template stands for."""
    filled = _CLASS.sub(lambda match: "|".join(CLASSES[match[1]].split()), element)
    return [choice.replace("_", " ") for choice in filled.split("|")]


def _either(element: str) -> str:
    return "(?:" + "|".join(re.escape(choice) for choice in choices(element)) + ")"


def _expression(element: str) -> str:
    if element in _ENDS:
        return _ENDS[element]
    if element.startswith("~"):
        return rf"(?: [^ ]+){{0,{int(element[1:])}}}?"
    if element.startswith("!"):
        return rf"(?! {_either(element[1:])} )"
    if element.startswith("-"):
        return "".join(f"(?<! {choice})" for choice in choices(element[1:]))
    if element.endswith("?"):
        return rf"(?: {_either(element[:-1])}(?= ))?"
    return rf" {_either(element)}(?= )"


def lines(block: str) -> Iterator[str]:
    """Give the templates of a block, one a line; an indented line goes on with the one before."""
    for template in re.split(r"\n(?! )", block.strip()):
        yield re.sub(r"(?<=\|)\n +", "", re.sub(r"(?<!\|)\n +", " ", template))


class Template:
    """One wording with choices and gaps, compiled when it is first needed."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._elements = source.split()

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Match the template in a canonical sentence, words between single spaces."""
        return re.compile("".join(_expression(element) for element in self._elements))

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Give words of which one must stand in any sentence that the template matches."""
        needed = [
            choices(element)
            for element in self._elements
            if element[0] not in "~!-$^" and element[-1] != "?"
        ]
        return frozenset(map(_rarest, min(needed, key=_commonness)))

    def words(self) -> Iterator[str]:
        """Give every word that the template speaks of."""
        for element in self._elements:
            if element[0] not in "~$^":
                for choice in choices(element.strip("!-?")):
                    yield from choice.split()


def _rarest(choice: str) -> str:
    return max(choice.split(), key=lambda word: (word not in COMMON, len(word)))


def _commonness(options: Iterable[str]) -> tuple[bool, int]:
    return (
        any(_rarest(choice) in COMMON for choice in options),
        len(list(options)),
    )


def index(templates: Iterable[Template]) -> dict[str, list[int]]:
    """Give for each anchor word the positions of the templates worth trying when it occurs."""
    found: dict[str, list[int]] = {}
    for position, template in enumerate(templates):
        for anchor in template.anchors:
            found.setdefault(anchor, []).append(position)
    return found
