import asyncio

import discord
import pytest

from tests.loopback import CannotDoError, Loopback, Permission, until
from tests.loopback.bare_bot import BareBot


async def test_a_second_guild_is_another_place(world: Loopback, bot: BareBot) -> None:
    elsewhere = world.another_guild("Elsewhere")
    chief = elsewhere.person("chief")
    await chief.say(elsewhere.channel("lobby"), "hello", mention_bot=True)
    await until(lambda: bot.read, "the message")
    assert bot.read[0].guild is not None
    assert bot.read[0].guild.id == elsewhere.guild.id


async def test_a_changed_role_is_told_and_who_has_it_is_not(world: Loopback, bot: BareBot) -> None:
    told: list[str] = []

    @bot.event
    async def on_socket_event_type(event: str) -> None:
        told.append(event)

    staff, anne = world.role("Staff"), world.person("anne")
    world.give_roles(anne, staff)
    world.change_role(staff, Permission.MANAGE_THREADS)
    world.remove(anne)
    await until(lambda: "GUILD_ROLE_UPDATE" in told, "the news of the role")
    await world.settles()
    assert not [event for event in told if "MEMBER" in event]


async def test_a_room_for_staff_is_seen_by_staff_and_the_bot(world: Loopback, bot: BareBot) -> None:
    staff = world.role("Staff")
    anne, chief = world.person("anne", staff), world.person("chief")
    desk = world.channel("desk", only=staff)
    channel = await bot.fetch_channel(desk.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.send("E-1")
    assert [message.content for message in anne.sees(desk)] == ["E-1"]
    assert chief.sees(desk) == []
    with pytest.raises(CannotDoError):
        await chief.say(desk, "let me in")


async def test_another_bot_is_told_apart(world: Loopback, bot: BareBot) -> None:
    await world.person("other", bot=True).say(world.channel("lobby"), "beep", mention_bot=True)
    await until(lambda: bot.read, "the message")
    assert bot.read[0].author.bot


async def test_a_message_delivered_twice_has_one_id(world: Loopback, bot: BareBot) -> None:
    chief = world.person("chief")
    message = await chief.dm("phone?")
    world.deliver_again(message)
    await until(lambda: len(bot.read) > 2, "the second time")
    await world.settles()
    read = [one.id for one in bot.read if one.author.id == chief.user.id]
    assert read == [message.id] * 2


async def test_a_deleted_channel_is_told_of(world: Loopback, bot: BareBot) -> None:
    lobby = world.channel("lobby")
    await until(lambda: bot.get_channel(lobby.id), "the channel")
    told = asyncio.create_task(bot.wait_for("guild_channel_delete", timeout=10))
    await asyncio.sleep(0)
    world.delete_channel(lobby)
    assert (await told).id == lobby.id
    assert bot.get_channel(lobby.id) is None
