import io

import discord

from tests.loopback import NOTHING, Loopback, until
from tests.loopback.bare_bot import BareBot, running


async def test_a_direct_message_is_answered(world: Loopback, bot: BareBot) -> None:
    chief = world.person("chief")
    await chief.dm("phone?")
    assert (await chief.hears()).content == "echo: phone?"


async def test_a_mention_is_read_and_a_message_without_one_arrives_without_its_words(
    world: Loopback, bot: BareBot
) -> None:
    chief, lobby = world.person("chief"), world.channel("lobby")
    await chief.say(lobby, "not for the bot")
    await chief.say(lobby, "for the bot", mention_bot=True)
    answer = await chief.hears(lobby)
    assert answer.content.endswith("for the bot")
    assert bot.read[0].content == ""
    assert bot.read[0].author.id == chief.user.id


async def test_a_reply_to_the_bot_is_read_only_when_it_pings(world: Loopback, bot: BareBot) -> None:
    chief, lobby = world.person("chief"), world.channel("lobby")
    await chief.say(lobby, "hello", mention_bot=True)
    answer = await chief.hears(lobby)
    await chief.reply_to(answer, "quietly", ping=False)
    await chief.reply_to(answer, "loudly")
    assert (await chief.hears(lobby)).content == "echo: loudly"
    assert [m.content for m in bot.read if m.reference] == ["", "loudly"]


async def test_edits_and_deletions_reach_the_bot(world: Loopback, bot: BareBot) -> None:
    edits: list[str] = []
    gone: list[int] = []

    @bot.event
    async def on_message_edit(before: object, after: object) -> None:
        edits.append(getattr(after, "content", ""))

    @bot.event
    async def on_raw_message_delete(payload: object) -> None:
        gone.append(getattr(payload, "message_id", 0))

    chief = world.person("chief")
    message = await chief.dm("frist")
    await chief.hears()
    await chief.edit(message, "first")
    await chief.delete(message)
    await until(lambda: gone, "the deletion")
    assert edits == ["first"]
    assert gone == [message.id]


async def test_a_hidden_channel_is_told_of_without_its_name_and_its_messages_not_at_all(
    world: Loopback,
) -> None:
    secret = world.channel("secret", bot=NOTHING)
    async with running(world) as bot:
        await world.person("chief").say(secret, "psst", mention_bot=True)
        await world.settles()
        known = bot.get_channel(secret.id)
        assert str(known) == "___hidden___"
        assert bot.read == []


async def test_allowed_mentions_decide_who_is_pinged(world: Loopback, bot: BareBot) -> None:
    staff, lobby = world.role("Staff"), world.channel("lobby")
    anne = world.person("anne", staff)
    channel = await bot.fetch_channel(lobby.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.send(staff.mention, allowed_mentions=discord.AllowedMentions.none())
    await channel.send(staff.mention)
    silent, loud = anne.sees(lobby)
    assert not anne.was_pinged_by(silent)
    assert anne.was_pinged_by(loud)


async def test_a_file_can_be_sent_and_fetched(world: Loopback, bot: BareBot) -> None:

    chief = world.person("chief")
    user = await bot.fetch_user(chief.user.id)
    sent = await user.send("yours", file=discord.File(io.BytesIO(b"{}"), "export.json"))
    assert await sent.attachments[0].read() == b"{}"
    assert (await chief.hears()).attachments[0].name == "export.json"
