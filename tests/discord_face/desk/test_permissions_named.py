"""Wherever a permission is lacking, it is named with its bit and its place."""

from __future__ import annotations

import re

import pytest
import structlog

from bot.discord_face.opening import DiscordFace
from bot.values import DeskNotice, Notice
from tests.discord_face.desk.office import PRICE, Office
from tests.discord_face.desk.test_announcements import tell
from tests.discord_face.stage import PHONE
from tests.loopback import OF_THE_BOT, Channel, Permission, until

NO_PERMISSION = 50013
SENDING, EMBEDDING = "“Send Messages” (1 << 11)", "“Embed Links” (1 << 14)"
THREADS, IN_THREADS = "“Create Public Threads” (1 << 35)", "“Send Messages in Threads” (1 << 38)"


def take(place: Office, channel: Channel, taken: Permission) -> None:
    place.discord.allow_bot(channel, OF_THE_BOT & ~taken)


async def logged(place: Office, logs: list[structlog.typing.EventDict]) -> set[str]:
    """Wait for a line of the log that says what lacks; return what lacks in the desk's channel."""

    def lacking() -> set[str]:
        found = re.findall(r"I lack (“[^”]+” \(1 << \d+\)) in <#(\d+)>", str(logs))
        return {permission for permission, where in found if where == str(place.desk.id)}

    return await until(lacking, "what lacks")


@pytest.mark.parametrize(
    ("taken", "path", "named"),
    [
        (Permission.SEND_MESSAGES, "messages", SENDING),
        (Permission.EMBED_LINKS, "messages", EMBEDDING),
        (Permission.CREATE_PUBLIC_THREADS, "messages/*/threads", THREADS),
    ],
)
async def test_a_card_or_thread_that_cant_be_made_says_why(
    place: Office, running: DiscordFace, taken: Permission, path: str, named: str
) -> None:
    take(place, place.desk, taken)
    request = f"/channels/{place.desk.id}/{path}"
    place.discord.fail_next("POST", request, 403, code=NO_PERMISSION, times=3)
    with structlog.testing.capture_logs() as logs:
        await place.chief.dm(PRICE)
        assert named in await logged(place, logs)


async def test_a_card_without_a_thread_says_on_itself_why(
    place: Office, running: DiscordFace
) -> None:
    take(place, place.desk, Permission.CREATE_PUBLIC_THREADS)
    await place.chief.dm(PRICE)
    card = await place.becomes("no thread")
    assert f"{THREADS} in <#{place.desk.id}>" in card.text


async def test_a_post_that_cant_be_made_says_why(forum: Office) -> None:
    async with forum.running():
        take(forum, forum.desk, Permission.SEND_MESSAGES)
        with structlog.testing.capture_logs() as logs:
            await forum.chief.dm(PRICE)
            assert SENDING in await logged(forum, logs)


async def test_a_word_in_a_thread_that_cant_be_said_says_why(
    place: Office, running: DiscordFace
) -> None:
    await place.asks()
    take(place, place.desk, Permission.SEND_MESSAGES_IN_THREADS)
    path = f"/channels/{place.thread().id}/messages"
    place.discord.fail_next("POST", path, 403, code=NO_PERMISSION, times=3)
    with structlog.testing.capture_logs() as logs:
        await place.chief.dm("and what does it cost for 30 officers?")
        assert IN_THREADS in await logged(place, logs)


async def test_an_announcement_that_cant_be_made_says_why(
    place: Office, running: DiscordFace
) -> None:
    take(place, place.desk, Permission.SEND_MESSAGES)
    with structlog.testing.capture_logs() as logs:
        await tell(running, place, DeskNotice(Notice.UPKEEP, "The FAQ was read anew."))
        assert SENDING in await logged(place, logs)


async def test_staff_who_press_a_button_read_what_keeps_the_card_from_following(
    place: Office, running: DiscordFace
) -> None:
    await place.asks()
    await place.discord.settles()
    take(place, place.desk, Permission.EMBED_LINKS)
    path = f"/channels/{place.desk.id}/messages/*"
    place.discord.fail_next("PATCH", path, 403, code=NO_PERMISSION, times=3)
    told = await place.presses("Claim")
    assert "E-1 is yours" in told
    assert f"{EMBEDDING} in <#{place.desk.id}>" in told


async def test_a_panel_that_cant_be_posted_says_why(place: Office, running: DiscordFace) -> None:
    lobby = place.stage.lobby
    take(place, lobby, Permission.SEND_MESSAGES)
    told = await place.anne.reads(await place.anne.slash("desk panel", lobby))
    assert told.content == f"The panel isn't here: I lack {SENDING} in <#{lobby.id}>."


async def test_a_refusal_that_no_permission_explains_points_to_the_doctor(
    place: Office, running: DiscordFace
) -> None:
    path = f"/channels/{place.desk.id}/messages"
    place.discord.fail_next("POST", path, 403, code=NO_PERMISSION)
    with structlog.testing.capture_logs() as logs:
        await place.chief.dm(PRICE)
        reasons = await until(
            lambda: [one["reason"] for one in logs if "reason" in one], "a reason"
        )
    assert "askdesk doctor" in reasons[0]


async def test_an_asker_answered_directly_where_the_bot_may_not_write_leaves_a_line_for_operators(
    place: Office, running: DiscordFace
) -> None:
    lobby = place.stage.lobby
    take(place, lobby, Permission.SEND_MESSAGES)
    with structlog.testing.capture_logs() as logs:
        await place.chief.say(lobby, "phone?", mention_bot=True)
        assert PHONE in (await place.chief.hears()).content
    assert any(f"{SENDING} in <#{lobby.id}>" in str(line) for line in logs)
