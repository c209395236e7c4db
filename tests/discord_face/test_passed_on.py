"""Questions that a person answers: the way back is settled at the receipt."""

from __future__ import annotations

from bot.case import Action
from bot.discord_face.opening import DiscordFace
from bot.values import Person, Role
from tests.discord_face.stage import COST, Stage, held_for
from tests.loopback import until

ANNE = Person("console:anne", "Anne Bostain", Role.STAFF)
QUOTE = "For twelve it depends on the month."


async def reply(face: DiscordFace, text: str = QUOTE, number: int = 1) -> None:
    await face.program.desk.act(number, Action.REPLY, ANNE, text=text)


async def test_asked_directly_the_answer_comes_there(stage: Stage, face: DiscordFace) -> None:
    await stage.chief.dm(COST)
    assert "right here" in (await stage.chief.hears()).content
    await reply(face)
    answer = await stage.chief.hears()
    assert QUOTE in answer.content
    assert "Anne Bostain" in answer.content


async def test_asked_in_public_the_receipt_and_the_answer_come_directly(
    stage: Stage, face: DiscordFace
) -> None:
    await stage.chief.say(stage.lobby, COST, mention_bot=True)
    public = await stage.chief.hears(stage.lobby)
    receipt = await stage.chief.hears()
    await reply(face)
    answer = await stage.chief.hears()
    assert "written to you directly" in public.content
    assert "right here" not in public.content
    assert "right here" in receipt.content
    assert COST in receipt.content
    assert QUOTE in answer.content
    assert not any(QUOTE in m.content for m in stage.anne.sees(stage.lobby))


async def test_asked_by_command_the_receipt_and_the_answer_come_directly(
    stage: Stage, face: DiscordFace
) -> None:
    asked = await stage.chief.slash("ask", stage.lobby, question=COST)
    assert "written to you directly" in (await stage.chief.reads(asked)).content
    assert "**E-1**" in (await stage.chief.hears()).content
    await reply(face)
    assert QUOTE in (await stage.chief.hears()).content


async def test_with_direct_messages_closed_the_asker_is_told_at_once_what_to_do(
    stage: Stage, face: DiscordFace
) -> None:
    stage.chief.close_dms()
    asked = await stage.chief.slash("ask", stage.lobby, question=COST)
    told = (await stage.chief.reads(asked)).content
    assert "allow direct messages" in told
    assert "/questions" in told
    known = await face.program.store.askers.known("discord", str(stage.chief.user.id))
    assert known is not None
    assert known.no_dm


async def test_a_reply_to_a_public_question_waits_behind_a_button_for_its_asker_alone(
    stage: Stage, face: DiscordFace
) -> None:
    stage.chief.close_dms()
    await stage.chief.say(stage.lobby, COST, mention_bot=True)
    assert "button that only you can open" in (await stage.chief.hears(stage.lobby)).content
    await reply(face)
    notice = await stage.chief.hears(stage.lobby)
    stranger = await stage.anne.reads(await stage.anne.click(notice, "Read your reply"))
    own = await stage.chief.reads(await stage.chief.click(notice, "Read your reply"))
    assert QUOTE not in notice.content
    assert stage.chief.was_pinged_by(notice)
    assert "somebody else" in stranger.content
    assert QUOTE in own.content
    assert own.seen_by is stage.chief.user


async def test_a_reply_to_a_private_question_is_shown_at_the_next_contact_once(
    stage: Stage, face: DiscordFace
) -> None:
    stage.chief.close_dms()
    await stage.chief.reads(await stage.chief.slash("ask", stage.lobby, question=COST))
    await reply(face)
    await held_for(face, stage.chief)
    asked = await stage.chief.slash("ask", stage.lobby, question="phone?")
    await stage.chief.reads(asked)
    shown = await stage.chief.hears(stage.lobby)
    again = await stage.chief.slash("ask", stage.lobby, question="what is your email")
    await stage.chief.reads(again)
    await stage.discord.settles()
    assert QUOTE in shown.content
    assert again.followups == []


async def test_what_waits_is_shown_after_a_restart_too(stage: Stage) -> None:
    async with stage.running() as face:
        stage.chief.close_dms()
        await stage.chief.reads(await stage.chief.slash("ask", stage.lobby, question=COST))
        await reply(face)
        await held_for(face, stage.chief)
    async with stage.running():
        asked = await stage.chief.slash("ask", stage.lobby, question="phone?")
        await stage.chief.reads(asked)
        assert QUOTE in (await stage.chief.hears(stage.lobby)).content


async def test_a_closed_direct_conversation_is_not_tried_again(
    stage: Stage, face: DiscordFace
) -> None:
    stage.chief.close_dms()
    await stage.chief.reads(await stage.chief.slash("ask", stage.lobby, question=COST))
    await face.program.desk.act(1, Action.CLAIM, ANNE)
    await reply(face)
    await stage.discord.settles()
    direct = stage.discord.requests("POST", f"/channels/{stage.chief.direct.id}/messages")
    assert len(direct) == 1


async def test_whoever_writes_directly_again_is_reached_there_again(
    stage: Stage, face: DiscordFace
) -> None:
    stage.chief.close_dms()
    await stage.chief.reads(await stage.chief.slash("ask", stage.lobby, question=COST))
    stage.chief.open_dms()
    await stage.chief.dm("phone?")
    await stage.chief.hears()
    await stage.discord.settles()
    await reply(face)
    assert QUOTE in (await stage.chief.hears()).content


async def test_my_questions_can_be_added_to_withdrawn_and_read(
    stage: Stage, face: DiscordFace
) -> None:
    await stage.chief.dm(COST)
    await stage.chief.hears()
    listed = await stage.chief.reads(await stage.chief.slash("questions", stage.lobby))
    assert "E-1" in listed.content
    opened = await stage.chief.click(listed, "Add to E-1")
    added = await stage.chief.reads(await stage.chief.fill(opened, {"text": "in March"}))
    assert "E-1" in added.content
    assert "If it's urgent, call " in added.content
    assert [m.text for m in (await face.program.desk.show(1)).messages] == [COST, "in March"]
    await reply(face)
    await stage.chief.hears()
    listed = await stage.chief.reads(await stage.chief.slash("questions", stage.lobby))
    read = await stage.chief.reads(await stage.chief.click(listed, "Read E-1"))
    assert QUOTE in read.content


async def test_a_long_reply_is_read_again_to_its_last_word(stage: Stage, face: DiscordFace) -> None:
    long = " ".join(f"word{number:04}" for number in range(390))
    await stage.chief.dm(COST)
    await stage.chief.hears()
    await face.program.desk.act(1, Action.REPLY, ANNE, text=long)
    await stage.chief.hears()
    asked = await stage.chief.slash("questions", stage.lobby)
    read = await stage.chief.click(await stage.chief.reads(asked), "Read E-1")
    first = await stage.chief.reads(read)
    await until(lambda: read.followups, "the second part")
    whole = "\n".join(one.content for one in (first, *read.followups))
    assert [word for word in long.split() if word not in whole] == []


async def test_a_question_can_be_withdrawn(stage: Stage, face: DiscordFace) -> None:
    await stage.chief.dm(COST)
    receipt = await stage.chief.hears()
    listed = await stage.chief.reads(await stage.chief.click(receipt, "My questions"))
    await stage.chief.click(listed, "Withdraw E-1")
    await stage.discord.settles()
    assert (await face.program.desk.show(1)).case.state == "withdrawn"
    assert any("withdrawn" in m.content for m in stage.chief.sees())


async def test_nobody_else_can_touch_a_question(stage: Stage, face: DiscordFace) -> None:
    await stage.chief.say(stage.lobby, COST, mention_bot=True)
    receipt = await stage.chief.hears(stage.lobby)
    listed = await stage.anne.reads(await stage.anne.click(receipt, "My questions"))
    assert "You have no question" in listed.content


async def test_while_somebody_works_on_it_messages_join_the_case_in_silence(
    stage: Stage, face: DiscordFace
) -> None:
    await stage.chief.dm(COST)
    await stage.chief.hears()
    await face.program.desk.act(1, Action.CLAIM, ANNE)
    assert "looking into" in (await stage.chief.hears()).content
    await stage.chief.dm("phone?")
    assert "Anne Bostain is working on it" in (await stage.chief.hears()).content
    await stage.chief.dm("how long is the train the trainer")
    await stage.discord.settles()
    assert stage.chief.sees()[-1].author is stage.chief.user, [
        m.content for m in stage.chief.sees()
    ]


async def test_a_reply_can_be_rated(stage: Stage, face: DiscordFace) -> None:
    await stage.chief.dm(COST)
    await stage.chief.hears()
    await reply(face)
    answer = await stage.chief.hears()
    await stage.chief.click(answer, "That helped")
    assert "Thank you" in (await stage.chief.hears()).content


async def test_the_desk_is_told_and_nobody_is_pinged(stage: Stage, face: DiscordFace) -> None:
    await stage.chief.dm(COST)
    notice = await stage.anne.hears(stage.desk)
    assert "E-1" in notice.content
    assert not stage.anne.was_pinged_by(notice)
