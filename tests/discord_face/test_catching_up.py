"""What was written while the program was away is answered, passed on, or tried again."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace

import pytest
import structlog

from bot.discord_face.pacing import Pacer
from tests.discord_face.stage import FAST, HOUR, PHONE, Stage, said_by_bot
from tests.loopback import Channel, until
from tests.loopback.faults import Fault
from tests.loopback.front import Request

HISTORY_FAILS = Fault("GET", "/channels/*/messages", status=503)


async def test_what_came_while_the_program_was_away_is_answered_with_an_apology(
    stage: Stage,
) -> None:
    await asked_before(stage)
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
    await asked_before(stage)
    await stage.chief.dm("how long is the train the trainer")
    with stage.discord.breaking(HISTORY_FAILS):
        async with stage.running():
            await until(lambda: stage.discord.requests("GET", "/messages"), "a look")
            stage.discord.front.faults.lift(HISTORY_FAILS)
            assert "24 hours" in (await stage.chief.hears()).content


async def test_what_is_heard_before_catching_up_hides_nothing_older(stage: Stage) -> None:
    await asked_before(stage)
    await stage.chief.dm("how long is the train the trainer")
    slowly = replace(FAST, client=replace(FAST.client, guild_ready=0.5))
    early = asyncio.create_task(said_when_connected(stage, "is there an e-mail address?"))
    async with stage.running(slowly):
        await early
        await until(lambda: len(said_by_bot(stage)) >= 3, "both answers")
        await stage.discord.settles()
    answers = [one.content for one in said_by_bot(stage)[1:]]
    assert len(answers) == 2
    assert sum("24 hours" in one for one in answers) == 1


async def asked_before(stage: Stage) -> None:
    """Have the program know the chief's channel, and be away again."""
    async with stage.running():
        await stage.chief.dm("phone?")
        await stage.chief.hears()


async def said_when_connected(stage: Stage, text: str) -> None:
    """Write as soon as the program is connected, before it says that it is ready."""
    await stage.discord.connected()
    await stage.chief.dm(text)


async def test_catching_up_that_was_cut_short_goes_on_where_it_was(stage: Stage) -> None:
    await asked_before(stage)
    await stage.chief.dm("how long is the train the trainer")
    with stage.discord.breaking(HISTORY_FAILS):
        async with stage.running():
            await until(lambda: stage.discord.requests("GET", "/messages"), "a look")
            await stage.chief.dm("is there an e-mail address?")
            await stage.chief.hears()
    async with stage.running():
        assert "24 hours" in (await stage.chief.hears()).content
    assert len(said_by_bot(stage)) == 3


async def test_a_channel_first_used_while_catching_up_was_cut_short_is_caught_up_with(
    stage: Stage,
) -> None:
    await asked_before(stage)
    with stage.discord.breaking(HISTORY_FAILS):
        async with stage.running():
            await stage.anne.say(stage.lobby, "phone?", mention_bot=True)
            await stage.anne.hears(stage.lobby)
    missed = await stage.anne.say(stage.lobby, "is there an e-mail address?", mention_bot=True)
    async with stage.running():
        assert (await stage.anne.hears(stage.lobby)).reply_to is missed


async def test_my_data_said_before_the_end_of_catching_up_hides_nothing_older(
    stage: Stage,
) -> None:
    await asked_before(stage)
    await stage.chief.dm("how long is the train the trainer")
    with stage.discord.breaking(HISTORY_FAILS):
        async with stage.running():
            await until(lambda: stage.discord.requests("GET", "/messages"), "a look")
            await stage.chief.dm("my data")
            await stage.chief.hears()
    async with stage.running():
        assert "24 hours" in (await stage.chief.hears()).content


async def test_what_is_older_than_a_day_is_passed_on(stage: Stage) -> None:
    await asked_before(stage)
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


# Where to look


@pytest.mark.parametrize(("days", "read"), [(29, True), (31, False)])
async def test_a_direct_channel_is_read_again_for_thirty_days(
    stage: Stage, days: int, read: bool
) -> None:
    await asked_before(stage)
    stage.discord.clock.advance(days * 24 * HOUR)
    await stage.chief.dm("how long is the train the trainer")
    assert bool(await read_after_a_start(stage, stage.chief.direct)) is read
    assert len(said_by_bot(stage)) == (2 if read else 1)


@pytest.mark.parametrize(("days", "read"), [(6, True), (8, False)])
async def test_a_channel_with_a_mention_is_read_again_for_seven_days(
    stage: Stage, days: int, read: bool
) -> None:
    async with stage.running():
        await stage.chief.say(stage.lobby, "phone?", mention_bot=True)
        await stage.chief.hears(stage.lobby)
    stage.discord.clock.advance(days * 24 * HOUR)
    missed = await stage.anne.say(stage.lobby, "phone?", mention_bot=True)
    assert bool(await read_after_a_start(stage, stage.lobby)) is read
    answers = [one for one in stage.anne.sees(stage.lobby) if one.reply_to is missed]
    assert len(answers) == (1 if read else 0)


async def read_after_a_start(stage: Stage, channel: Channel) -> list[Request]:
    """Start anew; return the looks at a channel once all that was missed is taken in."""
    with structlog.testing.capture_logs() as logs:
        async with stage.running():
            await until(lambda: [one for one in logs if one["event"] == "caught_up"], "the end")
            await stage.discord.settles()
    return stage.discord.requests("GET", f"/channels/{channel.id}/messages")


async def test_the_channels_used_last_are_read_first(stage: Stage) -> None:
    stranger = stage.discord.person("stranger")
    async with stage.running():
        for person in (stage.chief, stranger, stage.anne):
            await person.dm("phone?")
            await person.hears()
        await stage.chief.say(stage.lobby, "phone?", mention_bot=True)
        await stage.chief.hears(stage.lobby)
        await stranger.dm("is there an e-mail address?")
        await stranger.hears()
    async with stage.running(replace(FAST, catching_up=Pacer(1, 0.05))):
        await until(lambda: len(stage.discord.requests("GET", "/messages")) == 4, "four looks")
    direct = [one.direct for one in (stranger, stage.anne, stage.chief)]
    expected = [direct[0], stage.lobby, direct[1], direct[2]]
    looked = [one.path for one in stage.discord.requests("GET", "/messages")]
    assert looked == [f"/channels/{channel.id}/messages" for channel in expected]


# How fast


@dataclass(slots=True)
class Seconds:
    """Time in which nothing passes but what somebody sleeps, once they may go on."""

    stage: Stage
    looks: list[int] = field(default_factory=list)
    passed: float = 0.0
    go_on: asyncio.Event = field(default_factory=asyncio.Event)

    def now(self) -> float:
        return self.passed

    async def sleep(self, seconds: float) -> None:
        self.looks.append(len(history_read(self.stage)))
        await self.go_on.wait()
        self.passed += seconds


def history_read(stage: Stage) -> list[Request]:
    return stage.discord.requests("GET", "/messages")


async def test_at_most_ten_pages_are_read_in_a_second_and_meanwhile_others_are_answered(
    stage: Stage,
) -> None:
    agencies = [stage.discord.person(f"agency {number}") for number in range(29)]
    async with stage.running():
        for agency in agencies:
            await agency.dm("phone?")
        await stage.chief.say(stage.lobby, "phone?", mention_bot=True)
        for agency in agencies:
            await agency.hears()
        await stage.chief.hears(stage.lobby)
    for number in range(250):
        await stage.anne.say(stage.lobby, f"not for the bot ({number})")
    time = Seconds(stage)
    pacer = Pacer(10, 1.0, time.now, time.sleep)
    async with stage.running(replace(FAST, catching_up=pacer)):
        await until(lambda: time.looks, "the end of the first second")
        await stage.chief.dm("phone?")
        assert PHONE in (await stage.chief.hears()).content
        assert len(history_read(stage)) == 10
        time.go_on.set()
        await until(lambda: len(history_read(stage)) == 29 + 3, "every page")
        await stage.discord.settles()
    assert len(history_read(stage)) == 32
    assert time.passed == 3.0
    assert all(looks <= 10 * second for second, looks in enumerate(time.looks, 1))
