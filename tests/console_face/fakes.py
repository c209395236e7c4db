"""What the terminal's tests put in the place of the rest of the program."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.errors import Refused, Unavailable, Undecided
from bot.pressing import Press
from bot.values import (
    Button,
    ButtonAction,
    Conversation,
    Delivery,
    Lane,
    Owed,
    Person,
    Question,
    Reply,
    ReplyKind,
)

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
HERE = Conversation("console", "an agency")
ASKER = Person("console:an agency", "an agency")
BUTTONS = (
    Button(ButtonAction.ENTRY, "How to book", "how-to-book"),
    Button(ButtonAction.HELPED, "That answers it"),
    Button(ButtonAction.PERSON, "Ask the coordinator"),
)
ANSWER = Reply(ReplyKind.ANSWER, "It takes **24 hours**.", BUTTONS, question="q1")
RECEIPT = Reply(ReplyKind.RECEIPT, "Passed on as **E-1**.", case=1, question="q2")
FROM_A_PERSON = Reply(ReplyKind.PERSON, "**E-1**\n\nCall me.\n— Anne, training staff", case=1)


class FixedClock:
    def now(self) -> datetime:
        return NOON


class Page:
    """A screen that keeps what was shown."""

    def __init__(self) -> None:
        self.shown: list[str] = []

    async def show(self, reply: Reply) -> None:
        self.shown.append(reply.text)

    async def tell(self, sentence: str) -> None:
        self.shown.append(sentence)


class Listener:
    """An assistant that writes down what it hears; it can be told to fail or to refuse."""

    def __init__(self) -> None:
        self.heard: list[Question] = []
        self.presses: list[Press] = []
        self.store_is_gone = False
        self.decides_later = False
        self.refuses = False

    async def hear(self, question: Question) -> None:
        self.heard.append(question)
        if self.store_is_gone:
            raise Unavailable("The store is gone.")
        if self.decides_later:
            raise Undecided("The store is gone.")

    async def press(self, press: Press) -> None:
        self.presses.append(press)
        if self.refuses:
            raise Refused("That question is with the training coordinator already.")


def delivery(reply: Reply, to: Conversation = HERE) -> Delivery:
    return Delivery("d" * 24, Owed(Lane.ASKER, to, reply, case=reply.case), NOON)
