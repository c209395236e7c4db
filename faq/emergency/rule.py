"""Decides between a danger and a topic: cues of danger against the frames around them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from faq.emergency.cues import Cue, Danger, Strength, cues
from faq.emergency.frames import Frame, frames, idioms
from faq.emergency.template import Template, index
from faq.emergency.text import sentences

__all__ = ["Finding", "Reading", "alarm", "hesitant", "judge", "read"]

_SET_ASIDE = " ~ "
_FIRST_PERSON = frozenset({"i", "me", "my", "myself", "we", "us", "our"})
_OWN = frozenset({Danger.SELF_HARM, Danger.SPANISH})


@dataclass(frozen=True, slots=True)
class Finding:
    """A cue found in a sentence, where it begins, and whether the writer stands in it."""

    cue: Cue
    start: int
    own: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """One canonical sentence with the cues and frames found in it."""

    sentence: str
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
            own = not _FIRST_PERSON.isdisjoint(found[0].split())
            yield Finding(cues()[place], found.start(), own)


def _frames(sentence: str) -> Iterator[tuple[Frame, int]]:
    for place in _worth_trying(sentence, _frame_index()):
        start = _start(frames()[place].template, sentence)
        if start is not None:
            yield frames()[place].frame, start


def read(text: str) -> list[Reading]:
    """Give each sentence of a raw message with its cues and frames."""
    readings = []
    for sentence in sentences(text):
        literal = _without_idioms(sentence)
        readings.append(
            Reading(literal, tuple(_findings(literal)), tuple(_frames(sentence))),
        )
    return readings


def _is_spoken_about(reading: Reading, finding: Finding) -> bool:
    """Tell whether the sentence itself holds a sure cue at a distance."""
    before = finding.start + 1
    if reading.opens(Frame.STAGE, before) or reading.opens(Frame.HYPOTHESIS, before):
        return True
    if reading.opens(Frame.REPORT, before) and reading.has(Frame.TEACHING, Frame.GENERAL):
        return True
    return finding.cue.danger not in _OWN and reading.has(Frame.PAST, Frame.DENIAL)


def _stands(reading: Reading, finding: Finding, everywhere: set[Frame]) -> bool:
    strength = finding.cue.strength
    if _is_spoken_about(reading, finding):
        return False
    if strength is Strength.SURE:
        return finding.own or Frame.STAGE not in everywhere
    if reading.has(Frame.STAGE, Frame.HYPOTHESIS, Frame.TEACHING, Frame.GENERAL, Frame.PAST):
        return False
    if strength is Strength.PLAIN:
        return Frame.STAGE not in everywhere
    return not everywhere


def judge(readings: list[Reading]) -> tuple[Danger, Strength] | None:
    """Give the strongest cue that no frame turns into a topic."""
    everywhere = {frame for reading in readings for frame, _ in reading.frames}
    standing = [
        finding.cue
        for reading in readings
        for finding in reading.findings
        if _stands(reading, finding, everywhere)
    ]
    if not standing:
        return None
    strongest = max(standing, key=lambda cue: cue.strength)
    return strongest.danger, strongest.strength


def alarm(text: str) -> str | None:
    """Give the kind of danger that a raw message speaks of, or None where it speaks of none."""
    judged = judge(read(text))
    return str(judged[0]) if judged else None


def hesitant(text: str) -> bool:
    """Tell whether a message without an alarm still holds words that a person should see."""
    return False
