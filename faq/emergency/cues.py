"""Every cue of danger with the kind it speaks of and how far it carries by itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cache

from faq.emergency import (
    body,
    despair,
    home,
    lost,
    selfharm,
    silence,
    someone_close,
    violence,
)
from faq.emergency.template import Template, lines
from faq.emergency.words import CLASSES

__all__ = ["Cue", "Danger", "Strength", "cues", "vocabulary"]


class Danger(StrEnum):
    """What a message that needs help at once speaks of."""

    SELF_HARM = "self-harm"
    SOMEONE_CLOSE = "someone-close"
    VIOLENCE = "violence"
    BREAK_IN = "break-in"
    HOME = "violence-at-home"
    THREAT = "threat"
    OVERDOSE = "overdose"
    BODY = "collapse"
    MISSING = "missing"
    TRAPPED = "trapped"
    SILENT = "cannot-speak"
    HELP = "call-for-help"
    SPANISH = "spanish"
    DISTRESS = "distress"


class Strength(IntEnum):
    """How much must speak against a cue before it is taken for a topic."""

    HINT = 1
    FAINT = 2
    PLAIN = 3
    SURE = 4


@dataclass(frozen=True, slots=True)
class Cue:
    """One template, the danger that it speaks of and its strength."""

    danger: Danger
    strength: Strength
    template: Template


_TABLE: tuple[tuple[Danger, Strength, str], ...] = (
    (Danger.SELF_HARM, Strength.SURE, selfharm.SELF_SURE),
    (Danger.SELF_HARM, Strength.FAINT, despair.SELF_FAINT),
    (Danger.SOMEONE_CLOSE, Strength.SURE, someone_close.NEAR_SURE),
    (Danger.SOMEONE_CLOSE, Strength.PLAIN, someone_close.NEAR_PLAIN),
    (Danger.SOMEONE_CLOSE, Strength.HINT, someone_close.NEAR_FAINT),
    (Danger.VIOLENCE, Strength.SURE, violence.DANGER_SURE),
    (Danger.VIOLENCE, Strength.PLAIN, violence.DANGER_PLAIN),
    (Danger.VIOLENCE, Strength.HINT, violence.DANGER_FAINT),
    (Danger.BREAK_IN, Strength.SURE, violence.BREAK_IN_SURE),
    (Danger.BREAK_IN, Strength.PLAIN, violence.BREAK_IN_PLAIN),
    (Danger.HOME, Strength.SURE, home.HOME_SURE),
    (Danger.HOME, Strength.PLAIN, home.HOME_PLAIN),
    (Danger.HOME, Strength.HINT, home.HOME_FAINT),
    (Danger.THREAT, Strength.SURE, home.THREAT_SURE),
    (Danger.THREAT, Strength.PLAIN, home.THREAT_PLAIN),
    (Danger.OVERDOSE, Strength.SURE, body.OVERDOSE_SURE),
    (Danger.OVERDOSE, Strength.PLAIN, body.OVERDOSE_PLAIN),
    (Danger.BODY, Strength.SURE, body.BODY_SURE),
    (Danger.BODY, Strength.PLAIN, body.BODY_PLAIN),
    (Danger.BODY, Strength.HINT, body.BODY_FAINT),
    (Danger.MISSING, Strength.SURE, lost.MISSING_SURE),
    (Danger.MISSING, Strength.PLAIN, lost.MISSING_PLAIN),
    (Danger.MISSING, Strength.HINT, lost.MISSING_FAINT),
    (Danger.TRAPPED, Strength.SURE, lost.TRAPPED_SURE),
    (Danger.TRAPPED, Strength.PLAIN, lost.TRAPPED_PLAIN),
    (Danger.TRAPPED, Strength.HINT, lost.TRAPPED_FAINT),
    (Danger.SILENT, Strength.SURE, silence.SILENT_SURE),
    (Danger.SILENT, Strength.PLAIN, silence.SILENT_PLAIN),
    (Danger.SILENT, Strength.HINT, silence.SILENT_FAINT),
    (Danger.HELP, Strength.SURE, silence.HELP_SURE),
    (Danger.HELP, Strength.PLAIN, silence.HELP_PLAIN),
    (Danger.HELP, Strength.HINT, silence.HELP_FAINT),
    (Danger.SPANISH, Strength.SURE, silence.SPANISH),
)


@cache
def cues() -> tuple[Cue, ...]:
    """Give every cue, in the order of the table."""
    return tuple(
        Cue(danger, strength, Template(line))
        for danger, strength, block in _TABLE
        for line in lines(block)
    )


def _vocabulary() -> Iterator[str]:
    for words in CLASSES.values():
        yield from words.replace("_", " ").split()
    for cue in cues():
        yield from cue.template.words()


@cache
def vocabulary() -> frozenset[str]:
    """Give every word that some cue knows."""
    return frozenset(_vocabulary())
