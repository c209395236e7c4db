"""Simulated staff: each case is claimed, answered by the form and resolved within a minute."""

from __future__ import annotations

import asyncio
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from benchmarks.soak.plan import SEED
from benchmarks.soak.town import Town, member_of
from tests.loopback import CannotDoError, Message, Person
from tests.loopback.interactions import Interaction

CARD = re.compile(r"d:[a-z-]+:(\d+):")
PAUSE = (2.0, 14.0)
AGAIN_SECONDS = 3.0
SETTLED_SECONDS = 6.0
TRIES = 60


@dataclass(slots=True)
class Work:
    """What staff did with one case."""

    number: int
    opened: float
    replies: list[str] = field(default_factory=list)
    resolved: float | None = None
    trouble: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Staff:
    """Watches the desk's channel and sees to every card."""

    town: Town
    works: dict[int, Work] = field(default_factory=dict, init=False)
    _cards: dict[int, Message] = field(default_factory=dict, init=False)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set, init=False)
    _luck: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self._luck = random.Random(SEED + 1)  # noqa: S311
        self.town.discord.watch(self._posted)

    @property
    def busy(self) -> bool:
        """Whether a case is still being seen to."""
        return bool(self._tasks)

    def _posted(self, message: Message) -> None:
        if message.channel is not self.town.desk or not message.embeds:
            return
        number = _case_of(message)
        if number is None:
            return
        self._cards[number] = message
        if number not in self.works:
            self.works[number] = Work(number, self.town.now())
            task = asyncio.get_running_loop().create_task(self._see_to(self.works[number]))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _see_to(self, work: Work) -> None:
        who = member_of(self.town, work.number)
        await self._pause()
        await self._until(work, lambda card: "Claim" not in card.labels, self._press(who, "Claim"))
        await self._pause()
        await self._until(work, lambda card: "Reopen" in card.labels, self._reply(who, work))
        await self._pause()
        resolved = lambda card: not {"Resolve", "Reply"} & set(card.labels)  # noqa: E731
        await self._until(work, resolved, self._press(who, "Resolve"))
        work.resolved = self.town.now()

    async def _until(
        self, work: Work, done: Callable[[Message], bool], step: Callable[[Message], object]
    ) -> None:
        """Take a step until the card shows that it is done, as somebody does who reads it."""
        for _ in range(TRIES):
            if done(self._cards[work.number]):
                return
            try:
                await asyncio.wait_for(_awaited(step(self._cards[work.number])), 60)
            except (CannotDoError, AssertionError, TimeoutError) as error:
                work.trouble.append(str(error)[:100])
            if not done(self._cards[work.number]):
                await asyncio.sleep(AGAIN_SECONDS)
        work.trouble.append("given up")

    def _press(self, who: Person, button: str) -> Callable[[Message], object]:
        async def press(card: Message) -> None:
            asked = await who.click(card, button)
            if not asked.failed:
                await who.reads(asked, deadline=30)

        return press

    def _reply(self, who: Person, work: Work) -> Callable[[Message], object]:
        async def reply(card: Message) -> None:
            asked = await who.click(card, "Reply")
            if asked.failed or asked.modal is None:
                return
            text = f"Case {work.number}, answer {len(work.replies) + 1}. I'll call you about it."
            work.replies.append(text.split(" I'll")[0])
            sent: Interaction = await who.fill(asked, {"text": text})
            if sent.failed:  # it may have been done all the same: look before doing it again
                await asyncio.sleep(SETTLED_SECONDS)
            else:
                await who.reads(sent, deadline=30)

        return reply

    async def _pause(self) -> None:
        await asyncio.sleep(self._luck.uniform(*PAUSE))


async def _awaited(step: object) -> None:
    assert asyncio.iscoroutine(step)
    await step


def _case_of(message: Message) -> int | None:
    for button in message.buttons:
        if found := CARD.match(str(button.get("custom_id", ""))):
            return int(found[1])
    return None
