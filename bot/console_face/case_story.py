"""One case as staff read it: what was said and done, in the order in which it happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bot import contact_words, terminal_words, times, wording
from bot.cards import Background
from bot.console_face.case_table import STYLES
from bot.console_face.safe_text import safe, safe_line
from bot.values import Case, CaseEvent, CaseMessage, History, Role

WORTH_SAYING = 0.01
SAID = frozenset({"reply", "add"})
NAMES = {Role.STAFF: "bold green", Role.ASKER: "bold cyan", Role.SYSTEM: "dim"}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a story: something said, or something done."""

    at: datetime
    shown: RenderableType


def story(
    history: History,
    now: datetime,
    zone: tzinfo | None = None,
    background: Background | None = None,
) -> RenderableType:
    """Return a case as a conversation with times; `zone` is the machine's own unless given."""
    case = history.case
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, style="dim")
    table.add_column(ratio=1, overflow="fold")
    for line in sorted(_lines(history), key=lambda line: line.at):
        table.add_row(times.moment(line.at.astimezone(zone)), line.shown)
    heading = _heading(case, now)
    for known in _known(background):
        heading.append("\n" + known, "dim")
    if history.contact is not None:
        day = f"{history.contact.at.astimezone(zone):%Y-%m-%d}"
        heading.append("\n" + contact_words.told(history.contact, day), "dim")
    return Group(heading, Padding(table, (1, 0, 0, 0)), Text(terminal_words.next_step(case)))


def _heading(case: Case, now: datetime) -> Text:
    owner = safe_line(case.owner.name) if case.owner else wording.NOBODY_YET
    heading = Text.assemble(
        (case.label, "bold"),
        " · ",
        (case.state.value, STYLES[case.state]),
        f" · {terminal_words.asked_by(safe_line(case.asker.name), case.opened_at, now)}\n",
        (terminal_words.about_case(safe_line(case.reason), owner), "dim"),
    )
    if case.due_at is not None:
        heading.append("\n" + terminal_words.due_line(case.due_at, now), "dim")
    return heading


def _known(background: Background | None) -> Iterator[str]:
    """Yield what the FAQ came near to, and what its asker asked before."""
    if background is None:
        return
    tried = [one for one in background.tried if one.probability >= WORTH_SAYING]
    if tried:
        yield terminal_words.tried_line(tried)
    if background.earlier:
        yield terminal_words.earlier_line(background.earlier)


def _lines(history: History) -> Iterator[Line]:
    for message in history.messages:
        yield _said(message)
    for event in history.events:
        if event.what not in SAID:
            yield _done(event)


def _said(message: CaseMessage) -> Line:
    name = Text(safe_line(message.author.name), style=NAMES[message.author.role])
    said = Text(safe(message.text).strip("\n") + "\n")
    return Line(message.at, Group(name, said))


def _done(event: CaseEvent) -> Line:
    done = wording.done(event.what, safe_line(event.actor.name), safe_line(event.detail))
    return Line(event.at, Text(done + "\n", style="dim italic"))
