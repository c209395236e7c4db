"""Cutting a text into messages that Discord takes, at the ends of paragraphs, lines or words."""

from __future__ import annotations

from typing import Final

CONTENT: Final = 2000
"""The most characters that Discord takes in one message."""
PAGE: Final = 1900
ELLIPSIS: Final = "…"
FENCE: Final = "```"
_LEAST = 2


def pages(text: str, most: int = PAGE) -> list[str]:
    """Return the text in pieces of at most `most` characters, all but the last ending with “…”."""
    left, found = text.strip(), []
    while len(left) > most:
        at = _place_to_cut(left, most - len(ELLIPSIS) - len(FENCE) - 1)
        piece, left = left[:at].rstrip(), left[at:].lstrip("\n ")
        found.append(_closed(piece) + ELLIPSIS)
    return [*found, left] if left or not found else found


def _place_to_cut(text: str, most: int) -> int:
    for sign in ("\n\n", "\n", " "):
        at = text.rfind(sign, most // _LEAST, most)
        if at > 0:
            return at
    return most


def _closed(piece: str) -> str:
    """Return the piece with its last code block closed."""
    return f"{piece}\n{FENCE}" if piece.count(FENCE) % 2 else piece
