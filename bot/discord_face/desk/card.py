"""The card of a case as Discord shows it: a line that says how it stands, what staff need, buttons.

Everything that an asker wrote is made harmless, and everything fits into Discord's limits.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import discord

from bot import card_words, contact_words
from bot import desk_words as words
from bot.cards import Arrival, Shown
from bot.case import Action
from bot.discord_face.desk.ids import case_id
from bot.discord_face.neutral import neutral, neutral_line, plain_name
from bot.discord_face.place import FACE
from bot.discord_face.rendering import AnyButton, button, view_of
from bot.traces import READ
from bot.values import Case, CaseMessage, CaseState, Role

QUESTION: Final = 1500
FIELD: Final = 1000
QUOTED: Final = 600
LINE: Final = 90
WORTH_SAYING: Final = 0.05
TRIED: Final = 3
COLOURS: Final = {
    CaseState.OPEN: 0xE3A008,
    CaseState.CLAIMED: 0x3B82F6,
    CaseState.REPLIED: 0x22A06B,
    CaseState.RESOLVED: 0x8A9099,
    CaseState.WITHDRAWN: 0x8A9099,
}
ALARM: Final = 0xD92D20
PRIMARY, SUCCESS = discord.ButtonStyle.primary, discord.ButtonStyle.success
CLOSED: Final = frozenset({CaseState.RESOLVED, CaseState.WITHDRAWN})

CardButton = tuple[str, str, discord.ButtonStyle | None]
Title = Callable[[str], str | None]
"""Gives an entry's title, None for one that is gone."""


@dataclass(frozen=True, slots=True)
class CardView:
    """One card as it goes to Discord."""

    content: str
    embed: discord.Embed
    rows: tuple[tuple[AnyButton, ...], ...]

    def view(self) -> discord.ui.View | None:
        """Return the buttons as Discord takes them, None for none."""
        return view_of(self.rows)

    @property
    def digest(self) -> str:
        """What is the same for two cards that look the same."""
        labels = [[(one.label, one.custom_id) for one in row] for row in self.rows]
        looks = json.dumps([self.content, self.embed.to_dict(), labels], sort_keys=True)
        return hashlib.sha256(looks.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a card depends on besides its case: titles, where it stands, its thread, files.

    `threadless` says why there is no thread; `thread` is one that doesn't hang on the card itself.
    """

    title: Title
    forum: bool = False
    threadless: str = ""
    thread: str = ""
    files: tuple[tuple[str, str, int], ...] = ()


def card_view(shown: Shown, around: Surroundings) -> CardView:
    """Return the card of a case as it stands."""
    case = shown.history.case
    owner = plain_name(case.owner.name) if case.owner else words.NOBODY
    alarming = case.state is CaseState.OPEN and card_words.is_emergency(case)
    embed = discord.Embed(
        description=_question(shown),
        colour=ALARM if alarming else COLOURS[case.state],
    )
    for name, value in _fields(shown, around):
        embed.add_field(name=name, value=value[:FIELD], inline=False)
    rows = tuple(tuple(row) for row in buttons(case, forum=around.forum))
    return CardView(card_words.heading(case, owner), embed, rows)


def buttons(case: Case, *, forum: bool = False) -> list[list[AnyButton]]:
    """Return what can be done with a case as it stands; a closed post of a forum is archived."""
    return [[_button(*one, case.number) for one in row] for row in _layout(case.state, forum=forum)]


def _layout(state: CaseState, *, forum: bool) -> list[list[CardButton]]:
    reply: CardButton = (words.REPLY, "reply", None)
    answer: CardButton = (words.USE_ANSWER, "answer", None)
    more: CardButton = (words.MORE, "more", None)
    below: list[CardButton] = [
        (words.ASSIGN, "assign", None),
        (words.RESOLVE, "resolve", None),
        more,
    ]
    if state is CaseState.OPEN:
        return [[(words.CLAIM, "claim", PRIMARY), reply, answer], below]
    if state is CaseState.CLAIMED:
        return [[(words.REPLY, "reply", PRIMARY), answer], below]
    if state is CaseState.REPLIED:
        below = [(words.ASSIGN, "assign", None), (words.REOPEN, "reopen", None), more]
        return [[(words.RESOLVE, "resolve", SUCCESS), reply, answer], below]
    return [] if forum else [[(words.REOPEN, "reopen", None), more]]


def _button(label: str, what: str, style: discord.ButtonStyle | None, number: int) -> AnyButton:
    return button(label, case_id(what, number), style)


def _fields(shown: Shown, around: Surroundings) -> Iterator[tuple[str, str]]:
    case, background = shown.history.case, shown.background
    yield from _said(shown)
    yield card_words.FROM, _from(case)
    if case.due_at is not None and case.state in (CaseState.OPEN, CaseState.CLAIMED):
        yield card_words.DUE, card_words.ago(case.due_at)
    yield from _reasons(shown, around)
    if background.earlier:
        listed = [f"{one.label} {card_words.STATES[one.state]}" for one in background.earlier]
        yield card_words.EARLIER, ", ".join(listed)
    notes = list(_notes(shown, around))
    if notes:
        yield card_words.NOTES, "\n".join(notes)


def _question(shown: Shown) -> str:
    """Return what was asked; it steps back in small letters once the answer is what matters."""
    case = shown.history.case
    asked = neutral(case.question, QUESTION) or "…"
    if case.state in (CaseState.OPEN, CaseState.CLAIMED) or not _answered(shown):
        return asked
    return "\n".join(f"-# {line}" for line in asked.split("\n") if line.strip())


def _answered(shown: Shown) -> bool:
    return any(one.author.role is Role.STAFF for one in shown.history.messages)


def _reasons(shown: Shown, around: Surroundings) -> Iterator[tuple[str, str]]:
    """Yield why a case is here, and what the FAQ came near to if that says anything more."""
    case = shown.history.case
    if case.reason:
        handed_off = case.entry is not None and around.title(case.entry) == case.reason
        why = card_words.FOR_A_PERSON.format(title=case.reason) if handed_off else case.reason
        yield card_words.WHY, neutral_line(why, QUOTED)
    found = [
        (one.probability, title)
        for one in shown.background.tried[:TRIED]
        if one.probability >= WORTH_SAYING and (title := around.title(one.entry))
    ]
    said_already = len(found) == 1 and found[0][1] in case.reason
    if found and not said_already and case.state in (CaseState.OPEN, CaseState.CLAIMED):
        tried = (f"{chance:.0%} {neutral_line(title, LINE)}" for chance, title in found)
        yield card_words.TRIED, "\n".join(tried)


def _from(case: Case) -> str:
    name = neutral_line(plain_name(case.asker.name), LINE)
    way = card_words.DIRECTLY
    if case.conversation.face != FACE:
        way = card_words.IN_TERMINAL
    elif case.public:
        way = card_words.IN_PUBLIC
    elif not case.conversation.channel.isdecimal():
        way = card_words.IN_PRIVATE
    return f"{name}, {way}, {card_words.ago(case.opened_at)}"


def _said(shown: Shown) -> Iterator[tuple[str, str]]:
    messages = shown.history.messages[1:]
    replies = [at for at, one in enumerate(messages) if one.author.role is Role.STAFF]
    last = replies[-1] if replies else -1
    arrival = Arrival.READ if _was_read(shown) else shown.background.arrival
    if replies and arrival is not None:
        arrived = card_words.arrived(arrival, shown.background.failure)
        yield card_words.ANSWERED, f"{neutral(messages[last].text, QUOTED)}\n-# {arrived}"
    elif replies:
        yield card_words.ANSWERED, neutral(messages[last].text, QUOTED)
    added = [one for one in messages[last + 1 :] if one.author.role is Role.ASKER]
    if added:
        yield card_words.ADDED, _joined(added)


def _was_read(shown: Shown) -> bool:
    """Return whether the asker opened the last reply, wherever it waited for them."""
    done = [one.what for one in shown.history.events if one.what in (READ, Action.REPLY.value)]
    return done[-1:] == [READ]


def _joined(added: list[CaseMessage]) -> str:
    """Return what an asker added, the newest whole where not all of it fits."""
    each = max(80, QUOTED // len(added))
    return "\n".join(neutral(one.text, each) for one in added[-8:])


def _notes(shown: Shown, around: Surroundings) -> Iterator[str]:
    case, asker = shown.history.case, shown.background.asker
    if asker is not None and asker.no_dm and case.state not in CLOSED:
        yield card_words.NO_DM if case.public else card_words.NO_DM_PRIVATE
    if asker is not None and asker.contact is not None:
        yield contact_words.told(asker.contact, card_words.day(asker.contact.at))
    passed = [one.detail for one in shown.history.events if one.what == "shown"]
    if passed and case.state not in CLOSED:
        yield neutral_line(passed[-1], QUOTED)
    if around.threadless and case.state not in CLOSED:
        yield card_words.NO_THREAD.format(reason=around.threadless)
    if around.thread:
        yield card_words.THREAD_IS.format(thread=f"<#{around.thread}>")
    if around.files:
        named = [(neutral_line(name, 60), kind, size) for name, kind, size in around.files[:5]]
        yield card_words.files_line(named)
