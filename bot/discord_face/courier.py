"""How Discord delivers: where the asker is while they are there, else directly, else on hold."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from bot import discord_words, wording
from bot.discord_face.client import AskdeskClient
from bot.discord_face.direct import DirectMessages, KeptBackError, NoWayError
from bot.discord_face.failures import FILTERED, REQUEST_ERRORS, code_of, passes, undeliverable
from bot.discord_face.lacks import why_refused
from bot.discord_face.place import MessagePlace, Place, here
from bot.discord_face.recipient import Recipient
from bot.discord_face.rendering import Rendered, button, rendered, view_of
from bot.errors import Undeliverable
from bot.ports import Clock
from bot.traces import HELD
from bot.values import Delivery, Lane, Reply, ReplyKind

log = structlog.get_logger()
LATE = timedelta(minutes=2)
REMEMBERED_PLACES = 500


class DeskCourier(Protocol):
    """How the desk's side of Discord is told."""

    async def deliver(self, delivery: Delivery) -> str | None:
        """Show staff what a delivery tells them; raises `Undeliverable`."""


@dataclass(slots=True)
class DiscordCourier:
    """Delivers to askers, and leaves to the desk's courier what is for staff.

    `desk` is set once the store is open: the desk's courier reads cases there.
    """

    client: AskdeskClient
    direct: DirectMessages
    clock: Clock
    desk: DeskCourier = field(init=False)
    waiters: set[str] = field(default_factory=set)
    _places: OrderedDict[str, Place] = field(default_factory=OrderedDict)

    async def deliver(self, delivery: Delivery) -> str | None:
        """Bring a delivery to its conversation; raises `Undeliverable`."""
        reply = delivery.owed.body
        if delivery.owed.lane is Lane.DESK or not isinstance(reply, Reply):
            return await self.desk.deliver(delivery)
        place = here.get()
        if place is not None and place.conversation == delivery.owed.to:
            return await self._answer(place, delivery, reply)
        if reply.kind is ReplyKind.EMERGENCY:
            return await self._warn(delivery, reply)
        recipient = await self._recipient(delivery, reply)
        live = self._live(delivery, reply, recipient)
        if live is not None:
            return await self._answer(live, delivery, reply)
        return await self._reach(recipient, delivery, reply)

    def keep(self, key: str, place: Place) -> None:
        """Remember the place of a message or question for an answer that comes a bit later."""
        self._places[key] = place
        while len(self._places) > REMEMBERED_PLACES:
            self._places.popitem(last=False)

    def forget(self, asker: str) -> None:
        """Forget what was remembered of an asker."""
        self.waiters.discard(asker)
        self.direct.forget(asker)

    # While the asker is there

    async def _answer(self, place: Place, delivery: Delivery, reply: Reply) -> str | None:
        before = self._apology(place.at)
        if wording.RIGHT_HERE in reply.text and not place.direct:
            way = await self._way_back(place, delivery, reply)
            reply = replace(reply, text=discord_words.settled(reply.text, way))
        ready = rendered(reply, delivery.id, before=before)
        try:
            if isinstance(place, MessagePlace):
                replying = replace(ready, reply_to=place.reply_to)
                if found := await self.direct.found(place.channel, replying, delivery):
                    return found
            posted = await place.post(ready, delivery.id)
            return self.direct.posted.note(posted, delivery.id)
        except REQUEST_ERRORS as error:
            return await self._answer_elsewhere(place, delivery, reply, error)

    async def _answer_elsewhere(
        self, place: Place, delivery: Delivery, reply: Reply, error: Exception
    ) -> str | None:
        if passes(error):
            raise undeliverable(error)
        if code_of(error) in FILTERED:
            return await self._around_the_filter(place, delivery, reply, error)
        self._note(place.conversation.channel, error)
        if place.direct and isinstance(place, MessagePlace):
            await self.direct.refused(place.asker.id)
            return self._hold(place.asker.id)
        recipient = Recipient(place.asker.id, place.conversation.channel, public=False)
        opening = f"{self._apology(place.at)} {discord_words.ELSEWHERE}".strip()
        text = f"{opening}\n\n{reply.text}"
        return await self._directly(recipient, delivery, replace(reply, text=text))

    async def _around_the_filter(
        self, place: Place, delivery: Delivery, reply: Reply, error: Exception
    ) -> str | None:
        """Bring an answer directly that a filter keeps back in public; raises `Undeliverable`.

        Where it can't be brought at all, that is owned up to in plain words, and staff are told.
        """
        try:
            if place.direct:
                raise KeptBackError
            text = f"{discord_words.KEPT_BACK_THERE}\n\n{reply.text}"
            shown = rendered(replace(reply, text=text), delivery.id)
            sent = await self.direct.send(place.asker.id, shown, delivery)
        except (NoWayError, KeptBackError):
            await self._say(place, discord_words.FILTERED, delivery)
            raise undeliverable(error) from error
        await self._say(place, discord_words.ANSWERED_DIRECTLY, delivery)
        return sent

    async def _say(self, place: Place, text: str, delivery: Delivery) -> None:
        try:
            await place.post(Rendered(text), f"{delivery.id[:24]}!")
        except REQUEST_ERRORS as error:
            log.warning("not_said", reason=str(error))

    async def _way_back(self, place: Place, delivery: Delivery, reply: Reply) -> str:
        """Settle now how the answer will come, and return that in words."""
        asked = await self._question_text(delivery, reply)
        text = discord_words.dm_receipt(f"E-{reply.case}", asked)
        receipt = replace(reply, kind=ReplyKind.RECEIPT, text=text, buttons=())
        try:
            await self.direct.send(place.asker.id, rendered(receipt, delivery.id), delivery)
        except (NoWayError, KeptBackError):
            private = place.private
            return discord_words.NO_DM_PRIVATE if private else discord_words.NO_DM_PUBLIC
        return discord_words.BY_DM

    async def _question_text(self, delivery: Delivery, reply: Reply) -> str:
        question_id = delivery.owed.question or reply.question
        asked = await self.client.services.traces.question(question_id) if question_id else None
        return asked.text if asked else ""

    # Later

    async def _recipient(self, delivery: Delivery, reply: Reply) -> Recipient:
        services, owed = self.client.services, delivery.owed
        question_id = owed.question or reply.question
        asked = await services.traces.question(question_id) if question_id else None
        if asked is not None and asked.asker.id:
            public = asked.public and owed.to == asked.conversation
            return Recipient(asked.asker.id, owed.to.channel, public, asked.message_id)
        if owed.case is not None:
            case = (await services.cases.history(owed.case)).case
            if case.asker.id:
                return Recipient(case.asker.id, owed.to.channel, case.public)
        raise Undeliverable(wording.QUESTION_GONE, permanent=True)

    def _live(self, delivery: Delivery, reply: Reply, recipient: Recipient) -> Place | None:
        for key in (delivery.owed.question or reply.question, recipient.message_id):
            place = self._places.get(key or "")
            if place is not None and place.conversation == delivery.owed.to:
                return place
        return None

    async def _reach(self, recipient: Recipient, delivery: Delivery, reply: Reply) -> str | None:
        answers = recipient.message_id is not None
        if answers and (apology := self._apology(delivery.created_at)):
            reply = replace(reply, text=f"{apology}\n\n{reply.text}")
        if answers and recipient.public and reply.kind is not ReplyKind.PERSON:
            try:
                shown = replace(rendered(reply, delivery.id), reply_to=recipient.reference())
                return await self.direct.post(int(recipient.channel), shown, delivery)
            except REQUEST_ERRORS as error:
                if passes(error):
                    raise undeliverable(error) from error
                self._note(recipient.channel, error)
        return await self._directly(recipient, delivery, reply)

    async def _warn(self, delivery: Delivery, reply: Reply) -> str:
        """Bring the emergency text wherever it may be read, asking the store for nothing more."""
        channel, ready = delivery.owed.to.channel, rendered(reply, delivery.id)
        try:
            if channel.isdecimal():
                return await self.direct.post(int(channel), ready, delivery)
            return await self.direct.send(channel.removeprefix("asker:"), ready, delivery)
        except (NoWayError, KeptBackError) as error:
            raise Undeliverable(discord_words.NO_WAY, permanent=True) from error
        except REQUEST_ERRORS as error:
            raise undeliverable(error) from error

    async def _directly(self, recipient: Recipient, delivery: Delivery, reply: Reply) -> str | None:
        try:
            return await self.direct.send(recipient.asker, rendered(reply, delivery.id), delivery)
        except KeptBackError as error:
            await self._own_up(recipient, delivery)
            raise Undeliverable(discord_words.REASONS[240000], permanent=True) from error
        except NoWayError:
            return await self._without_dm(recipient, delivery, reply)

    async def _own_up(self, recipient: Recipient, delivery: Delivery) -> None:
        """Tell an asker where they asked that something was kept back, saying nothing of it."""
        if not recipient.channel.isdecimal():
            return
        channel = self.client.get_partial_messageable(int(recipient.channel))
        try:
            await channel.send(discord_words.FILTERED, nonce=f"{delivery.id[:24]}!")
        except REQUEST_ERRORS as error:
            log.warning("not_said", reason=str(error))

    async def _without_dm(
        self, recipient: Recipient, delivery: Delivery, reply: Reply
    ) -> str | None:
        if reply.kind is not ReplyKind.PERSON or not recipient.public:
            return self._hold(recipient.asker)
        notice = discord_words.REPLY_WAITS.format(asker=recipient.asker)
        read = button(discord_words.READ_REPLY, f"waiting:{delivery.id}")
        shown = Rendered(notice, view_of([[read]]), pings=int(recipient.asker))
        try:
            return await self.direct.post(int(recipient.channel), shown, delivery)
        except REQUEST_ERRORS as error:
            if passes(error):
                raise undeliverable(error) from error
            return self._hold(recipient.asker)

    def _note(self, channel: str, error: BaseException) -> None:
        """Log why an asker isn't answered where they asked, naming what the bot lacks there."""
        place = int(channel) if channel.isdecimal() else None
        reason = why_refused(self.client, place, error)
        log.warning("not_answered_in_place", code=code_of(error), reason=reason)

    def _apology(self, since: datetime) -> str:
        return wording.SORRY_LATE if self.clock.now() - since > LATE else ""

    def _hold(self, asker: str) -> str:
        self.waiters.add(asker)
        return HELD
