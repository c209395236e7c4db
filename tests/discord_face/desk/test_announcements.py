"""What staff are told besides the cards: in its place, once, and ringing for whom it must alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot import wiring
from bot.discord_face.desk.daily import line
from bot.discord_face.opening import DiscordFace
from bot.discord_face.place import in_channel
from bot.values import Call, DeskNotice, Lane, Notice, Owed
from tests.discord_face.desk.office import Office
from tests.loopback import until
from tests.loopback.world import Message

CRISIS = "I want to kill myself"


def announced(place: Office, words: str) -> list[Message]:
    places = [place.desk, *place.threads()]
    found = [one for where in places for one in place.anne.sees(where)]
    return [one for one in found if words in one.content and not one.embeds]


async def tell(face: DiscordFace, place: Office, notice: DeskNotice) -> None:
    owed = Owed(Lane.DESK, in_channel(place.desk.id), notice, case=notice.case)
    book = face.desk.courier.cards.book
    await face.program.dispatcher.send(await book.once("test", notice.text, owed))


async def test_an_emergency_rings_for_staff_and_for_nobody_else(
    place: Office, running: DiscordFace
) -> None:
    await place.chief.dm(CRISIS)
    [alarm] = await until(lambda: announced(place, "Please look at it now"), "the alarm")
    assert place.anne.was_pinged_by(alarm)
    assert place.colleague.was_pinged_by(alarm)
    assert not place.stranger.was_pinged_by(alarm)
    assert "🔴" in (await place.becomes("possible emergency")).content


async def test_in_a_forum_an_emergency_rings_in_the_announcements(forum: Office) -> None:
    async with forum.running():
        await forum.chief.dm(CRISIS)
        [alarm] = await until(lambda: announced(forum, "Please look at it now"), "the alarm")
        assert alarm.channel.name == "Desk announcements"
        assert forum.anne.was_pinged_by(alarm)


@pytest.mark.parametrize(
    ("call", "rings"), [(Call.QUIET, ""), (Call.DESK, "ab"), (Call.PERSON, "b"), (Call.ALL, "ab")]
)
async def test_a_reminder_rings_for_whom_it_calls(
    place: Office, running: DiscordFace, call: Call, rings: str
) -> None:
    await place.asks()
    person = str(place.colleague.user.id) if call is Call.PERSON else None
    text = "E-1 is still waiting for an answer."
    await tell(running, place, DeskNotice(Notice.REMINDER, text, 1, call, person))
    [reminder] = await until(lambda: announced(place, "still waiting"), "the reminder")
    rung = [
        name
        for name, who in (("a", place.anne), ("b", place.colleague))
        if who.was_pinged_by(reminder)
    ]
    assert "".join(rung) == rings
    assert f"<#{place.thread().id}>" in reminder.content


async def test_with_nobody_on_call_a_case_that_waits_rings_for_all_of_staff(
    place: Office, running: DiscordFace
) -> None:
    await place.asks()
    hours = running.desk.upkeep.daily.hours
    now = datetime.fromtimestamp(place.discord.clock.now(), UTC)
    reminded = hours.add(now, timedelta(hours=2, minutes=1))
    place.discord.clock.advance((reminded - now).total_seconds())
    await wiring.minutely(running.program).reminding.once()
    [reminder] = await until(lambda: announced(place, "still waiting"), "the reminder")
    assert place.anne.was_pinged_by(reminder)
    assert place.colleague.was_pinged_by(reminder)
    assert not place.stranger.was_pinged_by(reminder)


async def test_a_new_card_rings_for_nobody(place: Office, running: DiscordFace) -> None:
    card = await place.asks()
    assert not card.rang


async def test_a_reminder_whose_answer_was_lost_is_posted_once(
    place: Office, running: DiscordFace
) -> None:
    place.discord.lose_answer("POST", f"/channels/{place.desk.id}/messages")
    await tell(running, place, DeskNotice(Notice.REMINDER, "E-1 is still waiting."))
    await place.discord.settles(0.4)
    assert len(announced(place, "still waiting")) == 1


async def test_a_failed_delivery_is_announced_without_the_askers_name(
    place: Office, running: DiscordFace
) -> None:
    await place.asks()
    path = f"/channels/{place.chief.direct.id}/messages"
    place.discord.fail_next("POST", path, 400, code=240000)
    await place.replies("See https://example.org")
    [failed] = await until(lambda: announced(place, "could not be delivered"), "the report")
    assert "**E-1**" in failed.content
    assert "Chief" not in failed.content


async def test_the_daily_line_comes_once_from_the_moment_the_office_opens(
    place: Office, running: DiscordFace
) -> None:
    await place.asks()
    hours = running.desk.upkeep.daily.hours
    now = datetime.fromtimestamp(place.discord.clock.now(), UTC)
    tomorrow = now + timedelta(hours=24)
    opening = tomorrow if hours.is_open(tomorrow) else hours.next_opening(tomorrow)
    place.discord.clock.advance((opening - now).total_seconds() + 60)
    await running.desk.upkeep.daily.once()
    await running.desk.upkeep.daily.once()
    [said] = announced(place, "Waiting: E-1")
    assert not said.rang


async def test_nothing_is_said_when_there_is_nothing(place: Office, running: DiscordFace) -> None:
    daily = running.desk.upkeep.daily
    today = datetime.fromtimestamp(place.discord.clock.now(), UTC).date()
    report = await daily.reports(today - timedelta(days=1), today - timedelta(days=1))
    assert line(report, today, []) == ""
    assert "phone (Training Coordinator)" in line(report, today, ["phone (Training Coordinator)"])
