"""One asker's side of the chat: a typed line becomes a message, or the choice of a number."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Protocol

from bot import terminal_words
from bot.console_face.choices import Choices, typed_number
from bot.console_face.courier import FACE, ConsoleCourier
from bot.console_face.screen import Screen
from bot.errors import Refused
from bot.ports import Clock
from bot.pressing import Press
from bot.values import ButtonAction, Conversation, Person, Question

Spoken = Mapping[str, Callable[[], Awaitable[None]]]
"""Whole messages that are no question but ask the program for something: what each one does."""


class Listener(Protocol):
    """What the chat asks of the assistant."""

    async def hear(self, question: Question) -> None:
        """Answer a message or pass it on."""

    async def press(self, press: Press) -> None:
        """Do what a button asks for."""


class ConsoleChat:
    """Takes what one asker types and brings it to the assistant."""

    def __init__(
        self,
        listener: Listener,
        courier: ConsoleCourier,
        screen: Screen,
        clock: Clock,
        new_id: Callable[[], str],
        asker: Person,
        spoken: Spoken | None = None,
    ) -> None:
        self.asker = asker
        self.place = Conversation(FACE, asker.name)
        self._listener = listener
        self._courier = courier
        self._screen = screen
        self._clock = clock
        self._new_id = new_id
        self._spoken = spoken or {}
        self._unsaid: tuple[str, str] | None = None

    async def say(self, typed: str) -> None:
        """Do what was typed; raises `Unavailable` where it could not be kept, to be said again."""
        text = typed.encode("utf-8", "replace").decode("utf-8")
        spoken = self._spoken.get(" ".join(text.split()).casefold())
        number, choices = typed_number(text), self._courier.choices
        if spoken is not None:
            await spoken()
        elif number is not None and choices is not None:
            await self._pick(choices, number)
        else:
            await self._ask(text)

    async def _ask(self, text: str) -> None:
        # Said again after a failure it keeps its id, so that it is the same message in the store.
        again = self._unsaid is not None and self._unsaid[1] == text
        message_id = self._unsaid[0] if again and self._unsaid else self._new_id()
        self._unsaid = (message_id, text)
        self._courier.choices = None
        await self._listener.hear(
            Question(message_id, self.place, self.asker, text, self._clock.now())
        )
        self._unsaid = None

    async def _pick(self, choices: Choices, number: int) -> None:
        button = choices.picked(number)
        if button is None:
            await self._screen.tell(terminal_words.no_such_choice(number, len(choices.buttons)))
            return
        press = Press(
            self._new_id(),
            choices.question_id,
            button.action,
            button.argument,
            self.asker,
            self.place,
        )
        try:
            await self._listener.press(press)
        except Refused as refusal:
            await self._screen.tell(str(refusal))
            return
        if button.action is not ButtonAction.ENTRY and self._courier.choices is choices:
            self._courier.choices = None
