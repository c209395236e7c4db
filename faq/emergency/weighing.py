"""Weighs a whole message by its concepts: what is left when no single cue says it outright."""

import math
from itertools import chain

from faq.emergency.concepts import CONCEPTS, concepts
from faq.emergency.frames import Frame
from faq.emergency.reading import Reading
from faq.emergency.weights import WEIGHTS

__all__ = ["FEATURES", "features", "weigh"]

_NEUTRAL = frozenset(
    {"i", "we", "you", "third", "they", "kin", "asking", "course", "business", "courtesy", "past"}
    | {"not", "want", "think", "service", "child", "now", "help", "home"}
)
_DANGERS = frozenset(CONCEPTS) - _NEUTRAL
_GRAVE = _DANGERS - {"end", "gone", "body", "means", "illness"}
_PAIRS = (
    ("i", "die"), ("i", "end"), ("i", "means"), ("i", "gun"), ("i", "worth"), ("i", "pain"),
    ("i", "fear"), ("i", "strike"), ("i", "hide"), ("i", "drug"), ("we", "fire"),
    ("third", "strike"), ("third", "gun"), ("third", "home"), ("third", "hold"),
    ("third", "down"), ("third", "hide"), ("third", "kill"), ("kin", "gone"), ("kin", "end"),
    ("kin", "gun"), ("child", "gone"), ("body", "down"), ("home", "hide"), ("home", "intrude"),
    ("not", "breathing"), ("not", "down"), ("asking", "course"), ("asking", "business"),
)  # fmt: skip
_COUNTS = {"two dangers": 2, "three dangers": 3, "four dangers": 4}
FEATURES = (
    *CONCEPTS,
    *(f"frame {frame.value}" for frame in Frame),
    *(f"{one} and {other}" for one, other in _PAIRS),
    *_COUNTS,
    "asks",
    "always",
)


def features(readings: list[Reading]) -> set[str]:
    """Give the features that a read message has, out of FEATURES."""
    words = list(chain.from_iterable(reading.sentence.split() for reading in readings))
    found = concepts(words)
    dangers = len(found & _DANGERS)
    frames = {f"frame {frame.value}" for reading in readings for frame, _ in reading.frames}
    pairs = {f"{one} and {other}" for one, other in _PAIRS if one in found and other in found}
    counts = {name for name, least in _COUNTS.items() if dangers >= least}
    asks = {"asks"} if any(reading.asks for reading in readings) else set()
    return found | frames | pairs | counts | asks | {"always"}


def weigh(readings: list[Reading]) -> float:
    """Give the chance, as far as concepts tell, that a message speaks of a danger now."""
    found = features(readings)
    if found.isdisjoint(_GRAVE):
        return 0.0
    total = sum(WEIGHTS.get(feature, 0.0) for feature in found)
    return 1.0 / (1.0 + math.exp(-total))
