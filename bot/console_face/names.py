"""Who sits at the terminal: the name given with `--as`, or the login name."""

from __future__ import annotations

import getpass
import os

from bot import terminal_words
from bot.console_face.courier import FACE
from bot.errors import WrongUse
from bot.values import Person, Role

LONGEST = 64


def person(name: str | None, role: Role) -> Person:
    """Return who acts; the same name is the same person. Raises `WrongUse` for an unusable name."""
    known = checked_name(name if name is not None else login_name())
    return Person(f"{FACE}:{known}", known, role)


def checked_name(name: str) -> str:
    """Return a name without blanks around it; raises `WrongUse` for one that can't be shown."""
    bare = " ".join(name.split(" ")).strip()
    if not bare or len(bare) > LONGEST or not bare.isprintable():
        raise WrongUse(terminal_words.WRONG_NAME.format(most=LONGEST))
    return bare


def login_name() -> str:
    """Return this user's login name, `me` on a machine that knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return os.environ.get("USERNAME", "me")
