"""What is stored about an asker, shown to them, and deleted when they say so."""

from __future__ import annotations

import json

import pytest

from bot.case import Action
from bot.discord_face.opening import DiscordFace
from bot.values import Person, Role
from tests.discord_face.stage import COST, Stage
from tests.loopback.world import Message


async def asked_and_answered(stage: Stage, face: DiscordFace) -> None:
    await stage.chief.dm(COST)
    await stage.chief.hears()
    anne = Person("1", "Anne Bostain", Role.STAFF)
    await face.program.desk.act(1, Action.REPLY, anne, text="It depends.")
    await stage.chief.hears()


async def confirmed(stage: Stage, shown: Message) -> Message:
    sure = await stage.chief.reads(await stage.chief.click(shown, "Delete my data"))
    return await stage.chief.reads(await stage.chief.click(sure, "Yes, delete everything"))


async def test_an_asker_sees_what_is_stored_and_gets_it_as_a_file(
    stage: Stage, face: DiscordFace
) -> None:
    await asked_and_answered(stage, face)
    shown = await stage.chief.reads(await stage.chief.slash("privacy", stage.lobby))
    data = json.loads(shown.attachments[0].data)
    assert shown.seen_by is stage.chief.user
    assert "1 question that went to our staff" in shown.content
    assert data["questions"][0]["question"]["text"] == COST


@pytest.mark.parametrize("said", ["my data", "My data.", "“my data”"])
async def test_my_data_shows_the_same(stage: Stage, face: DiscordFace, said: str) -> None:
    await asked_and_answered(stage, face)
    await stage.chief.dm(said)
    assert "What is stored about you" in (await stage.chief.hears()).content


async def test_nobody_else_reads_it_in_public(stage: Stage, face: DiscordFace) -> None:
    await asked_and_answered(stage, face)
    await stage.chief.say(stage.lobby, "my data", mention_bot=True)
    assert "between us" in (await stage.chief.hears(stage.lobby)).content


async def test_who_never_asked_has_nothing_stored(stage: Stage, face: DiscordFace) -> None:
    shown = await stage.chief.reads(await stage.chief.slash("privacy", stage.lobby))
    assert "Nothing is stored" in shown.content


async def test_deleting_takes_a_second_word_and_leaves_nothing(
    stage: Stage, face: DiscordFace
) -> None:
    await asked_and_answered(stage, face)
    shown = await stage.chief.reads(await stage.chief.slash("privacy", stage.lobby))
    told = await confirmed(stage, shown)
    await stage.discord.settles()
    data = await face.program.store.askers.data("discord", str(stage.chief.user.id))
    assert "1 question and everything else" in told.content
    assert (data.asker, data.questions, data.cases) == (None, (), ())
    assert not [m for m in stage.chief.sees() if COST in m.content and m.author.bot]


async def test_it_can_be_thought_better_of(stage: Stage, face: DiscordFace) -> None:
    await asked_and_answered(stage, face)
    shown = await stage.chief.reads(await stage.chief.slash("privacy", stage.lobby))
    sure = await stage.chief.reads(await stage.chief.click(shown, "Delete my data"))
    await stage.chief.reads(await stage.chief.click(sure, "Keep it"))
    data = await face.program.store.askers.data("discord", str(stage.chief.user.id))
    assert len(data.questions) == 1
