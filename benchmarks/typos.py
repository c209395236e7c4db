"""Seeded typing errors: letters swapped, dropped, doubled or hit beside the right key."""

from __future__ import annotations

import random
import re

SHORTEST = 4
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_WORD = re.compile(r"[^\W\d_]+")


def mistype(text: str, share: float, seed: int) -> str:
    """Return the text with one error in this share of its words of four letters and more."""
    dice = random.Random(f"{seed} {text}")  # noqa: S311  # a benchmark's dice, not a secret

    def maybe(word: re.Match[str]) -> str:
        long = len(word[0]) >= SHORTEST
        return _slip(word[0], dice) if long and dice.random() < share else word[0]

    return _WORD.sub(maybe, text)


def _slip(word: str, dice: random.Random) -> str:
    at = dice.randrange(len(word) - 1)
    match dice.randrange(4):
        case 0:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case 1:
            return word[:at] + word[at + 1 :]
        case 2:
            return word[: at + 1] + word[at:]
        case _:
            return word[:at] + _beside(word[at], dice) + word[at + 1 :]


def _beside(letter: str, dice: random.Random) -> str:
    for row in _KEYS:
        at = row.find(letter.lower())
        if at >= 0:
            return dice.choice(row[max(at - 1, 0) : at] + row[at + 1 : at + 2])
    return letter + letter
