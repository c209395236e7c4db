"""The whole life of questions on Discord, with everything that goes wrong in one week.

The program is a process of its own, as an operator starts it, and is killed in the middle.
"""

from __future__ import annotations

import asyncio
import base64
import json
import shutil
import signal
import sqlite3
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from faq.advisor import Advisor
from tests.discord_face.desk.office import PRICE, Office, fills, office
from tests.discord_face.desk.record import (
    Record,
    allowed_to_ring,
    raw,
    standing_on,
    unguarded,
    unlike,
)
from tests.discord_face.process import running
from tests.loopback import Loopback, until
from tests.loopback.people import Person
from tests.loopback.world import Message

SEND = "Send to the asker"
NAME = "zarnow county"
SECRET = "our zephyrine unit wants 12 seats, what does it cost?"
MORE = "and what about a discount for the zephyrine unit?"
ADDED = "it is for the zephyrine night shift"
DRAFT = "It is $4,000 a class. When may I call you?"
LATE = "The zephyrine unit can have two classes."
LAST = "There is no discount for zephyrine units."
LEASED = 121.0
COMMITTED = "after commit: changed"
KEY = base64.b64encode(bytes(range(32))).decode()


@dataclass(slots=True)
class Week:
    """The office with the program beside it, and everything that is said."""

    place: Office
    folder: Path
    record: Record
    settings: dict[str, str]
    ahead: float = 0.0
    logged: list[str] = field(default_factory=list)

    @property
    def sign(self) -> Path:
        """The file that has the program die at its next commit of a change to a case."""
        return self.folder / "die"

    @asynccontextmanager
    async def program(self) -> AsyncIterator[Process]:
        module = ("tests.discord_face.mortal", COMMITTED, str(self.sign), str(self.ahead))
        # The office is closed this week, so that no daily line comes in between.
        later = datetime.now(UTC) + timedelta(days=3)
        hours = f"{later:%a} 09:00-10:00"
        settings = self.settings | {"BOT_BUSINESS_HOURS": hours}
        async with running(
            self.place.stage, self.folder, module, self.logged, **settings
        ) as process:
            yield process

    def counted(self, query: str) -> int:
        """Return what a query counts in the store."""
        with sqlite3.connect(self.folder / "askdesk.db") as store:
            return int(store.execute(query).fetchone()[0])

    async def has_told_all(self) -> None:
        """Wait until everything owed to anybody is written down as sent."""
        owed = "SELECT count(*) FROM outbox WHERE state = 'owed'"
        await until(lambda: self.counted(owed) == 0, "the last delivery")


@pytest.fixture(params=[("text", ""), ("json", KEY)], ids=["text", "json, under a key"])
def week(
    discord: Loopback,
    advisor: Advisor,
    data: Path,
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> Week:
    shutil.copytree(data / "matcher", tmp_path / "matcher")
    place = office(discord, advisor, tmp_path)
    place.chief.user.name = NAME
    style, key = request.param
    settings = {"BOT_LOG_FORMAT": style, "BOT_ENCRYPTION_KEY": key}
    return Week(place, tmp_path, Record.of(discord), settings)


def lines(who: Person, words: str, place: Office | None = None) -> list[Message]:
    seen = who.sees(place.stage.lobby) if place else who.sees()
    return [one for one in seen if words in one.content and one.author is not who.user]


async def test_the_full_story(week: Week) -> None:
    place, chief = week.place, week.place.chief
    async with week.program() as process:
        await an_answer_and_a_hand_off(place)
        owner = await two_claim_at_once(week)
        await more_is_told_while_it_is_claimed(week)
        await a_draft_is_sent(place, owner)
        await somebody_without_direct_messages(week)
        await killed_between_commit_and_delivery(week, owner, process)
    assert lines(chief, LATE) == []
    week.ahead = LEASED
    place.discord.clock.advance(LEASED)
    async with week.program():
        await until(lambda: lines(chief, LATE), "the delivery after the kill", 30)
        await place.becomes("Delivered.")
        await week.has_told_all()
        await the_asker_follows_up_and_rates(week, owner)
        await the_asker_is_forgotten(week)
        nothing_is_left(week)
    nothing_is_left(week)
    nothing_was_said_twice_or_left_unsaid(week, owner)
    nobody_was_rung_by_accident(week, owner)
    no_word_of_anybody_is_in_the_logs(week)
    nobody_has_read_a_secret(week)
    assert place.discord.refused == []


async def an_answer_and_a_hand_off(place: Office) -> None:
    await place.chief.dm("phone?")
    assert "833-538-7246" in (await place.chief.hears()).content
    await place.asks(SECRET)
    assert "E-1" in (await until(lambda: lines(place.chief, "E-1"), "the receipt"))[0].content


async def two_claim_at_once(week: Week) -> Person:
    """Have both of staff press Claim; returns who got it."""
    place = week.place
    both, card = (place.anne, place.colleague), place.card()
    asked = await asyncio.gather(*(one.click(card, "Claim") for one in both))
    read = [(await one.reads(press)).text for one, press in zip(both, asked, strict=True)]
    assert sorted("is yours" in text for text in read) == [False, True]
    assert sum("has E-1. To take it over" in text for text in read) == 1
    assert week.counted("SELECT count(*) FROM case_events WHERE what = 'claim'") == 1
    await until(lambda: lines(place.chief, "is looking into"), "the news of the claim")
    return both[0] if "is yours" in read[0] else both[1]


async def more_is_told_while_it_is_claimed(week: Week) -> None:
    place = week.place
    await place.chief.dm(ADDED)
    await until(lambda: lines(place.chief, "is working on it"), "that it was added")
    await until(lambda: ADDED in standing_on(place.desk, place.discord), "the word to its owner")
    await week.has_told_all()


async def a_draft_is_sent(place: Office, owner: Person) -> None:
    draft = await owner.say(place.thread(), DRAFT)
    place.discord.fail_next("PATCH", "/webhooks/*/messages/@original", 400, 50035)
    await owner.message_command(SEND, draft)
    await until(lambda: not place.discord.front.faults.waiting, "a preview that is refused")
    preview = await owner.reads(await owner.message_command(SEND, draft))
    assert "is sent" in (await place.goes_on(preview, "Send", owner)).text
    await place.becomes("Delivered.")


async def somebody_without_direct_messages(week: Week) -> None:
    place, other = week.place, week.place.stranger
    other.close_dms()
    await other.say(place.stage.lobby, PRICE, mention_bot=True)
    assert "in public" in (await place.becomes("waiting", 2)).text
    await until(lambda: lines(other, "**E-2**", place), "the receipt in public")
    await week.has_told_all()
    told = await place.replies("A class is $4,000.", number=2)
    assert "waits for them to open it" in told
    [waiting] = await until(lambda: lines(other, "there is a reply", place), "the button")
    assert other.was_pinged_by(waiting)
    for nosy in (place.chief, place.anne):
        read = await nosy.reads(await nosy.click(waiting, "Read your reply"))
        assert read.text == "This reply belongs to somebody else."
    read = await other.reads(await other.click(waiting, "Read your reply"))
    assert "A class is $4,000." in read.text
    assert read.seen_by is other.user
    await place.becomes("They have opened it.", 2)


async def killed_between_commit_and_delivery(week: Week, owner: Person, process: Process) -> None:
    """Have a reply committed by a process that doesn't live to send it."""
    place = week.place
    asked = await owner.click(place.card(), "Reply")
    await until(lambda: asked.modal, "the form")
    week.sign.touch()
    await fills(owner, asked, LATE)
    await asyncio.wait_for(process.wait(), 20)
    assert process.returncode == -signal.SIGKILL
    week.sign.unlink()
    owed = "SELECT count(*) FROM outbox WHERE state = 'owed' AND lane = 'asker' AND kind = 'person'"
    assert week.counted(owed) == 1
    await until(lambda: not place.discord.gateway.connected, "the end of the connection")


async def the_asker_follows_up_and_rates(week: Week, owner: Person) -> None:
    place, chief = week.place, week.place.chief
    await chief.dm(MORE)
    await until(lambda: lines(chief, "I've added it to"), "what became of it")
    await place.becomes("waiting")
    await week.has_told_all()
    assert "is sent. Delivered." in await place.replies(LAST, owner)
    [reply] = lines(chief, LAST)
    assert reply.labels == ["That helped", "That didn't help"]
    await chief.click(reply, "That helped")
    await until(lambda: lines(chief, "Our staff will see that"), "thanks")
    await chief.click(reply, "That helped")
    await until(lambda: lines(chief, "You have rated this reply already"), "no second thanks")
    assert week.counted("SELECT count(*) FROM case_events WHERE what = 'rated-good'") == 1


async def the_asker_is_forgotten(week: Week) -> None:
    place, chief = week.place, week.place.chief
    shown = await chief.reads(await chief.slash("privacy"))
    await chief.click(shown, "Delete my data")
    [sure] = await until(lambda: lines(chief, "can't be undone"), "the second question")
    await chief.click(sure, "Yes, delete everything")
    gone = "E-1 and its thread were removed"
    await until(lambda: gone in standing_on(place.desk, place.discord), "the news to staff")
    await until(lambda: lines(chief, "everything else of you deleted"), "the news to the asker")
    await week.has_told_all()
    await place.discord.settles()


def nothing_is_left(week: Week) -> None:
    """Look for the asker in the bytes of the store and in all that stands on the desk."""
    stands = standing_on(week.place.desk, week.place.discord).lower()
    kept, chief = raw(week.folder).lower(), week.place.chief
    ids = (str(chief.user.id), str(chief.direct.id))
    for words in (NAME, "zephyrine", "12 seats", DRAFT.lower(), "when may i call", *ids):
        assert words not in stands
        assert words.encode() not in kept
    assert "e-2" in stands
    assert str(week.place.stranger.user.id).encode() in kept


def nothing_was_said_twice_or_left_unsaid(week: Week, owner: Person) -> None:
    """Compare all that anybody read, message for message, with what they were to read."""
    record, place = week.record, week.place
    to_chief = [
        "833-538-7246",
        "This is now **E-1**",
        "is looking into **E-1**",
        "I've added that to **E-1**",
        DRAFT,
        LATE,
        "I've added it to **E-1**",
        LAST,
        "Our staff will see that",
        "You have rated this reply already",
        "What is stored about you",
        "It can't be undone",
        "everything else of you deleted",
    ]
    assert unlike(record.said(place.chief.direct), to_chief) == []
    in_public = ["This is now **E-2**", "there is a reply to your question"]
    assert unlike(record.said(place.stage.lobby), in_public) == []
    on_the_desk = ["**E-1**", "**E-2**", "E-1 and its thread were removed"]
    assert unlike(record.said(place.desk), on_the_desk) == []
    in_threads = [ADDED, "$4,000 a class", "A class is $4,000", LATE, "discount", LAST]
    assert unlike(record.in_threads(place.desk), in_threads) == []
    assert place.stranger.direct.messages == {}


def nobody_was_rung_by_accident(week: Week, owner: Person) -> None:
    """Only whoever has the case, and whoever may open a reply of theirs, were ever rung."""
    expected = {owner.user.id, week.place.stranger.user.id}
    assert week.record.rung() == expected
    assert allowed_to_ring(week.place.discord) == {str(one) for one in expected}
    assert unguarded(week.place.discord) == []


def no_word_of_anybody_is_in_the_logs(week: Week) -> None:
    """Look through all that the processes wrote, a refusal included that quotes the draft."""
    told = "".join(week.logged)
    if week.settings["BOT_LOG_FORMAT"] == "json":
        assert all(json.loads(line)["event"] for line in told.splitlines())
    assert "staff_not_told" in told
    written = (NAME, SECRET, MORE, ADDED, DRAFT, LATE, LAST, PRICE, "a class is", "zephyrine")
    private = (*written, week.place.stage.anne.user.name, week.place.discord.token, KEY)
    assert [words for words in private if words.casefold() in told.casefold()] == []


def nobody_has_read_a_secret(week: Week) -> None:
    """Look through every request to Discord with a text in it, and every message of its own."""
    sent = [str(one.body) for one in week.place.discord.requests()]
    read = [f"{one.text} {one.embeds} {one.components}" for one in week.record.messages]
    for secret in (week.place.discord.token, KEY):
        assert [text for text in [*sent, *read] if secret in text] == []
