"""Replying to askers: by a form, with an answer of the FAQ, or with a draft of the thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import discord

from bot import desk_words as words
from bot.case import Action, act
from bot.content import Content
from bot.discord_face.client import Interaction
from bot.discord_face.desk import ids
from bot.discord_face.desk.deeds import Deeds
from bot.discord_face.desk.gate import Answer, Gate, data_of
from bot.discord_face.forms import WHOLE_FIELD, form
from bot.discord_face.ids import FIELD, numbered
from bot.discord_face.neutral import plain_name
from bot.discord_face.rendering import AnyButton, button, view_of
from bot.errors import Refused, WrongUse
from bot.values import Case, Person
from bot.wording import shortened
from faq.entry import Kind

MOST_OPTIONS: Final = 25
OPTION: Final = 100
EMBED: Final = 4096
ONE_MESSAGE: Final = 1600
"""What surely fits into one message, with the question quoted and the signature."""
Today = Callable[[], Content]


@dataclass(frozen=True, slots=True)
class Replying:
    """Shows what is about to be sent, and sends it when somebody says so."""

    gate: Gate
    deeds: Deeds
    today: Today

    # The form

    async def form(self, number: int, actor: Person) -> discord.ui.Modal:
        """Return the form for a reply; raises `Refused` where the actor may not reply."""
        case = await self.may_reply(number, actor)
        asker = plain_name(case.asker.name)
        return form(
            f"{ids.FORM_REPLY}{number}",
            words.REPLY_TITLE.format(label=case.label),
            words.REPLY_LABEL.format(asker=asker),
            words.REPLY_HINT.format(question=case.question),
            longest=WHOLE_FIELD,
        )

    async def formed(self, interaction: Interaction, number: str, entered: dict[str, str]) -> None:
        """Send what was entered into the form."""
        await self.gate.enter(
            interaction, lambda actor: self.send(numbered(number), actor, entered.get(FIELD, ""))
        )

    async def may_reply(self, number: int, actor: Person) -> Case:
        """Return the case if the actor may reply to it; raises `Refused` with the reason."""
        case = await self.deeds.case(number)
        act(case, Action.REPLY, actor, case.opened_at, text="-")
        return case

    async def send(self, number: int, actor: Person, text: str) -> Answer:
        """Send a text to the asker."""
        told = await self.deeds.reply(number, actor, text)
        return Answer(told + _in_pages(text))

    # An answer of the FAQ

    async def choices(self, number: int, actor: Person) -> Answer:
        """Return a menu of the answers that come nearest to the question."""
        case = await self.may_reply(number, actor)
        tried = (await self.deeds.cards.book.background(number)).tried
        content = self.today()
        ranked = dict.fromkeys([one.entry for one in tried])
        fitting = [entry for entry in ranked if self.answer(content, entry)]
        rest = [one for one in self.answers("") if one not in ranked]
        entries = [*fitting, *rest][:MOST_OPTIONS]
        menu: discord.ui.Select[discord.ui.View] = discord.ui.Select(
            custom_id=ids.case_id("pick", case.number),
            placeholder=words.CHOOSE_ANSWER,
            options=[
                discord.SelectOption(label=shortened(content.title(one), OPTION), value=one)
                for one in entries
            ],
        )
        view = discord.ui.View(timeout=None)
        view.add_item(menu)
        view.stop()
        return Answer(words.WHICH_ANSWER, view=view)

    async def picked(self, interaction: Interaction, number: int, actor: Person) -> Answer:
        """Show the answer that was picked from the menu."""
        values = data_of(interaction).get("values") or [""]
        return await self.preview_entry(number, actor, str(values[0]))

    async def preview_entry(self, number: int, actor: Person, entry: str) -> Answer:
        """Show an answer of the FAQ before it goes to the asker."""
        case = await self.may_reply(number, actor)
        text = self._text(entry)
        send = ids.case_id("send-entry", number, entry)
        return self._preview(case, text, send)

    async def send_entry(self, number: int, actor: Person, entry: str) -> Answer:
        """Send an answer of the FAQ as it reads today."""
        return await self.send(number, actor, self._text(entry))

    def answers(self, typed: str) -> list[str]:
        """Return the entries whose title has every typed word, those that may be told today."""
        content, wanted = self.today(), typed.casefold().split()
        return [
            entry.id
            for entry in content.catalogue.entries.values()
            if all(word in f"{entry.title} {entry.id}".casefold() for word in wanted)
            and self.answer(content, entry.id)
        ]

    @staticmethod
    def answer(content: Content, entry: str) -> str | None:
        """Return the text of an entry of kind answer, None where there is none to tell."""
        found = content.catalogue.entries.get(entry)
        return content.answer(entry) if found and found.kind is Kind.ANSWER else None

    def _text(self, entry: str) -> str:
        text = self.answer(self.today(), entry)
        if text is None:
            raise WrongUse(words.NO_SUCH_ANSWER.format(entry=shortened(entry, 60)))
        return text

    # What was drafted in the thread

    async def preview_draft(self, message: discord.Message, actor: Person) -> Answer:
        """Show a message of staff once more before it goes to the asker."""
        if message.author.bot:
            raise Refused(words.NOT_MINE)
        number = await self._case_of(message)
        case = await self.may_reply(number, actor)
        if not message.content.strip():
            raise Refused(words.NO_TEXT)
        send = ids.case_id("send", number, str(message.id))
        return self._preview(case, message.content, send, files=bool(message.attachments))

    async def send_draft(self, interaction: Interaction, number: int, actor: Person) -> Answer:
        """Send the draft that stands in the preview; nothing else can read it."""
        shown = interaction.message.embeds if interaction.message else []
        return await self.send(number, actor, (shown[0].description or "") if shown else "")

    async def _case_of(self, message: discord.Message) -> int:
        book = self.deeds.cards.book
        replied = message.reference.message_id if message.reference else None
        for place in (message.channel.id, replied):
            card = await book.at(str(place)) if place else None
            if card is not None:
                return card.case
        raise Refused(words.NOT_IN_A_CASE)

    @staticmethod
    def _preview(case: Case, text: str, send: str, *, files: bool = False) -> Answer:
        told = words.PREVIEW.format(label=case.label, asker=plain_name(case.asker.name))
        buttons: list[list[AnyButton]] = [
            [
                button(words.SEND, send, discord.ButtonStyle.success),
                button(words.CANCEL, ids.case_id("cancel", case.number)),
            ]
        ]
        told += f"\n{words.FILES_STAY}" if files else ""
        told += _in_pages(text)
        return Answer(told, discord.Embed(description=text[:EMBED]), view_of(buttons))


def _in_pages(text: str) -> str:
    """Return a remark where a text is longer than what an asker reads in one message."""
    return f"\n{words.IN_PAGES}" if len(text) > ONE_MESSAGE else ""
