"""Decides between a danger and a topic: cues of danger against the frames around them."""

from collections.abc import Sequence

from faq.emergency.cues import Danger, Strength
from faq.emergency.frames import Frame
from faq.emergency.reading import FIRST_PERSON, Finding, Reading, read
from faq.emergency.weighing import is_grave, weigh

__all__ = ["ALARM_FROM", "alarm", "hesitant", "judge", "standing"]

_OWN = frozenset({Danger.SELF_HARM, Danger.SPANISH, Danger.THREAT, Danger.SILENT})
_COURSE = (Frame.TEACHING, Frame.COURSE)
_TOPIC = (*_COURSE, Frame.STAGE, Frame.HYPOTHESIS, Frame.GENERAL, Frame.PAST)
ALARM_FROM = 0.6  # the chance from which weight alone raises the alarm
_DISTANT_ALARM_FROM = 0.9  # the same for a past, a rehearsal or a hypothesis
_PLAIN_ALARM_FROM = 0.8  # the same where no word of danger stands
_SURE_FROM = 0.15  # the chance below which a sure cue is left to a person
_CUE_FROM = 0.4  # the same for any other cue
_HESITATE_FROM = 0.25


def _is_spoken_about(reading: Reading, finding: Finding) -> bool:
    """Tell whether the sentence itself holds a sure cue at a distance."""
    before = finding.start + 1 if finding.cue.danger in _OWN else finding.end
    if reading.opens(Frame.STAGE, before) or reading.opens(Frame.HYPOTHESIS, before):
        return True
    if reading.opens(Frame.REPORT, before) and reading.has(*_COURSE, Frame.GENERAL):
        return True
    if finding.cue.danger in _OWN:
        return False
    return reading.has(Frame.PAST, Frame.DENIAL) or not (finding.own or _is_told(reading, finding))


def _is_told(reading: Reading, finding: Finding) -> bool:
    """Tell whether a danger to others is told as a fact, neither asked about nor general."""
    asked = reading.asks and FIRST_PERSON.isdisjoint(reading.sentence.split())
    return not (
        asked or reading.has(Frame.GENERAL) or reading.opens(Frame.TEACHING, finding.start + 1)
    )


def _stands(reading: Reading, finding: Finding, everywhere: set[Frame]) -> bool:
    if _is_spoken_about(reading, finding):
        return False
    match finding.cue.strength:
        case Strength.SURE:
            return finding.own or Frame.STAGE not in everywhere
        case Strength.PLAIN:
            return Frame.STAGE not in everywhere and not reading.has(*_TOPIC)
        case _:
            return not everywhere - {Frame.REPORT}


def _suffices(standing: list[Finding]) -> bool:
    """Tell whether cues weigh enough together: hints only with a hint of another danger."""
    dangers = {finding.cue.danger for finding in standing}
    return len(dangers) > 1 or any(one.cue.strength > Strength.HINT for one in standing)


def standing(readings: Sequence[Reading]) -> list[Finding]:
    """Give the cues that no frame turns into a topic, strongest first."""
    everywhere = {frame for reading in readings for frame, _ in reading.frames}
    found = [
        finding
        for reading in readings
        for finding in reading.findings
        if _stands(reading, finding, everywhere)
    ]
    return sorted(found, key=lambda finding: -finding.cue.strength)


def judge(readings: Sequence[Reading]) -> str | None:
    """Give the kind of danger that read sentences speak of, or None."""
    found, chance = standing(readings), _heaviest(readings)
    if _suffices(found) and _is_believed(found[0], chance):
        return str(found[0].cue.danger)
    return str(Danger.DISTRESS) if chance >= _needed(readings) else None


def _is_believed(finding: Finding, chance: float) -> bool:
    """Tell whether a cue fits the rest of its message; the weights know too little Spanish."""
    if finding.cue.danger is Danger.SPANISH:
        return True
    return chance >= (_SURE_FROM if finding.cue.strength is Strength.SURE else _CUE_FROM)


def _heaviest(readings: Sequence[Reading]) -> float:
    """Give the chance by the whole message or its heaviest sentence: a question dilutes nothing."""
    alone = [weigh([reading]) for reading in readings] if len(readings) > 1 else []
    return max(weigh(readings), *alone, 0.0)


def _needed(readings: Sequence[Reading]) -> float:
    """Give the chance from which weight alone decides: more for what is distant or plain."""
    if any(reading.has(Frame.PAST, Frame.STAGE, Frame.HYPOTHESIS) for reading in readings):
        return _DISTANT_ALARM_FROM
    return ALARM_FROM if is_grave(readings) else _PLAIN_ALARM_FROM


def alarm(text: str) -> str | None:
    """Give the kind of danger that a raw message speaks of, or None where it speaks of none."""
    return judge(read(text))


def hesitant(text: str) -> bool:
    """Tell whether a message without an alarm still holds what a person should see."""
    readings = read(text)
    if _heaviest(readings) >= _HESITATE_FROM:
        return True
    strong = any(one.cue.strength > Strength.HINT for one in standing(readings))
    return strong or _is_strained(readings)


def _is_strained(readings: Sequence[Reading]) -> bool:
    """Tell whether a strong cue of the asker's own was set aside only by what stands around it."""
    return any(
        finding.own and finding.cue.strength is Strength.SURE
        for reading in readings
        if not reading.has(*_COURSE, Frame.STAGE, Frame.HYPOTHESIS)
        for finding in reading.findings
    )
