"""Second thoughts: an edit or a deletion of what was asked."""

from __future__ import annotations

import asyncio

import pytest

from bot.case import Action
from bot.discord_face.opening import DiscordFace
from bot.values import CaseState, Person, Role
from tests.discord_face.stage import COST, Stage, said_by_bot

EDITED = "what does it cost for 30 officers"
ANNE = Person("console:anne", "Anne Bostain", Role.STAFF)


async def test_an_edit_within_ten_minutes_replaces_the_text_of_an_open_question(
    stage: Stage, face: DiscordFace
) -> None:
    message = await stage.chief.dm(COST)
    await stage.chief.hears()
    await stage.chief.edit(message, EDITED)
    await until_question(face, EDITED)
    assert [m.text for m in (await face.program.desk.show(1)).messages] == [EDITED]


@pytest.mark.parametrize(("seconds", "counts"), [(9 * 60 + 59, True), (10 * 60 + 1, False)])
async def test_an_edit_counts_for_ten_minutes(
    stage: Stage, face: DiscordFace, seconds: float, counts: bool
) -> None:
    stage.discord.clock.stop()
    message = await stage.chief.dm(COST)
    await stage.chief.hears()
    stage.discord.clock.advance(seconds)
    await stage.chief.edit(message, EDITED)
    await stage.discord.settles()
    assert (await face.program.desk.show(1)).case.question == (EDITED if counts else COST)


@pytest.mark.parametrize(
    ("action", "counts"),
    [(Action.CLAIM, True), (Action.REPLY, False), (Action.RESOLVE, False)],
)
async def test_an_edit_counts_while_nobody_has_replied(
    stage: Stage, face: DiscordFace, action: Action, counts: bool
) -> None:
    message = await stage.chief.dm(COST)
    await stage.chief.hears()
    await face.program.desk.act(1, action, ANNE, text="It depends.")
    await stage.chief.edit(message, EDITED)
    await stage.discord.settles()
    history = await face.program.desk.show(1)
    assert history.case.question == history.messages[0].text == (EDITED if counts else COST)


async def test_an_edit_of_a_question_that_was_withdrawn_changes_nothing(
    stage: Stage, face: DiscordFace
) -> None:
    message = await stage.chief.dm(COST)
    receipt = await stage.chief.hears()
    listed = await stage.chief.reads(await stage.chief.click(receipt, "My questions"))
    await stage.chief.click(listed, "Withdraw E-1")
    await stage.discord.settles()
    await stage.chief.edit(message, EDITED)
    await stage.discord.settles()
    case = (await face.program.desk.show(1)).case
    assert (case.state, case.question) == (CaseState.WITHDRAWN, COST)


async def test_an_edit_of_a_question_that_was_answered_changes_nothing(
    stage: Stage, face: DiscordFace
) -> None:
    message = await stage.chief.dm("phone?")
    await stage.chief.hears()
    await stage.chief.edit(message, EDITED)
    await stage.discord.settles()
    kept = await face.program.store.askers.data("discord", str(stage.chief.user.id))
    assert [one.question.text for one in kept.questions] == ["phone?"]
    assert await face.program.desk.list() == []
    assert len(said_by_bot(stage)) == 1


async def test_a_deletion_removes_the_text_and_withdraws_the_case(
    stage: Stage, face: DiscordFace
) -> None:
    message = await stage.chief.dm(COST)
    await stage.chief.hears()
    await stage.chief.delete(message)
    await until_question(face, "")
    history = await face.program.desk.show(1)
    assert history.case.state == "withdrawn"
    assert not any(COST in m.text for m in history.messages)


async def until_question(face: DiscordFace, text: str) -> None:
    async with asyncio.timeout(5):
        while (await face.program.desk.show(1)).case.question != text:  # noqa: ASYNC110
            await asyncio.sleep(0.01)


# Lost connections
