"""Opening a chat: everything built, what waited shown first."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from bot import terminal_words
from bot.clock import SystemClock, new_id
from bot.console_face.conversation import ConsoleChat
from bot.console_face.courier import FACE, ConsoleCourier
from bot.console_face.own import OwnWords
from bot.console_face.screen import Screen
from bot.console_face.session import Session
from bot.fitting import open_advisor
from bot.mine import Mine
from bot.settings import Settings
from bot.sweep import Sweep
from bot.values import Person
from bot.wiring import assistant, minutely, open_program


@asynccontextmanager
async def open_session(
    settings: Settings, asker: Person, screen: Screen, fitting: Callable[[], None]
) -> AsyncIterator[Session]:
    """Give a chat of one asker on one screen; `fitting` is called before a matcher is fitted.

    Raises `Unavailable` for a store and `WrongUse` for a FAQ that can't be used.
    """
    await screen.tell(terminal_words.chat_welcome(settings.data_dir.absolute()))
    courier = ConsoleCourier(screen, asker.name)
    couriers, clock = {FACE: courier}, SystemClock()
    async with open_program(settings, couriers) as program:
        # A chat hears nothing before this is done, so nothing waits for the event loop either.
        listener = assistant(program, open_advisor(settings, fitting), couriers)
        store = program.store
        mine = Mine(store.cases, store.askers, program.desk, clock, FACE)
        own = OwnWords(mine, screen, asker)
        session = Session(
            ConsoleChat(listener, courier, screen, clock, new_id, asker, own),
            screen,
            program.dispatcher,
            Sweep(store.intake, listener, clock),
            store.cases,
            listener.record_alarms,
            minutely(program),
        )
        await session.show_waiting()
        yield session
