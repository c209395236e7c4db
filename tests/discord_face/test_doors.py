"""Every way in which an agency can ask, and who is never answered."""

from __future__ import annotations

from bot.discord_face.opening import DiscordFace
from tests.discord_face.stage import PHONE, Stage


async def test_a_direct_message_is_answered_directly(stage: Stage, face: DiscordFace) -> None:
    await stage.chief.dm("phone?")
    assert PHONE in (await stage.chief.hears()).content


async def test_a_mention_is_answered_in_the_channel_as_a_reply(
    stage: Stage, face: DiscordFace
) -> None:
    asked = await stage.chief.say(stage.lobby, "phone?", mention_bot=True)
    answer = await stage.chief.hears(stage.lobby)
    assert PHONE in answer.content
    assert answer.reply_to is asked


async def test_a_reply_to_the_bot_is_answered_when_it_pings(
    stage: Stage, face: DiscordFace
) -> None:
    await stage.chief.say(stage.lobby, "phone?", mention_bot=True)
    first = await stage.chief.hears(stage.lobby)
    await stage.chief.reply_to(first, "how long is the train the trainer", ping=True)
    assert "24 hours" in (await stage.chief.hears(stage.lobby)).content


async def test_ask_is_answered_so_that_only_the_asker_sees_it(
    stage: Stage, face: DiscordFace
) -> None:
    asked = await stage.chief.slash("ask", stage.lobby, question="phone?")
    answer = await stage.chief.reads(asked)
    assert PHONE in answer.content
    assert stage.anne.sees(stage.lobby) == []


async def test_ask_works_in_the_direct_conversation_too(stage: Stage, face: DiscordFace) -> None:
    asked = await stage.chief.slash("ask", question="phone?")
    assert PHONE in (await stage.chief.reads(asked)).content


async def test_ask_suggests_titles_and_phrasings_while_one_types(
    stage: Stage, face: DiscordFace
) -> None:
    entries = stage.advisor.catalogue.entries.values()
    choices = await offered_for(stage, "train lon")
    titles = [one.title for one in entries if one.title in choices]
    phrasings = [text for one in entries for text in one.phrasings if text in choices]
    assert titles
    assert phrasings
    assert choices == [*titles, *(text for text in choices if text in phrasings)]
    assert [text for text in choices if not {"train", "lon"} <= beginnings(text)] == []


async def test_ask_suggests_no_more_and_nothing_longer_than_discord_takes(
    stage: Stage, face: DiscordFace
) -> None:
    offered = [await offered_for(stage, typed) for typed in ("", "t")]
    assert [len(choices) for choices in offered] == [25, 25]
    assert max(len(text) for choices in offered for text in choices) <= 100


async def offered_for(stage: Stage, typed: str) -> list[str]:
    """Return what is offered for what somebody types, as it reads and as it is sent."""
    choices = await stage.chief.autocomplete("ask", "question", typed, stage.lobby)
    assert [one["name"] for one in choices] == [one["value"] for one in choices]
    return [one["name"] for one in choices]


def beginnings(text: str) -> set[str]:
    """Return whatever a word of a text begins with."""
    words = text.casefold().replace("-", " ").split()
    return {word[:length] for word in words for length in range(1, len(word) + 1)}


async def test_a_suggestion_chosen_is_answered(stage: Stage, face: DiscordFace) -> None:
    choices = await stage.chief.autocomplete("ask", "question", "phone num", stage.lobby)
    asked = await stage.chief.slash("ask", stage.lobby, question=choices[0]["value"])
    assert PHONE in (await stage.chief.reads(asked)).content


async def test_a_message_is_answered_from_its_menu_for_whoever_asks(
    stage: Stage, face: DiscordFace
) -> None:
    said = await stage.chief.say(stage.lobby, "does anybody know their phone number?")
    asked = await stage.anne.message_command("Answer from the FAQ", said)
    assert PHONE in (await stage.anne.reads(asked)).content
    assert stage.chief.sees(stage.lobby) == [said]


async def test_a_message_without_words_is_no_question(stage: Stage, face: DiscordFace) -> None:
    picture = await stage.chief.dm("", files={"a.png": b"-"})
    await stage.chief.hears()
    asked = await stage.chief.message_command("Answer from the FAQ", picture)
    assert "no text" in (await stage.chief.reads(asked)).content


async def test_staff_post_a_panel_whose_form_is_answered_privately(
    stage: Stage, face: DiscordFace
) -> None:
    stage.let_staff_manage()
    await stage.anne.slash("desk panel", stage.lobby)
    panel = await stage.chief.hears(stage.lobby)
    opened = await stage.chief.click(panel, "Ask a question")
    asked = await stage.chief.fill(opened, {"What would you like to know?": "phone?"})
    assert PHONE in (await stage.chief.reads(asked)).content
    assert stage.anne.sees(stage.lobby)[-1].id == panel.id


async def test_only_staff_can_post_a_panel(stage: Stage, face: DiscordFace) -> None:
    owner = stage.discord.role("Moderators", stage.manage)
    outsider = stage.discord.person("a moderator", owner)
    asked = await outsider.slash("desk panel", stage.lobby)
    assert stage.staff.mention in (await outsider.reads(asked)).content
    assert [m for m in stage.chief.sees(stage.lobby) if m.buttons] == []


async def test_people_who_talk_to_each_other_are_left_alone(
    stage: Stage, face: DiscordFace
) -> None:
    said = await stage.chief.say(stage.lobby, "phone?")
    await stage.anne.reply_to(said, "how long is the course?")
    await stage.discord.settles()
    assert len(stage.chief.sees(stage.lobby)) == 2


async def test_a_quiet_reply_to_the_bot_is_left_alone(stage: Stage, face: DiscordFace) -> None:
    await stage.chief.say(stage.lobby, "phone?", mention_bot=True)
    answer = await stage.chief.hears(stage.lobby)
    await stage.chief.reply_to(answer, "thanks all", ping=False)
    await stage.discord.settles()
    assert stage.chief.sees(stage.lobby)[-1].content == "thanks all"


async def test_other_bots_are_left_alone(stage: Stage, face: DiscordFace) -> None:
    robot = stage.discord.person("robot", bot=True)
    await robot.say(stage.lobby, "phone?", mention_bot=True)
    await stage.discord.settles()
    assert len(stage.chief.sees(stage.lobby)) == 1


async def test_staff_in_their_channel_are_left_alone(stage: Stage, face: DiscordFace) -> None:
    await stage.anne.say(stage.desk, "phone?", mention_bot=True)
    await stage.discord.settles()
    assert len(stage.anne.sees(stage.desk)) == 1


async def test_the_bot_asks_for_no_privileged_intent(stage: Stage, face: DiscordFace) -> None:
    intents = face.client.intents
    assert [intents.message_content, intents.members, intents.presences] == [False] * 3
