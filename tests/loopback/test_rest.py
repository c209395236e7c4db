import aiohttp
import discord
import pytest

from tests.loopback import OF_THE_BOT, Loopback, Permission, Person, Rate, RateLimits, until
from tests.loopback.bare_bot import BareBot, running
from tests.loopback.faults import Fault
from tests.loopback.ratelimits import MESSAGES


async def dm_of(bot: BareBot, person: Person) -> discord.DMChannel:
    return await (await bot.fetch_user(person.user.id)).create_dm()


async def text_channel(bot: BareBot, number: int) -> discord.TextChannel:
    channel = await bot.fetch_channel(number)
    assert isinstance(channel, discord.TextChannel)
    return channel


async def test_a_429_is_waited_out_and_tried_again(world: Loopback, bot: BareBot) -> None:
    chief = world.person("chief")
    world.fail_next("POST", "/channels/*/messages", 429)
    await chief.dm("phone?")
    assert (await chief.hears()).content == "echo: phone?"
    assert [r.status for r in world.requests("POST", "/messages")] == [429, 200]


async def test_a_fault_is_answered_as_often_as_asked(world: Loopback, bot: BareBot) -> None:
    channel = await dm_of(bot, world.person("chief"))
    world.fail_next("POST", f"/channels/{channel.id}/messages", 503, times=2)
    world.fail_next("POST", "/channels/*/messages", 400, code=240000)
    codes = []
    for _ in range(3):
        with pytest.raises(discord.HTTPException) as refusal:
            await channel.send("hello?")
        codes.append((refusal.value.status, refusal.value.code))
    await channel.send("hello?")
    assert codes == [(503, 0), (503, 0), (400, 240000)]


async def test_a_fault_can_last_as_long_as_a_block(world: Loopback, bot: BareBot) -> None:
    channel = await dm_of(bot, world.person("chief"))
    with world.breaking(Fault("POST", "/channels/*/messages", status=503)):
        for _ in range(3):
            with pytest.raises(discord.HTTPException):
                await channel.send("hello?")
    assert (await channel.send("hello?")).content == "hello?"


async def test_a_channel_takes_no_more_messages_than_its_bucket() -> None:
    limits = RateLimits(routes={MESSAGES: Rate(2, 0.2)})
    async with Loopback(limits) as world, running(world) as bot:
        chief = world.person("chief")
        channel = await dm_of(bot, chief)
        for number in range(4):
            await channel.send(str(number))
        assert [message.content for message in chief.sees()] == ["0", "1", "2", "3"]
        assert limits.refused == 0


async def test_the_limit_over_everything_tells_so_in_its_headers() -> None:
    async with Loopback(RateLimits(overall=Rate(1, 60.0))) as world:
        headers = {"Authorization": f"Bot {world.token}"}
        async with aiohttp.ClientSession(world.base_url + "/", headers=headers) as session:
            await session.get("users/@me")
            refusal = await session.get("users/@me")
            told = await refusal.json()
    assert refusal.status == 429
    assert refusal.headers["X-RateLimit-Scope"] == "global"
    assert refusal.headers["Via"]
    assert refusal.headers["Content-Type"] == "application/json"
    assert told["global"] is True


async def test_closed_direct_messages_are_refused_with_50007(world: Loopback, bot: BareBot) -> None:
    chief = world.person("chief")
    chief.close_dms()
    with pytest.raises(discord.Forbidden) as refusal:
        await (await dm_of(bot, chief)).send("hello?")
    assert refusal.value.code == 50007


async def test_a_stranger_without_a_shared_guild_is_refused_with_50278(
    world: Loopback, bot: BareBot
) -> None:
    stranger = world.person("stranger", member=False)
    with pytest.raises(discord.Forbidden) as refusal:
        await (await dm_of(bot, stranger)).send("hello?")
    assert refusal.value.code == 50278


async def test_a_nonce_that_comes_again_gives_the_earlier_message(
    world: Loopback, bot: BareBot
) -> None:
    chief = world.person("chief")
    channel = await dm_of(bot, chief)
    first = await channel.send("once", nonce="delivery-1")
    second = await channel.send("once", nonce="delivery-1")
    world.clock.advance(300)
    third = await channel.send("once", nonce="delivery-1")
    assert first.id == second.id != third.id
    assert len(chief.sees()) == 2


async def test_a_lost_answer_leaves_the_message_there(world: Loopback, bot: BareBot) -> None:
    chief = world.person("chief")
    channel = await dm_of(bot, chief)
    world.lose_answer("POST", "/channels/*/messages")
    with pytest.raises(aiohttp.ClientError):
        await channel.send("did it arrive?")
    assert (await chief.hears()).content == "did it arrive?"


async def test_a_thread_is_opened_written_in_archived_and_woken(
    world: Loopback, bot: BareBot
) -> None:
    lobby, anne = world.channel("lobby"), world.person("anne")
    card = await (await text_channel(bot, lobby.id)).send("E-1")
    thread = await card.create_thread(name="E-1 · phone")
    assert thread.id == card.id
    await thread.send("note")
    await thread.edit(archived=True)
    await until(lambda: bot.threads_told, "the news of the thread")
    await anne.say(world.place.world.channels[thread.id], "one more")
    await until(lambda: len(bot.threads_told) == 2, "the second news")
    assert bot.threads_told == ["archived", "active"]


async def test_an_archived_thread_takes_no_edit(world: Loopback, bot: BareBot) -> None:
    lobby = world.channel("lobby")
    thread = await (await text_channel(bot, lobby.id)).create_thread(
        name="E-1", type=discord.ChannelType.public_thread
    )
    message = await thread.send("card")
    world.change_thread(world.place.world.channels[thread.id], archived=True)
    with pytest.raises(discord.HTTPException) as refusal:
        await message.edit(content="changed")
    assert refusal.value.code == 50083


async def test_a_forum_post_has_its_tags_and_is_listed_as_active(
    world: Loopback, bot: BareBot
) -> None:
    cases = world.forum("cases", "open", "done")
    forum = await bot.fetch_channel(cases.id)
    assert isinstance(forum, discord.ForumChannel)
    tag = discord.utils.get(forum.available_tags, name="open")
    assert tag is not None
    post = await forum.create_thread(name="E-2 · hours", content="card", applied_tags=[tag])
    active = await forum.guild.active_threads()
    assert [(thread.name, thread.applied_tags) for thread in active] == [("E-2 · hours", [tag])]
    assert post.message.id == post.thread.id


async def test_the_cap_on_active_threads_is_refused_with_160006(
    world: Loopback, bot: BareBot
) -> None:
    world.place.thread_cap = 0
    channel = await text_channel(bot, world.channel("lobby").id)
    card = await channel.send("E-1")
    with pytest.raises(discord.HTTPException) as refusal:
        await card.create_thread(name="E-1")
    assert refusal.value.code == 160006


@pytest.mark.parametrize(
    ("missing", "code"),
    [(Permission.VIEW_CHANNEL, 50001), (Permission.SEND_MESSAGES, 50013)],
)
async def test_a_missing_permission_has_its_code(
    world: Loopback, bot: BareBot, missing: Permission, code: int
) -> None:
    lobby = world.channel("lobby")
    channel = await text_channel(bot, lobby.id)
    world.allow_bot(lobby, OF_THE_BOT & ~missing)
    with pytest.raises(discord.Forbidden) as refusal:
        await channel.send("hello?")
    assert refusal.value.code == code


async def test_a_deleted_channel_and_a_deleted_message_are_unknown(
    world: Loopback, bot: BareBot
) -> None:
    lobby = world.channel("lobby")
    channel = await text_channel(bot, lobby.id)
    message = await channel.send("here")
    await message.delete()
    with pytest.raises(discord.NotFound) as no_message:
        await channel.fetch_message(message.id)
    world.delete_channel(lobby)
    with pytest.raises(discord.NotFound) as no_channel:
        await channel.send("here?")
    assert (no_message.value.code, no_channel.value.code) == (10008, 10003)


async def test_history_is_read_after_a_message_and_never_the_ephemeral(
    world: Loopback, bot: BareBot
) -> None:
    chief, lobby = world.person("chief"), world.channel("lobby")
    first = await chief.say(lobby, "one", mention_bot=True)
    await chief.slash("ask", lobby, question="two")
    await chief.say(lobby, "three")
    channel = await text_channel(bot, lobby.id)
    after = discord.Object(first.id)
    read = [message.content async for message in channel.history(after=after, oldest_first=True)]
    assert [text for text in read if not text.startswith("echo")] == [""]


async def test_a_body_that_discord_does_not_describe_is_refused() -> None:
    async with Loopback() as world, running(world) as bot:
        channel = await text_channel(bot, world.channel("lobby").id)
        route = discord.http.Route("POST", "/channels/{channel_id}/messages", channel_id=channel.id)
        with pytest.raises(discord.HTTPException) as refusal:
            await bot.http.request(route, json={"content": "x", "embeds": [{"title": "x" * 257}]})
        assert refusal.value.code == 50035
        assert "embeds/0/title" in world.refused[0].reasons[0]


async def test_a_message_longer_than_a_bot_may_write_is_refused() -> None:
    async with Loopback() as world, running(world) as bot:
        channel = await text_channel(bot, world.channel("lobby").id)
        await channel.send("x" * 2000)
        with pytest.raises(discord.HTTPException) as refusal:
            await channel.send("x" * 2001)
        assert refusal.value.code == 50035
        assert world.refused[0].reasons == ["content: Must be 2000 or fewer in length."]
