"""What the guard hands back, and the shape of one of its rules."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Kind", "Masked", "Rule", "placeholder"]


class Kind(StrEnum):
    """What can be masked, as it is named to the asker."""

    SOCIAL_SECURITY = "a social security number"
    CARD = "a payment card number"
    BIRTH = "a date of birth"
    LICENSE = "a driver's license number"
    PLATE = "a license plate"
    CASE = "a case or report number"
    MINOR = "the name of a minor"
    NAME = "the name of a person in an incident"
    ADDRESS = "an address"
    DIAGNOSIS = "a diagnosis"


@dataclass(frozen=True, slots=True)
class Masked:
    """A text fit for keeping, what was masked in it, and how many times."""

    text: str
    kinds: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern whose group `value` is masked where `holds` agrees."""

    kind: Kind
    pattern: re.Pattern[str]
    holds: Callable[[re.Match[str]], bool] = lambda _: True


def placeholder(kind: Kind) -> str:
    """Give what stands in a text instead of what was masked."""
    return f"[{kind.partition(' ')[2]} removed]"
