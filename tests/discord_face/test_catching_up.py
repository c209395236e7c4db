"""What was written while the program was away is answered, passed on, or tried again."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from tests.discord_face.stage import FAST, PHONE, Stage
from tests.discord_face.test_holding_up import HOUR, said_by_bot
from tests.loopback import until
from tests.loopback.faults import Fault

HISTORY_FAILS = Fault("GET", "/channels/*/messages", status=503)


async def test_what_came_while_the_program_was_away_is_answered_with_an_apology(
    stage: Stage,
) -> None:
    async with stage.running():
        await stage.chief.dm("phone?")
        await stage.chief.hears()
    await stage.chief.dm("how long is the train the trainer")
    await stage.chief.say(stage.lobby, "phone?", mention_bot=True)
    stage.discord.clock.advance(3 * HOUR)
    async with stage.running():
        answer = await stage.chief.hears()
    assert "24 hours" in answer.content
    assert answer.content.startswith("Sorry for the wait")


async def test_a_mention_in_a_known_channel_is_caught_up_with(stage: Stage) -> None:
    async with stage.running():
        await stage.chief.say(stage.lobby, "phone?", mention_bot=True)
        await stage.chief.hears(stage.lobby)
    missed = await stage.anne.say(stage.lobby, "phone?", mention_bot=True)
    await stage.anne.say(stage.lobby, "not for the bot")
    async with stage.running():
        answer = await stage.chief.hears(stage.lobby)
    assert answer.reply_to is missed
    assert PHONE in answer.content


async def test_a_channel_that_cannot_be_read_just_now_is_caught_up_with_later(stage: Stage) -> None:
    async with stage.running():
        await stage.chief.dm("phone?")
        await stage.chief.hears()
    await stage.chief.dm("how long is the train the trainer")
    with stage.discord.breaking(HISTORY_FAILS):
        async with stage.running():
            await until(lambda: stage.discord.requests("GET", "/messages"), "a look")
            stage.discord.front.faults.lift(HISTORY_FAILS)
            assert "24 hours" in (await stage.chief.hears()).content


async def test_what_is_heard_before_catching_up_hides_nothing_older(stage: Stage) -> None:
    async with stage.running():
        await stage.chief.dm("phone?")
        await stage.chief.hears()
    await stage.chief.dm("how long is the train the trainer")
    slowly = replace(FAST, client=replace(FAST.client, guild_ready=0.5))
    early = asyncio.create_task(said_when_connected(stage, "is there an e-mail address?"))
    async with stage.running(slowly):
        await early
        await until(lambda: len(said_by_bot(stage)) == 3, "both answers")


async def said_when_connected(stage: Stage, text: str) -> None:
    """Write as soon as the program is connected, before it says that it is ready."""
    await stage.discord.connected()
    await stage.chief.dm(text)


async def test_catching_up_that_was_cut_short_goes_on_where_it_was(stage: Stage) -> None:
    async with stage.running():
        await stage.chief.dm("phone?")
        await stage.chief.hears()
    await stage.chief.dm("how long is the train the trainer")
    with stage.discord.breaking(HISTORY_FAILS):
        async with stage.running():
            await until(lambda: stage.discord.requests("GET", "/messages"), "a look")
            await stage.chief.dm("is there an e-mail address?")
            await stage.chief.hears()
    async with stage.running():
        assert "24 hours" in (await stage.chief.hears()).content
    assert len(said_by_bot(stage)) == 3


async def test_what_is_older_than_a_day_is_passed_on(stage: Stage) -> None:
    async with stage.running():
        await stage.chief.dm("phone?")
        await stage.chief.hears()
    await stage.chief.dm("how long is the train the trainer")
    stage.discord.clock.advance(25 * HOUR)
    async with stage.running():
        assert "**E-1**" in (await stage.chief.hears()).content


async def test_nothing_is_answered_again_after_a_restart(stage: Stage) -> None:
    async with stage.running():
        await stage.chief.dm("phone?")
        await stage.chief.hears()
        await stage.chief.dm("my data")
        await stage.chief.hears()
    async with stage.running():
        await stage.discord.settles()
    assert len(said_by_bot(stage)) == 2
