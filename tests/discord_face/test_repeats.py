"""A delivery that is tried again long after it went out is found, not posted twice."""

import discord

from bot import wording
from bot.discord_face.place import in_channel
from bot.discord_face.rendering import rendered
from bot.discord_face.repeats import posted_before
from bot.values import Delivery, Lane, Owed, Reply, ReplyKind
from tests.discord_face.stage import Stage


async def found(stage: Stage, text: str, now: str) -> str | None:
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
    assert await found(stage, "Glad to help.", "You're welcome.") is None
