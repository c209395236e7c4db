"""The other side: a small server that takes messages, drops repeats and can be searched."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import monotonic

from aiohttp import web

DROPS_REPEATS_FOR = 300.0


class Recipient:
    """What stands in each channel; a nonce seen in the last five minutes is the same message.

    `stumble` in a text: refused once. `unheard`: taken, but the answer is lost, once.
    `gone`: refused for good.
    """

    def __init__(self, drops_repeats_for: float = DROPS_REPEATS_FOR) -> None:
        self.texts: list[str] = []
        self.begun = asyncio.Event()
        self._messages: list[dict[str, str]] = []
        self._seen: dict[str, tuple[float, str]] = {}
        self._done_once: set[str] = set()
        self._window = drops_repeats_for

    def counts(self) -> Counter[str]:
        return Counter(self.texts)

    async def post(self, request: web.Request) -> web.Response:
        message = await request.json()
        text, nonce = message["text"], message["nonce"]
        if "gone" in text:
            return web.Response(status=410)
        if "stumble" in text and self._first_time(text):
            return web.Response(status=503)
        moment, known = self._seen.get(nonce, (-1e9, ""))
        if monotonic() - moment < self._window:
            return web.json_response({"id": known})
        remote_id = f"posted-{len(self._messages)}"
        self._seen[nonce] = (monotonic(), remote_id)
        self._messages.append({**message, "id": remote_id})
        self.texts.append(text)
        self.begun.set()
        if "unheard" in text and self._first_time(text):
            return web.Response(status=500)
        return web.json_response({"id": remote_id})

    async def search(self, request: web.Request) -> web.Response:
        channel = request.query["channel"]
        return web.json_response([one for one in self._messages if one["channel"] == channel])

    def _first_time(self, text: str) -> bool:
        first = text not in self._done_once
        self._done_once.add(text)
        return first


@asynccontextmanager
async def listening(recipient: Recipient) -> AsyncIterator[str]:
    """Give the address at which a recipient listens."""
    application = web.Application()
    application.router.add_post("/messages", recipient.post)
    application.router.add_get("/messages", recipient.search)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/messages"
    finally:
        await runner.cleanup()
        await asyncio.sleep(0)
