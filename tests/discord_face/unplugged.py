"""The program on a loopback Discord without any socket: thousands of events a second."""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import discord
import yarl
from discord.webhook import async_ as webhooks

from bot.discord_face.opening import DiscordFace, open_discord
from faq.advisor import Advisor
from tests.discord_face.desk.office import Office, office
from tests.discord_face.stage import FAST, LoopbackTime
from tests.loopback import Intent, Loopback
from tests.loopback.calls import Call
from tests.loopback.description import faults_of
from tests.loopback.errors import ApiError, Json
from tests.loopback.front import ROUTES
from tests.loopback.gateway import Session

Told = tuple[str, Json]
Bend = Callable[[Any], Any]
PATIENCE, GLANCE = 20.0, 1.0
_ROOT = re.compile(r"^/api/v\d+")
_ROUTES = [
    (route, re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", route.split(" ")[1])), handler)
    for route, handler in ROUTES.items()
]


def without_processor() -> float:
    """Return for how many seconds this process's threads were ready and none ran them.

    Linux alone tells; elsewhere none are known of.
    """
    nanoseconds = 0
    for thread in Path("/proc/self/task").glob("*/schedstat"):
        with suppress(OSError):  # it has ended meanwhile
            nanoseconds += int(thread.read_text(encoding="ascii").split()[1])
    return nanoseconds / 1e9


@dataclass(slots=True)
class Refusal:
    """The part of an HTTP response that discord.py reads of a refusal."""

    status: int
    reason: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Wire:
    """What the loopback sends the bot, in order, instead of a socket."""

    told: list[Told] = field(default_factory=list)

    def send(self, payload: Json) -> None:
        self.told.append((payload["t"], payload["d"]))

    def taken(self) -> list[Told]:
        told, self.told = self.told, []
        return told


@dataclass(slots=True)
class Rest:
    """Answers requests by the loopback's own rules; `bend` changes what is answered."""

    loopback: Loopback
    bend: Bend | None = None
    refused: list[tuple[str, list[str]]] = field(default_factory=list)

    async def request(self, route: Any, **given: Any) -> Any:  # noqa: ANN401
        method, path = route.method, _ROOT.sub("", yarl.URL(route.url).raw_path)
        name, found, handler = next(
            (name, found, handler)
            for name, pattern, handler in _ROUTES
            if name.startswith(f"{method} ") and (found := pattern.fullmatch(path))
        )
        body, files = _sent(given)
        if reasons := faults_of(name, body):
            self.refused.append((name, reasons))
            raise discord.HTTPException(_response(400), {"code": 50035, "message": "Invalid"})
        query = {key: str(value) for key, value in (given.get("params") or {}).items()}
        try:
            answer = handler(Call(self.loopback.place, found.groupdict(), query, body, files))
        except ApiError as error:
            raise discord.HTTPException(_response(error.status), error.body()) from error
        read = json.loads(json.dumps(answer)) if answer is not None else ""
        return self.bend(read) if self.bend and read else read


class WebhookRest(webhooks.AsyncWebhookAdapter):
    """The same for what answers interactions."""

    def __init__(self, rest: Rest) -> None:
        self.rest = rest

    async def request(self, route: Any, session: Any, **given: Any) -> Any:  # noqa: ANN401
        return await self.rest.request(route, json=given.pop("payload", None), **given)


def _sent(given: Json) -> tuple[Any, dict[str, bytes]]:
    body, files = given.get("json"), {}
    for part in (*(given.get("form") or ()), *(given.get("multipart") or ())):
        if part["name"] == "payload_json":
            body = json.loads(part["value"])
        else:
            files[part.get("filename") or "file"] = b""
    return json.loads(json.dumps(body)), files


def _response(status: int) -> Any:  # noqa: ANN401 - stands for aiohttp's
    return Refusal(status)


@dataclass(slots=True)
class Unplugged:
    """The program with everything but a connection, and what went wrong in it."""

    place: Office
    face: DiscordFace
    rest: Rest
    wire: Wire
    tasks: set[asyncio.Task[Any]] = field(default_factory=set)
    escaped: list[BaseException] = field(default_factory=list)

    async def hears(self, told: Told) -> None:
        """Tell the program of an event and wait until all that it leads to is done."""
        webhooks.async_context.set(WebhookRest(self.rest))
        self._let_be(asyncio.current_task())
        for event, data in (told, *self.wire.taken()):
            parse = self.face.client._connection.parsers.get(event)
            if parse is not None:
                parse(data)
        await self.settles()

    async def settles(self) -> None:
        """Wait for every task begun since the start, but the program's own loops.

        While this process is stopped (a long fuzz may be), or waits for a processor, none of
        their time goes by.
        """
        left, waited = PATIENCE, without_processor()
        while self.tasks and (left > 0 or left + without_processor() - waited > 0):
            began, worked = time.monotonic(), time.process_time()
            await asyncio.wait(set(self.tasks), timeout=GLANCE)
            await asyncio.sleep(0)
            took = min(time.monotonic() - began, 2 * GLANCE)
            left -= max(took, time.process_time() - worked)
        assert not self.tasks, [task.get_stack() for task in self.tasks]

    def watch(self, loop: asyncio.AbstractEventLoop, work: Any, **given: Any) -> asyncio.Task[Any]:  # noqa: ANN401
        """Make a task, kept until it is done; a task factory."""
        task: asyncio.Task[Any] = asyncio.Task(work, loop=loop, **given)
        self.tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    def _let_be(self, own: asyncio.Task[Any] | None) -> None:
        """Leave out the task of the test itself."""
        if own is not None:
            own.remove_done_callback(self._ended)
            self.tasks.discard(own)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self.tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        # discord.py lets go of a press it can't read, and asyncio writes that down.
        if error is not None and not task.get_name().startswith("discord-ui-dynamic-item"):
            self.escaped.append(error)


@asynccontextmanager
async def unplugged(advisor: Advisor, folder: Path) -> AsyncIterator[Unplugged]:
    """Give the program, logged in and ready, on a loopback that isn't listening anywhere."""
    discord_here = Loopback()
    place = office(discord_here, advisor, folder)
    wire, rest = Wire(), Rest(discord_here)
    session = Session("unplugged", Intent(~0 & 0xFFFF), (0, 1))
    vars_of_session: Any = session
    vars_of_session.connection = wire
    discord_here.place.gateway.sessions[session.id] = session
    webhooks.async_context.set(WebhookRest(rest))
    clock = LoopbackTime(discord_here)
    async with open_discord(place.stage.settings, advisor, clock=clock, pace=FAST) as face:
        vars(face.client.http)["request"] = rest.request
        await face.client.login(discord_here.token)
        here = Unplugged(place, face, rest, wire)
        for event, data in discord_here.place._welcome(session):
            face.client._connection.parsers[event](data)
        await face.client.wait_until_ready()
        loop = asyncio.get_running_loop()
        loop.set_task_factory(here.watch)
        try:
            yield here
        finally:
            loop.set_task_factory(None)
