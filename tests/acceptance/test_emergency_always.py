"""Whatever is broken, the emergency text goes out, and what can be recorded is recorded."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from bot import wording
from bot.assistant import Assistant
from bot.case import Action
from bot.clock import new_id
from bot.desk import Desk
from bot.errors import Undeliverable
from bot.limits import Limits
from bot.outbox import Dispatcher
from bot.service_terms import Terms
from bot.storage.store import Store, open_store
from bot.values import CaseState, Conversation, Delivery, Person, Question, Reply, ReplyKind, Role
from faq.advisor import Advisor
from faq.catalogue import Catalogue
from faq.matcher import Matcher, Ranking

HERE = Conversation("fake", "agency")
ASKER = Person("a1", "An agency")
STAFF = Person("s1", "Anne Bostain", Role.STAFF)
NOW = datetime(2026, 12, 1, 15, tzinfo=UTC)
HELP = "There's a man with a gun outside my door right now. Also, how long is the course?"
NUMBERS = count()


class StoppedClock:
    def now(self) -> datetime:
        return NOW


@dataclass
class Mailbox:
    """A courier that keeps what it delivers, and can be broken."""

    replies: list[Reply] = field(default_factory=list)
    broken: bool = False

    async def deliver(self, delivery: Delivery) -> str | None:
        if self.broken:
            raise Undeliverable("the line is down")
        if isinstance(delivery.owed.body, Reply):
            self.replies.append(delivery.owed.body)
        return None

    def texts(self) -> list[str]:
        return [reply.text for reply in self.replies if reply.kind is ReplyKind.EMERGENCY]


class BrokenMatcher(Matcher):
    """A matcher that fails at every question."""

    def __init__(self, whole: Matcher) -> None:
        self.__dict__.update(whole.__dict__)

    def rank(self, text: str, most: int = 10) -> Ranking:
        raise RuntimeError("planted")


@dataclass
class Stage:
    """A whole assistant on a real store, with a mailbox in place of a face."""

    store: Store
    path: Path
    assistant: Assistant
    desk: Desk
    mailbox: Mailbox

    async def ask(self, text: str) -> None:
        await self.assistant.hear(Question(f"m{next(NUMBERS)}", HERE, ASKER, text, NOW))


@asynccontextmanager
async def stage(path: Path, advisor: Advisor, limits: Limits | None = None) -> AsyncIterator[Stage]:
    clock, mailbox = StoppedClock(), Mailbox()
    url = f"sqlite:///{path / 'askdesk.db'}"
    async with open_store(url, clock, serves=("fake",), patience=0.2) as store:
        sender = Dispatcher(store.outbox, {"fake": mailbox}, clock)
        assistant = Assistant(
            advisor, store.intake, sender, {"fake": mailbox}, clock, new_id, UTC,
            terms=Terms(limits=limits or Limits()),
        )  # fmt: skip
        desk = Desk(store.cases, sender, clock)
        yield Stage(store, path / "askdesk.db", assistant, desk, mailbox)


def the_text(advisor: Advisor) -> str:
    return advisor.catalogue.entries["emergency"].answer


async def test_with_everything_in_order_staff_are_told_and_the_asker_knows(
    tmp_path: Path, advisor: Advisor
) -> None:
    async with stage(tmp_path, advisor) as on:
        await on.ask(HELP)
        (case,) = await on.desk.list()
        assert on.mailbox.texts() == [the_text(advisor)]
        assert on.mailbox.replies[1].text == wording.STAFF_TOLD.format(label="E-1")
        assert (case.question, case.entry) == (HELP, "emergency")


async def test_with_the_store_gone_the_text_goes_out_and_is_recorded_later(
    tmp_path: Path, advisor: Advisor
) -> None:
    async with stage(tmp_path, advisor) as on:
        lock = sqlite3.connect(on.path, isolation_level=None)
        lock.execute("BEGIN EXCLUSIVE")
        await on.ask(HELP)
        assert on.mailbox.texts() == [the_text(advisor)]
        assert len(on.mailbox.replies) == 1
        lock.execute("ROLLBACK")
        lock.close()
        await on.assistant.record_alarms()
        assert [case.question for case in await on.desk.list()] == [HELP]


async def test_with_the_disk_full_the_text_goes_out(tmp_path: Path, advisor: Advisor) -> None:
    async with stage(tmp_path, advisor) as on:
        await on.ask("phone?")
        await fill(on.store)
        await on.ask(HELP + " please hurry" * 4000)
        assert on.mailbox.texts() == [the_text(advisor)]
        assert len(on.mailbox.replies) == 2
        assert await on.desk.list() == []


async def fill(store: Store) -> None:
    """Leave the store no page to grow by."""
    from sqlalchemy import event, text

    def no_more_pages(connection: sqlite3.Connection, _: object) -> None:
        connection.execute("PRAGMA max_page_count = 1")

    engine = store.database.engine
    event.listen(engine.sync_engine, "connect", no_more_pages)
    async with engine.connect() as connection:
        await connection.execute(text("PRAGMA max_page_count = 1"))


@pytest.mark.parametrize(
    "limits", [Limits(blocked=frozenset({"a1"})), Limits(per_minute=0)], ids=["blocked", "limit"]
)
async def test_to_a_blocked_or_too_busy_asker_the_text_goes_out(
    limits: Limits, tmp_path: Path, advisor: Advisor
) -> None:
    async with stage(tmp_path, advisor, limits) as on:
        await on.ask("phone?")
        await on.ask(HELP)
        assert on.mailbox.texts() == [the_text(advisor)]


async def test_in_a_conversation_muted_by_a_claimed_case_the_text_goes_out(
    tmp_path: Path, advisor: Advisor
) -> None:
    async with stage(tmp_path, advisor) as on:
        await on.ask("what does it cost for 12 officers")
        await on.desk.act(1, Action.CLAIM, STAFF)
        await on.ask(HELP)
        assert on.mailbox.texts() == [the_text(advisor)]
        history = await on.desk.show(1)
        assert history.case.state is CaseState.CLAIMED
        assert [message.text for message in history.messages][-1] == HELP


async def test_with_a_faulty_faq_the_constant_behind_it_goes_out(
    tmp_path: Path, advisor: Advisor
) -> None:
    emptied = replace(advisor.catalogue, entries={})
    broken = Advisor.__new__(Advisor)
    broken.__dict__.update({**advisor.__dict__, "catalogue": emptied})
    async with stage(tmp_path, broken) as on:
        await on.ask(HELP)
        assert on.mailbox.texts() == [wording.EMERGENCY]


async def test_with_a_fault_in_the_matcher_the_text_goes_out(
    tmp_path: Path, advisor: Advisor
) -> None:
    broken = Advisor(advisor.catalogue, BrokenMatcher(advisor.matcher))
    async with stage(tmp_path, broken) as on:
        await on.ask(HELP)
        assert on.mailbox.texts() == [the_text(advisor)]
        assert len(await on.desk.list()) == 1


async def test_when_the_text_cannot_be_delivered_staff_are_told_all_the_same(
    tmp_path: Path, advisor: Advisor
) -> None:
    async with stage(tmp_path, advisor) as on:
        on.mailbox.broken = True
        await on.ask(HELP)
        assert [case.question for case in await on.desk.list()] == [HELP]


async def test_an_event_delivered_twice_sends_the_text_once(
    tmp_path: Path, advisor: Advisor
) -> None:
    async with stage(tmp_path, advisor) as on:
        question = Question("same", HERE, ASKER, HELP, NOW)
        await on.assistant.hear(question)
        await on.assistant.hear(question)
        assert len(on.mailbox.texts()) == 1
        assert len(await on.desk.list()) == 1


def test_the_text_names_911_and_988_and_promises_nobody(advisor: Advisor) -> None:
    catalogue: Catalogue = advisor.catalogue
    for text in (catalogue.entries["emergency"].answer, wording.EMERGENCY):
        assert "911" in text
        assert "988" in text
        assert "call or text" in text.lower()
        assert "watched around the clock" in text
        assert "staff have been told" not in text.lower()
