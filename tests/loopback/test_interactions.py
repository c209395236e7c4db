import asyncio

import discord
import pytest

from tests.loopback import CannotDoError, Loopback, Permission, until
from tests.loopback.bare_bot import BareBot, running


async def test_a_slash_command_is_answered_to_its_user_alone(world: Loopback, bot: BareBot) -> None:
    chief, other, lobby = world.person("chief"), world.person("other"), world.channel("lobby")
    asked = await chief.slash("ask", lobby, question="phone?")
    assert (await chief.reads(asked)).content == "asked: phone?"
    assert [message.content for message in chief.sees(lobby)] == ["asked: phone?"]
    assert other.sees(lobby) == []


async def test_a_command_works_in_the_direct_conversation(world: Loopback, bot: BareBot) -> None:
    chief = world.person("chief")
    asked = await chief.slash("ask", question="phone?")
    assert (await chief.reads(asked)).content == "asked: phone?"


async def test_options_are_completed_while_typed(world: Loopback, bot: BareBot) -> None:
    chief = world.person("chief")
    offered = await chief.autocomplete("ask", "question", "pho")
    assert [(choice["name"], choice["value"]) for choice in offered] == [("pho?", "pho")]


async def test_thinking_gives_way_to_the_first_follow_up(world: Loopback, bot: BareBot) -> None:
    chief = world.person("chief")
    asked = await chief.slash("think")
    answer = await chief.reads(asked)
    assert answer.content == "thought about it"
    assert answer.seen_by is chief.user
    assert chief.sees() == [answer]


async def test_an_interaction_without_an_answer_in_three_seconds_has_failed(
    world: Loopback, bot: BareBot
) -> None:
    asking = asyncio.create_task(world.person("chief").slash("sleep"))
    await until(lambda: world.place.interactions, "the interaction")
    world.clock.advance(3.1)
    asked = await asking
    assert asked.failed
    assert world.unanswered == [asked]
    world.forgive(asked)


async def test_an_answer_after_three_seconds_is_refused(world: Loopback, bot: BareBot) -> None:
    world.delay_next("POST", "/interactions/*/callback", 0.1)
    asking = asyncio.create_task(world.person("chief").slash("ask", question="phone?"))
    await until(lambda: world.place.interactions, "the interaction")
    world.clock.advance(3.1)
    await until(lambda: bot.refusals, "the refusal")
    asked = await asking
    assert asked.failed
    assert bot.refusals == [10062]
    world.forgive(asked)


async def test_an_interaction_delivered_twice_is_acknowledged_once(
    world: Loopback, bot: BareBot
) -> None:
    asked = await world.person("chief").slash("ask", question="phone?")
    world.deliver_again(asked)
    await until(lambda: bot.refusals, "the refusal")
    assert bot.refusals == [40060]


async def test_a_button_of_yesterday_works_after_a_restart(world: Loopback) -> None:
    chief, lobby = world.person("chief"), world.channel("lobby")
    async with running(world):
        shown = await chief.reads(await chief.slash("button", lobby))
    world.clock.advance(24 * 60 * 60)
    async with running(world):
        pressed = await chief.click(shown, "0 so far")
    assert pressed.response is shown
    assert (shown.content, shown.labels) == ("1 presses", ["1 so far"])


async def test_words_are_chosen_by_label_or_value(world: Loopback, bot: BareBot) -> None:
    chief = world.person("chief")
    shown = await chief.reads(await chief.slash("menus"))
    answer = await chief.reads(await chief.choose(shown, "Dates", "Price"))
    assert answer.content == "d, Price"


async def test_a_person_is_chosen_from_the_members(world: Loopback, bot: BareBot) -> None:
    chief, anne, lobby = world.person("chief"), world.person("anne"), world.channel("lobby")
    shown = await chief.reads(await chief.slash("menus", lobby))
    await chief.choose(shown, anne.user)
    assert (shown.content, shown.menus) == ("anne", [])


async def test_a_subcommand_takes_people_and_numbers(world: Loopback, bot: BareBot) -> None:
    chief, anne, lobby = world.person("chief"), world.person("anne"), world.channel("lobby")
    asked = await chief.slash("team who", lobby, member=anne.user, times=2)
    assert (await chief.reads(asked)).content == "anne x2"


async def test_a_form_is_filled_in_and_sent(world: Loopback, bot: BareBot) -> None:
    chief = world.person("chief")
    sent = await chief.fill(await chief.slash("form"), {"Your question": "phone?"})
    assert (await chief.reads(sent)).content == "Entered: phone?"


async def test_a_form_takes_no_more_than_its_field_allows(world: Loopback, bot: BareBot) -> None:
    chief = world.person("chief")
    opened = await chief.slash("form")
    with pytest.raises(CannotDoError, match="40"):
        await chief.fill(opened, {"question": "x" * 41})


async def test_a_message_command_reads_a_message_that_the_bot_was_not_shown(
    world: Loopback, bot: BareBot
) -> None:
    chief, lobby = world.person("chief"), world.channel("lobby")
    message = await chief.say(lobby, "how long is it?")
    asked = await chief.message_command("Repeat", message)
    assert (await chief.reads(asked)).content == "repeated: how long is it?"


async def test_a_command_for_moderators_is_offered_to_them_alone(
    world: Loopback, bot: BareBot
) -> None:
    moderators = world.role("Moderators", Permission.MANAGE_GUILD)
    anne, chief = world.person("anne", moderators), world.person("chief")
    lobby = world.channel("lobby")
    assert (await anne.reads(await anne.slash("desk", lobby))).content == "at the desk"
    with pytest.raises(CannotDoError, match="not offered"):
        await chief.slash("desk", lobby)


async def test_follow_ups_end_after_a_quarter_of_an_hour(world: Loopback, bot: BareBot) -> None:
    kept: list[discord.Interaction] = []

    @bot.event
    async def on_interaction(interaction: discord.Interaction) -> None:
        kept.append(interaction)

    await world.person("chief").slash("ask", question="phone?")
    world.clock.advance(15 * 60)
    with pytest.raises(discord.HTTPException) as refusal:
        await kept[0].followup.send("too late")
    assert refusal.value.code == 50027
