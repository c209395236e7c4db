"""Running on Discord until told to stop."""

from __future__ import annotations

import asyncio
import contextlib
import signal

import discord
import structlog

from bot import discord_words, wiring
from bot.discord_face.endpoint import use_endpoint
from bot.discord_face.failures import REQUEST_ERRORS
from bot.discord_face.opening import open_discord
from bot.discord_face.place import FACE
from bot.discord_face.upkeep import health_of, loops
from bot.errors import Unavailable, WrongUse
from bot.ports import Checkpoint, Clock
from bot.settings import Settings
from bot.upkeep.health import served
from bot.upkeep.metrics import Metrics
from bot.upkeep.reload import LOOK_SECONDS
from faq.advisor import Advisor

log = structlog.get_logger()


async def run_discord(
    settings: Settings,
    advisor: Advisor,
    token: str,
    *,
    clock: Clock | None = None,
    checkpoint: Checkpoint | None = None,
    look_every: float = LOOK_SECONDS,
) -> None:
    """Be on Discord until a signal asks to stop; raises `WrongUse` or `Unavailable`.

    A test may give another clock, a checkpoint at which it ends the process, and the seconds
    between two looks at the FAQ.
    """
    await use_endpoint(settings.discord_api_url, token)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for one in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows has no such handlers
            loop.add_signal_handler(one, stop.set)
    metrics = Metrics()
    opening = open_discord(settings, advisor, clock=clock, metrics=metrics, checkpoint=checkpoint)
    del advisor  # the assistant's alone, so that one loaded later takes its place in memory too
    async with opening as face, wiring.alone(face.program, FACE):
        health = health_of(face, metrics)
        started = asyncio.create_task(face.client.start(token))
        stopped = asyncio.create_task(stop.wait())
        async with (
            served(health, settings.http_host, settings.http_port),
            face.beside(*loops(face, metrics, look_every)),
        ):
            await asyncio.wait({started, stopped}, return_when=asyncio.FIRST_COMPLETED)
            stopped.cancel()
            if started.done():
                _explain(started)
        # Left in this order, what is under way can still be sent.
    await asyncio.gather(started, return_exceptions=True)


def _explain(started: asyncio.Task[None]) -> None:
    error = started.exception()
    if isinstance(error, discord.LoginFailure):
        raise WrongUse(discord_words.LOGIN_REFUSED) from error
    if isinstance(error, REQUEST_ERRORS):
        raise Unavailable(discord_words.NOT_REACHED.format(reason=error)) from error
    if error is not None:
        raise error
