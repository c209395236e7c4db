"""The HTTP door: authorisation, faults, rate limits, the check of every body, then the handler."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import BodyPartReader, web

from tests.loopback import rest_guilds, rest_interactions, rest_messages, rest_threads
from tests.loopback.calls import Answer, Call, Handler
from tests.loopback.description import faults_of
from tests.loopback.errors import ApiError
from tests.loopback.faults import Fault, Faults
from tests.loopback.place import Place
from tests.loopback.ratelimits import RateLimits

ROOT = "/api/v10"
ROUTES = rest_guilds.ROUTES | rest_messages.ROUTES | rest_threads.ROUTES | rest_interactions.ROUTES
CREATED = {route for route in rest_threads.ROUTES if route.startswith("POST")}
KEPT_REQUESTS = 20_000


@dataclass(frozen=True, slots=True)
class Request:
    """One request of the bot, as a test may look at it."""

    route: str
    path: str
    body: Any
    status: int


@dataclass(frozen=True, slots=True)
class Refused:
    """A request that Discord's description doesn't allow."""

    route: str
    body: Any
    reasons: list[str]


class Front:
    """Answers REST requests for a place."""

    def __init__(self, place: Place, limits: RateLimits) -> None:
        self.place = place
        self.limits = limits
        self.faults = Faults()
        self.checks = True  # off where answering is timed, and what is kept is checked afterwards
        self.requests: deque[Request] = deque(maxlen=KEPT_REQUESTS)
        self.refused: list[Refused] = []
        self.invalid_requests = 0  # the 401, 403 and 429 that lead to a ban by address

    def application(self) -> web.Application:
        """The aiohttp application: REST, gateway and attachments."""
        app = web.Application(client_max_size=64 * 1024 * 1024)
        for route, handler in ROUTES.items():
            method, path = route.split(" ")
            app.router.add_route(method, ROOT + path, self._answering(route, handler))
        app.router.add_get("/gateway", self.place.gateway.serve)
        app.router.add_get("/attachments/{number}/{name}", self._attachment)
        app.router.add_route("*", "/{rest:.*}", self._unknown)
        return app

    def _answering(
        self, route: str, handler: Handler
    ) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def answering(request: web.Request) -> web.Response:
            body, files = await _read_body(request)
            path = request.path.removeprefix(ROOT)
            fault = self.faults.take(request.method, path)
            response = await self._response(route, handler, request, (body, files), fault)
            self.requests.append(Request(route, path, body, response.status))
            self.invalid_requests += response.status in (401, 403, 429)
            if fault and fault.lost and request.transport:
                request.transport.abort()
            return response

        return answering

    async def _response(
        self,
        route: str,
        handler: Handler,
        request: web.Request,
        content: tuple[Any, dict[str, bytes]],
        fault: Fault | None,
    ) -> web.Response:
        verdict = self.limits.take(route, _major(request))
        headers = verdict.headers
        try:
            if fault and fault.delay:
                await asyncio.sleep(fault.delay)
            self._authorise(route, request)
            if fault and fault.status:
                return _fault(fault, content[0], headers)
            if not verdict.passes:
                return _limited(verdict.retry_after, headers, overall=verdict.overall)
            self._check(route, content[0])
            call = Call(self.place, request.match_info, request.query, *content)
            return _ok(handler(call), route, headers)
        except ApiError as error:
            return _json(error.body(), error.status, headers)

    def _authorise(self, route: str, request: web.Request) -> None:
        by_token = " /webhooks/" in route or " /interactions/" in route
        if not by_token and request.headers.get("Authorization") != f"Bot {self.place.token}":
            raise ApiError(40001)

    def _check(self, route: str, body: object) -> None:
        reasons = faults_of(route, body) if self.checks else []
        if reasons:
            self.refused.append(Refused(route, body, reasons))
            raise ApiError(50035, errors={"_errors": reasons})

    async def _unknown(self, request: web.Request) -> web.Response:
        self.refused.append(Refused(f"{request.method} {request.path}", None, ["no such route"]))
        return _json({"message": "404: Not Found", "code": 0}, 404, {})

    async def _attachment(self, request: web.Request) -> web.Response:
        number = int(request.match_info["number"])
        for channel in self.place.world.channels.values():
            for message in channel.messages.values():
                for attachment in message.attachments:
                    if attachment.id == number:
                        return web.Response(body=attachment.data)
        return web.Response(status=404)


async def _read_body(request: web.Request) -> tuple[Any, dict[str, bytes]]:
    if request.content_type != "multipart/form-data":
        text = await request.text()
        return (json.loads(text) if text else None), {}
    body: Any = None
    files: dict[str, bytes] = {}
    async for part in await request.multipart():
        assert isinstance(part, BodyPartReader)
        if part.name == "payload_json":
            body = json.loads(await part.text())
        else:
            files[part.filename or "file"] = bytes(await part.read())
    return body, files


def _major(request: web.Request) -> str:
    names = ("channel_id", "guild_id", "webhook_token", "interaction_token")
    return "+".join(request.match_info[name] for name in names if name in request.match_info)


def _ok(answer: Answer, route: str, headers: dict[str, str]) -> web.Response:
    if answer is None:
        return web.Response(status=204, headers=headers)
    return _json(answer, 201 if route in CREATED else 200, headers)


def _fault(fault: Fault, body: object, headers: dict[str, str]) -> web.Response:
    if fault.status == 429:
        return _limited(fault.retry_after, headers, via_proxy=fault.via_proxy)
    # As Discord does at times, the refusal quotes what it refuses.
    quoting = {"code": "REFUSED", "message": f"Value {str(body)[:1000]!r} is refused."}
    error = ApiError(fault.code, status=fault.status, errors={"_errors": [quoting]})
    return _json(error.body(), error.status, headers)


def _limited(
    wait: float, headers: dict[str, str], *, overall: bool = False, via_proxy: bool = True
) -> web.Response:
    told = headers | {"Retry-After": f"{wait:.3f}"} | ({"Via": "1.1 google"} if via_proxy else {})
    body = {"message": "You are being rate limited.", "retry_after": wait, "global": overall}
    return _json(body, 429, told)


def _json(body: object, status: int, headers: dict[str, str]) -> web.Response:
    # web.json_response would add a charset, and discord.py reads only the bare type as JSON.
    named = headers | {"Content-Type": "application/json"}
    return web.Response(body=json.dumps(body).encode(), status=status, headers=named)
