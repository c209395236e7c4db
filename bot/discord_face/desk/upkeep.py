"""Keeping the desk on Discord whole: what was deleted, doubled, missed or left behind."""

from __future__ import annotations

import asyncio
import re
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

import discord
import structlog

from bot import desk_words as words
from bot.case import Action
from bot.discord_face.client import AskdeskClient
from bot.discord_face.desk.daily import Daily
from bot.discord_face.desk.showing import Cards
from bot.discord_face.desk.threads import Found
from bot.discord_face.failures import REQUEST_ERRORS, code_of
from bot.errors import AskdeskError, Unavailable
from bot.reminding import CLOCK
from bot.values import Case, CaseState

log = structlog.get_logger()
LOOK_AT_OWNERS: Final = timedelta(minutes=30)
ACTIVE: Final = (CaseState.OPEN, CaseState.CLAIMED, CaseState.REPLIED)
UNKNOWN_MEMBER: Final = 10007
UNTIL_READY: Final = 0.05
_TITLE: Final = re.compile(r"E-(\d{1,9}) ·")
REPAIRED: Final = (*REQUEST_ERRORS, AskdeskError)


@dataclass(slots=True)
class Upkeep:
    """Goes through the desk at start, every minute, and when something of it is deleted.

    `looked` is set once it has gone through everything for the first time.
    """

    client: AskdeskClient
    cards: Cards
    daily: Daily
    looked: asyncio.Event = field(default_factory=asyncio.Event, init=False)
    _owners_at: datetime | None = field(default=None, init=False)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock, init=False)

    def register(self, client: AskdeskClient) -> None:
        """Listen to what happens to cards and threads."""
        client.listen("raw_message_delete", self._message_deleted)
        client.listen("raw_thread_delete", self._thread_deleted)

    async def run(self, stop: asyncio.Event, every: float) -> None:
        """Go through everything once connected, then again and again until told to stop."""
        while not stop.is_set() and not self.client.is_ready():
            await _pause(stop, UNTIL_READY)
        first = True
        while not stop.is_set():
            try:
                await self.once(verify=first)
                first = False
                self.looked.set()
            except Unavailable as error:
                log.error("desk_upkeep_failed", reason=str(error))
            except Exception as error:
                log.error("desk_upkeep_failed", exc_info=error)
            await _pause(stop, every)

    async def once(self, *, verify: bool = False) -> None:
        """Repair what can be repaired; what can't is named in the log and tried again.

        `verify` looks at every card that should stand, not only at those known to be stale.
        """
        if self.cards.checks.ground.desk_channel is None:
            return
        # Two rounds at once would each miss what the other is about to post.
        async with self._turn:
            await self._round(verify=verify)

    async def _round(self, *, verify: bool) -> None:
        for fault in self.cards.checks.faults():
            log.error("desk_channel", lacks=fault)
        if verify:
            waiting = await self.client.services.cases.cases(ACTIVE)
            await self._show([case.number for case in waiting], verify=True)
        await self._owners()
        await self._show(await self.cards.book.stale(), verify=False)
        await self._doubles()
        await self.daily.once()

    async def _show(self, numbers: list[int], *, verify: bool) -> None:
        for number in numbers:
            try:
                await self.cards.show(number, careful=True, verify=verify)
            except REPAIRED as error:
                log.warning("card_not_shown", case=f"E-{number}", reason=str(error))

    # What was deleted

    async def _message_deleted(self, event: discord.RawMessageDeleteEvent) -> None:
        card = await self.cards.book.at(str(event.message_id))
        if card is not None and card.message == str(event.message_id):
            await self._show([card.case], verify=True)

    async def _thread_deleted(self, event: discord.RawThreadDeleteEvent) -> None:
        card = await self.cards.book.at(str(event.thread_id))
        if card is not None:
            await self.cards.lost_thread(card.case)
            await self._show([card.case], verify=True)

    # Second threads of one case

    async def _doubles(self) -> None:
        by_case: defaultdict[int, list[Found]] = defaultdict(list)
        try:
            for one in await self.cards.threads.active():
                if found := _TITLE.match(one.title):
                    by_case[int(found[1])].append(one)
            for number, threads in by_case.items():
                await self._fold(number, threads)
        except REPAIRED as error:
            log.warning("threads_not_folded", reason=str(error))

    async def _fold(self, number: int, threads: list[Found]) -> None:
        card = await self.cards.book.card(number)
        if card is None or card.thread is None:
            return
        for one in threads:
            if one.id != card.thread:
                await self._close_double(number, one, card.thread)

    async def _close_double(self, number: int, double: Found, thread: str) -> None:
        label = f"E-{number}"
        told = words.DOUBLE.format(label=label, where=f"<#{thread}>")
        await self.cards.placing.board.say(int(double.id), told, nonce=f"double-{double.id}")
        change = self.cards.threads.change
        await change(double.id, name=words.DOUBLE_TITLE.format(label=label), archived=True)
        log.info("double_closed", case=label, thread=double.id)

    # Owners who left

    async def _owners(self) -> None:
        now = self.client.services.clock.now()
        if self._owners_at is not None and now - self._owners_at < LOOK_AT_OWNERS:
            return
        self._owners_at = now
        gone: dict[str, bool] = {}
        for case in await self.client.services.cases.cases((CaseState.CLAIMED,)):
            owner = case.owner.id if case.owner else ""
            if owner.isdecimal():
                if owner not in gone:
                    gone[owner] = await self._left(int(owner))
                if gone[owner]:
                    await self._give_back(case)

    async def _left(self, person: int) -> bool:
        """Return whether somebody is surely no longer of staff."""
        ground = self.cards.checks.ground
        try:
            member: Any = await self.client.http.get_member(ground.guild or 0, person)
        except discord.HTTPException as error:
            return code_of(error) == UNKNOWN_MEMBER
        return str(ground.staff_role) not in member.get("roles", ())

    async def _give_back(self, case: Case) -> None:
        name = case.owner.name if case.owner else words.NOBODY
        try:
            why = words.LEFT.format(name=name)
            await self.client.services.desk.act(case.number, Action.EXPIRE, CLOCK, text=why)
        except AskdeskError as error:
            log.warning("case_not_given_back", case=case.label, reason=str(error))


async def _pause(stop: asyncio.Event, seconds: float) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await stop.wait()
