"""One chat from its first line to its last: what is typed goes in, what arrives is shown."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

import structlog

from bot import terminal_words, wording
from bot.case import ACTIVE
from bot.console_face.conversation import ConsoleChat
from bot.console_face.lines import Lines
from bot.console_face.screen import Screen
from bot.errors import Unavailable, Undecided
from bot.every_minute import Minutely
from bot.outbox import Dispatcher
from bot.ports import CaseBook
from bot.sweep import Sweep

log = structlog.get_logger()
LOOK_SECONDS = 0.5
ALARMS_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Session:
    """A chat with everything that works beside it."""

    chat: ConsoleChat
    screen: Screen
    dispatcher: Dispatcher
    sweep: Sweep
    cases: CaseBook
    record_alarms: Callable[[], Awaitable[None]]
    minutely: Minutely | None = None

    async def talk(self, lines: Lines) -> None:
        """Bring each message to the assistant until there are no more."""
        kept = ""
        while (typed := await lines.next(kept)) is not None:
            kept = ""
            try:
                await self.chat.say(typed)
            except Undecided:
                await self.screen.tell(wording.DELAYED)
            except Unavailable as trouble:
                kept = typed
                await self.screen.tell(f"{terminal_words.not_kept(trouble)} {lines.again}")
            except Exception as fault:  # one message must not end the chat
                log.error("message_not_answered", exc_info=fault)
                await self.screen.tell(terminal_words.OUR_FAULT)

    async def show_waiting(self) -> None:
        """Show what arrived while nobody sat here."""
        with suppress(Unavailable):
            while await self.dispatcher.turn(self.chat.place.channel):
                pass

    async def wait(self, seconds: float) -> None:
        """Wait until nothing of this asker is open any more, but no longer than so many seconds."""
        with suppress(TimeoutError, Unavailable):
            async with asyncio.timeout(seconds):
                # Another process answers, so there is no event to wait for.
                while await self.is_waiting():  # noqa: ASYNC110
                    await asyncio.sleep(LOOK_SECONDS)
        await self.show_waiting()

    async def is_waiting(self) -> bool:
        """Return whether this asker waits for a person; raises `Unavailable`."""
        return bool(await self.cases.cases(tuple(ACTIVE), asker=self.chat.asker.id, limit=1))

    @asynccontextmanager
    async def beside(self) -> AsyncIterator[None]:
        """Meanwhile show what arrives, catch up on what was left, do what every minute needs."""
        stop = asyncio.Event()
        channel = self.chat.place.channel
        tasks = [
            asyncio.create_task(self.dispatcher.run(stop, poll=LOOK_SECONDS, channel=channel)),
            asyncio.create_task(self.sweep.run(stop)),
            asyncio.create_task(self._alarms(stop)),
        ]
        if self.minutely is not None:
            tasks.append(asyncio.create_task(self.minutely.run(stop)))
        try:
            yield
        finally:
            stop.set()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _alarms(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            try:
                await self.record_alarms()
            except Unavailable as trouble:
                log.error("alarm_not_recorded", reason=str(trouble))
            with suppress(TimeoutError):
                async with asyncio.timeout(ALARMS_SECONDS):
                    await stop.wait()
