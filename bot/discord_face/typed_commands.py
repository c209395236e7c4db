"""Whole messages that are no question but ask the program for something."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot import discord_words
from bot.clock import new_id
from bot.discord_face.place import Place
from bot.discord_face.rendering import Rendered

Show = Callable[[Place], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class TypedCommands:
    """What “my data” and “my questions” show; in public they only say where to look."""

    my_data: Show
    my_questions: Show

    def work_for(self, text: str, place: Place) -> Awaitable[None] | None:
        """Return what a message asks for, None for a question."""
        bare = text.strip(" .!?")
        if bare in discord_words.MY_DATA:
            return self._privately(self.my_data, place, discord_words.PRIVATE_ELSEWHERE)
        if bare in discord_words.MY_QUESTIONS_SAID:
            return self._privately(self.my_questions, place, discord_words.QUESTIONS_ELSEWHERE)
        return None

    @staticmethod
    async def _privately(show: Show, place: Place, elsewhere: str) -> None:
        if place.private:
            await show(place)
        else:
            await place.post(Rendered(elsewhere), new_id())
