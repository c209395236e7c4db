"""The one place that knows every concrete class; it imports what it needs inside its functions."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.clock import SystemClock, new_id
from bot.ports import Checkpoint, Clock, Courier
from bot.values import Conversation

if TYPE_CHECKING:
    from bot.assistant import Assistant
    from bot.cards import CardBook
    from bot.desk import Desk
    from bot.every_minute import Minutely
    from bot.hours import BusinessHours
    from bot.outbox import Dispatcher, Schedule
    from bot.service_terms import Terms
    from bot.settings import Settings
    from bot.storage.exporting import StoredExport
    from bot.storage.notices import StoredNotices
    from bot.storage.store import Store
    from bot.storage.whereabouts import Whereabouts
    from bot.traces import Amendments, Traces
    from bot.upkeep.backups import Backups
    from bot.upkeep.doctor import Doctor
    from bot.upkeep.figures import Measures
    from bot.upkeep.metrics import Metrics
    from bot.upkeep.restore import Restoring
    from faq.advisor import Advisor


@dataclass(frozen=True, slots=True)
class Program:
    """Everything built and connected: what a face or a command works with."""

    settings: Settings
    store: Store
    dispatcher: Dispatcher
    desk: Desk
    clock: Clock
    place: Conversation | None = None


def business_hours(settings: Settings) -> BusinessHours:
    """Return when the office is open; raises `WrongUse` naming what can't be read."""
    from bot.office import read_hours

    return read_hours(settings.time_zone, settings.business_hours, settings.holidays)


def desk_place(settings: Settings) -> Conversation | None:
    """Return where staff are told what happens, whichever face it happens on; None without one."""
    channel = settings.desk_channel_id
    return Conversation("discord", str(channel)) if channel else None


@asynccontextmanager
async def open_program(
    settings: Settings,
    couriers: Mapping[str, Courier],
    *,
    place: Conversation | None = None,
    clock: Clock | None = None,
    schedule: Schedule | None = None,
    checkpoint: Checkpoint | None = None,
) -> AsyncIterator[Program]:
    """Open the store and the desk on it; raises `Unavailable` where the store can't be opened.

    `couriers` deliver for the faces of this process, by the face's name; `place` is where staff
    are told what happens, the desk's channel on Discord if there is one. `checkpoint` is passed
    at named points, for a test that ends the process there.
    """
    from bot.desk import Desk
    from bot.outbox import Dispatcher, Schedule, pass_by
    from bot.storage.engine import store_url
    from bot.storage.store import open_store

    clock, place = clock or SystemClock(), place or desk_place(settings)
    secrets = (settings.database_url, settings.encryption_key)
    given, key = (one.get_secret_value() if one else None for one in secrets)
    url = store_url(given, settings.data_dir)
    passing = checkpoint or pass_by
    async with open_store(
        url, clock, serves=tuple(couriers), desk=place, key=key, checkpoint=passing
    ) as store:
        dispatcher = Dispatcher(store.outbox, couriers, clock, schedule or Schedule(), passing)
        desk = Desk(store.cases, dispatcher, clock, place)
        try:
            yield Program(settings, store, dispatcher, desk, clock, place)
        finally:
            await dispatcher.close()


def assistant(
    program: Program,
    advisor: Advisor,
    couriers: Mapping[str, Courier],
    metrics: Metrics | None = None,
) -> Assistant:
    """Return the assistant of an opened program, counted in `metrics` if given."""
    from bot.assistant import Assistant
    from bot.rating import Rating
    from bot.upkeep.measured import MeasuredIntake

    intake = program.store.intake
    return Assistant(
        advisor,
        MeasuredIntake(intake, metrics, program.clock) if metrics else intake,
        program.dispatcher,
        couriers,
        program.clock,
        new_id,
        ZoneInfo(program.settings.time_zone),
        program.place,
        terms(program.settings),
        Rating(program.store.cases, program.dispatcher, program.clock),
    )


def terms(settings: Settings) -> Terms:
    """Return on which terms askers are served; raises `WrongUse` naming what can't be read."""
    from bot.limits import Limits
    from bot.service_terms import Terms

    limits = Limits(settings.messages_per_minute, frozenset(_listed(settings.blocked)))
    return Terms(business_hours(settings), timedelta(hours=settings.answer_hours), limits)


def minutely(program: Program) -> Minutely:
    """Return what a long-running process does every minute: remind, end, close, book."""
    from bot.every_minute import Minutely
    from bot.reminders import Patience
    from bot.reminding import Calling, Reminding

    settings, store, clock = program.settings, program.store, program.clock
    remind, claim, answer = (
        timedelta(hours=hours)
        for hours in (settings.remind_hours, settings.claim_hours, settings.answer_hours)
    )
    calling = Calling(
        business_hours(settings),
        Patience(remind, claim),
        answer,
        program.place,
        _listed(settings.on_call),
    )
    reminding = Reminding(store.timers, store.cases, program.dispatcher, clock, calling)
    return Minutely(reminding, store.books, clock)


def _listed(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (one.strip() for one in text.split(","))))


def cards_of(program: Program) -> CardBook:
    """Return where the cards of cases are kept in the store of an opened program."""
    from bot.storage.cards import StoredCards

    return StoredCards(program.store.database)


def measures(program: Program) -> Measures:
    """Return the figures of an opened program's store."""
    from bot.storage.measures import StoredMeasures

    return StoredMeasures(program.store.database)


def traces_of(program: Program) -> tuple[Traces, Amendments]:
    """Return what a face looks up and amends in the store of an opened program."""
    from bot.storage.amending import StoredAmendments
    from bot.storage.traces import StoredTraces

    return StoredTraces(program.store.database), StoredAmendments(program.store.database)


def store_place(settings: Settings) -> Whereabouts:
    """Return where the store lies; raises `WrongUse` for an address of another kind."""
    from bot.storage.engine import store_url
    from bot.storage.whereabouts import whereabouts

    given = settings.database_url
    return whereabouts(store_url(given.get_secret_value() if given else None, settings.data_dir))


def backups(settings: Settings) -> Backups:
    """Return the backups of the store, in the data folder."""
    from bot.upkeep.backups import FOLDER, Backups

    return Backups(settings.data_dir / FOLDER, settings.backup_days)


def restoring(settings: Settings) -> Restoring:
    """Return what brings a backup back."""
    from bot.storage.restoring import StoredNumbers
    from bot.storage.store import open_store
    from bot.upkeep.restore import Opened, Restoring

    key = settings.encryption_key.get_secret_value() if settings.encryption_key else None

    @asynccontextmanager
    async def opened(url: str) -> AsyncIterator[Opened]:
        async with open_store(url, SystemClock(), key=key) as store:
            yield Opened(store.askers, StoredNumbers(store.database))

    return Restoring(store_place(settings), backups(settings), opened)


def alone(program: Program, face: str) -> AbstractAsyncContextManager[None]:
    """Return what makes an opened program the only one that delivers for a face."""
    from bot.storage.one_process import sole

    return sole(program.store.database, face)


def stored_export(program: Program) -> StoredExport:
    """Return everything that is kept in the store of an opened program, row by row."""
    from bot.storage.exporting import StoredExport

    return StoredExport(program.store.database)


def doctor(settings: Settings) -> Doctor:
    """Return what checks everything but Discord; nothing is opened or changed yet."""
    from bot.storage.engine import store_url
    from bot.storage.examining import examine
    from bot.upkeep.doctor import Doctor

    secrets = (settings.database_url, settings.encryption_key)
    given, key = (one.get_secret_value() if one else None for one in secrets)

    url = store_url(given, settings.data_dir)
    return Doctor(settings, lambda: examine(url, key), SystemClock().now)


def notices(program: Program) -> StoredNotices:
    """Return what tells the desk of an opened program something that belongs to no case."""
    from bot.storage.notices import StoredNotices

    return StoredNotices(program.store.database)
