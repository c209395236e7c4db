"""What an asker can type in a chat besides questions: about their own questions and data."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator, Mapping

from bot import own_words
from bot.console_face.own_data import data_told
from bot.console_face.screen import Screen
from bot.errors import Refused
from bot.mine import Mine
from bot.values import Person, Reply, ReplyKind

Doing = Callable[[], Awaitable[None]]
_WITHDRAW = re.compile(r"withdraw\s+e-?\s?(\d{1,9})[.!]?")


class OwnWords(Mapping[str, Doing]):
    """Whole messages and what each does; `withdraw E-7` is there for every number."""

    def __init__(self, mine: Mine, screen: Screen, asker: Person) -> None:
        self._mine, self._screen, self._asker = mine, screen, asker
        self._fixed: dict[str, Doing] = {
            "my questions": lambda: self._show(mine.questions(asker)),
            "my data": lambda: self._show(self._data()),
            "delete my data": lambda: screen.tell(own_words.FORGET_SURE),
            "yes, delete my data": lambda: self._show(mine.forget(asker)),
        }

    def __getitem__(self, said: str) -> Doing:
        """Return what a message does; raises `KeyError` for one that is none of these."""
        plain = said.strip("“”\"' ").rstrip(".!?")
        found = _WITHDRAW.fullmatch(plain)
        return self._withdrawing(int(found.group(1))) if found else self._fixed[plain]

    def __iter__(self) -> Iterator[str]:
        """Yield the messages that are always the same."""
        return iter(self._fixed)

    def __len__(self) -> int:
        """Return how many of those there are."""
        return len(self._fixed)

    def _withdrawing(self, number: int) -> Doing:
        async def withdraw() -> None:
            try:
                await self._mine.withdraw(self._asker, number)
            except Refused as refusal:
                await self._screen.tell(str(refusal))

        return withdraw

    async def _data(self) -> str:
        return data_told(await self._mine.data(self._asker))

    async def _show(self, told: Awaitable[str]) -> None:
        await self._screen.show(Reply(ReplyKind.NOTICE, await told))
