"""Telling staff in their channel, in plain messages: what there is until a case has its card."""

from __future__ import annotations

from dataclasses import dataclass

import discord

from bot import discord_words
from bot.discord_face.client import AskdeskClient
from bot.discord_face.failures import REQUEST_ERRORS, undeliverable
from bot.discord_face.neutral import neutral
from bot.discord_face.pages import CONTENT
from bot.discord_face.services import Ground
from bot.errors import Undeliverable
from bot.values import Call, Delivery, DeskNotice, Notice


@dataclass(frozen=True, slots=True)
class DeskChannel:
    """Posts a line for each notice; an emergency calls the staff role."""

    client: AskdeskClient
    ground: Ground

    async def deliver(self, delivery: Delivery) -> str | None:
        """Post what a delivery tells staff; raises `Undeliverable`."""
        notice = delivery.owed.body
        if not isinstance(notice, DeskNotice) or not delivery.owed.to.channel.isdecimal():
            raise Undeliverable(discord_words.REASONS[10003], permanent=True)
        channel = self.client.get_partial_messageable(int(delivery.owed.to.channel))
        try:
            sent = await channel.send(
                self._text(notice)[:CONTENT],
                nonce=delivery.id,
                allowed_mentions=self._called(notice),
            )
        except REQUEST_ERRORS as error:
            raise undeliverable(error) from error
        return str(sent.id)

    def _text(self, notice: DeskNotice) -> str:
        label = f"E-{notice.case}" if notice.case is not None else ""
        if notice.kind is Notice.EMERGENCY:
            return discord_words.emergency(label, notice.text, self.ground.staff_role)
        return neutral(notice.text, CONTENT) if notice.text else discord_words.about_case(label)

    def _called(self, notice: DeskNotice) -> discord.AllowedMentions:
        role = self.ground.staff_role
        if role is None or notice.kind is not Notice.EMERGENCY or notice.call is Call.QUIET:
            return discord.AllowedMentions.none()
        return discord.AllowedMentions(
            everyone=False, users=False, roles=[discord.Object(role)], replied_user=False
        )
