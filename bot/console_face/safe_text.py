"""Text from outside, made harmless for a terminal: nothing in it moves, hides or colours anything.

An asker may send escape sequences, marks that turn the reading direction round, or a letter
under forty accents. The store keeps what was sent; a screen gets this.
"""

from __future__ import annotations

import json
import re
from unicodedata import category

REPLACEMENT = "\ufffd"
MOST_MARKS = 3
JOINERS = "\u200c\u200d"
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_HIDDEN_IN_JSON = re.compile("[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def safe(text: str) -> str:
    """Return the text with its lines kept and everything that steers a terminal taken out."""
    text = _BREAKS.sub("\n", text).expandtabs(4)
    if all(line.isascii() and line.isprintable() for line in text.split("\n")):
        return text
    return "".join(_harmless(text))


def safe_line(text: str) -> str:
    """Return the text on one line, safe for a terminal."""
    return " ".join(safe(text).split())


def safe_json(value: object) -> str:
    """Return JSON that reads back exactly and is safe to look at in a terminal."""
    written = json.dumps(value, ensure_ascii=False, indent=2)
    return _HIDDEN_IN_JSON.sub(lambda found: f"\\u{ord(found.group()):04x}", written)


def _harmless(text: str) -> list[str]:
    kept: list[str] = []
    marks = 0
    for character in text:
        kind = category(character)
        marks = marks + 1 if kind in ("Mn", "Me") else 0
        if character == "\n" or character in JOINERS:
            kept.append(character)
        elif kind in ("Cc", "Cs"):
            kept.append(REPLACEMENT)
        elif kind != "Cf" and marks <= MOST_MARKS:
            kept.append(character)
    return kept
