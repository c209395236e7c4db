"""Opening the Discord face: the store, the assistant and the client, put together."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import structlog

from bot import wiring
from bot.assistant import Assistant
from bot.clock import SystemClock
from bot.discord_face.catching_up import CatchingUp
from bot.discord_face.client import AskdeskClient, Feature, Waits
from bot.discord_face.commands import AskCommands
from bot.discord_face.courier import DiscordCourier
from bot.discord_face.desk.opening import Curated, DeskFace, open_desk
from bot.discord_face.direct import DirectMessages
from bot.discord_face.erasing import Eraser
from bot.discord_face.hearing import Hearing
from bot.discord_face.messages import Messages
from bot.discord_face.pacing import Pacer
from bot.discord_face.panel import Panel
from bot.discord_face.place import FACE, in_channel
from bot.discord_face.privacy import Privacy
from bot.discord_face.questions import OwnQuestions
from bot.discord_face.replies import ReplyButtons
from bot.discord_face.second_thoughts import SecondThoughts
from bot.discord_face.services import Ground, Services
from bot.discord_face.suggesting import Suggesting
from bot.discord_face.typed_commands import TypedCommands
from bot.errors import Unavailable
from bot.outbox import Schedule
from bot.ports import Checkpoint, Clock, Courier
from bot.rating import Rating
from bot.settings import Settings
from bot.sweep import Sweep
from bot.upkeep.measured import measured
from bot.upkeep.metrics import Metrics
from faq.advisor import Advisor

log = structlog.get_logger()
ALARMS_SECONDS = 5.0

Loop = Callable[[asyncio.Event], Coroutine[Any, Any, None]]
"""Something done again and again until told to stop."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How long the program waits here and there; tests shorten it."""

    client: Waits = field(default_factory=Waits)
    schedule: Schedule = field(default_factory=Schedule)
    poll: float = 0.5
    catching_up: Pacer = field(default_factory=lambda: Pacer(10, 1.0))
    catching_up_again: float = 10.0
    hearing_again: float = 10.0
    desk: float = 60.0


@dataclass(frozen=True, slots=True)
class DiscordFace:
    """A client with all that works beside it."""

    client: AskdeskClient
    courier: DiscordCourier
    program: wiring.Program
    assistant: Assistant
    pace: Pace
    desk: DeskFace

    @asynccontextmanager
    async def beside(self, *more: Loop) -> AsyncIterator[None]:
        """Meanwhile send what is due, judge what a crash left behind, record late alarms.

        `more` are further loops that end when they are told to stop.
        """
        stop = asyncio.Event()
        sweep = Sweep(self.program.store.intake, self.assistant, self.program.clock)
        tasks = [
            asyncio.create_task(self.program.dispatcher.run(stop, poll=self.pace.poll)),
            asyncio.create_task(sweep.run(stop)),
            asyncio.create_task(self._every(stop, ALARMS_SECONDS, self.assistant.record_alarms)),
            asyncio.create_task(wiring.minutely(self.program).run(stop)),
            asyncio.create_task(self.desk.upkeep.run(stop, self.pace.desk)),
            *(asyncio.create_task(loop(stop)) for loop in more),
        ]
        try:
            yield
        finally:
            stop.set()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _every(
        self, stop: asyncio.Event, seconds: float, work: Callable[[], Awaitable[None]]
    ) -> None:
        while not stop.is_set():
            try:
                await work()
            except Unavailable as trouble:
                log.error("not_done", reason=str(trouble))
            with suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await stop.wait()


@asynccontextmanager
async def open_discord(
    settings: Settings,
    advisor: Advisor,
    *,
    clock: Clock | None = None,
    pace: Pace | None = None,
    metrics: Metrics | None = None,
    checkpoint: Checkpoint | None = None,
) -> AsyncIterator[DiscordFace]:
    """Give the Discord face, built and not yet connected; raises `Unavailable` or `WrongUse`."""
    pace, clock = pace or Pace(), clock or SystemClock()
    ground = Ground(settings.guild_id, settings.desk_channel_id, settings.staff_role_id)
    client = AskdeskClient(pace.client)
    direct = DirectMessages(client, clock)
    courier = DiscordCourier(client, direct, clock)
    couriers = _couriers(courier, metrics, clock)
    place = in_channel(ground.desk_channel) if ground.desk_channel else None
    async with (
        client,
        wiring.open_program(
            settings,
            couriers,
            place=place,
            clock=clock,
            schedule=pace.schedule,
            checkpoint=checkpoint,
        ) as program,
    ):
        assistant = wiring.assistant(program, advisor, couriers, metrics)
        del advisor  # as in `run_discord`
        curated = Curated(program, wiring.business_hours(settings), lambda: assistant.advisor)
        client.services = _services(program, assistant, curated, ground)
        courier.waiters |= await client.services.traces.waiters(FACE)
        desk = open_desk(client, ground, program, wiring.cards_of(program), curated)
        courier.desk = desk.courier
        for feature in (*features(client, courier, pace, desk), *desk.features):
            client.add(feature)
        try:
            yield DiscordFace(client, courier, program, assistant, pace, desk)
        finally:
            await client.settled()


def _couriers(
    courier: DiscordCourier, metrics: Metrics | None, clock: Clock
) -> Mapping[str, Courier]:
    couriers: Mapping[str, Courier] = {FACE: courier}
    return couriers if metrics is None else measured(couriers, metrics, clock)


def features(
    client: AskdeskClient, courier: DiscordCourier, pace: Pace, desk: DeskFace
) -> list[Feature]:
    """Return everything that askers can do with the bot on Discord."""
    hearing = Hearing(client, courier, pace.hearing_again)
    privacy = Privacy(hearing, Eraser(client, desk.removing.announcement))
    questions = OwnQuestions(hearing)
    messages = Messages(hearing, TypedCommands(privacy.show, questions.show))
    return [
        messages,
        AskCommands(hearing),
        ReplyButtons(hearing),
        Panel(hearing),
        questions,
        privacy,
        SecondThoughts(hearing),
        CatchingUp(
            client, messages, desk.courier.cards.book, pace.catching_up, pace.catching_up_again
        ),
    ]


def _services(
    program: wiring.Program, assistant: Assistant, curated: Curated, ground: Ground
) -> Services:
    store = program.store
    traces, amendments = wiring.traces_of(program)
    return Services(
        listener=assistant,
        desk=program.desk,
        rating=Rating(store.cases, program.dispatcher, program.clock),
        cases=store.cases,
        askers=store.askers,
        traces=traces,
        amendments=amendments,
        sender=program.dispatcher,
        clock=program.clock,
        ground=ground,
        suggest=Suggesting(lambda: assistant.advisor.catalogue),
        phone=lambda: curated.content().phone,
        wake=program.dispatcher.wake,
    )
