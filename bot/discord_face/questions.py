"""An asker's own questions with staff: seeing them, adding, withdrawing, reading replies."""

from __future__ import annotations

import re
from typing import Any

import discord
from discord import app_commands

from bot import discord_words, own_words, wording
from bot.case import CLOSED, Action
from bot.clock import new_id
from bot.discord_face import ids
from bot.discord_face.acknowledging import Acknowledgement, acknowledge
from bot.discord_face.client import AskdeskClient, Interaction
from bot.discord_face.forms import form
from bot.discord_face.hearing import Hearing, place_of
from bot.discord_face.neutral import neutral_line
from bot.discord_face.pages import pages
from bot.discord_face.place import FACE, Place
from bot.discord_face.pressables import pressable
from bot.discord_face.rendering import Rendered, button, safe_text, view_of
from bot.guard import mask
from bot.values import Case, CaseState, Reply, ReplyKind, Role
from faq.emergency import alarm

MOST = 5
QUOTED = 120
_CAN_WITHDRAW = frozenset({CaseState.OPEN, CaseState.CLAIMED})
_CAN_ADD = _CAN_WITHDRAW | {CaseState.REPLIED}


class OwnQuestions:
    """`/questions`, and the button “My questions” under receipts."""

    def __init__(self, hearing: Hearing) -> None:
        self._hearing = hearing

    def register(self, client: AskdeskClient) -> None:
        """Add the command, the buttons and the form."""
        client.add_dynamic_items(
            pressable(ids.MINE, self._open), pressable(ids.CASE, self._pressed)
        )
        client.forms[ids.FORM_ADD] = self._added

        @client.tree.command(name="questions", description=discord_words.QUESTIONS_DESCRIPTION)
        @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)
        async def questions(interaction: discord.Interaction) -> None:
            await self._open(interaction, None)

    async def show(self, place: Place) -> None:
        """Show an asker their questions; raises `Unavailable`."""
        await place.post(await self._list(place.asker.id), new_id())

    async def _open(self, interaction: Interaction, match: re.Match[str] | None) -> None:
        if not self._hearing.seen.first(interaction.id):
            return
        await acknowledge(interaction)
        place = place_of(interaction)
        await self._hearing.do(place, self.show(place))

    async def _list(self, asker: str) -> Rendered:
        found = await self._hearing.client.services.cases.cases(asker=asker)
        own = [case for case in found if case.conversation.face == FACE]
        shown = [case for case in reversed(own) if case.state not in CLOSED][:MOST]
        shown += [case for case in reversed(own) if case.state in CLOSED][: MOST - len(shown)]
        if not shown:
            return Rendered(own_words.NO_QUESTIONS)
        lines = [discord_words.YOUR_QUESTIONS]
        lines += [
            discord_words.question_line(case, neutral_line(case.question, QUOTED)) for case in shown
        ]
        if len(own) > len(shown):
            lines.append(discord_words.MORE_QUESTIONS.format(count=len(own) - len(shown)))
        return Rendered("\n".join(lines), view_of([_buttons(case) for case in shown]))

    async def _pressed(self, interaction: Interaction, match: re.Match[str]) -> None:
        number = int(match["number"])
        if match["what"] == "add":
            title = discord_words.ADD_TITLE.format(label=f"E-{number}")
            field = discord_words.ADD_LABEL
            await interaction.response.send_modal(form(f"{ids.FORM_ADD}{number}", title, field))
            return
        if not self._hearing.seen.first(interaction.id):
            return
        await acknowledge(interaction)
        place = place_of(interaction)
        work = self._withdraw if match["what"] == "withdraw" else self._read
        await self._hearing.do(place, work(place, number))

    async def _withdraw(self, place: Place, number: int) -> None:
        await self._hearing.client.services.desk.act(number, Action.WITHDRAW, place.asker)
        if not place.answers:
            withdrawn = wording.WITHDRAWN_NOTE.format(label=f"E-{number}")
            await place.post(Rendered(withdrawn), new_id())

    async def _read(self, place: Place, number: int) -> None:
        services = self._hearing.client.services
        history = await services.cases.history(number)
        said = [one for one in history.messages if one.author.role is Role.STAFF and one.text]
        if history.case.asker.id != place.asker.id or not said:
            await place.post(Rendered(discord_words.NO_REPLY), new_id())
            return
        for message in said[-3:]:
            text = wording.persons_reply(history.case, message.text, message.author.name)
            reply = Reply(ReplyKind.PERSON, text, case=number)
            for page in pages(safe_text(reply)):
                await place.post(Rendered(page), new_id())
        for delivery in await services.traces.waiting(FACE, place.asker.id):
            if delivery.owed.case == number:
                await self._hearing.note_read(delivery.id)

    async def _added(self, interaction: Interaction, label: str, entered: dict[str, str]) -> None:
        if not self._hearing.seen.first(interaction.id):
            return
        place = place_of(interaction, Acknowledgement(interaction))
        text = entered.get(ids.FIELD, "")
        if alarm(text):
            await self._hearing.hear(place, str(interaction.id), text)
        else:
            await self._hearing.do(place, self._add(place, ids.numbered(label), text))

    async def _add(self, place: Place, number: int, text: str) -> None:
        kept = mask(text).text
        services = self._hearing.client.services
        case = await services.desk.act(number, Action.ADD, place.asker, text=kept)
        await place.post(Rendered(wording.added(case, services.phone())), new_id())


def _buttons(case: Case) -> list[discord.ui.Button[Any]]:
    found = []
    if case.state in _CAN_ADD:
        label = discord_words.ADD_BUTTON.format(label=case.label)
        found.append(button(label, f"case:add:{case.number}"))
    if case.state in _CAN_WITHDRAW:
        label = discord_words.WITHDRAW_BUTTON.format(label=case.label)
        found.append(button(label, f"case:withdraw:{case.number}"))
    if case.state not in (CaseState.OPEN, CaseState.WITHDRAWN):
        label = discord_words.READ_BUTTON.format(label=case.label)
        found.append(button(label, f"case:read:{case.number}", discord.ButtonStyle.primary))
    return found
