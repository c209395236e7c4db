"""An interaction: a command, a press, a choice, a form, and what the bot made of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

from tests.loopback.errors import Json
from tests.loopback.world import Channel, Message, User

SECONDS_TO_ANSWER = 3
SECONDS_TO_FOLLOW_UP = 15 * 60


class InteractionKind(IntEnum):
    """What a person did."""

    COMMAND = 2
    COMPONENT = 3
    AUTOCOMPLETE = 4
    MODAL = 5


class Callback(IntEnum):
    """The ways in which a bot may first answer."""

    MESSAGE = 4
    THINKING = 5
    LATER_UPDATE = 6
    UPDATE = 7
    CHOICES = 8
    MODAL = 9


@dataclass(slots=True, eq=False)
class Interaction:
    """One thing that a person did with the bot, and its answers so far."""

    id: int
    token: str
    kind: InteractionKind
    user: User
    channel: Channel
    data: Json
    created: float
    message: Message | None = None
    callback: Callback | None = None
    response: Message | None = None
    modal: Json | None = None
    choices: list[Json] = field(default_factory=list)
    followups: list[Message] = field(default_factory=list)
    failed: bool = False

    @property
    def answered(self) -> bool:
        """Whether the person has something to look at: a message, a form, an update."""
        if self.callback in (None, Callback.THINKING):
            return self.response is not None and not self.response.loading
        return True
