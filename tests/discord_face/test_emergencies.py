"""Somebody in danger reads the numbers at once, at every door and even without a store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.discord_face.opening import DiscordFace
from bot.values import Conversation, Delivery, Lane, Owed, Reply, ReplyKind
from tests.discord_face.stage import Stage
from tests.loopback.world import Message

DANGER = "there is a man with a gun in our lobby right now"


async def by_message(stage: Stage) -> Message:
    await stage.chief.dm(DANGER)
    return await stage.chief.hears()


async def by_mention(stage: Stage) -> Message:
    await stage.chief.say(stage.lobby, DANGER, mention_bot=True)
    return await stage.chief.hears(stage.lobby)


async def by_command(stage: Stage) -> Message:
    asked = await stage.chief.slash("ask", stage.lobby, question=DANGER)
    return await stage.chief.reads(asked)


async def by_menu(stage: Stage) -> Message:
    said = await stage.anne.say(stage.lobby, DANGER)
    return await stage.chief.reads(await stage.chief.message_command("Answer from the FAQ", said))


async def by_panel(stage: Stage) -> Message:
    stage.let_staff_manage()
    await stage.anne.slash("desk panel", stage.lobby)
    opened = await stage.chief.click(await stage.chief.hears(stage.lobby), "Ask a question")
    return await stage.chief.reads(await stage.chief.fill(opened, {"text": DANGER}))


DOORS = [by_message, by_mention, by_command, by_menu, by_panel]
UNSEEN = {by_command, by_menu, by_panel}


@pytest.mark.parametrize("door", DOORS)
async def test_the_numbers_come_at_every_door_and_nothing_is_quoted(
    stage: Stage, face: DiscordFace, door: object
) -> None:
    assert callable(door)
    answer = await door(stage)
    assert "911" in answer.content
    assert "988" in answer.content
    assert "gun" not in answer.content
    assert (answer.seen_by is stage.chief.user) == (door in UNSEEN)


@pytest.mark.parametrize("door", DOORS)
async def test_the_numbers_come_even_when_nothing_can_be_stored(
    stage: Stage, face: DiscordFace, door: object
) -> None:
    assert callable(door)
    with broken_store(stage.folder):
        assert "911" in (await door(stage)).content


async def test_staff_are_called_by_their_role(stage: Stage, face: DiscordFace) -> None:
    await by_message(stage)
    notice = await stage.anne.hears(stage.desk)
    assert "E-1" in notice.content
    assert stage.anne.was_pinged_by(notice)


async def test_the_asker_is_told_that_staff_have_it_too(stage: Stage, face: DiscordFace) -> None:
    asked = await stage.chief.slash("ask", stage.lobby, question=DANGER)
    await stage.chief.reads(asked)
    told = await stage.chief.hears(stage.lobby)
    assert "E-1" in told.content
    assert told.seen_by is stage.chief.user


async def test_added_to_a_question_it_is_an_emergency_all_the_same(
    stage: Stage, face: DiscordFace
) -> None:
    await stage.chief.dm("what does it cost for 12 officers")
    receipt = await stage.chief.hears()
    listed = await stage.chief.reads(await stage.chief.click(receipt, "My questions"))
    opened = await stage.chief.click(listed, "Add to E-1")
    answer = await stage.chief.reads(await stage.chief.fill(opened, {"text": DANGER}))
    assert "911" in answer.content


async def test_edited_into_a_message_it_is_an_emergency_all_the_same(
    stage: Stage, face: DiscordFace
) -> None:
    message = await stage.chief.dm("phone?")
    await stage.chief.hears()
    await stage.chief.edit(message, DANGER)
    assert "911" in (await stage.chief.hears()).content


async def test_found_only_after_a_crash_the_text_still_arrives(
    stage: Stage, face: DiscordFace
) -> None:
    reply = Reply(ReplyKind.EMERGENCY, "Call **911**.")
    for channel in (str(stage.chief.direct.id), f"asker:{stage.chief.user.id}"):
        owed = Owed(Lane.ASKER, Conversation("discord", channel), reply)
        await face.courier.deliver(Delivery(channel[:24], owed, face.program.clock.now()))
        assert "911" in (await stage.chief.hears()).content


async def test_a_question_that_cannot_be_stored_is_said_to_be_unanswered(
    stage: Stage, face: DiscordFace
) -> None:
    with broken_store(stage.folder):
        await stage.chief.dm("phone?")
        assert "couldn't keep your message" in (await stage.chief.hears()).content
        asked = await stage.chief.slash("ask", stage.lobby, question="phone?")
        assert "couldn't keep your message" in (await stage.chief.reads(asked)).content


@contextmanager
def broken_store(folder: Path) -> Iterator[None]:
    (folder / "askdesk.db").rename(folder / "gone.db")
    yield
    (folder / "gone.db").rename(folder / "askdesk.db")
