"""A delivery that is tried again long after it went out is found, not posted twice."""

from dataclasses import replace

import discord
import pytest

from bot import wording
from bot.discord_face.place import in_channel
from bot.discord_face.rendering import rendered
from bot.discord_face.repeats import posted_before
from bot.values import Delivery, Lane, Owed, Reply, ReplyKind
from tests.discord_face.stage import FAST, Stage, said_by_bot
from tests.loopback import until
from tests.loopback.faults import Fault
from tests.loopback.people import Person
from tests.loopback.world import Channel, Message

SLOW = replace(FAST, schedule=replace(FAST.schedule, first=200))


async def found(stage: Stage, text: str, now: str) -> list[str]:
    """Look for a small word that went out as `text`, when it would now be sent as `now`."""
    async with stage.running() as face:
        channel = await face.client.fetch_channel(stage.chief.direct.id)
        assert isinstance(channel, discord.DMChannel)
        posted = await channel.send(text)
        owed = Owed(Lane.ASKER, in_channel(channel.id), Reply(ReplyKind.SMALLTALK, text))
        delivery = Delivery("d" * 24, owed, posted.created_at, 1)
        again = rendered(Reply(ReplyKind.SMALLTALK, now), delivery.id)
        me = face.client.user
        assert me is not None
        return await posted_before(channel, again, delivery, me.id)


async def test_a_word_without_buttons_is_found_though_it_now_begins_with_an_apology(
    stage: Stage,
) -> None:
    assert await found(stage, "Glad to help.", f"{wording.SORRY_LATE}\n\nGlad to help.")


async def test_another_word_is_not_taken_for_it(stage: Stage) -> None:
    assert await found(stage, "Glad to help.", "You're welcome.") == []


async def greeted(who: Person, how: str, where: Channel | None) -> None:
    """Have somebody greet the bot, directly or in a channel."""
    if where is None:
        await who.dm(how)
    else:
        await who.say(where, how, mention_bot=True)


async def answered(who: Person, how: str, where: Channel | None) -> None:
    """Have somebody greet the bot and read the answer."""
    await greeted(who, how, where)
    await who.hears(where)


async def greet_in_vain(stage: Stage, where: Channel | None) -> None:
    """Have a greeting's answer refused."""
    sent = f"/channels/{(where or stage.chief.direct).id}/messages"
    posted = len(stage.discord.requests("POST", sent))
    with stage.discord.breaking(Fault("POST", sent, status=503)):
        await greeted(stage.chief, "good morning", where)
        await until(lambda: len(stage.discord.requests("POST", sent)) > posted, "a refused try")
        await stage.discord.settles()


@pytest.mark.parametrize("restarted", [False, True])
async def test_a_word_is_not_taken_for_an_equal_one_that_was_said_before(
    stage: Stage, restarted: bool
) -> None:
    async with stage.running(SLOW):
        await answered(stage.chief, "what can you do", None)
        await answered(stage.chief, "hello", None)
        early = said_by_bot(stage)[1].content
        await greet_in_vain(stage, None)
        if not restarted:
            stage.discord.clock.advance(600)
            late = await stage.chief.hears()
    if restarted:
        stage.discord.clock.advance(600)
        async with stage.running(SLOW):
            late = await stage.chief.hears()
    assert late.content == f"{wording.SORRY_LATE}\n\n{early}"


def said_in_public(stage: Stage) -> list[Message]:
    people = (stage.chief.user, stage.anne.user)
    return [m for m in stage.chief.sees(stage.lobby) if m.author not in people]


async def test_a_word_in_public_is_known_by_what_it_replies_to(stage: Stage) -> None:
    async with stage.running(SLOW):
        for who in (stage.anne, stage.chief):
            await greeted(who, "what can you do", stage.lobby)
        await greeted(stage.anne, "hello", stage.lobby)
        await until(lambda: len(said_in_public(stage)) == 3, "three answers")
        await greet_in_vain(stage, stage.lobby)
    stage.discord.clock.advance(600)
    async with stage.running(SLOW):
        await until(lambda: len(said_in_public(stage)) == 4, "the fourth")
    late = said_in_public(stage)[-1].reply_to
    assert late is not None
    assert late.author is stage.chief.user
