"""Putting the desk on Discord together: its courier, its features, its upkeep."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.content import Content
from bot.discord_face.client import AskdeskClient, Feature
from bot.discord_face.desk.assigning import Assigning
from bot.discord_face.desk.board import Board
from bot.discord_face.desk.checks import Checks
from bot.discord_face.desk.commands import DeskCommands
from bot.discord_face.desk.courier import DeskCourier
from bot.discord_face.desk.daily import Daily
from bot.discord_face.desk.deeds import Deeds
from bot.discord_face.desk.gaps import GapsFinder
from bot.discord_face.desk.gate import Gate
from bot.discord_face.desk.listing import Listing
from bot.discord_face.desk.more import More
from bot.discord_face.desk.placing import Placing
from bot.discord_face.desk.pressing import DeskButtons
from bot.discord_face.desk.removing import Removing
from bot.discord_face.desk.replying import Replying
from bot.discord_face.desk.reporting import Reporting
from bot.discord_face.desk.showing import Cards
from bot.discord_face.desk.threads import Threads
from bot.discord_face.desk.upkeep import Upkeep
from bot.discord_face.services import Ground
from bot.drafts import draft_of_case, write_draft
from bot.hours import BusinessHours
from bot.values import History
from faq.advisor import Advisor

if TYPE_CHECKING:
    from bot.cards import CardBook
    from bot.wiring import Program


@dataclass(frozen=True, slots=True)
class DeskFace:
    """The desk on Discord: how staff are told, what they can do, what keeps it whole."""

    courier: DeskCourier
    checks: Checks
    removing: Removing
    upkeep: Upkeep
    features: tuple[Feature, ...]


@dataclass(frozen=True, slots=True)
class Curated:
    """The FAQ as it is in use at this moment."""

    program: Program
    hours: BusinessHours
    advisor: Callable[[], Advisor]

    def content(self) -> Content:
        """Return the FAQ's texts as they read today."""
        today = self.program.clock.now().astimezone(self.hours.zone).date()
        return Content(self.advisor().catalogue, today)

    def title(self, entry: str) -> str | None:
        """Return an entry's title, None for one that is gone."""
        found = self.advisor().catalogue.entries.get(entry)
        return found.title if found else None

    def make_entry(self, history: History) -> str | None:
        """Write a draft of an entry made of a case; returns where it lies."""
        draft = draft_of_case(history, self.advisor().catalogue)
        folder: Path = self.program.settings.data_dir
        return str(write_draft(draft, folder)) if draft else None


def open_desk(
    client: AskdeskClient, ground: Ground, program: Program, book: CardBook, curated: Curated
) -> DeskFace:
    """Return the desk of an opened program, not yet registered."""
    checks, threads = Checks(client, ground), Threads(client, ground)
    board = Board(client, ground, book, checks, threads)
    removing = Removing(client, book, threads, board)
    placing = Placing(client, book, checks, threads, board, curated.title)
    cards = Cards(client, book, checks, threads, placing, removing)
    gate, deeds = Gate(client), Deeds(client, cards)
    store, clock = program.store, program.clock
    finder = GapsFinder(curated.advisor, store.archive, clock)
    reporting = Reporting(store.books, store.cases, clock, curated.hours, finder.text)
    replying, listing = Replying(gate, deeds, curated.content), Listing(client, book)
    more = More(client, deeds, curated.make_entry, finder.alike)
    daily = Daily(client, ground, book, curated.hours, reporting.of, curated.content)
    upkeep = Upkeep(client, cards, daily)
    return DeskFace(
        DeskCourier(cards, board, ground),
        checks,
        removing,
        upkeep,
        (
            DeskButtons(gate, replying, Assigning(deeds, ground), more, listing),
            DeskCommands(gate, listing, replying, reporting.report, reporting.gaps),
            upkeep,
        ),
    )
