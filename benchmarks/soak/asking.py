"""The askers: they write every twenty seconds, and again when they are asked to."""

from __future__ import annotations

import asyncio
import random
from collections import deque
from dataclasses import dataclass, field

from benchmarks.discord_load import Questions
from benchmarks.soak.plan import SEED, Plan
from benchmarks.soak.town import Sent, Town
from bot import discord_words
from tests.loopback import CannotDoError, Message, Person, until
from tests.loopback.interactions import Interaction

MENTIONS, COMMANDS = 0.04, 0.03
AGAIN_SECONDS = (8.0, 16.0)
TRIES = 30
READS_WITHIN = 150.0
NOT_REPEATED = 5


@dataclass(slots=True)
class Asking:
    """Everybody's questions, spread evenly over the run."""

    town: Town
    plan: Plan
    questions: Questions
    _tasks: set[asyncio.Task[None]] = field(default_factory=set, init=False)
    _texts: dict[int, deque[str]] = field(default_factory=dict, init=False)
    _askers: dict[int, Person] = field(init=False)
    _of_channel: dict[int, Person] = field(init=False)
    _luck: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self._luck = random.Random(SEED)  # noqa: S311
        self._askers = {asker.user.id: asker for asker in self.town.askers}
        self._of_channel = {asker.direct.id: asker for asker in self.town.askers}
        self.town.discord.watch(self._told)

    async def run(self) -> None:
        """Have one asker after the other write, in the same order again and again."""
        number, askers = 0, self.town.askers
        while (moment := number / self.plan.rate) < self.plan.seconds:
            await asyncio.sleep(moment - self.town.now())
            await self._ask(askers[number % len(askers)])
            number += 1

    @property
    def busy(self) -> bool:
        """Whether somebody is still about to write or to read."""
        return bool(self._tasks)

    async def _ask(self, asker: Person) -> None:
        text, luck = self._text(asker), self._luck.random()
        known = len(self._texts[asker.user.id]) > 1
        if known and luck < MENTIONS:
            await self._write(asker, text, public=True)
        elif known and luck < MENTIONS + COMMANDS:
            self._later(self._command(asker, text))
        else:
            await self._write(asker, text, public=False)

    def _text(self, asker: Person) -> str:
        lately = self._texts.setdefault(asker.user.id, deque(maxlen=NOT_REPEATED))
        text = self.questions.one()
        while text in lately:
            text = self.questions.one()
        lately.append(text)
        return text

    async def _write(self, asker: Person, text: str, *, public: bool) -> None:
        at = self.town.now()
        if public:
            lobby = self._luck.choice(self.town.lobbies)
            message = await asker.say(lobby, text, mention_bot=True)
        else:
            message = await asker.dm(text)
        self._note(message.id, message.channel.id, asker, at, text, "mention" if public else "dm")

    async def _command(self, asker: Person, text: str) -> None:
        """Use the command until Discord takes it, as somebody does who is told that it failed."""
        for _ in range(TRIES):
            at = self.town.now()
            try:
                asked = await asker.slash("ask", question=text)
            except CannotDoError:
                asked = None
            if asked is not None and not asked.failed:
                self._note(asked.id, asked.channel.id, asker, at, text, "ask")
                await self._read(asker, asked, text)
                return
            await self._pause()

    async def _read(self, asker: Person, asked: Interaction, text: str) -> None:
        shown = asked.response
        try:
            await until(lambda: asked.answered, "the answer to a command", READS_WITHIN)
        except AssertionError:
            return
        shown = asked.response
        if shown is not None and shown.content == discord_words.NOT_KEPT:
            self.town.seen.not_kept.add(asked.id)
            self._later(self._again(asker, text))
        elif shown is not None:
            self.town.seen.answered.setdefault(asked.id, []).append(self.town.now())

    def _told(self, message: Message) -> None:
        """Write again where the bot said that it could not keep a message."""
        if message.content != discord_words.NOT_KEPT or message.interaction is not None:
            return
        replied = message.reply_to
        if replied is not None:
            asker = self._askers.get(replied.author.id)
        else:
            asker = self._of_channel.get(message.channel.id)
        if asker is not None:
            self._later(self._again(asker, self._texts[asker.user.id][-1]))

    async def _again(self, asker: Person, text: str) -> None:
        await self._pause()
        await self._write(asker, text, public=False)

    async def _pause(self) -> None:
        await asyncio.sleep(self._luck.uniform(*AGAIN_SECONDS))

    def _note(
        self, number: int, channel: int, asker: Person, at: float, text: str, way: str
    ) -> None:
        self.town.seen.sent.append(Sent(number, channel, asker.user.id, at, text, way))

    def _later(self, work: object) -> None:
        assert asyncio.iscoroutine(work)
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
