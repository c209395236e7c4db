"""The one place that knows every concrete class; it imports what it needs inside its functions."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.clock import SystemClock, new_id
from bot.ports import Courier

if TYPE_CHECKING:
    from bot.assistant import Assistant
    from bot.desk import Desk
    from bot.hours import BusinessHours
    from bot.outbox import Dispatcher
    from bot.settings import Settings
    from bot.storage.store import Store
    from faq.advisor import Advisor


@dataclass(frozen=True, slots=True)
class Program:
    """Everything built and connected: what a face or a command works with."""

    settings: Settings
    store: Store
    dispatcher: Dispatcher
    desk: Desk


def business_hours(settings: Settings) -> BusinessHours:
    """Return when the office is open; raises `WrongUse` naming what can't be read."""
    from bot.office import read_hours

    return read_hours(settings.time_zone, settings.business_hours, settings.holidays)


@asynccontextmanager
async def open_program(
    settings: Settings, couriers: Mapping[str, Courier]
) -> AsyncIterator[Program]:
    """Open the store and the desk on it; raises `Unavailable` where the store can't be opened.

    `couriers` deliver for the faces of this process, by the face's name.
    """
    from bot.desk import Desk
    from bot.outbox import Dispatcher
    from bot.storage.engine import store_url
    from bot.storage.store import open_store

    clock = SystemClock()
    secrets = (settings.database_url, settings.encryption_key)
    given, key = (one.get_secret_value() if one else None for one in secrets)
    url = store_url(given, settings.data_dir)
    async with open_store(url, clock, serves=tuple(couriers), key=key) as store:
        dispatcher = Dispatcher(store.outbox, couriers, clock)
        try:
            yield Program(settings, store, dispatcher, Desk(store.cases, dispatcher, clock))
        finally:
            await dispatcher.close()


def assistant(program: Program, advisor: Advisor, couriers: Mapping[str, Courier]) -> Assistant:
    """Return the assistant of an opened program."""
    from bot.assistant import Assistant

    return Assistant(
        advisor,
        program.store.intake,
        program.dispatcher,
        couriers,
        SystemClock(),
        new_id,
        ZoneInfo("America/New_York"),
    )
