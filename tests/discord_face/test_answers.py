"""Answers with their buttons, choices, and what doesn't fit into one message."""

from __future__ import annotations

import pytest

from bot.discord_face.opening import DiscordFace
from tests.discord_face.stage import PHONE, Stage
from tests.loopback import until


async def test_an_answer_offers_related_topics_and_what_to_say_of_it(
    stage: Stage, face: DiscordFace
) -> None:
    await stage.chief.dm("phone?")
    labels = (await stage.chief.hears()).labels
    assert labels[-3:] == ["That answers it", "Not what I asked", "Ask the coordinator"]
    assert len(labels) > 3


async def test_a_related_topic_is_answered_when_pressed(stage: Stage, face: DiscordFace) -> None:
    await stage.chief.dm("how long is the train the trainer")
    answer = await stage.chief.hears()
    await stage.chief.click(answer, answer.labels[0])
    assert (await stage.chief.hears()).content != answer.content


async def test_that_answers_it_is_thanked_for(stage: Stage, face: DiscordFace) -> None:
    await stage.chief.dm("phone?")
    await stage.chief.click(await stage.chief.hears(), "That answers it")
    assert "Glad that helped" in (await stage.chief.hears()).content


@pytest.mark.parametrize("button", ["Not what I asked", "Ask the coordinator"])
async def test_what_was_not_asked_is_passed_on(
    stage: Stage, face: DiscordFace, button: str
) -> None:
    await stage.chief.dm("phone?")
    await stage.chief.click(await stage.chief.hears(), button)
    assert "**E-1**" in (await stage.chief.hears()).content
    assert "E-1" in (await stage.anne.hears(stage.desk)).content


async def test_a_choice_is_answered_by_pressing_one(stage: Stage, face: DiscordFace) -> None:
    await stage.chief.dm("trainer information")
    choice = await stage.chief.hears()
    assert choice.labels[-1] == "None of these"
    await stage.chief.click(choice, choice.labels[0])
    assert "Did you mean" not in (await stage.chief.hears()).content


async def test_none_of_these_is_passed_on(stage: Stage, face: DiscordFace) -> None:
    await stage.chief.dm("trainer information")
    await stage.chief.click(await stage.chief.hears(), "None of these")
    assert "**E-1**" in (await stage.chief.hears()).content


async def test_several_questions_get_one_reply_with_a_part_each(
    stage: Stage, face: DiscordFace
) -> None:
    await stage.chief.dm("How long is the train the trainer? And what is your phone number?")
    answer = await stage.chief.hears()
    await stage.discord.settles()
    assert "24 hours" in answer.content
    assert PHONE in answer.content
    assert len([m for m in stage.chief.sees() if m.author is not stage.chief.user]) == 1


async def test_a_public_answers_buttons_answer_only_who_asked(
    stage: Stage, face: DiscordFace
) -> None:
    await stage.chief.say(stage.lobby, "phone?", mention_bot=True)
    answer = await stage.chief.hears(stage.lobby)
    pressed = await stage.anne.click(answer, "Not what I asked")
    told = await stage.anne.reads(pressed)
    assert "belong to the person who asked" in told.content
    assert told not in stage.chief.sees(stage.lobby)


async def test_yesterdays_buttons_work_after_a_restart(stage: Stage) -> None:
    async with stage.running():
        await stage.chief.dm("phone?")
        answer = await stage.chief.hears()
    stage.discord.clock.advance(7 * 24 * 3600)
    async with stage.running():
        await stage.chief.click(answer, "Ask the coordinator")
        assert "**E-1**" in (await stage.chief.hears()).content


async def test_a_form_opened_before_a_restart_is_taken_after_it(stage: Stage) -> None:
    stage.let_staff_manage()
    async with stage.running():
        await stage.anne.slash("desk panel", stage.lobby)
        opened = await stage.chief.click(await stage.chief.hears(stage.lobby), "Ask a question")
    async with stage.running():
        asked = await stage.chief.fill(opened, {"text": "phone?"})
        assert PHONE in (await stage.chief.reads(asked)).content


async def test_what_is_cut_is_shown_in_pages_to_whoever_asks_for_it(
    stage: Stage, face: DiscordFace
) -> None:
    await stage.chief.dm(MANY)
    answer = await stage.chief.hears()
    assert len(answer.content) <= 2000
    assert answer.content.endswith("…")
    page = await stage.chief.reads(await stage.chief.click(answer, "Show all"))
    assert "page 1 of" in page.content
    assert page.seen_by is stage.chief.user
    await stage.chief.click(page, "Next")
    await until(lambda: "page 2 of" in page.content, "the second page")


MANY = (
    "How long is the train the trainer? What is your phone number? Who are the instructors? "
    "What does the end user course cover? Is the training certified? How do I book a course? "
    "Where are your offices? What is de-escalation? Do you teach online? Do you issue a "
    "certificate? How many officers can attend a class? What topics does the course include?"
)
