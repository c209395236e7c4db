"""What the doctor finds on Discord, with the step that mends it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.discord_face.doctor import DiscordDoctor
from bot.discord_face.doctor_commands import by_name, commands_of
from bot.discord_face.permissions import ALL, NEEDED, invite_link
from bot.upkeep.findings import Finding, Grade
from tests.discord_face.stage import Stage
from tests.loopback.permissions import OF_THE_BOT, Permission
from tests.loopback.world import Channel, ChannelKind, ThreadState

ROOT = Path(__file__).resolve().parent.parent.parent
ENOUGH = OF_THE_BOT | Permission.MANAGE_THREADS
REQUIRES_TAG = 1 << 4


async def looked(stage: Stage, *, probe: bool = False, **other: object) -> Sequence[Finding]:
    """Return what is found on the stage's Discord."""
    known: dict[str, object] = {
        "discord_token": SecretStr(stage.discord.token),
        "discord_api_url": stage.discord.base_url,
    }
    return await DiscordDoctor(stage.settings.model_copy(update=known | other), probe).look()


def said(found: Sequence[Finding], *grades: Grade) -> str:
    return "\n".join(f"{one.what} → {one.remedy}" for one in found if one.grade in grades)


@pytest.fixture
def sound(stage: Stage) -> Stage:
    """Return a stage on which everything is in order."""
    stage.discord.allow_bot(stage.desk, ENOUGH)
    stage.let_staff_manage()
    return stage


async def test_where_all_is_well_only_the_commands_wait_for_run(sound: Stage) -> None:
    found = await looked(sound)
    assert {one.grade for one in found} == {Grade.OK, Grade.NOTE}
    assert "knows no command yet" in said(found, Grade.NOTE)
    assert "Create Public Threads (1 << 35)" in said(found, Grade.OK)


async def test_once_run_has_been_there_all_is_well(sound: Stage) -> None:
    async with sound.running():
        pass
    assert {one.grade for one in await looked(sound)} == {Grade.OK}


async def test_what_it_finds_is_asked_without_a_gateway_and_changes_nothing(sound: Stage) -> None:
    await looked(sound)
    assert {one.route.split()[0] for one in sound.discord.requests()} == {"GET"}
    assert not sound.discord.requests(path="/gateway")


async def test_a_token_that_is_refused_is_fatal_and_never_shown(stage: Stage) -> None:
    found = await looked(stage, discord_token=SecretStr("not.the-token"))
    assert "refuses this token (401)" in said(found, Grade.FATAL)
    assert not [one for one in found if "not.the" in f"{one.what}{one.remedy}"]


async def test_without_a_token_nothing_is_asked(stage: Stage) -> None:
    assert await looked(stage, discord_token=None) == []
    assert stage.discord.requests() == []


async def test_a_server_without_the_bot_is_answered_with_the_invite_link(stage: Stage) -> None:
    found = await looked(stage, guild_id=1)
    link = invite_link(stage.discord.place.bot.id)
    assert "The bot is not in the server 1" in said(found, Grade.WRONG)
    assert link in said(found, Grade.WRONG)
    assert link in said(found, Grade.OK)


def test_the_invite_link_asks_for_exactly_what_is_needed() -> None:
    bits = (10, 11, 14, 15, 16, 17, 34, 35, 38)
    assert invite_link(7) == (
        "https://discord.com/oauth2/authorize?client_id=7&scope=bot+applications.commands"
        f"&permissions={sum(1 << bit for bit in bits)}"
    )


def test_the_table_in_the_documents_is_the_one_that_is_checked() -> None:
    page = (ROOT / "docs" / "discord.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([A-Z][\w ]+) \| (\d+) \| (.+) \|$", page, flags=re.MULTILINE)
    assert [(name, int(bit), why) for name, bit, why in rows] == [
        (one.name, one.bit, one.why) for one in ALL
    ]


@pytest.mark.parametrize("one", NEEDED[1:], ids=str)
async def test_each_permission_that_is_missing_is_named_with_its_bit(
    sound: Stage, one: object
) -> None:
    bit = next(each.bit for each in NEEDED if each is one)
    sound.discord.allow_bot(sound.desk, ENOUGH & ~Permission(1 << bit))
    assert f"(1 << {bit}) in #desk" in said(await looked(sound), Grade.WRONG)


async def test_a_permission_for_a_lesser_thing_is_a_warning(sound: Stage) -> None:
    sound.discord.allow_bot(sound.desk, ENOUGH & ~Permission.MANAGE_THREADS)
    found = await looked(sound)
    assert "“Manage Threads” (1 << 34)" in said(found, Grade.WARNING)
    assert "to open locked threads" in said(found, Grade.WARNING)


async def test_a_channel_that_cannot_be_viewed_is_named(sound: Stage) -> None:
    sound.discord.allow_bot(sound.desk, ENOUGH & ~Permission.VIEW_CHANNEL)
    found = await looked(sound)
    assert f"I can't view <#{sound.desk.id}>" in said(found, Grade.WRONG)


async def test_a_channel_that_is_gone_names_its_setting(sound: Stage) -> None:
    assert "BOT_DESK_CHANNEL_ID" in said(await looked(sound, desk_channel_id=1), Grade.WRONG)


async def test_a_channel_of_another_server_is_named(sound: Stage) -> None:
    elsewhere = sound.discord.another_guild("Elsewhere").channel("desk")
    found = await looked(sound, desk_channel_id=elsewhere.id)
    assert "is not in Academy" in said(found, Grade.WRONG)


async def test_a_direct_conversation_is_no_desk(sound: Stage) -> None:
    found = await looked(sound, desk_channel_id=sound.chief.direct.id)
    assert "BOT_DESK_CHANNEL_ID" in said(found, Grade.WRONG)


async def test_a_thread_is_no_desk(sound: Stage) -> None:
    state = ThreadState(sound.anne.user, sound.discord.clock.stamp())
    thread = Channel(
        5, ChannelKind.PUBLIC_THREAD, "E-1", sound.discord.guild, parent=sound.desk, thread=state
    )
    sound.discord.place.world.channels[thread.id] = thread
    found = await looked(sound, desk_channel_id=thread.id)
    assert "E-1 (BOT_DESK_CHANNEL_ID) is neither" in said(found, Grade.WRONG)


async def test_a_forum_that_requires_tags_needs_the_tag_open(sound: Stage) -> None:
    forum = sound.discord.forum("cases", "done", only=sound.staff, bot=ENOUGH)
    forum.flags = REQUIRES_TAG
    found = await looked(sound, desk_channel_id=forum.id)
    assert "add one named `open`" in said(found, Grade.WRONG)
    forum.tags[1] = "open"
    assert said(await looked(sound, desk_channel_id=forum.id), Grade.WRONG) == ""


async def test_a_desk_that_everybody_sees_is_a_warning(sound: Stage) -> None:
    public = sound.discord.channel("public", bot=ENOUGH)
    found = await looked(sound, desk_channel_id=public.id)
    assert "Everybody in Academy can see #public" in said(found, Grade.WARNING)


async def test_a_role_that_is_gone_names_its_setting(sound: Stage) -> None:
    assert "BOT_STAFF_ROLE_ID" in said(await looked(sound, staff_role_id=1), Grade.WRONG)


async def test_a_role_that_cannot_be_pinged_calls_nobody(sound: Stage) -> None:
    sound.staff.mentionable = False
    assert "I can ring it" in said(await looked(sound), Grade.OK)
    sound.discord.allow_bot(sound.desk, ENOUGH & ~Permission.MENTION_EVERYONE)
    assert "I can't ring the role Staff" in said(await looked(sound), Grade.WRONG)


async def test_a_role_that_does_not_see_the_desk_is_a_warning(sound: Stage) -> None:
    del sound.desk.overwrites[sound.staff.id]
    assert "Staff can't see #desk" in said(await looked(sound), Grade.WARNING)


async def test_more_power_than_is_needed_is_told(sound: Stage) -> None:
    everyone = sound.discord.guild.everyone
    sound.discord.change_role(everyone, everyone.permissions | Permission.ADMINISTRATOR)
    assert "far more than I need" in said(await looked(sound), Grade.NOTE)


async def test_commands_of_another_version_are_a_warning(sound: Stage) -> None:
    async with sound.running():
        pass
    [known] = [one for one in sound.discord.place.commands[0] if one["name"] == "ask"]
    known["options"][0]["description"] = "as it was called once"
    found = said(await looked(sound), Grade.WARNING)
    assert "/ask." in found
    assert "askdesk run" in found


async def test_commands_that_are_no_longer_ours_are_a_warning(sound: Stage) -> None:
    async with sound.running():
        pass
    old = {"id": "1", "type": 1, "name": "old", "description": "gone", "options": []}
    sound.discord.place.commands[0].append(old)
    assert "/old." in said(await looked(sound), Grade.WARNING)


def test_what_discord_fills_in_makes_no_command_another_one() -> None:
    ours = commands_of()
    theirs = [{**one, "id": "1", "version": "2", "nsfw": False, "contexts": None} for one in ours]
    assert by_name(theirs) == by_name(ours)


async def test_a_probe_posts_a_card_and_removes_it(sound: Stage) -> None:
    seen: list[str] = []
    sound.discord.watch(lambda message: seen.append(message.text))
    assert "was posted in #desk and removed" in said(await looked(sound, probe=True), Grade.OK)
    assert len(seen) == 1
    assert "Askdesk: a test" not in sound.desk_texts()


async def test_a_probe_in_a_forum_is_a_post_that_goes_away(sound: Stage) -> None:
    forum = sound.discord.forum("cases", "open", "done", only=sound.staff, bot=ENOUGH)
    found = await looked(sound, probe=True, desk_channel_id=forum.id)
    assert "was posted in #cases and removed" in said(found, Grade.OK)
    channels = sound.discord.place.world.channels.values()
    assert [one for one in channels if one.parent is forum] == []


async def test_a_probe_that_could_not_be_removed_is_not_made(sound: Stage) -> None:
    forum = sound.discord.forum("cases", "open", only=sound.staff, bot=OF_THE_BOT)
    found = await looked(sound, probe=True, desk_channel_id=forum.id)
    assert "No test post was made in #cases" in said(found, Grade.WARNING)
    assert not sound.discord.requests("POST")


async def test_a_probe_names_what_failed(sound: Stage) -> None:
    sound.discord.fail_next("POST", "/channels/*/messages", 403, 50013)
    found = said(await looked(sound, probe=True), Grade.WRONG)
    assert "can't be posted in #desk: the bot lacks a permission there (50013)" in found
    sound.discord.fail_next("DELETE", "/channels/*/messages/*", 403, 50013)
    assert "can't be removed" in said(await looked(sound, probe=True), Grade.WRONG)


async def test_a_discord_in_trouble_is_out_of_reach(stage: Stage) -> None:
    stage.discord.fail_next("GET", "/users/@me", 503)
    [found] = await looked(stage)
    assert (found.grade, found.exit_code) == (Grade.FATAL, 3)
