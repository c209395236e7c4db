"""The one door to everything that staff do: who may, each thing once, and never without a word."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

import discord
import structlog

from bot import desk_words as words
from bot.discord_face.client import AskdeskClient, Interaction
from bot.discord_face.deadline import in_time
from bot.discord_face.failures import REQUEST_ERRORS, code_of
from bot.discord_face.hearing import Seen
from bot.discord_face.lacks import REFUSED, why_refused
from bot.discord_face.neutral import plain_name
from bot.discord_face.pages import CONTENT
from bot.discord_face.staff import refusal
from bot.errors import AskdeskError, Unavailable
from bot.values import Person, Role

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody of staff alone reads after something they did."""

    text: str = ""
    embed: discord.Embed | None = None
    view: discord.ui.View | None = None
    file: discord.File | None = None


Work = Callable[[Person], Awaitable[Answer]]
MakeForm = Callable[[Person], Coroutine[Any, Any, discord.ui.Modal]]


def staff_person(user: discord.User | discord.Member) -> Person:
    """Return somebody of staff as the desk knows them."""
    return Person(str(user.id), plain_name(user.display_name), Role.STAFF)


@dataclass(frozen=True, slots=True)
class Gate:
    """Lets staff in, in the right server, and nobody else; tells everybody else what is missing."""

    client: AskdeskClient
    seen: Seen = field(default_factory=Seen)

    async def enter(self, interaction: Interaction, work: Work) -> None:
        """Do a piece of work for somebody of staff and show them alone what came of it."""
        self.client.under_way()
        if await self._turned_away(interaction):
            return
        await self._acknowledge(interaction)
        answer = await self._answer(interaction, work(staff_person(interaction.user)))
        try:
            await interaction.edit_original_response(
                content=answer.text[:CONTENT] or None,
                embed=answer.embed,
                view=answer.view,
                attachments=[answer.file] if answer.file else [],
                allowed_mentions=discord.AllowedMentions.none(),
            )
        except REQUEST_ERRORS as error:
            log.warning("staff_not_told", code=code_of(error), reason=str(error))

    async def ask(self, interaction: Interaction, make: MakeForm) -> None:
        """Open a form for somebody of staff, or say why there is none to fill in."""
        if await self._turned_away(interaction):
            return
        try:
            form = await in_time(make(staff_person(interaction.user)))
        except AskdeskError as error:
            await self._say(interaction, _told(error))
            return
        await interaction.response.send_modal(form)

    async def _turned_away(self, interaction: Interaction) -> bool:
        if not self.seen.first(interaction.id):
            return True
        reason = refusal(interaction, self.client.services.ground)
        if reason is not None:
            await self._say(interaction, reason)
        return reason is not None

    async def _say(self, interaction: Interaction, text: str) -> None:
        await interaction.response.send_message(
            text[:CONTENT], ephemeral=True, allowed_mentions=discord.AllowedMentions.none()
        )

    async def _acknowledge(self, interaction: Interaction) -> None:
        own = interaction.message is not None and interaction.message.flags.ephemeral
        try:
            if own:
                await interaction.response.defer()
            else:
                await interaction.response.defer(ephemeral=True, thinking=True)
        except REQUEST_ERRORS as error:
            log.warning("not_acknowledged", code=code_of(error), reason=str(error))

    async def _answer(self, interaction: Interaction, work: Awaitable[Answer]) -> Answer:
        try:
            return await work
        except AskdeskError as error:
            return Answer(_told(error))
        except REQUEST_ERRORS as error:
            log.warning("staff_request_failed", code=code_of(error), reason=str(error))
            if code_of(error) not in REFUSED:
                return Answer(words.NOT_DONE)
            reason = why_refused(self.client, interaction.channel_id, error)
            return Answer(words.NOT_ALLOWED.format(reason=reason))
        except Exception as error:
            log.error("staff_work_failed", exc_info=error)
            return Answer(words.NOT_DONE)


def _told(error: AskdeskError) -> str:
    return words.STORE_TROUBLE if isinstance(error, Unavailable) else str(error)


def data_of(interaction: Interaction) -> dict[str, Any]:
    """Return what an interaction carries, as plain values."""
    return dict(interaction.data or {})
