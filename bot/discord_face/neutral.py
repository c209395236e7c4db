"""Text of people, made harmless on Discord: it reads as it was typed and does nothing."""

from __future__ import annotations

import re
from unicodedata import category, normalize

ELLIPSIS = "…"
MOST_MARKS = 3
LONGEST_NAME = 64
_SPECIAL = re.compile(r"([\\*_~`|<>\[\]()#:+\-.=/])")
_NEVER_IN_NAMES = re.compile(r"[\\*_~`|<>\[\]()#:@]")
_AT = "@\u200b"
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def neutral(text: str, most: int = 1000) -> str:
    """Return people's text so that Discord shows its signs and obeys none, at most `most` long.

    No mention, link text, emoji, heading, quote, list or code block comes of it.
    """
    return _cut([_escaped(character) for character in visible(text).strip()], most)


def neutral_line(text: str, most: int = 200) -> str:
    """Return people's text on one line, harmless, at most `most` long."""
    return neutral(" ".join(visible(text).split()), most)


def plain_name(name: str) -> str:
    """Return somebody's name with nothing in it that Discord would obey, never empty."""
    bare = _NEVER_IN_NAMES.sub("", " ".join(visible(normalize("NFC", name)).split()))
    return " ".join(bare[:LONGEST_NAME].split()) or "somebody"


def visible(text: str) -> str:
    """Return the text without what can't be seen: it may hide words or turn their order round."""
    kept: list[str] = []
    marks = 0
    for character in _BREAKS.sub("\n", text).replace("\t", " "):
        kind = category(character)
        marks = marks + 1 if kind in ("Mn", "Me") else 0
        hidden = kind in ("Cc", "Cf", "Cs", "Co", "Cn") or character in "\u115f\u1160\u3164\uffa0"
        if character == "\n" or (not hidden and marks <= MOST_MARKS):
            kept.append(character)
    return "".join(kept)


def _escaped(character: str) -> str:
    if character == "@":
        return _AT
    return _SPECIAL.sub(r"\\\1", character)


def _cut(pieces: list[str], most: int) -> str:
    """Return whole pieces only, so that no escape sign is left without what it escapes."""
    if sum(map(len, pieces)) <= most:
        return "".join(pieces)
    kept, length = [], len(ELLIPSIS)
    for piece in pieces:
        if length + len(piece) > most:
            break
        kept.append(piece)
        length += len(piece)
    return "".join(kept).rstrip(" \n") + ELLIPSIS
