"""Lists of cases and the story of one, in pages that fit on a phone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot import card_words, wording
from bot import desk_words as words
from bot.cards import CardBook
from bot.case import CLOSED
from bot.discord_face.client import AskdeskClient
from bot.discord_face.desk.card import buttons
from bot.discord_face.desk.gate import Answer
from bot.discord_face.desk.ids import page_id
from bot.discord_face.ids import numbered
from bot.discord_face.neutral import neutral, neutral_line, plain_name
from bot.discord_face.pages import pages
from bot.discord_face.rendering import AnyButton, button, view_of
from bot.discord_words import EARLIER_PAGE, NEXT_PAGE
from bot.values import Case, CaseEvent, CaseMessage, CaseState, History, Person, Role
from bot.wording import counted

ON_A_PAGE: Final = 8
QUOTED: Final = 90
SEARCHED: Final = 60
PENDING: Final = (CaseState.OPEN, CaseState.CLAIMED, CaseState.REPLIED)
SAID: Final = frozenset({"reply", "add"})
_NONE: Final = {"list": words.NOBODY_WAITS, "mine": words.NONE_MINE}


@dataclass(frozen=True, slots=True)
class Listing:
    """Shows staff what there is, oldest first."""

    client: AskdeskClient
    book: CardBook

    async def page(self, kind: str, actor: Person, number: int, sought: str = "") -> Answer:
        """Return one page of a list of cases: `list`, `mine` or `search`, or of one's story."""
        if kind == "show":
            return await self.story(numbered(sought), number)
        found = await self._found(kind, actor, sought)
        if not found:
            none = words.NONE_FOUND.format(words=neutral_line(sought, SEARCHED))
            return Answer(_NONE.get(kind, none))
        count = -(-len(found) // ON_A_PAGE)
        number = min(number, count - 1)
        shown = found[number * ON_A_PAGE : (number + 1) * ON_A_PAGE]
        lines = [words.LISTED[kind].format(count=counted(len(found), "case"))]
        lines += [await self._line(case) for case in shown]
        return _turned("\n".join(lines), kind, number, count, sought)

    async def story(self, number: int, page: int = 0) -> Answer:
        """Return one page of all that was said and done in a case, with what can be done now."""
        history = await self.client.services.cases.history(number)
        found = pages(story_of(history), 1800)
        page = min(page, len(found) - 1)
        rows = buttons(history.case)
        return _turned(found[page], "show", page, len(found), str(number), rows)

    async def names(self, typed: str) -> list[tuple[str, str]]:
        """Return cases to choose from while somebody types: what is shown, and its name."""
        found = await self.client.services.cases.cases(PENDING)
        sought = typed.strip().casefold()
        listed = [
            (f"{case.label} · {card_words.STATES[case.state]} · {case.question}", case.label)
            for case in found
        ]
        fitting = [one for one in listed if sought in one[0].casefold()]
        return [(wording.shortened(text, 100), label) for text, label in fitting[:25]]

    async def _found(self, kind: str, actor: Person, sought: str) -> Sequence[Case]:
        cases = self.client.services.cases
        if kind == "search":
            return await cases.cases(search=sought)
        return await cases.cases(PENDING, owner=actor.id if kind == "mine" else None)

    async def _line(self, case: Case) -> str:
        card, now = await self.book.card(case.number), self.client.services.clock.now()
        thread = f" <#{card.thread}>" if card and card.thread else ""
        return f"{heading(case, now)}{thread}\n> {neutral_line(case.question, QUOTED)}"


def heading(case: Case, now: datetime) -> str:
    """Return how a case stands, on one line."""
    with_whom = f", {plain_name(case.owner.name)}" if case.owner else ""
    late = case.due_at is not None and case.due_at < now and case.state not in CLOSED
    waits = late and case.state is not CaseState.REPLIED
    state, since = card_words.STATES[case.state], card_words.ago(case.opened_at)
    return (
        f"**{case.label}** · {state}{with_whom} · "
        f"{plain_name(case.asker.name)}, {since}{words.LATE if waits else ''}"
    )


def story_of(history: History) -> str:
    """Return all that was said and done in a case, oldest first."""
    said: list[tuple[datetime, str]] = [(one.at, _said(one)) for one in history.messages]
    said += [(one.at, _done(one)) for one in history.events if one.what not in SAID]
    lines = [f"**{history.case.label}** · {card_words.STATES[history.case.state]}"]
    lines += [text for _, text in sorted(said, key=lambda one: one[0])]
    return "\n".join(lines)


def _said(message: CaseMessage) -> str:
    staff = message.author.role is Role.STAFF
    text = neutral(message.text, len(message.text) * 2).replace("\n", "\n> ")
    name = plain_name(message.author.name)
    return f"{card_words.ago(message.at)} **{name}**{' →' if staff else ''}\n> {text}"


def _done(event: CaseEvent) -> str:
    done = wording.done(event.what, plain_name(event.actor.name), neutral_line(event.detail, 120))
    return f"-# {card_words.ago(event.at)} {done}"


def _turned(
    text: str,
    kind: str,
    page: int,
    count: int,
    sought: str,
    rows: Sequence[Sequence[AnyButton]] = (),
) -> Answer:
    if count < 2:
        return Answer(text, view=view_of(rows))
    turns: list[AnyButton] = []
    sought = sought[:SEARCHED]
    if page > 0:
        turns.append(button(EARLIER_PAGE, page_id(kind, page - 1, sought)))
    if page + 1 < count:
        turns.append(button(NEXT_PAGE, page_id(kind, page + 1, sought)))
    footer = words.PAGE.format(page=page + 1, pages=count)
    return Answer(f"{text}\n{footer}", view=view_of([*rows, turns]))
