"""Cutting a message into sentences, leaving out what only quotes earlier mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from faq.text import MOST_CHARACTERS

_LINE = re.compile(r"[^\r\n]+")
_QUOTE = re.compile(r"[ \t]*>")
_QUOTE_MARKS = re.compile(r"[ \t>]*")
_SIGNATURE = re.compile(r"[ \t]*--[ \t]*")
_ITEM = re.compile(r"[ \t]*(?:[-*•–·]|\(?(?:\d{1,2}|[A-Za-z])[.)])[ \t]+")
_END = re.compile(r"[.!?…。？！]+[\"')\]”’*_]*(?=\s|$)|[?!？！]+(?=[A-Z])")
_LAST_WORD = re.compile(r"[\w.]+$")
_SHORT_FORMS = frozenset(
    (
        *("e.g", "i.e", "eg", "ie", "v", "vs", "no", "nr", "st", "mr", "mrs", "ms", "dr", "sgt"),
        *("lt", "capt", "cpl", "det", "dept", "approx", "ext", "etc", "hr", "hrs", "min", "max"),
    )
)
_WRAPPED_FROM = 50


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the message, and whether it is a point of a list."""

    start: int
    end: int
    item: bool = False

    def of(self, message: str) -> str:
        """Return the stretch as a slice of the message."""
        return message[self.start : self.end]


def sentences(message: str) -> list[Span]:
    """Return the sentences of the judged part, in order; quoted lines only where all are quoted."""
    judged = message[:MOST_CHARACTERS]
    lines = [(line.start(), line.end()) for line in _LINE.finditer(judged)]
    own = _without_signature(judged, [at for at in lines if not _QUOTE.match(judged, *at)])
    spoken = own if any(_says(judged[start:end]) for start, end in own) else lines
    return [
        sentence
        for block in _blocks(judged, spoken)
        for sentence in _cut(judged, block)
        if _says(sentence.of(judged))
    ]


def trimmed(message: str, start: int, end: int, item: bool = False) -> Span:
    """Return the stretch without the blanks at its ends."""
    stretch = message[start:end]
    return Span(
        start + len(stretch) - len(stretch.lstrip()),
        end - len(stretch) + len(stretch.rstrip()),
        item,
    )


def _without_signature(judged: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    for number, (start, end) in enumerate(lines):
        if number and _SIGNATURE.fullmatch(judged, start, end):
            return lines[:number]
    return lines


def _blocks(judged: str, lines: list[tuple[int, int]]) -> Iterator[Span]:
    """Yield each line without its mark, joined with the lines into which it was wrapped."""
    open_block: Span | None = None
    for start, end in lines:
        mark = _ITEM.match(judged, start, end) or _QUOTE_MARKS.match(judged, start, end)
        first = mark.end() if mark else start
        item = mark is not None and mark.re is _ITEM
        if open_block and not item and _runs_on(judged, open_block, first):
            open_block = Span(open_block.start, end, open_block.item)
            continue
        if open_block:
            yield open_block
        open_block = Span(first, end, item)
    if open_block:
        yield open_block


def _runs_on(judged: str, block: Span, first: int) -> bool:
    last_line = judged[block.start : block.end].rpartition("\n")[2]
    between = judged[block.end : first]
    return (
        len(last_line) >= _WRAPPED_FROM
        and between.count("\n") < 2
        and last_line.rstrip()[-1:] not in ".!?:;"
        and judged[first : first + 1].islower()
    )


def _cut(judged: str, block: Span) -> Iterator[Span]:
    start = block.start
    for end in _END.finditer(judged, block.start, block.end):
        if not _is_short_form(judged, start, end):
            yield trimmed(judged, start, end.end(), block.item)
            start = end.end()
    yield trimmed(judged, start, block.end, block.item)


def _is_short_form(judged: str, start: int, end: re.Match[str]) -> bool:
    if end.group() != ".":
        return False
    word = _LAST_WORD.search(judged[max(start, end.start() - 12) : end.start()])
    said = word.group().casefold() if word else ""
    return said in _SHORT_FORMS or (len(said) == 1 and said.isalpha() and said != "i")


def _says(stretch: str) -> bool:
    return any(character.isalnum() for character in stretch)
