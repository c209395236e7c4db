"""What stands in the custom_id of the desk's buttons, menus and forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

CARD: Final = "d"
BUTTON: Final = re.compile(
    r"d:(?P<what>claim|release|resolve|reopen|reply|answer|assign|more|history|files|entry|alike"
    r"|pick|give|send-entry|send|alike-form|cancel)"
    r":(?P<number>\d{1,9}):(?P<argument>.*)"
)
PAGE: Final = re.compile(r"dl:(?P<kind>list|mine|search|show|gaps):(?P<page>\d{1,3}):(?P<words>.*)")
FORM_REPLY: Final = "form:reply:"
FORM_ALIKE: Final = "form:alike:"


def case_id(what: str, number: int, argument: str = "") -> str:
    """Return the custom_id of something that is done with a case."""
    return f"{CARD}:{what}:{number}:{argument}"


def page_id(kind: str, page: int, words: str) -> str:
    """Return the custom_id that turns to a page of a list."""
    return f"dl:{kind}:{page}:{words}"


def is_card_of(number: int, components: object) -> bool:
    """Return whether a message's buttons are those of a case's card."""
    return any(
        (found := BUTTON.fullmatch(custom_id)) and int(found["number"]) == number
        for custom_id in custom_ids(components)
    )


def custom_ids(parts: object) -> Iterator[str]:
    """Yield the custom_ids of a message's components."""
    for part in parts if isinstance(parts, list | tuple) else ():
        if custom_id := getattr(part, "custom_id", None):
            yield str(custom_id)
        yield from custom_ids(getattr(part, "children", ()))
