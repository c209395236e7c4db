"""Nothing of an asker is stored that isn't shown to them, forgotten with them, or let go in time.

The walk goes over every column of every table. A column that can hold a text or an id must be
filled by the asker's life, or be listed here with the reason why it says nothing of anybody.
"""

from __future__ import annotations

import base64
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.case import Action
from bot.console_face.own_data import data_told
from bot.discord_face.opening import DiscordFace
from bot.ledger import Line
from bot.storage.store import Store, open_store
from bot.upkeep.retention import DAYS, RetentionRule
from bot.values import Person, Role
from faq.advisor import Advisor
from tests.discord_face.desk.office import Office, office
from tests.loopback import Loopback
from tests.storage.making import HandClock
from tests.storage.postgres import Server
from tests.storage.whole_life import NAME, WORDS, Life, columns_of_text, holding, lying_in

KEY = base64.b64encode(bytes(range(32))).decode()
ANNE = Person("console:anne", "Anne Bostain", Role.STAFF)

_OURS = "made by us, at random or by counting"
_NAMED = "one of a few words of ours"
_FAQ = "names of FAQ entries"
_DESK = "where the desk's own card stands"
SAYS_NOTHING = {
    "askers.contact_wording": "our own question",
    "askers.face": _NAMED,
    "cards.case_number": _OURS,
    "cards.channel": _DESK,
    "cards.digest": "of the card as it was shown; the card goes with its row",
    "cards.message": _DESK,
    "cards.place": _DESK,
    "cards.thread": _DESK,
    "cards.told": "a count",
    "cards.version": "a count",
    "case_events.actor_role": _NAMED,
    "case_events.case_number": _OURS,
    "case_events.id": _OURS,
    "case_events.what": _NAMED,
    "case_messages.author_role": _NAMED,
    "case_messages.case_number": _OURS,
    "case_messages.id": _OURS,
    "cases.entry": _FAQ,
    "cases.face": _NAMED,
    "cases.number": _OURS,
    "cases.owner_id": "staff",
    "cases.owner_name": "staff",
    "cases.reason": "a sentence of ours",
    "cases.state": _NAMED,
    "cases.version": "a count",
    "counters.name": _NAMED,
    "counters.value": "a count",
    "forgotten.digest": "salted; nothing can be read from it",
    "forgotten.salt": "at random",
    "handled.face": _NAMED,
    "marks.name": _NAMED,
    "marks.value": "a day, or the proof of the key",
    "outbox.case_number": _OURS,
    "outbox.face": _NAMED,
    "outbox.failure": "what Discord or the network complained of",
    "outbox.id": _OURS,
    "outbox.kind": _NAMED,
    "outbox.lane": _NAMED,
    "outbox.leased_by": "a process",
    "outbox.question_id": _OURS,
    "outbox.seq": _OURS,
    "outbox.state": _NAMED,
    "outbox.tries": "a count",
    "parts.candidates": _FAQ,
    "parts.end": _NAMED,
    "parts.entry": _FAQ,
    "parts.offered": _FAQ,
    "parts.outcome": _NAMED,
    "parts.position": "a count",
    "parts.question_id": _OURS,
    "presses.question_id": _OURS,
    "questions.case_number": _OURS,
    "questions.face": _NAMED,
    "questions.id": _OURS,
    "questions.state": _NAMED,
    "questions.tries": "a count",
    "timers.case_number": _OURS,
    "timers.case_version": "a count",
    "timers.level": "a count",
}


@dataclass(frozen=True, slots=True)
class Lived:
    """A life on a running Discord, with the marks by which it is found again."""

    life: Life
    face: DiscordFace
    marks: set[str]

    @property
    def store(self) -> Store:
        return self.face.program.store

    @property
    def place(self) -> Office:
        return self.life.place

    async def own_file(self) -> str:
        """Return the file in which the asker reads what is stored of them."""
        shown = await self.life.asker.reads(await self.life.asker.slash("privacy"))
        return shown.attachments[0].data.decode("utf-8")


@asynccontextmanager
async def lived(advisor: Advisor, folder: Path) -> AsyncIterator[Lived]:
    async with Loopback() as discord:
        place = office(discord, advisor, folder)
        life = Life(place, discord.person(NAME))
        async with place.running() as face:
            await life.lived(face)
            yield Lived(life, face, {*WORDS, *life.ids()})


@dataclass(frozen=True, slots=True)
class Raw:
    """The bytes in which a store lies."""

    address: str
    server: Server | None

    def __call__(self) -> bytes:
        if self.server is None:
            return lying_in(Path(self.address.removeprefix("sqlite:///")))
        return self.server.dump("prepared")

    def of(self, marks: set[str]) -> set[str]:
        """Return which of the marks stand there."""
        lying = self()
        return {mark for mark in marks if mark.encode() in lying}


@pytest.fixture
def raw(address: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Raw:
    monkeypatch.setenv("BOT_DATABASE_URL", address)
    on_a_server = address.startswith("postgres")
    return Raw(address, request.getfixturevalue("postgres") if on_a_server else None)


def filled(found: dict[str, set[str]]) -> set[str]:
    return {name for name, marks in found.items() if marks}


def test_every_column_that_says_nothing_is_there_and_has_its_reason() -> None:
    names = {f"{table.name}.{column.name}" for table, column in columns_of_text()}
    assert set(SAYS_NOTHING) - names == set()
    assert all(SAYS_NOTHING.values())


async def test_all_that_is_stored_of_an_asker_is_shown_to_them_and_gone_once_forgotten(
    raw: Raw, advisor: Advisor, tmp_path: Path
) -> None:
    async with lived(advisor, tmp_path) as here:
        found = await holding(here.store.database, here.marks)
        assert filled(found) == set(found) - set(SAYS_NOTHING)
        stored = set().union(*found.values())
        assert raw.of(stored) == stored
        asker = str(here.life.asker.user.id)
        in_words = data_told(await here.store.askers.data("discord", asker))
        assert {mark for mark in stored if mark not in in_words} == set()
        shown = await here.own_file()
        assert {mark for mark in stored if mark not in shown} == set()
        assert json.loads(shown)["asker"]["id"] == asker
        await here.store.askers.forget("discord", asker)
        assert filled(await holding(here.store.database, here.marks)) == set()
        assert raw.of(here.marks) == set()


async def test_under_a_key_no_text_lies_open_and_after_a_year_all_of_it_has_gone(
    raw: Raw, advisor: Advisor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOT_ENCRYPTION_KEY", KEY)
    async with lived(advisor, tmp_path) as here:
        found = await holding(here.store.database, here.marks)
        assert filled(found) == set(found) - set(SAYS_NOTHING)
        assert raw.of(set(WORDS)) == set()
        for number in (2, 3):
            await here.face.program.desk.act(number, Action.RESOLVE, ANNE)
        before = await lines(here.store)
    clock = HandClock(datetime.now(UTC) + timedelta(days=DAYS + 1))
    async with open_store(raw.address, clock, key=KEY) as store:
        await RetentionRule(store.retention, clock).once()
        assert filled(await holding(store.database, here.marks)) == set()
        assert raw.of(here.marks) == set()
        assert await lines(store) == before


async def lines(store: Store) -> list[Line]:
    """Return what the ledger has, but for whether the asker is known."""
    made = await store.books.lines(
        datetime(2020, 1, 1, tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
    )
    return [replace(line, forgotten=False) for line in made]
