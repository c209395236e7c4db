"""Each way in which Discord refuses a request, and what the asker then sees."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from bot.case import Action
from bot.discord_face.opening import DiscordFace
from bot.discord_words import NOTED
from bot.values import Person, Role
from tests.discord_face.stage import COST, FAST, PHONE, Stage, held_for
from tests.loopback import until
from tests.loopback.faults import Fault
from tests.loopback.interactions import Interaction

DIRECT_REFUSED = [50007, 50278, 50001, 40003, 20026]
FILTERED = [200000, 240000]
A_MINUTE = Fault("", "", status=429, retry_after=60)
MOST_WAITED = 73
"""A minute, and the fifth of it that waits are spread over."""
ANNE = Person("console:anne", "Anne Bostain", Role.STAFF)


async def answered_directly(stage: Stage) -> str:
    return (await stage.chief.hears()).content


@pytest.mark.parametrize("status", [429, 500, 502, 503])
async def test_while_discord_is_in_trouble_the_answer_comes_a_little_later(
    stage: Stage, face: DiscordFace, status: int
) -> None:
    stage.discord.fail_next("POST", "/channels/*/messages", status)
    await stage.chief.dm("phone?")
    assert PHONE in await answered_directly(stage)
    await stage.discord.settles()
    assert len(stage.chief.sees()) == 2


def put_off(stage: Stage) -> int:
    with closing(sqlite3.connect(stage.folder / "askdesk.db")) as store:
        failed = store.execute("SELECT count(*) FROM outbox WHERE failure IS NOT NULL")
        return int(failed.fetchone()[0])


@pytest.mark.parametrize("public", [False, True])
async def test_where_discord_asks_to_wait_a_minute_the_answer_comes_a_minute_later_once(
    stage: Stage, face: DiscordFace, public: bool
) -> None:
    stage.discord.clock.stop()
    stage.discord.front.faults.add(replace(A_MINUTE, method="POST", pattern="/channels/*/messages"))
    room = stage.lobby if public else stage.chief.direct
    asked = await stage.chief.say(room, "phone?", mention_bot=public)
    await until(lambda: put_off(stage), "the answer put off")
    stage.discord.clock.advance(59)
    await stage.discord.settles()
    assert stage.chief.sees(room) == [asked]
    stage.discord.clock.advance(MOST_WAITED - 59)
    assert PHONE in (await stage.chief.hears(room)).content
    await stage.discord.settles()
    assert len(stage.chief.sees(room)) == 2


async def asks_and_is_answered_in_a_followup(stage: Stage) -> Interaction:
    asked = await stage.chief.slash("ask", stage.lobby, question="phone?")
    assert (await stage.chief.reads(asked)).content == NOTED
    assert PHONE in (await stage.chief.hears(stage.lobby)).content
    await stage.discord.settles()
    return asked


async def test_a_command_whose_answer_discord_holds_up_is_answered_at_the_next_try(
    stage: Stage,
) -> None:
    brisk = replace(FAST, schedule=replace(FAST.schedule, request=1.0))
    async with stage.running(brisk):
        fault = replace(A_MINUTE, method="PATCH", pattern="/webhooks/*/*/messages/*")
        stage.discord.front.faults.add(fault)
        asked = await asks_and_is_answered_in_a_followup(stage)
    assert len(asked.followups) == 1
    assert stage.chief.sees() == []


async def test_a_command_whose_answer_is_refused_at_the_outer_wall_is_answered_a_little_later(
    stage: Stage, face: DiscordFace
) -> None:
    fault = replace(A_MINUTE, method="PATCH", pattern="/webhooks/*/*/messages/*", via_proxy=False)
    stage.discord.front.faults.add(fault)
    asked = await asks_and_is_answered_in_a_followup(stage)
    assert len(asked.followups) == 1
    assert stage.chief.sees() == []


@pytest.mark.parametrize("code", DIRECT_REFUSED)
async def test_with_direct_messages_refused_an_asker_elsewhere_is_told_what_to_do(
    stage: Stage, face: DiscordFace, code: int
) -> None:
    stage.chief.close_dms(code)
    asked = await stage.chief.slash("ask", stage.lobby, question=COST)
    told = (await stage.chief.reads(asked)).content
    assert "**E-1**" in told
    assert "can't send you direct messages" in told


@pytest.mark.parametrize("code", DIRECT_REFUSED)
async def test_a_refused_direct_answer_is_shown_at_the_next_contact(
    stage: Stage, face: DiscordFace, code: int
) -> None:
    stage.chief.close_dms(code)
    await stage.chief.dm("phone?")
    await held_for(face, stage.chief)
    asked = await stage.chief.slash("ask", stage.lobby, question="how long is train the trainer")
    await stage.chief.reads(asked)
    assert PHONE in (await stage.chief.hears(stage.lobby)).content


@pytest.mark.parametrize("code", [50013, 50001, 10003])
async def test_where_the_bot_may_not_write_the_answer_comes_directly(
    stage: Stage, face: DiscordFace, code: int
) -> None:
    stage.discord.fail_next("POST", f"/channels/{stage.lobby.id}/messages", 403, code=code)
    await stage.chief.say(stage.lobby, "phone?", mention_bot=True)
    answer = await answered_directly(stage)
    assert PHONE in answer
    assert answer.startswith("I couldn't answer where you asked")


async def test_a_direct_conversation_that_is_gone_is_opened_anew(
    stage: Stage, face: DiscordFace
) -> None:
    await stage.chief.dm(COST)
    await stage.chief.hears()
    await stage.discord.settles()
    path = f"/channels/{stage.chief.direct.id}/messages"
    stage.discord.fail_next("POST", path, 404, code=10003)
    await face.program.desk.act(1, Action.REPLY, ANNE, text="It depends.")
    assert "It depends." in await answered_directly(stage)


async def test_a_question_deleted_meanwhile_is_answered_without_pointing_at_it(
    stage: Stage, face: DiscordFace
) -> None:
    stage.discord.delay_next("POST", "/channels/*/messages", 0.2)
    asked = await stage.chief.say(stage.lobby, "phone?", mention_bot=True)
    await stage.chief.delete(asked)
    assert (await stage.chief.hears(stage.lobby)).reply_to is None


async def test_an_answer_dismissed_meanwhile_comes_directly(
    stage: Stage, face: DiscordFace
) -> None:
    stage.discord.fail_next("PATCH", "/webhooks/*/*/messages/*", 404, code=10008)
    await stage.chief.slash("ask", stage.lobby, question="phone?")
    assert PHONE in await answered_directly(stage)


async def test_an_interaction_whose_time_was_over_is_answered_directly(
    stage: Stage, face: DiscordFace
) -> None:
    stage.discord.fail_next("POST", "/interactions/*/*/callback", 404, code=10062)
    stage.discord.fail_next("PATCH", "/webhooks/*/*/messages/*", 404, code=10015)
    asked = await stage.chief.slash("ask", stage.lobby, question="phone?")
    assert PHONE in await answered_directly(stage)
    stage.discord.forgive(asked)


async def test_an_interaction_acknowledged_already_is_answered_all_the_same(
    stage: Stage, face: DiscordFace
) -> None:
    stage.discord.lose_answer("POST", "/interactions/*/*/callback")
    asked = await stage.chief.slash("ask", stage.lobby, question="phone?")
    assert PHONE in (await stage.chief.reads(asked)).content


async def test_40060_changes_nothing_for_the_asker(stage: Stage, face: DiscordFace) -> None:
    stage.discord.lose_answer("POST", "/interactions/*/*/callback")
    stage.discord.fail_next("POST", "/interactions/*/*/callback", 400, code=40060)
    asked = await stage.chief.slash("ask", stage.lobby, question="phone?")
    assert PHONE in (await stage.chief.reads(asked)).content


async def test_after_fifteen_minutes_the_answer_comes_directly(stage: Stage) -> None:
    slow = replace(FAST, schedule=replace(FAST.schedule, first=2))
    async with stage.running(slow):
        stage.discord.fail_next("PATCH", "/webhooks/*/*/messages/*", 503)
        await stage.chief.slash("ask", stage.lobby, question="phone?")
        await until(lambda: not stage.discord.front.faults.waiting, "the failure")
        stage.discord.clock.advance(16 * 60)
        answer = await answered_directly(stage)
    assert PHONE in answer
    assert "Sorry for the wait" in answer


@pytest.mark.parametrize("code", FILTERED)
async def test_an_answer_that_a_filter_keeps_back_in_public_comes_directly(
    stage: Stage, face: DiscordFace, code: int
) -> None:
    path = f"/channels/{stage.lobby.id}/messages"
    stage.discord.fail_next("POST", path, 400, code=code)
    await stage.chief.say(stage.lobby, "phone?", mention_bot=True)
    answer = await answered_directly(stage)
    assert answer.startswith("A filter kept this back where you asked")
    assert PHONE in answer
    assert "look at your direct messages" in (await stage.chief.hears(stage.lobby)).content
    await stage.discord.settles()
    assert stage.anne.sees(stage.desk) == []


@pytest.mark.parametrize("code", FILTERED)
async def test_with_direct_messages_closed_a_filtered_answer_is_owned_up_to_and_staff_are_told(
    stage: Stage, face: DiscordFace, code: int
) -> None:
    stage.chief.close_dms()
    path = f"/channels/{stage.lobby.id}/messages"
    stage.discord.fail_next("POST", path, 400, code=code)
    await stage.chief.say(stage.lobby, "phone?", mention_bot=True)
    owned_up = (await stage.chief.hears(stage.lobby)).content
    assert "filter kept back" in owned_up
    assert PHONE not in owned_up
    assert "could not be delivered" in (await stage.anne.hears(stage.desk)).content


@pytest.mark.parametrize("code", FILTERED)
async def test_a_text_that_filters_keep_back_everywhere_is_owned_up_to_where_it_was_asked(
    stage: Stage, face: DiscordFace, code: int
) -> None:
    for channel in (stage.lobby, stage.chief.direct):
        path = f"/channels/{channel.id}/messages"
        stage.discord.fail_next("POST", path, 400, code=code)
    await stage.chief.say(stage.lobby, "phone?", mention_bot=True)
    assert "filter kept back" in (await stage.chief.hears(stage.lobby)).content
    assert "could not be delivered" in (await stage.anne.hears(stage.desk)).content


@pytest.mark.parametrize("code", FILTERED)
async def test_a_direct_answer_that_a_filter_keeps_back_is_owned_up_to(
    stage: Stage, face: DiscordFace, code: int
) -> None:
    path = f"/channels/{stage.chief.direct.id}/messages"
    stage.discord.fail_next("POST", path, 400, code=code)
    await stage.chief.dm("phone?")
    assert "filter kept back" in await answered_directly(stage)
    assert "could not be delivered" in (await stage.anne.hears(stage.desk)).content


@pytest.mark.parametrize("code", FILTERED)
async def test_a_reply_that_a_filter_keeps_back_is_reported_to_staff(
    stage: Stage, face: DiscordFace, code: int
) -> None:
    await stage.chief.dm(COST)
    await stage.chief.hears()
    await stage.anne.hears(stage.desk)
    await stage.discord.settles()
    path = f"/channels/{stage.chief.direct.id}/messages"
    stage.discord.fail_next("POST", path, 400, code=code)
    await face.program.desk.act(1, Action.REPLY, ANNE, text="See https://example.org")
    await until(lambda: "could not be delivered" in stage.desk_texts(), "the report to staff")
    told = await answered_directly(stage)
    assert "filter kept back" in told
    assert "example.org" not in told
