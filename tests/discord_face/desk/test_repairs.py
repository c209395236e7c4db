"""What breaks on Discord is repaired, or named with what is missing and where."""

from __future__ import annotations

import asyncio

import pytest
import structlog
from discord import ForumChannel

from benchmarks.soak.breaking import moved_away
from bot.case import Action
from bot.discord_face.opening import DiscordFace
from bot.values import CaseState, Person, Role
from tests.discord_face.desk.office import Office
from tests.loopback import NOTHING, OF_THE_BOT, Permission, posting, until

TERMINAL = Person("console:anne", "Anne Bostain", Role.STAFF)


async def test_a_deleted_card_comes_back(place: Office, running: DiscordFace) -> None:
    card = await place.asks()
    thread = place.thread()
    await place.discord.settles()
    posting.delete(place.discord.place, card)
    again = await until(lambda: next(iter(place.cards()), None), "the card anew")
    assert again.id != card.id
    await place.becomes(f"<#{thread.id}>")
    assert place.threads() == [thread]


async def test_a_card_deleted_while_we_were_away_comes_back(place: Office) -> None:
    async with place.running():
        card = await place.asks()
    posting.delete(place.discord.place, card)
    async with place.running():
        await until(place.cards, "the card anew")
    assert len(place.cards()) == 1


async def test_a_deleted_card_of_a_closed_case_stays_away(
    place: Office, running: DiscordFace
) -> None:
    card = await place.asks()
    await place.presses("Resolve")
    posting.delete(place.discord.place, card)
    await place.discord.settles()
    assert place.cards() == []
    assert await running.program.store.cases.cases((CaseState.RESOLVED,))


async def test_a_deleted_thread_gives_way_to_another(place: Office, running: DiscordFace) -> None:
    await place.asks()
    old = place.thread()
    await place.discord.settles()
    place.discord.delete_channel(old)
    new = await until(lambda: next(iter(place.threads()), None), "another thread")
    assert new.id != old.id
    await place.becomes(f"<#{new.id}>")


async def test_a_deleted_post_comes_back_while_its_case_is_open(forum: Office) -> None:
    async with forum.running():
        card = await forum.asks()
        await forum.discord.settles()
        forum.discord.delete_channel(card.channel)
        await until(forum.cards, "the post anew")
        assert len(forum.threads()) == 1


async def test_a_deleted_desk_channel_is_named_and_the_asker_is_served_all_the_same(
    place: Office, running: DiscordFace
) -> None:
    place.discord.delete_channel(place.desk)
    await place.chief.dm("what does it cost?")
    assert "E-1" in (await place.chief.hears()).content
    assert "the desk's channel is gone" in running.desk.checks.faults()[0]
    assert "BOT_DESK_CHANNEL_ID" in running.desk.checks.faults()[0]


@pytest.mark.parametrize(
    ("taken", "named"),
    [
        (Permission.SEND_MESSAGES, "“Send Messages” (1 << 11)"),
        (Permission.EMBED_LINKS, "“Embed Links” (1 << 14)"),
        (Permission.READ_MESSAGE_HISTORY, "“Read Message History” (1 << 16)"),
        (Permission.CREATE_PUBLIC_THREADS, "“Create Public Threads” (1 << 35)"),
        (Permission.SEND_MESSAGES_IN_THREADS, "“Send Messages in Threads” (1 << 38)"),
        (Permission.VIEW_CHANNEL, "“View Channel” (1 << 10)"),
    ],
)
async def test_a_lost_permission_is_named_with_its_bit_and_place(
    place: Office, running: DiscordFace, taken: Permission, named: str
) -> None:
    place.discord.allow_bot(place.desk, OF_THE_BOT & ~taken)
    faults = await until(running.desk.checks.faults, "what is missing")
    assert named in faults[0]
    assert f"<#{place.desk.id}>" in faults[0]


async def test_a_channel_that_arrives_obfuscated_cant_be_viewed(place: Office) -> None:
    place.discord.allow_bot(place.desk, NOTHING)
    async with place.running() as face:
        assert "can't view" in face.desk.checks.faults()[0]


async def test_a_card_is_made_once_the_permission_is_back(
    place: Office, running: DiscordFace
) -> None:
    place.discord.allow_bot(place.desk, OF_THE_BOT & ~Permission.SEND_MESSAGES)
    await place.chief.dm("what does it cost?")
    await place.chief.hears()
    assert place.cards() == []
    place.discord.allow_bot(place.desk, OF_THE_BOT)
    await running.desk.upkeep.once()
    await until(place.cards, "the card")
    assert len(place.cards()) == 1


async def test_a_renamed_role_is_still_the_staffs(place: Office, running: DiscordFace) -> None:
    await place.asks()
    place.stage.staff.name = "Training desk"
    place.discord.change_role(place.stage.staff, Permission.MANAGE_MESSAGES)
    assert "is yours" in await place.presses("Claim")


async def test_a_case_of_somebody_who_left_is_open_again(
    place: Office, running: DiscordFace
) -> None:
    await place.asks()
    await place.presses("Claim", place.colleague)
    place.discord.remove(place.colleague)
    place.discord.clock.advance(3600)
    await running.desk.upkeep.once()
    await place.becomes("waiting")
    history = await running.program.store.cases.history(1)
    assert "Colleague is no longer here" in history.events[-1].detail


async def test_a_full_server_gives_a_card_without_a_thread(
    place: Office, running: DiscordFace
) -> None:
    place.discord.place.thread_cap = 0
    card = await place.asks(threaded=False)
    await place.becomes("too many active threads")
    assert card.labels[0] == "Claim"
    place.discord.place.thread_cap = 1000
    await running.desk.upkeep.once()
    await until(place.threads, "the thread")
    assert "too many" not in place.card().text


async def test_a_full_server_puts_the_card_among_the_announcements_of_a_forum(
    forum: Office,
) -> None:
    async with forum.running() as face:
        await face.desk.courier.board.place()
        forum.discord.place.thread_cap = 0
        card = await forum.asks(threaded=False)
        assert card.channel.name == "Desk announcements"
        assert card.labels[0] == "Claim"


async def test_an_archived_post_is_woken_to_be_edited(forum: Office) -> None:
    async with forum.running():
        card = await forum.asks()
        forum.discord.change_thread(card.channel, archived=True)
        told = await forum.presses("Claim")
        shown = await forum.becomes("Anne Bostain is on it")
    assert "E-1 is yours" in told
    assert shown.channel is card.channel


async def test_a_locked_post_is_named_with_what_is_missing(forum: Office) -> None:
    async with forum.running() as face:
        card = await forum.asks()
        forum.discord.allow_bot(forum.desk, OF_THE_BOT)
        forum.discord.change_thread(card.channel, archived=True, locked=True)
        with structlog.testing.capture_logs() as logs:
            await face.program.desk.act(1, Action.CLAIM, TERMINAL)
            await until(lambda: "“Manage Threads” (1 << 34)" in str(logs), "what is missing")
        assert (await forum.case(face)).state is CaseState.CLAIMED


async def test_a_second_thread_of_a_case_is_folded_into_the_first(forum: Office) -> None:
    async with forum.running() as face:
        card = await forum.asks()
        channel = face.desk.checks.channel()
        assert isinstance(channel, ForumChannel)
        second = await channel.create_thread(name="E-1 · again", content="twice")
        await face.desk.upkeep.once()
        double = forum.discord.place.world.channel(second.thread.id)
        assert double.name == "(double) E-1"
        assert double.thread is not None
        assert double.thread.archived
        assert f"<#{card.channel.id}>" in list(double.messages.values())[-1].content
        await face.desk.upkeep.once()
        assert len(double.messages) == 2


async def test_a_post_made_but_not_written_down_is_found_by_its_title(forum: Office) -> None:
    async with forum.running() as face:
        path = f"/channels/{forum.desk.id}/threads"
        forum.discord.lose_answer("POST", path)
        await forum.asks()
        await forum.discord.settles()
        await face.desk.upkeep.once()
        assert len(forum.threads()) == 1


async def test_a_card_posted_but_not_written_down_is_found(
    place: Office, running: DiscordFace
) -> None:
    place.discord.lose_answer("POST", f"/channels/{place.desk.id}/messages")
    await place.asks()
    await place.discord.settles()
    assert len(place.cards()) == 1


async def test_a_card_lost_from_the_books_is_found_much_later(
    place: Office, running: DiscordFace
) -> None:
    card = await place.asks()
    await running.desk.courier.cards.book.drop(1)
    place.discord.clock.advance(3600)
    await running.desk.upkeep.once()
    assert place.cards() == [card]
    assert len(place.threads()) == 1


async def test_a_forum_that_requires_a_tag_says_which(forum: Office) -> None:
    async with forum.running():
        forum.discord.fail_next("POST", f"/channels/{forum.desk.id}/threads", 400, code=40067)
        with structlog.testing.capture_logs() as logs:
            await forum.asks()
        assert any("add one named `open`" in str(line) for line in logs)


async def test_a_store_that_is_gone_is_named_in_one_line(
    place: Office, running: DiscordFace
) -> None:
    stop = asyncio.Event()
    with structlog.testing.capture_logs() as logs, moved_away(place.stage.folder / "askdesk.db"):
        going = asyncio.create_task(running.desk.upkeep.run(stop, 60.0))
        failed = lambda: [one for one in logs if one["event"] == "desk_upkeep_failed"]  # noqa: E731
        lines = await until(failed, "a failed round")
        stop.set()
        await going
    # The program's own rounds go on meanwhile and may fail as well.
    assert all("can't be opened" in line["reason"] for line in lines)
    assert not any("exc_info" in line for line in lines)
