import discord
import pytest

from bot.discord_face.endpoint import use_endpoint
from bot.errors import Unavailable
from tests.loopback import Intent, Loopback, Person, discord_py_asking_for, until
from tests.loopback.bare_bot import BareBot, running
from tests.loopback.gateway import SECONDS_TO_RESUME


async def heard_after(world: Loopback, chief: Person, text: str) -> str:
    await chief.dm(text)
    return (await chief.hears()).content


@pytest.mark.parametrize("compression", ["zlib-stream", "zstd-stream"])
async def test_both_compressions_are_spoken_as_asked(world: Loopback, compression: str) -> None:
    with discord_py_asking_for(compression):
        async with running(world):
            chief = world.person("chief")
            assert await heard_after(world, chief, "é" * 900) == "echo: " + "é" * 900
    assert world.gateway.compressions == [compression]


async def test_what_was_missed_in_a_drop_is_replayed(world: Loopback, bot: BareBot) -> None:
    chief = world.person("chief")
    world.gateway.refusing = True
    world.gateway.drop()
    await chief.dm("while you were away")
    world.gateway.refusing = False
    assert (await chief.hears()).content == "echo: while you were away"
    assert (world.gateway.identified, world.gateway.resumed) == (1, 1)


async def test_a_session_survives_many_drops(world: Loopback, bot: BareBot) -> None:
    chief = world.person("chief")
    for number in range(20):
        world.gateway.drop()
        assert await heard_after(world, chief, f"{number}") == f"echo: {number}"
    assert world.gateway.identified == 1


async def test_op_7_is_followed_by_a_resume(world: Loopback, bot: BareBot) -> None:
    chief = world.person("chief")
    world.gateway.ask_to_reconnect()
    await until(lambda: world.gateway.resumed, "the resume")
    assert await heard_after(world, chief, "still there?") == "echo: still there?"


async def test_an_invalid_session_is_begun_anew_and_what_was_missed_stays_missed(
    world: Loopback, bot: BareBot
) -> None:
    chief = world.person("chief")
    world.gateway.invalidate()
    await chief.dm("missed")
    await until(lambda: world.gateway.identified == 2, "the second identify")
    assert await heard_after(world, chief, "heard") == "echo: heard"


async def test_an_invalid_session_that_may_be_resumed_is_resumed(
    world: Loopback, bot: BareBot
) -> None:
    world.gateway.invalidate(resumable=True)
    await until(lambda: world.gateway.resumed, "the resume")
    assert world.gateway.identified == 1


async def test_a_long_absence_costs_the_session(world: Loopback, bot: BareBot) -> None:
    chief = world.person("chief")
    world.gateway.go_away()
    await chief.dm("missed")
    world.gateway.come_back()
    await until(lambda: world.gateway.identified == 2, "the second identify")
    assert await heard_after(world, chief, "heard") == "echo: heard"


async def test_a_session_that_nobody_resumed_for_long_is_forgotten(world: Loopback) -> None:
    async with running(world):
        [old] = world.gateway.sessions.values()
    await until(lambda: old.connection is None, "the end of the connection")
    old.left -= SECONDS_TO_RESUME + 1
    async with running(world):
        assert old.id not in world.gateway.sessions


async def test_a_privileged_intent_that_the_portal_lacks_ends_the_connection(
    world: Loopback,
) -> None:
    await use_endpoint(world.base_url, world.token)
    intents = discord.Intents.default()
    intents.message_content = True
    async with BareBot(intents) as bot:
        with pytest.raises(discord.PrivilegedIntentsRequired):
            await bot.start(world.token)


async def test_the_message_content_intent_gives_every_word() -> None:
    intents = discord.Intents.default()
    intents.message_content = True
    loopback = Loopback(portal_intents=Intent.MESSAGE_CONTENT)
    async with loopback as world, running(world, intents) as bot:
        await world.person("chief").say(world.channel("lobby"), "not for the bot")
        await until(lambda: bot.read, "the message")
        assert bot.read[0].content == "not for the bot"


async def test_a_wrong_token_is_refused(world: Loopback) -> None:
    await use_endpoint(world.base_url, world.token)
    async with BareBot() as bot:
        with pytest.raises(discord.LoginFailure):
            await bot.start("wrong")


async def test_an_endpoint_that_gives_no_gateway_is_named() -> None:
    with pytest.raises(Unavailable, match="BOT_DISCORD_API_URL"):
        await use_endpoint("http://127.0.0.1:1/api/v10", "token")
