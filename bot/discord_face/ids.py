"""What stands in the custom_id of buttons: all that a press needs, in at most 100 characters."""

from __future__ import annotations

import re
from typing import Final

MOST: Final = 100
LONGEST_NUMBER: Final = 9
ID: Final = r"[\w-]{1,24}"
REPLY: Final = re.compile(
    rf"r:(?P<action>[a-z-]{{1,12}}):(?P<question>(?:{ID})?):(?P<delivery>(?:{ID})?):(?P<argument>.*)"
)
MORE: Final = re.compile(rf"more:(?P<delivery>{ID}):(?P<page>\d{{1,3}})")
MINE: Final = re.compile(rf"mine:(?P<delivery>(?:{ID})?)")
WAITING: Final = re.compile(rf"waiting:(?P<delivery>{ID})")
CASE: Final = re.compile(r"case:(?P<what>add|withdraw|read):(?P<number>\d{1,9})")
FORGET: Final = re.compile(r"forget:(?P<what>ask|yes|no)")
PANEL: Final = re.compile(r"panel:ask")
FORM_ASK: Final = "form:ask"
FORM_ADD: Final = "form:add:"
FIELD: Final = "text"


def reply_id(action: str, question: str, delivery: str, argument: str) -> str:
    """Return the custom_id of a button under a reply."""
    return f"r:{action}:{question}:{delivery}:{argument}"


def numbered(text: str) -> int:
    """Return a case's number; 0, which no case has, for what is none."""
    return int(text) if text.isdecimal() and len(text) <= LONGEST_NUMBER else 0


def carries(custom_id: str, delivery_id: str) -> bool:
    """Return whether a button belongs to the message of a delivery."""
    return delivery_id in custom_id.split(":")
