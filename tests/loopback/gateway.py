"""The gateway: sessions that outlive their connections, and every way in which one may end."""

from __future__ import annotations

import asyncio
import json
import secrets
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web

from tests.loopback.compression import CODECS
from tests.loopback.errors import Json
from tests.loopback.intents import PRIVILEGED, Intent

HEARTBEAT_MS = 41_250
KEPT_FOR_REPLAY = 10_000
SECONDS_TO_RESUME = 180.0


@dataclass(eq=False)
class Connection:
    """One open socket of a bot, with the queue of what is still to be written to it."""

    request: web.Request
    socket: web.WebSocketResponse
    session: Session | None = None

    def __post_init__(self) -> None:
        codec = CODECS.get(self.request.query.get("compress", ""))
        self._codec = codec() if codec else None
        self._waiting: asyncio.Queue[Json] = asyncio.Queue()

    def send(self, payload: Json) -> None:
        """Puts a payload behind those already waiting."""
        self._waiting.put_nowait(payload)

    async def write(self) -> None:
        """Writes what is sent until the socket is gone."""
        with suppress(ConnectionError):
            while not self.socket.closed:
                text = json.dumps(await self._waiting.get())
                if self._codec:
                    await self.socket.send_bytes(self._codec.pack(text))
                else:
                    await self.socket.send_str(text)

    def cut(self) -> None:
        """Ends the connection without a word, as a broken line does."""
        if self.request.transport:
            self.request.transport.abort()


@dataclass(eq=False)
class Session:
    """What one IDENTIFY began: it numbers its events and keeps them for a RESUME."""

    id: str
    intents: Intent
    shard: tuple[int, int]
    sequence: int = 0
    sent: deque[Json] = field(default_factory=lambda: deque(maxlen=KEPT_FOR_REPLAY))
    connection: Connection | None = None
    left: float = 0.0  # when its connection ended

    def leave(self) -> None:
        """Ends its connection's part in it; it can be resumed for a while."""
        self.connection, self.left = None, time.monotonic()

    def is_over(self) -> bool:
        """Whether nobody can resume it any more."""
        return not self.connection and time.monotonic() - self.left > SECONDS_TO_RESUME

    def dispatch(self, event: str, data: Json) -> None:
        """Numbers an event, keeps it, and sends it if somebody is connected."""
        self.sequence += 1
        payload = {"op": 0, "t": event, "s": self.sequence, "d": data}
        self.sent.append(payload)
        if self.connection:
            self.connection.send(payload)

    def replay(self, after: int) -> list[Json] | None:
        """The events after this number, or None when they are no longer all kept."""
        missed = [payload for payload in self.sent if payload["s"] > after]
        return missed if len(missed) == self.sequence - after else None


class Gateway:
    """Lets bots in, tells them what happens, and breaks down on demand."""

    def __init__(
        self, token: str, allowed: Intent, welcome: Callable[[Session], list[tuple[str, Json]]]
    ) -> None:
        self._token = token
        self._allowed = allowed
        self._welcome = welcome
        self._open: set[Connection] = set()
        self.sessions: dict[str, Session] = {}
        self.refusing = False
        self.identified = 0
        self.resumed = 0
        self.compressions: list[str] = []

    @property
    def connected(self) -> bool:
        """Whether a bot with a session listens."""
        return any(session.connection for session in self.sessions.values())

    def dispatch(
        self, event: str, intent: Intent, shard_by: int, data: Callable[[Intent], Json]
    ) -> None:
        """Tells every session that asked for it (all of them where `intent` is none).

        `shard_by` is the guild's id, 0 for direct messages; `data` is given the session's intents.
        """
        for session in self.sessions.values():
            number, count = session.shard
            wanted = not intent or intent & session.intents
            if wanted and (shard_by >> 22) % count == number:
                session.dispatch(event, data(session.intents))

    def drop(self) -> None:
        """Breaks every connection; the sessions can be resumed."""
        for connection in self._sessions_end():
            connection.cut()

    def ask_to_reconnect(self) -> None:
        """Sends op 7; the sessions can be resumed."""
        for connection in self._open:
            connection.send({"op": 7, "d": None})

    def invalidate(self, *, resumable: bool = False) -> None:
        """Sends op 9, and forgets the sessions unless they can be resumed."""
        for connection in self._open:
            connection.send({"op": 9, "d": resumable})
        if not resumable:
            self.sessions.clear()

    def go_away(self) -> None:
        """Breaks every connection, lets nobody in, and forgets the sessions."""
        self.refusing = True
        self.drop()
        self.sessions.clear()

    def come_back(self) -> None:
        """Lets bots in again."""
        self.refusing = False

    async def close(self) -> None:
        """Ends what is still open."""
        for connection in self._sessions_end():
            connection.cut()
        await asyncio.sleep(0)

    def _sessions_end(self) -> list[Connection]:
        for session in self.sessions.values():
            if session.connection:
                session.leave()
        return list(self._open)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """One connection from HELLO to its end."""
        if self.refusing:
            return web.Response(status=503)
        self.compressions.append(request.query.get("compress", ""))
        socket = web.WebSocketResponse(max_msg_size=0)
        await socket.prepare(request)
        connection = Connection(request, socket)
        self._open.add(connection)
        writer = asyncio.create_task(connection.write())
        connection.send({"op": 10, "d": {"heartbeat_interval": HEARTBEAT_MS}})
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    await self._receive(connection, json.loads(message.data))
        finally:
            writer.cancel()
            self._open.discard(connection)
            if connection.session and connection.session.connection is connection:
                connection.session.leave()
        return socket

    async def _receive(self, connection: Connection, payload: Json) -> None:
        match payload["op"]:
            case 1:
                connection.send({"op": 11, "d": None})
            case 2:
                await self._identify(connection, payload["d"])
            case 6:
                await self._resume(connection, payload["d"])
            case _:
                pass  # presence and voice: of no consequence here

    async def _identify(self, connection: Connection, data: Json) -> None:
        intents = Intent(data["intents"])
        if data["token"] != self._token:
            await connection.socket.close(code=4004, message=b"Authentication failed.")
        elif intents & PRIVILEGED & ~self._allowed:
            await connection.socket.close(code=4014, message=b"Disallowed intent(s).")
        else:
            self.identified += 1
            self.sessions = {k: one for k, one in self.sessions.items() if not one.is_over()}
            number, count = data.get("shard", (0, 1))
            session = Session(secrets.token_hex(16), intents, (number, count))
            self.sessions[session.id] = session
            self._join(connection, session)
            for event, event_data in self._welcome(session):
                session.dispatch(event, event_data)

    async def _resume(self, connection: Connection, data: Json) -> None:
        session = self.sessions.get(str(data["session_id"]))
        missed = session.replay(data["seq"] or 0) if session else None
        if data["token"] != self._token:
            await connection.socket.close(code=4004, message=b"Authentication failed.")
        elif session is None or missed is None:
            connection.send({"op": 9, "d": False})
        else:
            self.resumed += 1
            for payload in missed:
                connection.send(payload)
            self._join(connection, session)
            session.dispatch("RESUMED", {})

    @staticmethod
    def _join(connection: Connection, session: Session) -> None:
        connection.session = session
        session.connection = connection
