"""Every button, menu and form of the desk, each brought to what it asks for."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import discord
from discord import app_commands

from bot import desk_words as words
from bot.case import Action
from bot.discord_face.client import AskdeskClient, Interaction
from bot.discord_face.desk import ids
from bot.discord_face.desk.assigning import Assigning
from bot.discord_face.desk.gate import Answer, Gate
from bot.discord_face.desk.listing import Listing
from bot.discord_face.desk.more import More
from bot.discord_face.desk.replying import Replying
from bot.discord_face.ids import FIELD
from bot.discord_face.pressables import pressable
from bot.values import Person


@dataclass(frozen=True, slots=True)
class Press:
    """One press of staff: what for, on which case, by whom."""

    interaction: Interaction
    number: int
    argument: str
    actor: Person


Deed = Callable[[Press], Awaitable[Answer]]


@dataclass(frozen=True, slots=True)
class DeskButtons:
    """Takes in what staff press, however old the button is."""

    gate: Gate
    replying: Replying
    assigning: Assigning
    more: More
    listing: Listing

    def register(self, client: AskdeskClient) -> None:
        """Register the buttons, menus and forms, and the command in a message's menu."""
        client.add_dynamic_items(
            pressable(ids.BUTTON, self._pressed), pressable(ids.PAGE, self._paged)
        )
        client.forms[ids.FORM_REPLY] = self.replying.formed
        client.forms[ids.FORM_ALIKE] = self._alike_formed

        @client.tree.context_menu(name=words.SEND_COMMAND)
        @app_commands.default_permissions(manage_messages=True)
        @app_commands.guild_only()
        async def send(interaction: discord.Interaction, message: discord.Message) -> None:
            await self.gate.enter(
                interaction, lambda actor: self.replying.preview_draft(message, actor)
            )

    async def _pressed(self, interaction: Interaction, match: re.Match[str]) -> None:
        what, number, argument = match["what"], int(match["number"]), match["argument"]
        if what == "reply":
            await self.gate.ask(interaction, lambda actor: self.replying.form(number, actor))
        elif what == "alike-form":
            await self.gate.ask(interaction, lambda actor: self.more.alike_form(argument))
        else:
            deed = self._deeds()[what]
            await self.gate.enter(
                interaction, lambda actor: deed(Press(interaction, number, argument, actor))
            )

    async def _paged(self, interaction: Interaction, match: re.Match[str]) -> None:
        kind, page, sought = match["kind"], int(match["page"]), match["words"]
        await self.gate.enter(
            interaction, lambda actor: self.listing.page(kind, actor, page, sought)
        )

    async def _alike_formed(
        self, interaction: Interaction, numbers: str, entered: dict[str, str]
    ) -> None:
        text = entered.get(FIELD, "")
        await self.gate.enter(interaction, lambda actor: self.more.alike_sent(numbers, actor, text))

    def _deeds(self) -> dict[str, Deed]:
        return {
            "claim": lambda press: self._done(press, Action.CLAIM),
            "release": lambda press: self._done(press, Action.RELEASE),
            "reopen": lambda press: self._done(press, Action.REOPEN),
            "resolve": self._resolved,
            "answer": lambda press: self.replying.choices(press.number, press.actor),
            "pick": lambda press: self.replying.picked(
                press.interaction, press.number, press.actor
            ),
            "send-entry": lambda press: self.replying.send_entry(
                press.number, press.actor, press.argument
            ),
            "send": lambda press: self.replying.send_draft(
                press.interaction, press.number, press.actor
            ),
            "cancel": self._cancelled,
            "assign": lambda press: self.assigning.choices(press.number),
            "give": lambda press: self.assigning.give(press.interaction, press.number, press.actor),
            "more": lambda press: self.more.menu(press.number),
            "history": lambda press: self.listing.story(press.number),
            "files": lambda press: self.more.files(press.number),
            "entry": lambda press: self.more.entry(press.number),
            "alike": lambda press: self.more.alike_list(press.number),
        }

    async def _done(self, press: Press, action: Action) -> Answer:
        return Answer(await self.replying.deeds.do(press.number, action, press.actor))

    async def _resolved(self, press: Press) -> Answer:
        said = await self.replying.deeds.do(press.number, Action.RESOLVE, press.actor)
        return await self.more.resolved(press.number, said)

    @staticmethod
    async def _cancelled(press: Press) -> Answer:
        return Answer(words.CANCELLED)
