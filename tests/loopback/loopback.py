"""A loopback Discord: start it, point a bot at its `base_url`, and be the people in it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from aiohttp import web

from tests.loopback import asking
from tests.loopback.faults import Fault
from tests.loopback.front import ROOT, Front, Refused, Request
from tests.loopback.intents import NONE, Intent
from tests.loopback.interactions import Interaction
from tests.loopback.place import Place
from tests.loopback.ratelimits import RateLimits
from tests.loopback.scene import Scene
from tests.loopback.waiting import rested, until
from tests.loopback.world import Message

HOST = "127.0.0.1"


class Loopback(Scene):
    """One Discord with one bot and one guild, while its `async with` lasts."""

    def __init__(self, limits: RateLimits | None = None, portal_intents: Intent = NONE) -> None:
        place = Place(portal_intents)
        super().__init__(place, place.add_guild("Academy"))
        self.front = Front(self.place, limits or RateLimits())
        self.gateway = self.place.gateway
        self.clock = self.place.clock

    async def __aenter__(self) -> Self:
        self._runner = web.AppRunner(self.front.application(), shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, HOST, 0)
        await site.start()
        port = self._runner.addresses[0][1]
        self.place.base_url = f"http://{HOST}:{port}{ROOT}"
        self.place.gateway_url = f"ws://{HOST}:{port}/gateway"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.gateway.close()
        await self._runner.cleanup()

    @property
    def base_url(self) -> str:
        """The API base to give to the bot."""
        return self.place.base_url

    @property
    def token(self) -> str:
        """The bot's token."""
        return self.place.token

    def another_guild(self, name: str) -> Scene:
        """A second guild with the bot in it."""
        return Scene(self.place, self.place.add_guild(name))

    # Breaking things

    def fail_next(self, method: str, path: str, status: int, code: int = 0, times: int = 1) -> None:
        """Refuses the next requests to a path (`/channels/*/messages`) with this answer."""
        self.front.faults.add(Fault(method, path, times, status, code))

    def lose_answer(self, method: str, path: str, times: int = 1) -> None:
        """Carries the next requests out and breaks the line before the answer."""
        self.front.faults.add(Fault(method, path, times, lost=True))

    def delay_next(self, method: str, path: str, seconds: float, times: int = 1) -> None:
        """Carries the next requests out only after some (real) seconds."""
        self.front.faults.add(Fault(method, path, times, delay=seconds))

    @contextmanager
    def breaking(self, *faults: Fault) -> Iterator[None]:
        """Has requests go wrong for as long as the block lasts, however many they are."""
        for fault in faults:
            fault.times = sys.maxsize
            self.front.faults.add(fault)
        try:
            yield
        finally:
            for fault in faults:
                self.front.faults.lift(fault)

    def deliver_again(self, what: Message | Interaction) -> None:
        """Tells the bot once more of a message or interaction that it was told of."""
        if isinstance(what, Interaction):
            asking.tell(self.place, what)
        else:
            self.place.tell_of_message("MESSAGE_CREATE", what)

    def forgive(self, asked: Interaction) -> None:
        """Takes an interaction that was to get no answer from the unanswered ones."""
        self.place.unanswered.remove(asked)

    # Looking on

    def watch(self, watcher: Callable[[Message], None]) -> None:
        """Calls the watcher with every message as it comes, whoever writes it."""
        self.place.posted.append(watcher)

    @property
    def refused(self) -> list[Refused]:
        """The requests that Discord's own description doesn't allow: to be empty."""
        return self.front.refused

    @property
    def unanswered(self) -> list[Interaction]:
        """The interactions that got no answer within 3 seconds: to be empty."""
        return self.place.unanswered

    def requests(self, method: str = "", path: str = "") -> list[Request]:
        """The bot's requests so far whose route begins and whose path contains this."""
        found = self.front.requests
        return [r for r in found if r.route.startswith(method) and path in r.path]

    async def connected(self, deadline: float = 10.0) -> None:
        """Waits until the bot listens."""
        await until(lambda: self.gateway.connected, "the bot at the gateway", deadline)

    async def settles(self, quiet: float = 0.15, deadline: float = 10.0) -> None:
        """Waits until the bot has sent no request for a while: to show that it stays silent."""
        left, before, silent = deadline, -1, 0.0
        while silent < quiet:
            if before != (now := len(self.front.requests)):
                before, silent = now, 0.0
            if left <= 0:
                raise AssertionError(f"the bot is not silent within {deadline} s")
            passed = await rested(0.01)
            left, silent = left - passed, silent + passed
