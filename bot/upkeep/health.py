"""Health and metrics over HTTP: whether the program lives, whether it is ready, what it counts."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Protocol

from aiohttp import web

from bot.errors import Unavailable
from bot.upkeep.figures import Measures
from bot.upkeep.metrics import CONTENT_TYPE, Metrics


class Readiness(Protocol):
    """One thing that must be in order before askers can be served."""

    async def missing(self) -> str | None:
        """Return what is missing, in words, or None when nothing is."""


@dataclass(frozen=True, slots=True)
class StoreReady:
    """The store answers."""

    measures: Measures

    async def missing(self) -> str | None:
        """Return why the store can't be used, if it can't."""
        try:
            await self.measures.answers()
        except Unavailable as error:
            return str(error)
        return None


@dataclass(slots=True)
class Switch:
    """Something that is on or off, told by whoever knows: `gateway.on = True`."""

    reason: str
    on: bool = False

    async def missing(self) -> str | None:
        """Return the reason while it is off."""
        return None if self.on else self.reason


@dataclass(frozen=True, slots=True)
class Health:
    """What the three addresses answer."""

    metrics: Metrics
    measures: Measures
    needed: Sequence[Readiness] = ()

    def application(self) -> web.Application:
        """Return the addresses with their handlers."""
        served = web.Application()
        served.router.add_get("/healthz", self._alive)
        served.router.add_get("/readyz", self._ready)
        served.router.add_get("/metrics", self._metrics)
        return served

    async def _alive(self, _: web.Request) -> web.Response:
        return web.Response(text="alive\n")

    async def _ready(self, _: web.Request) -> web.Response:
        missing = [reason for one in self.needed if (reason := await one.missing())]
        if missing:
            return web.Response(status=503, text="\n".join(["not ready", *missing, ""]))
        return web.Response(text="ready\n")

    async def _metrics(self, _: web.Request) -> web.Response:
        try:
            self.metrics.standing(await self.measures.figures())
        except Unavailable:
            self.metrics.standing(None)
        return web.Response(body=self.metrics.text(), headers={"Content-Type": CONTENT_TYPE})


@asynccontextmanager
async def served(health: Health, host: str, port: int) -> AsyncIterator[int]:
    """Serve health and metrics meanwhile, and give the port; 0 asks for none and serves nothing.

    Raises `Unavailable` where the port can't be had.
    """
    if not port:
        yield 0
        return
    runner = web.AppRunner(health.application(), access_log=None)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            raise Unavailable(
                f"BOT_HTTP_PORT: {host}:{port} can't be used ({error.strerror}). "
                "Set another port, or 0 for none."
            ) from error
        yield port
    finally:
        await runner.cleanup()
