"""What staff do with a case: each deed committed, its card brought up to date, told in words."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Final

import structlog

from bot import card_words
from bot import desk_words as words
from bot.case import Action
from bot.discord_face.client import AskdeskClient
from bot.discord_face.desk.showing import Cards
from bot.errors import AskdeskError, Refused
from bot.values import Case, Person, Role

log = structlog.get_logger()
STRIPES: Final = 64


@dataclass(slots=True)
class Deeds:
    """Moves cases through their life for the buttons, forms and commands of staff."""

    client: AskdeskClient
    cards: Cards
    _turns: list[asyncio.Lock] = field(
        default_factory=lambda: [asyncio.Lock() for _ in range(STRIPES)], init=False
    )

    async def do(
        self,
        number: int,
        action: Action,
        actor: Person,
        *,
        text: str = "",
        to: Person | None = None,
    ) -> str:
        """Do something with a case and return what it did; raises `Refused` with the reason."""
        case = await self.client.services.desk.act(number, action, actor, to=to)
        return await self._said(action, case)

    async def reply(self, number: int, actor: Person, text: str) -> str:
        """Send a reply to the asker, the same one once; returns what became of it."""
        async with self._turns[number % STRIPES]:
            await self._refuse_a_repeat(number, actor, text)
            case = await self.client.services.desk.act(number, Action.REPLY, actor, text=text)
        return await self._said(Action.REPLY, case)

    async def case(self, number: int) -> Case:
        """Return a case as it stands; raises `Refused` for an unknown number."""
        return (await self.client.services.cases.history(number)).case

    async def _refuse_a_repeat(self, number: int, actor: Person, text: str) -> None:
        history = await self.client.services.cases.history(number)
        last = history.messages[-1] if history.messages else None
        if last is None or last.author.role is not Role.STAFF:
            return
        if last.author.id == actor.id and last.text.strip() == text.strip():
            raise Refused(words.ALREADY_SENT.format(label=history.case.label))

    async def _said(self, action: Action, case: Case) -> str:
        """Bring the card up to date with what was just delivered; the deed itself is done."""
        arrival, trouble = "", ""
        try:
            await self.cards.show(case.number)
            if action is Action.REPLY:
                background = await self.cards.book.background(case.number)
                if background.arrival is not None:
                    arrival = card_words.arrived(background.arrival, background.failure)
        except AskdeskError as error:
            log.warning("card_not_shown", case=case.label, reason=str(error))
            trouble = "\n-# " + words.CARD_TROUBLE.format(reason=str(error))
        return words.acted(action, case, arrival=arrival) + trouble
