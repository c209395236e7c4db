"""How the terminal delivers: it shows a reply and remembers what can be picked under it."""

from __future__ import annotations

from bot import terminal_words
from bot.console_face.choices import Choices, choices_of
from bot.console_face.screen import Screen
from bot.errors import Undeliverable
from bot.values import Delivery, Reply

FACE = "console"


class ConsoleCourier:
    """Delivers to the one person who sits at this terminal."""

    def __init__(self, screen: Screen, channel: str) -> None:
        self._screen = screen
        self._channel = channel
        self.choices: Choices | None = None

    async def deliver(self, delivery: Delivery) -> str | None:
        """Show a reply; raises `Undeliverable` for another person's and for what isn't a reply."""
        reply = delivery.owed.body
        if delivery.owed.to.channel != self._channel:
            raise Undeliverable(terminal_words.NOT_AT_THIS_TERMINAL)
        if not isinstance(reply, Reply):
            raise Undeliverable(terminal_words.NOT_FOR_A_TERMINAL, permanent=True)
        await self._screen.show(reply)
        # What comes in between, such as a person's reply, leaves the list above it valid.
        self.choices = choices_of(reply) or self.choices
        return None
