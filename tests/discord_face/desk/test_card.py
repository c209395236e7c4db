"""The card and the thread of a case, through its life and from wherever it is changed."""

from __future__ import annotations

from bot import contact_words
from bot.case import Action
from bot.discord_face.opening import DiscordFace
from bot.values import Person, Role
from tests.discord_face.desk.office import PRICE, Office
from tests.loopback import until

AT_THE_TERMINAL = Person("console:anne", "Anne Bostain", Role.STAFF)


async def test_a_passed_on_question_gets_a_card_and_a_thread(
    place: Office, running: DiscordFace
) -> None:
    card = await place.asks()
    assert card.content == "🟡 **E-1** · waiting for an answer"
    assert PRICE in card.text
    assert card.labels == ["Claim", "Reply", "Use answer", "Assign", "Resolve", "More"]
    await until(place.threads, "a thread")
    assert place.thread().name == f"E-1 · {PRICE}"


async def test_a_card_is_edited_and_never_posted_again(place: Office, running: DiscordFace) -> None:
    card = await place.asks()
    await place.presses("Claim")
    await place.replies("We'll call you.")
    await place.presses("Resolve")
    assert [one.id for one in place.cards()] == [card.id]
    assert card.content == "⚪ **E-1** · closed"
    assert card.labels == ["Reopen", "More"]


async def test_what_is_done_in_the_terminal_stands_on_the_card(
    place: Office, running: DiscordFace
) -> None:
    await place.asks()
    await running.program.desk.act(1, Action.CLAIM, AT_THE_TERMINAL)
    card = await place.becomes("Anne Bostain is on it")
    assert card.labels == ["Reply", "Use answer", "Assign", "Resolve", "More"]


async def test_closing_archives_the_thread_after_the_card_was_edited(
    place: Office, running: DiscordFace
) -> None:
    card = await place.asks()
    await place.presses("Resolve")
    thread = place.thread()
    assert thread.thread is not None
    assert thread.thread.archived
    changes = [
        request.path for request in place.discord.requests("PATCH /channels") if request.body
    ]
    edited = changes.index(f"/channels/{place.desk.id}/messages/{card.id}")
    assert edited < changes.index(f"/channels/{thread.id}")


async def test_reopening_wakes_the_thread(place: Office, running: DiscordFace) -> None:
    await place.asks()
    await place.presses("Resolve")
    assert await place.presses("Reopen") == "E-1 is open again."
    thread = place.thread().thread
    assert thread is not None
    assert not thread.archived
    assert "waiting" in place.card().content


async def test_what_the_asker_adds_is_said_in_the_thread_and_calls_the_owner_alone(
    place: Office, running: DiscordFace
) -> None:
    await place.asks()
    await place.presses("Claim")
    await place.chief.dm("and what about 20 officers in Elko?")
    added = await place.anne.hears(place.thread())
    assert "20 officers in Elko" in added.content
    assert place.anne.was_pinged_by(added)
    assert not place.colleague.was_pinged_by(added)
    assert "20 officers" in (await place.becomes("Added since")).text


async def test_a_follow_up_to_an_answer_calls_whoever_gave_it(
    place: Office, running: DiscordFace
) -> None:
    await place.asks()
    await place.replies("We'll call you.")
    assert "We'll call you" in (await place.anne.hears(place.thread())).text.replace("\\", "")
    await place.chief.dm("and what does it cost for 20 officers in Elko?")
    added = await place.anne.hears(place.thread())
    assert "20 officers in Elko" in added.content
    assert place.anne.was_pinged_by(added)
    assert not place.colleague.was_pinged_by(added)


async def test_a_card_says_once_which_topic_a_person_answers(
    place: Office, running: DiscordFace
) -> None:
    card = await place.asks()
    assert "“What does it cost?” is for a person to answer" in card.text
    assert card.text.count("What does it cost?") == 1
    assert "came near to" not in card.text


async def test_the_question_steps_back_on_the_card_once_it_is_answered(
    place: Office, running: DiscordFace
) -> None:
    card = await place.asks()
    assert card.embeds[0]["description"] == PRICE
    await place.replies("We'll call you.")
    assert card.embeds[0]["description"] == f"-# {PRICE}"
    await place.presses("Reopen")
    assert card.embeds[0]["description"] == PRICE


async def test_a_card_names_what_came_before_and_who_takes_no_direct_messages(
    place: Office, running: DiscordFace
) -> None:
    await place.asks()
    await place.presses("Resolve")
    await running.program.store.askers.note("discord", str(place.chief.user.id), no_dm=True)
    await place.asks("can we get a discount?")
    card = place.card(2)
    assert "E-1 closed" in card.text
    assert "no direct messages" in card.text


async def test_whether_staff_may_call_an_asker_is_asked_once_and_stands_on_the_card(
    place: Office, running: DiscordFace
) -> None:
    await place.asks("what does it cost for 12 officers? call me at 515-555-0134")
    receipt = place.chief.sees()[-1]
    assert contact_words.MAY_WE in receipt.content
    await place.chief.click(receipt, contact_words.YES)
    card = await place.becomes("They agreed on")
    assert "515-555-0134" in card.text.replace("\\", "")
    assert "May our staff use it" in card.text


async def test_what_an_asker_writes_does_nothing_on_the_card(
    place: Office, running: DiscordFace
) -> None:
    card = await place.asks("what is the *price* for @everyone [here](https://x.example) <@&1>?")
    assert "@everyone" not in card.text
    assert "](https" not in card.text
    assert not card.rang


async def test_the_longest_question_fits(place: Office, running: DiscordFace) -> None:
    card = await place.asks("what is the price of *_* " + "*_~`|" * 350)
    assert len(card.embeds[0]["description"]) <= 1500
    assert len(place.thread().name) <= 100


async def test_a_forums_card_is_a_post_with_the_tag_of_its_state(forum: Office) -> None:
    async with forum.running():
        card = await forum.asks()
        assert card.channel.name == f"E-1 · {PRICE}"
        tags = {name: tag for tag, name in forum.desk.tags.items()}
        state = card.channel.thread
        assert state is not None
        assert state.tags == [tags["open"]]
        await forum.presses("Resolve")
        assert state.tags == [tags["done"]]
        assert state.archived
        assert card.labels == []


async def test_a_closed_post_is_woken_edited_and_archived_again(forum: Office) -> None:
    async with forum.running() as face:
        card = await forum.asks()
        await forum.presses("Resolve")
        await forum.anne.slash("desk reopen", forum.stage.lobby, case="E-1")
        await forum.becomes("waiting")
        await face.program.desk.act(1, Action.RESOLVE, AT_THE_TERMINAL)
        await forum.becomes("closed")
        assert card.channel.thread is not None
        await until(lambda: card.channel.thread and card.channel.thread.archived, "rest")


async def test_a_case_from_the_terminal_has_a_card_too(place: Office, running: DiscordFace) -> None:
    from tests.discord_face.desk.elsewhere import asked_in_the_terminal

    await asked_in_the_terminal(running)
    card = await place.becomes("in the terminal")
    assert "An agency" in card.text
