"""Weighs a whole message by its concepts and words: what is left when no cue says it outright."""

import math
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, pairwise

from faq.emergency.concepts import CONCEPTS, concepts
from faq.emergency.frames import Frame
from faq.emergency.reading import Reading
from faq.emergency.term_weights import TERM_WEIGHTS
from faq.emergency.weights import WEIGHTS

__all__ = ["FEATURES", "features", "is_grave", "terms", "weigh"]

_NEUTRAL = frozenset(
    {"i", "we", "you", "third", "they", "kin", "asking", "course", "business", "courtesy", "past"}
    | {"not", "want", "think", "service", "child", "now", "help", "home"}
)
_DANGERS = frozenset(CONCEPTS) - _NEUTRAL
_GRAVE = _DANGERS - {"body", "end", "gone", "means", "worth", "threat"}
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


def features(readings: Sequence[Reading]) -> set[str]:
    """Give the features that a read message has, out of FEATURES."""
    words = list(chain.from_iterable(reading.sentence.split() for reading in readings))
    found = concepts(words)
    dangers = len(found & _DANGERS)
    frames = {f"frame {frame.value}" for reading in readings for frame, _ in reading.frames}
    pairs = {f"{one} and {other}" for one, other in _PAIRS if one in found and other in found}
    counts = {name for name, least in _COUNTS.items() if dangers >= least}
    asks = {"asks"} if any(reading.asks for reading in readings) else set()
    return found | frames | pairs | counts | asks | {"always"}


def _terms(reading: Reading) -> Iterator[str]:
    words = reading.sentence.split()
    yield from words
    for one, other in pairwise(("^", *words, "$")):
        yield f"{one} {other}"


def terms(readings: Sequence[Reading]) -> set[str]:
    """Give the words and pairs of neighbours of a read message, sentence ends included."""
    return set(chain.from_iterable(_terms(reading) for reading in readings))


def is_grave(readings: Sequence[Reading]) -> bool:
    """Tell whether a message holds a word of danger that everyday business seldom needs."""
    return not features(readings).isdisjoint(_GRAVE)


@cache
def _term_weights() -> dict[str, float]:
    entries = (entry.rpartition(" ") for entry in TERM_WEIGHTS.replace("\n", "").split("|"))
    return {term: int(weight) / 100 for term, _, weight in entries if term}


def weigh(readings: Sequence[Reading]) -> float:
    """Give the chance, as far as concepts and words tell, that a message speaks of a danger now."""
    by_term = _term_weights()
    total = sum(WEIGHTS.get(feature, 0.0) for feature in features(readings))
    total += sum(by_term.get(term, 0.0) for term in terms(readings))
    return 1.0 / (1.0 + math.exp(-total))
