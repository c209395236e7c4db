"""What else can be done with a case: its story, files, giving it back, making it an entry."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

import discord

from bot import desk_words as words
from bot.case import CLOSED
from bot.discord_face.client import AskdeskClient
from bot.discord_face.desk.deeds import Deeds
from bot.discord_face.desk.files import files_of, links
from bot.discord_face.desk.gate import Answer
from bot.discord_face.desk.ids import FORM_ALIKE, case_id
from bot.discord_face.forms import WHOLE_FIELD, form
from bot.discord_face.ids import numbered
from bot.discord_face.neutral import neutral_line
from bot.discord_face.rendering import AnyButton, button, view_of
from bot.errors import AskdeskError, Refused
from bot.values import Case, CaseState, History, Person, Role
from bot.wording import shortened

MakeEntry = Callable[[History], str | None]
"""Writes a draft of an entry made of a case and returns where it lies; None without a reply."""
Alike = Callable[[Case, Sequence[Case]], Awaitable[list[Case]]]
"""Returns the cases among some that ask the same as one."""
OPEN = (CaseState.OPEN, CaseState.CLAIMED)
LISTED = 12


@dataclass(frozen=True, slots=True)
class More:
    """Does what stands behind the button “More”."""

    client: AskdeskClient
    deeds: Deeds
    make_entry: MakeEntry
    alike: Alike

    async def menu(self, number: int) -> Answer:
        """Return what else can be done with a case as it stands."""
        case = await self.deeds.case(number)
        rows: list[list[AnyButton]] = [
            [
                button(words.HISTORY, case_id("history", number)),
                button(words.ATTACHMENTS, case_id("files", number)),
            ],
            [],
        ]
        if case.state is CaseState.CLAIMED:
            rows[0].append(button(words.RELEASE, case_id("release", number)))
        if case.state is CaseState.REPLIED:
            rows[0].append(button(words.RESOLVE, case_id("resolve", number)))
        if case.state in OPEN:
            rows[1].append(button(words.REPLY_ALIKE, case_id("alike", number)))
        else:
            rows[1].append(button(words.MAKE_ENTRY, case_id("entry", number)))
        if case.state in CLOSED:
            rows[1].append(button(words.REOPEN, case_id("reopen", number)))
        return Answer(words.MORE_OF.format(label=case.label), view=view_of(rows))

    async def resolved(self, number: int, said: str) -> Answer:
        """Return what closing a case did, with the way to make an entry of it."""
        history = await self.client.services.cases.history(number)
        if not any(one.author.role is Role.STAFF for one in history.messages):
            return Answer(said)
        entry = button(words.MAKE_ENTRY, case_id("entry", number))
        return Answer(said, view=view_of([[entry]]))

    async def files(self, number: int) -> Answer:
        """Return fresh links to what the asker sent along."""
        case = await self.deeds.case(number)
        asked = (await self.deeds.cards.book.background(number)).asked
        _, found = await files_of(self.client, asked)
        return Answer(
            links(case.label, found) if found else words.NO_FILES.format(label=case.label)
        )

    async def entry(self, number: int) -> Answer:
        """Write a draft of an entry made of a case."""
        history = await self.client.services.cases.history(number)
        path = self.make_entry(history)
        if path is None:
            raise Refused(words.NO_DRAFT.format(label=history.case.label))
        return Answer(words.DRAFTED.format(path=path))

    # One reply for all who ask the same

    async def alike_list(self, number: int) -> Answer:
        """Return the open cases that ask the same, to be looked at before they are answered."""
        case = await self.deeds.case(number)
        found = await self._alike(case)
        if not found:
            return Answer(words.NONE_ALIKE.format(label=case.label))
        lines = [words.ALIKE.format(count=len(found) + 1, label=case.label)]
        lines += [
            f"**{one.label}** {neutral_line(one.question, 110)}" for one in (case, *found)[:LISTED]
        ]
        numbers = ",".join(str(one.number) for one in (case, *found)[:LISTED])
        reply = button(words.REPLY, case_id("alike-form", number, numbers))
        cancel = button(words.CANCEL, case_id("cancel", number))
        return Answer("\n".join(lines), view=view_of([[reply, cancel]]))

    async def alike_form(self, numbers: str) -> discord.ui.Modal:
        """Return the form for one reply to the cases that were listed."""
        title = words.ALIKE_TITLE.format(count=len(numbers.split(",")))
        label = words.REPLY_LABEL.format(asker=words.EACH_OF_THEM)
        hint = ", ".join(f"E-{number}" for number in numbers.split(","))
        return form(f"{FORM_ALIKE}{numbers}", title, label, hint, longest=WHOLE_FIELD)

    async def alike_sent(self, numbers: str, actor: Person, text: str) -> Answer:
        """Send one reply to each of the cases listed; what can't be sent is named with why."""
        sent, lines = [], []
        for number in filter(None, map(numbered, numbers.split(","))):
            try:
                await self.deeds.reply(number, actor, text)
                sent.append(f"E-{number}")
            except AskdeskError as error:
                reason = shortened(str(error), 140)
                lines.append(words.ALIKE_NOT.format(label=f"E-{number}", reason=reason))
        if sent:
            lines.insert(0, words.ALIKE_SENT.format(labels=", ".join(sent)))
        return Answer("\n".join(lines))

    async def _alike(self, case: Case) -> list[Case]:
        others = await self.client.services.cases.cases(OPEN)
        return await self.alike(case, [one for one in others if one.number != case.number])
