"""Every way in which an agency can ask."""

from __future__ import annotations

from bot.discord_face.opening import DiscordFace
from tests.discord_face.stage import Stage

PHONE = "833-538-7246"


async def test_a_direct_message_is_answered_directly(stage: Stage, face: DiscordFace) -> None:
    await stage.chief.dm("phone?")
    assert PHONE in (await stage.chief.hears()).content


async def test_a_mention_is_answered_in_the_channel_as_a_reply(
    stage: Stage, face: DiscordFace
) -> None:
    asked = await stage.chief.say(stage.lobby, "phone?", mention_bot=True)
    answer = await stage.chief.hears(stage.lobby)
    assert PHONE in answer.content
    assert answer.reply_to is asked


async def test_ask_is_answered_so_that_only_the_asker_sees_it(
    stage: Stage, face: DiscordFace
) -> None:
    asked = await stage.chief.slash("ask", stage.lobby, question="phone?")
    answer = await stage.chief.reads(asked)
    assert PHONE in answer.content
    assert stage.anne.sees(stage.lobby) == []
