"""Discord's limits hold by construction, however long what people and curators write."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import discord_words
from bot.case import Action
from bot.discord_face import ids
from bot.discord_face.forms import form
from bot.discord_face.opening import DiscordFace
from bot.discord_face.pages import PAGE, pages
from bot.discord_face.rendering import Rendered, rendered, safe_text
from bot.discord_face.suggesting import suggestions
from bot.values import Button, ButtonAction, Person, Reply, ReplyKind, Role
from faq.advisor import Advisor
from tests.discord_face.stage import COST, Stage
from tests.loopback.world import parts_of

DELIVERY = "d" * 24
QUESTION = "q" * 24
LONGEST_ENTRY = "e" * 60


def buttons(count: int) -> tuple[Button, ...]:
    topics = [Button(ButtonAction.CHOOSE, "t" * 300, LONGEST_ENTRY) for _ in range(count)]
    return (*topics, Button(ButtonAction.NONE_OF_THESE, "None of these"))


def parts(shown: Rendered) -> list[dict[str, object]]:
    return list(parts_of(shown.view.to_components() if shown.view else []))


@pytest.mark.parametrize("count", [1, 4, 5, 20, 21, 40])
@pytest.mark.parametrize("length", [1, 1999, 2000, 2001, 9000])
async def test_a_message_fits_with_as_many_buttons_and_words_as_there_may_be(
    count: int, length: int
) -> None:
    reply = Reply(ReplyKind.CHOICE, "w" * length, buttons(count), question=QUESTION)
    shown = rendered(reply, DELIVERY)
    rows = [part for part in parts(shown) if part["type"] == 1]
    pressed = [part for part in parts(shown) if part["type"] == 2]
    assert 1 <= len(shown.content) <= 2000
    assert len(rows) <= 5
    assert len(pressed) <= 25
    assert all(1 <= len(str(part["label"])) <= 80 for part in pressed)
    assert all(len(str(part["custom_id"])) <= 100 for part in pressed)
    assert len({part["custom_id"] for part in pressed if "None" in str(part["label"])}) == 1


async def test_the_longest_entry_survives_in_a_buttons_id() -> None:
    reply = Reply(ReplyKind.CHOICE, "Which?", buttons(1), question=QUESTION)
    custom_id = str(parts(rendered(reply, DELIVERY))[1]["custom_id"])
    found = ids.REPLY.fullmatch(custom_id)
    assert found is not None
    assert (found["question"], found["argument"]) == (QUESTION, LONGEST_ENTRY)


@pytest.mark.parametrize("action", list(ButtonAction))
async def test_every_kind_of_button_reads_back(action: ButtonAction) -> None:
    reply = Reply(ReplyKind.ANSWER, "x", (Button(action, "y", "17"),), question=QUESTION)
    found = ids.REPLY.fullmatch(str(parts(rendered(reply, DELIVERY))[1]["custom_id"]))
    assert found is not None
    assert found["action"] == action.value
    assert found["delivery"] == DELIVERY


@pytest.mark.parametrize("case", [None, 17])
async def test_a_message_with_buttons_carries_its_deliverys_id(case: int | None) -> None:
    reply = Reply(ReplyKind.RECEIPT, "x", () if case else buttons(1), case=case, question=QUESTION)
    found = [str(part["custom_id"]) for part in parts(rendered(reply, DELIVERY)) if "label" in part]
    assert any(ids.carries(custom_id, DELIVERY) for custom_id in found)


async def test_a_form_fits_however_long_its_words() -> None:
    modal = form("f" * 300, "t" * 300, "l" * 300, "p" * 300).to_dict()
    assert len(modal["title"]) <= 45
    assert len(modal["custom_id"]) <= 100


@given(st.text(max_size=6000), st.integers(min_value=40, max_value=PAGE))
def test_pages_are_short_end_with_a_sign_and_lose_no_word(text: str, most: int) -> None:
    found = pages(text, most)
    assert all(len(page) <= most for page in found)
    assert all(page.endswith("…") for page in found[:-1])
    joined = "".join(page.removesuffix("…").removesuffix("\n```") for page in found[:-1])
    bare = "".join(text.split()).replace("`", "")
    assert "".join((joined + found[-1]).split()).replace("`", "") == bare


def test_a_code_block_that_is_cut_is_closed() -> None:
    assert pages("```\n" + "word " * 500)[0].count("```") == 2


def test_what_an_asker_wrote_is_harmless_in_what_the_bot_relays() -> None:
    answer = Reply(ReplyKind.ANSWER, "> **what** @everyone\nThe **answer**.")
    persons = Reply(ReplyKind.PERSON, "**E-1** · you asked: [x](y)\n\nSee [here](https://a.b).")
    assert safe_text(answer).startswith(r"> \*\*what\*\* @" + "\u200beveryone\nThe **answer**.")
    assert r"\[x\]\(y\)" in safe_text(persons)
    assert "[here](https://a.b)" in safe_text(persons)


def test_suggestions_fit_and_are_each_offered_once(advisor: Advisor) -> None:
    suggest = suggestions(advisor.catalogue)
    for typed in ("", "a", "how", "training", "zzzz"):
        found = suggest(typed)
        assert len(found) == len(set(found)) <= 25
        assert all(1 <= len(text) <= 100 for text in found)


async def test_the_longest_message_is_taken_and_its_quote_is_harmless(
    stage: Stage, face: DiscordFace
) -> None:
    anne = Person("1", "Anne Bostain", Role.STAFF)
    tricky = f"{COST} [here](https://example.org) @everyone ```" + "x" * 3800
    await stage.chief.dm(tricky)
    await stage.chief.hears()
    await face.program.desk.act(1, Action.REPLY, anne, text="y" * 5000)
    answer = await stage.chief.hears()
    assert len(answer.content) <= 2000
    assert "](https" not in answer.content
    assert not answer.everyone
    assert discord_words.SHOW_ALL in answer.labels
