"""Direct messages to askers: opened at need, and not tried again where they are closed."""

from __future__ import annotations

from dataclasses import dataclass, field

import discord
import structlog

from bot.discord_face.client import AskdeskClient
from bot.discord_face.failures import FILTERED, NO_DM, REQUEST_ERRORS, code_of, undeliverable
from bot.discord_face.place import FACE
from bot.discord_face.rendering import Rendered
from bot.discord_face.repeats import Posted, must_look, posted_before
from bot.ports import Clock
from bot.values import Delivery

log = structlog.get_logger()
UNKNOWN_CHANNEL = 10003
REMEMBERED = 10_000


class NoWayError(Exception):
    """The asker can't be reached by direct message."""


class KeptBackError(Exception):
    """Discord's filters keep the text back."""


@dataclass(slots=True)
class DirectMessages:
    """Sends to askers directly; raises `NoWayError`, `KeptBackError` or `Undeliverable`."""

    client: AskdeskClient
    clock: Clock
    closed: set[str] = field(default_factory=set)
    posted: Posted = field(default_factory=Posted)
    _known: dict[str, str] = field(default_factory=dict)

    async def send(self, asker: str, rendered: Rendered, delivery: Delivery) -> str:
        """Send a reply to an asker and return its message's id."""
        channel = await self._channel(asker)
        try:
            return await self.post(channel, rendered, delivery)
        except REQUEST_ERRORS as error:
            if code_of(error) != UNKNOWN_CHANNEL:
                raise await self._failure(asker, error) from error
        try:
            return await self.post(await self._open(asker), rendered, delivery)
        except REQUEST_ERRORS as error:
            raise await self._failure(asker, error) from error

    async def post(self, channel_id: int, rendered: Rendered, delivery: Delivery) -> str:
        """Post in a channel unless it was posted there already; returns the message's id."""
        channel = self.client.get_partial_messageable(channel_id)
        if found := await self.found(channel, rendered, delivery):
            return found
        sent = await channel.send(rendered.content, nonce=delivery.id, **rendered.extras())
        return self.posted.note(str(sent.id), delivery.id)

    async def found(
        self, channel: discord.abc.Messageable, rendered: Rendered, delivery: Delivery
    ) -> str | None:
        """Return the message in which a delivery tried again went out already, if it did."""
        if not must_look(delivery, self.clock.now()):
            return None
        me = self.client.user.id if self.client.user else 0
        found = await posted_before(channel, rendered, delivery, me)
        return await self.posted.first_of(found, delivery, self.client.services.traces)

    async def met(self, asker: str, channel: str) -> None:
        """Remember the direct channel in which an asker wrote: they can be reached there."""
        if self._known.get(asker) == channel:
            return
        askers = self.client.services.askers
        stored = await askers.known(FACE, asker)
        if stored is not None and (stored.no_dm or stored.dm_channel not in (None, channel)):
            await askers.note(FACE, asker, dm_channel=channel, no_dm=False)
        self._known[asker] = channel
        if len(self._known) > REMEMBERED:
            del self._known[next(iter(self._known))]
        self.closed.discard(asker)

    async def refused(self, asker: str) -> None:
        """Remember that an asker can't be written to directly."""
        self.closed.add(asker)
        self._known.pop(asker, None)
        await self.client.services.askers.note(FACE, asker, no_dm=True)

    def forget(self, asker: str) -> None:
        """Forget what was remembered of an asker."""
        self.closed.discard(asker)
        self._known.pop(asker, None)

    async def _channel(self, asker: str) -> int:
        if asker in self.closed:
            raise NoWayError
        if asker in self._known:
            return int(self._known[asker])
        known = await self.client.services.askers.known(FACE, asker)
        if known is not None and known.no_dm:
            self.closed.add(asker)
            raise NoWayError
        if known is not None and known.dm_channel:
            return int(known.dm_channel)
        return await self._open(asker)

    async def _open(self, asker: str) -> int:
        try:
            opened = await self.client.http.start_private_message(int(asker))
        except REQUEST_ERRORS as error:
            raise await self._failure(asker, error) from error
        channel = int(opened["id"])
        await self.met(asker, str(channel))
        return channel

    async def _failure(self, asker: str, error: BaseException) -> Exception:
        code = code_of(error)
        if code in FILTERED:
            return KeptBackError()
        if code not in NO_DM:
            return undeliverable(error)
        log.info("no_direct_message", code=code)
        await self.refused(asker)
        return NoWayError()
