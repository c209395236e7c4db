"""Replying: by the form, with an answer of the FAQ, with a draft of the thread."""

from __future__ import annotations

import asyncio

import pytest

from bot.discord_face.opening import DiscordFace
from tests.discord_face.desk.office import PRICE, Office, fills
from tests.discord_face.stage import held_for
from tests.loopback import CannotDoError, until
from tests.loopback.world import Message

SEND = "Send to the asker"
DRAFT = "We have **two** dates in May. May I call you?"


async def heard(place: Office, words: str) -> Message:
    """The next message to the agency that says something."""
    while True:
        message = await place.chief.hears()
        if words in message.content:
            return message


async def test_the_form_brings_a_signed_reply_and_the_card_says_that_it_arrived(
    place: Office, running: DiscordFace
) -> None:
    await place.asks()
    told = await place.replies("It is $4,000. @everyone")
    assert told == "Your answer to E-1 is sent. Delivered."
    reply = await heard(place, "$4,000")
    assert "Anne Bostain, training staff" in reply.content
    assert not reply.rang
    card = place.card()
    assert "answered by Anne Bostain" in card.content
    assert "Delivered." in card.text


async def test_the_form_shows_the_question_and_is_refused_to_who_doesnt_have_the_case(
    place: Office, running: DiscordFace
) -> None:
    await place.asks()
    asked = await place.colleague.click(place.card(), "Reply")
    assert asked.modal is not None
    assert "12 officers" in asked.modal["components"][0]["component"]["placeholder"]
    await place.presses("Claim")
    assert "Anne Bostain has E-1" in await place.presses("Reply", place.colleague)


async def test_an_answer_of_the_faq_is_shown_before_it_goes(
    place: Office, running: DiscordFace
) -> None:
    await place.asks("how much is it, and how many hours is train the trainer for my cousin?")
    asked = await place.anne.slash(
        "desk answer", place.desk, case="E-1", entry="course-length-train-the-trainer"
    )
    shown = await place.anne.reads(asked)
    assert shown.labels == ["Send", "Cancel"]
    text = shown.embeds[0]["description"]
    assert "is sent" in (await place.goes_on(shown, "Send")).text
    assert text.split("\n")[0] in (await heard(place, "you asked")).content


async def test_the_menu_of_answers_offers_those_that_came_near_first(
    place: Office, running: DiscordFace
) -> None:
    await place.asks("whats the phone number and price?")
    menu = await place.opens("Use answer")
    [options] = [one["options"] for one in menu.menus]
    assert 1 < len(options) <= 25
    await place.anne.choose(menu, options[0]["value"])
    await until(lambda: menu.labels == ["Send", "Cancel"], "the preview")


async def test_answers_are_found_while_typing(place: Office, running: DiscordFace) -> None:
    found = await place.anne.autocomplete("desk answer", "entry", "train-the-trainer", place.desk)
    assert "course-length-train-the-trainer" in [one["value"] for one in found]
    assert len(found) <= 25


async def test_a_draft_of_the_thread_is_shown_once_more_and_then_sent(
    place: Office, running: DiscordFace
) -> None:
    await place.asks()
    draft = await place.anne.say(place.thread(), DRAFT)
    asked = await place.anne.message_command(SEND, draft)
    preview = await place.anne.reads(asked)
    assert preview.embeds[0]["description"] == DRAFT
    assert all("two" not in one.content for one in place.chief.sees())
    assert "is sent" in (await place.goes_on(preview, "Send")).text
    assert DRAFT in (await heard(place, "May I call")).content


async def test_what_is_cancelled_is_not_sent(place: Office, running: DiscordFace) -> None:
    await place.asks()
    draft = await place.anne.say(place.thread(), DRAFT)
    preview = await place.anne.reads(await place.anne.message_command(SEND, draft))
    told = await place.goes_on(preview, "Cancel")
    assert told.text == "Nothing was sent."
    assert told.labels == []
    assert all("two" not in one.content for one in place.chief.sees())


async def test_what_staff_write_stays_among_them(place: Office, running: DiscordFace) -> None:
    await place.asks()
    before = len(place.chief.sees())
    await place.anne.say(place.thread(), "who is that chief anyway?", mention_bot=True)
    await place.discord.settles()
    assert len(place.chief.sees()) == before


async def test_two_presses_of_send_send_once(place: Office, running: DiscordFace) -> None:
    await place.asks()
    draft = await place.anne.say(place.thread(), DRAFT)
    preview = await place.anne.reads(await place.anne.message_command(SEND, draft))
    await asyncio.gather(place.anne.click(preview, "Send"), place.anne.click(preview, "Send"))
    await place.discord.settles()
    assert sum(DRAFT in one.content for one in place.chief.sees()) == 1


async def test_a_form_told_twice_sends_once(place: Office, running: DiscordFace) -> None:
    await place.asks()
    asked = await place.anne.click(place.card(), "Reply")
    sent = await fills(place.anne, asked, "Once is enough.")
    place.discord.deliver_again(sent)
    await place.discord.settles()
    assert sum("Once is enough" in one.content for one in place.chief.sees()) == 1


@pytest.mark.parametrize("what", ["elsewhere", "own"])
async def test_only_a_message_of_staff_in_a_cases_thread_can_be_sent(
    place: Office, running: DiscordFace, what: str
) -> None:
    card = await place.asks()
    message = card if what == "own" else await place.anne.say(place.stage.lobby, DRAFT)
    told = await place.anne.reads(await place.anne.message_command(SEND, message))
    assert ("message of mine" if what == "own" else "in the thread of a case") in told.text


async def test_a_closed_case_takes_no_reply_and_says_what_to_do(
    place: Office, running: DiscordFace
) -> None:
    await place.asks()
    asked = await place.anne.slash(
        "desk answer", place.desk, case="E-1", entry="course-length-train-the-trainer"
    )
    old = await place.anne.reads(asked)
    await place.presses("Resolve")
    assert "reopen it first" in (await place.goes_on(old, "Send")).text


async def test_a_reply_to_somebody_with_closed_messages_is_named_as_waiting(
    place: Office, running: DiscordFace
) -> None:
    await place.asks()
    place.chief.close_dms()
    told = await place.replies("It is $4,000.")
    assert "waits for them to open it" in told
    assert "waits for them to open it" in place.card().text


async def test_a_reply_behind_a_public_button_is_named_as_read_once_its_asker_opened_it(
    place: Office, running: DiscordFace
) -> None:
    chief, lobby = place.chief, place.stage.lobby
    chief.close_dms()
    await chief.say(lobby, PRICE, mention_bot=True)
    await chief.hears(lobby)
    await place.becomes("waiting")
    await place.replies("It is $4,000.")
    notice = await chief.hears(lobby)
    await place.anne.reads(await place.anne.click(notice, "Read your reply"))
    assert "waits for them to open it" in place.card().text
    for _ in range(2):
        await chief.reads(await chief.click(notice, "Read your reply"))
        await place.becomes("They have opened it.")
    events = (await running.program.desk.show(1)).events
    assert [one.what for one in events].count("read") == 1
    privacy = await chief.reads(await chief.slash("privacy", lobby))
    sure = await chief.reads(await chief.click(privacy, "Delete my data"))
    await chief.click(sure, "Yes, delete everything")
    await until(lambda: notice not in chief.sees(lobby), "the end of what was posted")


async def test_a_reply_shown_at_the_next_contact_is_named_as_read(
    place: Office, running: DiscordFace
) -> None:
    await place.asks()
    place.chief.close_dms()
    await place.replies("It is $4,000.")
    await held_for(running, place.chief)
    unopened = place.card().text
    await place.chief.slash("ask", place.stage.lobby, question="phone?")
    shown = await place.becomes("They have opened it.")
    assert "They have opened it." not in unopened
    assert shown.id == place.card().id


async def test_a_reply_that_fails_for_good_is_named_with_the_next_step(
    place: Office, running: DiscordFace
) -> None:
    await place.asks()
    path = f"/channels/{place.chief.direct.id}/messages"
    place.discord.fail_next("POST", path, 400, code=240000)
    told = await place.replies("See https://example.org")
    assert "link filter" in told
    card = await place.becomes("Not delivered")
    assert "Call or write to them instead" in card.text


async def test_outsiders_are_offered_none_of_it(place: Office, running: DiscordFace) -> None:
    await place.asks()
    with pytest.raises(CannotDoError):
        await place.stranger.slash("desk list", place.stage.lobby)
    said = await place.stranger.say(place.stage.lobby, DRAFT)
    with pytest.raises(CannotDoError):
        await place.stranger.message_command(SEND, said)


LONG = " ".join(f"word{number:04}" for number in range(390))


async def shown_whole(place: Office, reply: Message) -> str:
    """All pages of a reply, one after another, as its asker reads them."""
    read = [await place.chief.reads(await place.chief.click(reply, "Show all"))]
    found = [read[0].content]
    while "Next" in read[0].labels:
        await place.goes_on(read[0], "Next", place.chief)
        found.append(read[0].content)
    return "\n".join(found)


async def test_a_reply_of_3500_characters_can_be_entered_and_is_read_to_its_last_word(
    place: Office, running: DiscordFace
) -> None:
    await place.asks()
    told = await place.replies(LONG)
    assert "they read the rest with “Show all”" in told
    reply = await heard(place, "word0000")
    whole = await shown_whole(place, reply)
    assert [word for word in LONG.split() if word not in whole] == []


async def test_staff_find_every_word_of_a_long_reply_again(
    place: Office, running: DiscordFace
) -> None:
    await place.asks()
    await place.replies(LONG)
    thread = place.thread()
    [told] = [one for one in place.anne.sees(thread) if "word0000" in one.content]
    assert "What happened" in told.content
    more = await place.opens("More")
    await place.goes_on(more, "What happened")
    found = more.text
    while "Next" in more.labels:
        found += (await place.goes_on(more, "Next")).text
    assert [word for word in LONG.split() if word not in found] == []


async def test_a_draft_longer_than_a_message_says_so_before_it_goes(
    place: Office, running: DiscordFace
) -> None:
    await place.asks()
    draft = await place.anne.say(place.thread(), LONG)
    preview = await place.anne.reads(await place.anne.message_command(SEND, draft))
    assert preview.embeds[0]["description"] == LONG
    assert "Show all" in preview.content


async def test_a_message_of_very_many_lines_still_reaches_the_thread(
    place: Office, running: DiscordFace
) -> None:
    await place.asks()
    lines = "\n".join(str(number) for number in range(900))
    await place.replies(lines)
    told = [one.content for one in place.anne.sees(place.thread()) if "> 100\n" in one.content]
    assert len(told) == 1
    assert "What happened" in told[0]
