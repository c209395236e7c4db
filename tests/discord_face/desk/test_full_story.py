"""The whole life of questions on Discord, with everything that goes wrong in one week."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

from bot.discord_face.opening import DiscordFace
from bot.discord_face.place import in_channel
from bot.values import Lane, Owed, Reply, ReplyKind
from faq.advisor import Advisor
from tests.discord_face.desk.office import PRICE, Office, office
from tests.loopback import Loopback, until
from tests.loopback.people import Person
from tests.loopback.world import Message

SEND = "Send to the asker"
DRAFT = "It is $4,000 a class. When may I call you?"
SECRET = "our zephyrine unit wants 12 seats, what does it cost?"


def lines(who: Person, words: str, place: Office | None = None) -> list[Message]:
    seen = who.sees(place.stage.lobby) if place else who.sees()
    return [one for one in seen if words in one.content]


def everything_on_the_desk(place: Office) -> str:
    rooms = [place.desk, *place.threads()]
    texts = [f"{one.content} {one.embeds}" for room in rooms for one in room.messages.values()]
    return " ".join([*texts, *(room.name for room in rooms)])


def raw(folder: Path) -> bytes:
    with sqlite3.connect(folder / "askdesk.db") as store:
        store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return b"".join(path.read_bytes() for path in folder.glob("askdesk.db*"))


async def test_the_full_story(discord: Loopback, advisor: Advisor, tmp_path: Path) -> None:
    place = office(discord, advisor, tmp_path)
    chief, other, anne, colleague = place.chief, place.stranger, place.anne, place.colleague
    async with place.running() as face:
        await an_answer_and_a_hand_off(place)
        await two_claim_at_once(place, face)
        await a_draft_is_sent(place)
        await somebody_without_direct_messages(place, other)
        await committed_but_not_sent(place, face)
    assert lines(chief, "Late but not lost") == []
    async with place.running() as face:
        await until(lambda: lines(chief, "Late but not lost"), "the delivery after the kill")
        await the_asker_follows_up_rates_and_goes(place, face)
    assert len(lines(chief, "Late but not lost")) <= 1
    assert b"zephyrine" not in raw(tmp_path)
    assert str(chief.user.id).encode() not in raw(tmp_path)
    assert "zephyrine" not in everything_on_the_desk(place)
    assert "12 seats" not in everything_on_the_desk(place)
    assert str(chief.user.id) not in everything_on_the_desk(place)
    # Only who has a case, and who may open a reply of theirs, were ever rung.
    rung = [one for room in (place.desk, *place.threads()) for one in room.messages.values()]
    assert not any(one.rang - {anne.user.id, colleague.user.id} for one in rung)
    assert discord.refused == []


async def an_answer_and_a_hand_off(place: Office) -> None:
    await place.chief.dm("phone?")
    assert "833-538-7246" in (await place.chief.hears()).content
    await place.asks(SECRET)
    assert "E-1" in (await until(lambda: lines(place.chief, "E-1"), "the receipt"))[0].content


async def two_claim_at_once(place: Office, face: DiscordFace) -> None:
    card = place.card()
    first, second = await asyncio.gather(
        place.anne.click(card, "Claim"), place.colleague.click(card, "Claim")
    )
    read = [(await place.anne.reads(first)).text, (await place.colleague.reads(second)).text]
    assert sum("is yours" in text for text in read) == 1
    assert sum("has E-1. To take it over" in text for text in read) == 1
    history = await face.program.store.cases.history(1)
    assert [one.what for one in history.events].count("claim") == 1
    await until(lambda: lines(place.chief, "is looking into"), "the news of the claim")
    assert len(lines(place.chief, "is looking into")) == 1


async def a_draft_is_sent(place: Office) -> None:
    who = place.anne if "Anne" in place.card().content else place.colleague
    draft = await who.say(place.thread(), DRAFT)
    preview = await who.reads(await who.message_command(SEND, draft))
    assert "is sent" in (await place.goes_on(preview, "Send", who)).text
    assert len(lines(place.chief, DRAFT)) == 1
    assert "Delivered." in place.card().text


async def somebody_without_direct_messages(place: Office, other: Person) -> None:
    other.close_dms()
    await other.say(place.stage.lobby, PRICE, mention_bot=True)
    card = await place.becomes("waiting", 2)
    assert "in public" in card.text
    told = await place.replies("A class is $4,000.", number=2)
    assert "waits for them to open it" in told
    [waiting] = await until(
        lambda: lines(other, "there is a reply to your question", place), "the button"
    )
    assert "$4,000" not in waiting.content
    nosy = await place.chief.reads(await place.chief.click(waiting, "Read your reply"))
    assert "$4,000" not in nosy.text
    read = await other.reads(await other.click(waiting, "Read your reply"))
    assert "$4,000" in read.text
    assert read.seen_by is other.user


async def committed_but_not_sent(place: Office, face: DiscordFace) -> None:
    """Commit a delivery as a process does that is killed right after: leased, never sent."""
    reply = Reply(ReplyKind.NOTICE, "Late but not lost.", case=1)
    owed = Owed(Lane.ASKER, in_channel(place.chief.direct.id), reply, case=1)
    left = await face.desk.courier.cards.book.once("kill", "now", owed)
    assert len(left) == 1


async def the_asker_follows_up_rates_and_goes(place: Office, face: DiscordFace) -> None:
    chief = place.chief
    [reply] = lines(chief, DRAFT)
    if "That helped" in reply.labels:
        await chief.click(reply, "That helped")
        await until(lambda: lines(chief, "Our staff will see that"), "thanks")
    await chief.dm("and what about a discount for zephyrine?")
    await until(lambda: lines(chief, "E-1") and len(lines(chief, "E-1")) > 2, "a follow-up")
    await place.discord.settles()
    asked = await chief.slash("privacy")
    shown = await chief.reads(asked)
    await chief.click(shown, "Delete my data")
    sure = await until(
        lambda: next((one for one in chief.sees() if "can't be undone" in one.content), None),
        "the second question",
    )
    await chief.click(sure, "Yes, delete everything")
    await until(
        lambda: any(
            "E-1 and its thread were removed" in one.content for one in place.desk.messages.values()
        ),
        "the news to staff",
    )
    await place.discord.settles()
