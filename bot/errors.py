"""Every error the bot raises on purpose; the message is written for the person who reads it.

AskdeskError
├── Refused             the desk says no, and why                        exit 1
├── WrongUse            a command, setting or file was given wrongly     exit 2
└── Unavailable         the store or a service can't be reached          exit 3
    ├── Undecided       a question is kept, and will be decided later
    └── Undeliverable   one delivery failed, for now or for good
"""

from __future__ import annotations

from typing import ClassVar


class AskdeskError(Exception):
    """Something a person can mend; its message says what and how."""

    exit_code: ClassVar[int] = 1


class Refused(AskdeskError):
    """The desk says no, and why."""


class WrongUse(AskdeskError):
    """A command, a setting or a file was given wrongly."""

    exit_code: ClassVar[int] = 2


class Unavailable(AskdeskError):
    """The store or a service can't be reached."""

    exit_code: ClassVar[int] = 3


class Undecided(Unavailable):
    """A question is kept, and will be decided once the store can be reached again."""


class Undeliverable(Unavailable):
    """One delivery failed.

    `permanent` says that trying again is useless, `retry_after` how many seconds the other
    side asked us to wait.
    """

    def __init__(
        self, reason: str, *, permanent: bool = False, retry_after: float | None = None
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.permanent = permanent
        self.retry_after = retry_after
