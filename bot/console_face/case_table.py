"""The desk's list of cases, one line each, at most as wide as the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from bot import terminal_words, times, wording
from bot.console_face.safe_text import safe_line
from bot.values import Case, CaseState

STYLES = {
    CaseState.OPEN: "bold yellow",
    CaseState.CLAIMED: "cyan",
    CaseState.REPLIED: "green",
    CaseState.RESOLVED: "dim",
    CaseState.WITHDRAWN: "dim",
}
WIDEST_NAME = 16
WIDTH = 80


def print_for_staff(shown: RenderableType) -> None:
    """Print for people; where it isn't a terminal, 80 columns of plain text."""
    console = Console(highlight=False, emoji=False, markup=False)
    if console.is_terminal:
        console.print(shown)
        return
    console = Console(width=WIDTH, no_color=True, highlight=False, emoji=False, markup=False)
    with console.capture() as printed:
        console.print(shown)
    console.file.writelines(f"{line.rstrip()}\n" for line in printed.get().splitlines())


def case_table(cases: Sequence[Case], now: datetime) -> Table:
    """Return cases as a table; questions are cut where the line ends."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", expand=True)
    due = any(case.due_at for case in cases)
    for heading in (*terminal_words.DESK_COLUMNS, *((terminal_words.DESK_DUE,) if due else ())):
        table.add_column(heading, no_wrap=True)
    table.add_column(terminal_words.DESK_QUESTION, no_wrap=True, overflow="ellipsis", ratio=1)
    for case in cases:
        table.add_row(*_row(case, now, due=due))
    return table


def _row(case: Case, now: datetime, *, due: bool) -> list[Text]:
    owner = case.owner.name if case.owner else terminal_words.NOBODY
    since = [times.age(case.opened_at, now)]
    if due:
        since.append(times.until(case.due_at, now))
    return [
        Text(case.label, style="bold"),
        Text(case.state.value, style=STYLES[case.state]),
        Text(_name(case.asker.name)),
        Text(_name(owner)),
        *(Text(time) for time in since),
        Text(wording.shortened(safe_line(case.question), 200)),
    ]


def _name(name: str) -> str:
    return wording.shortened(safe_line(name), WIDEST_NAME)
