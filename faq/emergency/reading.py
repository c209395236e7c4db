"""Reads a raw message: its sentences with the cues of danger and the frames found in each."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from faq.emergency.cues import Cue, cues
from faq.emergency.frames import Frame, frames
from faq.emergency.idioms import idioms
from faq.emergency.template import Template, index
from faq.emergency.text import sentences

__all__ = ["FIRST_PERSON", "Finding", "Reading", "prepare", "read"]

_SET_ASIDE = " ~ "
_READ_AT_ONCE = 4
FIRST_PERSON = frozenset({"i", "me", "my", "myself", "we", "us", "our"})


@dataclass(frozen=True, slots=True)
class Finding:
    """A cue found in a sentence, where it begins, and whether the writer stands in it."""

    cue: Cue
    start: int
    end: int
    own: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """One canonical sentence with the cues and frames found in it."""

    sentence: str
    asks: bool
    findings: tuple[Finding, ...]
    frames: tuple[tuple[Frame, int], ...]

    def has(self, *wanted: Frame) -> bool:
        """Tell whether one of these frames stands anywhere in the sentence."""
        return any(frame in wanted for frame, _ in self.frames)

    def opens(self, frame: Frame, before: int) -> bool:
        """Tell whether this frame begins before that place."""
        return any(found is frame and start < before for found, start in self.frames)


@cache
def _cue_index() -> dict[str, list[int]]:
    return index(cue.template for cue in cues())


@cache
def _frame_index() -> dict[str, list[int]]:
    return index(cue.template for cue in frames())


@cache
def _idiom_index() -> dict[str, list[int]]:
    return index(idioms())


def _worth_trying(sentence: str, anchors: dict[str, list[int]]) -> list[int]:
    return sorted({place for word in set(sentence.split()) for place in anchors.get(word, ())})


def _start(template: Template, sentence: str) -> int | None:
    found = template.pattern.search(sentence)
    return found.start() if found else None


def _without_idioms(sentence: str) -> str:
    for place in _worth_trying(sentence, _idiom_index()):
        sentence = idioms()[place].pattern.sub(_SET_ASIDE, sentence)
    return sentence


def _findings(sentence: str) -> Iterator[Finding]:
    for place in _worth_trying(sentence, _cue_index()):
        found = cues()[place].template.pattern.search(sentence)
        if found:
            own = not FIRST_PERSON.isdisjoint(found[0].split())
            yield Finding(cues()[place], found.start(), found.end(), own)


def _frames(sentence: str) -> Iterator[tuple[Frame, int]]:
    for place in _worth_trying(sentence, _frame_index()):
        start = _start(frames()[place].template, sentence)
        if start is not None:
            yield frames()[place].frame, start


def prepare() -> None:
    """Compile every pattern now, so that no message waits for its own: about 0.3 seconds."""
    read("")
    for template in chain((cue.template for cue in cues()), (one.template for one in frames())):
        _ = template.pattern
    for idiom in idioms():
        _ = idiom.pattern


# One message is read for an alarm at once, and for a doubt when it is decided.
@lru_cache(_READ_AT_ONCE)
def read(text: str) -> tuple[Reading, ...]:
    """Give each sentence of a raw message with its cues and frames."""
    return tuple(_reading(sentence, asks) for sentence, asks in sentences(text))


def _reading(sentence: str, asks: bool) -> Reading:
    literal = _without_idioms(sentence)
    return Reading(literal, asks, tuple(_findings(literal)), tuple(_frames(sentence)))
