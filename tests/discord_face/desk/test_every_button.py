"""Every kind of button, form and command has its row: a new one without a row fails here.

What staff do with a card stands in `test_who_may.py`, what follows a preview or a list in
`test_afterwards.py`; here is what askers press, and the proof that nothing is left out.
"""

from __future__ import annotations

import re

import pytest

from bot.desk_words import SEND_COMMAND
from bot.discord_face import ids
from bot.discord_face.desk import ids as desk_ids
from bot.discord_face.opening import DiscordFace
from bot.discord_words import ANSWER_MESSAGE
from bot.values import ButtonAction, CaseState, Person
from tests.discord_face.desk.elsewhere import in_state, staff
from tests.discord_face.desk.office import Office, fills
from tests.discord_face.desk.old_buttons import (
    AFTERWARDS,
    ENTRY,
    LISTS,
    ROLES,
    place_owner,
    said,
    shown,
    somebody,
)
from tests.discord_face.desk.test_who_may import (
    CLAIMED,
    COMMANDS,
    DEEDS,
    MENUS,
    OPEN,
    REFUSED,
    REPLIED,
)
from tests.discord_face.stage import PHONE
from tests.loopback.people import Person as Somebody

# of askers, with a case: said where it is done, in which states, and to everybody else
OF_A_CASE: dict[str, tuple[str, tuple[CaseState, ...], str]] = {
    "case:add:{n}": ("I've added", (OPEN, CLAIMED, REPLIED), "isn't one of your questions"),
    "case:withdraw:{n}": (
        "I've withdrawn **E-{n}**",
        (OPEN, CLAIMED, REPLIED),
        "isn't one of your questions",
    ),
    "case:read:{n}": ("as you wish", (REPLIED,), "no reply to read"),
    "r:rate-good:E-{n}::{n}": ("Our staff will see", (REPLIED,), "can no longer be rated"),
    "r:rate-poor:E-{n}::{n}": ("Our staff will see", (REPLIED,), "can no longer be rated"),
}
# of askers, under the reply to a question: said to whoever asked it
OF_A_QUESTION = {
    "entry": PHONE,
    "choose": PHONE,
    "none": "E-1",
    "helped": "Glad",
    "not-it": "E-1",
    "person": "E-1",
    "add": "E-1",
    "contact-yes": "",
    "contact-no": "",
}
OF_ONESELF = {
    "mine:": "You have no question",
    "forget:ask": "can't be undone",
    "forget:no": "Nothing was deleted",
    "forget:yes": "everything else of you deleted",
    "waiting:nothing": "no reply to read",
    "more:nothing:0": "no reply to read",
}


def of_discord(who: Somebody) -> Person:
    return Person(str(who.user.id), who.user.name)


def alternatives(pattern: re.Pattern[str], group: str) -> set[str]:
    """Return the words that a group of a custom_id's pattern may be."""
    found = re.search(rf"\(\?P<{group}>([a-z|-]+)\)", pattern.pattern)
    assert found is not None
    return set(found[1].split("|"))


# Nothing is left out


async def test_every_button_that_is_registered_has_a_row(running: DiscordFace) -> None:
    registered = set(running.client._connection._view_store._dynamic_items)
    asked = {ids.REPLY, ids.MORE, ids.MINE, ids.WAITING, ids.CASE, ids.FORGET, ids.PANEL}
    assert registered == asked | {desk_ids.BUTTON, desk_ids.PAGE}
    of_the_desk = {*DEEDS, *MENUS, *AFTERWARDS, "alike-form"}
    assert alternatives(desk_ids.BUTTON, "what") == of_the_desk
    assert alternatives(desk_ids.PAGE, "kind") == LISTS
    assert {f"case:{one}:{{n}}" for one in alternatives(ids.CASE, "what")} <= set(OF_A_CASE)
    assert {f"forget:{one}" for one in alternatives(ids.FORGET, "what")} <= set(OF_ONESELF)
    rated = {one.split(":")[1] for one in OF_A_CASE if one.startswith("r:")}
    assert {one.value for one in ButtonAction} == {*OF_A_QUESTION, *rated}


async def test_every_form_and_command_that_is_registered_has_a_row(running: DiscordFace) -> None:
    client = running.client
    own, desk = {ids.FORM_ASK, ids.FORM_ADD}, {desk_ids.FORM_REPLY, desk_ids.FORM_ALIKE}
    assert set(client.forms) == own | desk
    named = {command.qualified_name for command in client.tree.walk_commands()}
    assert named == {"ask", "questions", "privacy", "desk", *(f"desk {one}" for one in COMMANDS)}
    everything = {command.name for command in client.tree.get_commands()}
    menus = {one["name"] for one in client_menus(running)}
    assert everything >= {"ask", "questions", "privacy", "desk"}
    assert menus == {SEND_COMMAND, ANSWER_MESSAGE}


def client_menus(running: DiscordFace) -> list[dict[str, object]]:
    commands = running.client.tree.get_commands()
    return [one.to_dict(running.client.tree) for one in commands if not hasattr(one, "description")]


# What askers press


@pytest.mark.parametrize("state", list(CaseState))
@pytest.mark.parametrize("button", list(OF_A_CASE))
async def test_what_an_asker_does_with_a_case_is_done_for_them_alone(
    place: Office, running: DiscordFace, button: str, state: CaseState
) -> None:
    owner = staff(place.anne.user.id, "Anne Bostain")
    number = await in_state(running, "m-1", state, owner, of_discord(place.chief))
    done, states, not_theirs = OF_A_CASE[button]
    card = shown(place, place.stage.lobby, button.format(n=number))
    for role in ROLES:
        assert not_theirs in await said(place, somebody(place, role), card), role
        assert (await place.case(running, number)).state is state
    refusal = not_theirs if not button.startswith(("case:add", "case:with")) else REFUSED[state]
    wanted = done.format(n=number) if state in states else refusal
    assert wanted in await said(place, place.chief, card)


@pytest.mark.parametrize("action", list(OF_A_QUESTION))
async def test_what_stands_under_a_reply_works_for_whoever_asked(
    place: Office, running: DiscordFace, action: str
) -> None:
    lobby, chief = place.stage.lobby, place.chief
    await chief.dm("what does it cost?")
    await chief.hears()
    await chief.say(lobby, "phone?", mention_bot=True)
    answer = await chief.hears(lobby)
    found = ids.REPLY.fullmatch(answer.buttons[0]["custom_id"])
    assert found is not None
    argument = {"entry": ENTRY, "choose": ENTRY, "add": "1"}.get(action, "")
    button = shown(place, lobby, ids.reply_id(action, found["question"], "", argument))
    for role in ROLES:
        text = await said(place, somebody(place, role), button)
        assert "belong to the person who asked" in text, role
    text = await said(place, chief, button)
    assert text
    assert "belong to the person who asked" not in text
    assert OF_A_QUESTION[action].replace("E-1", "E-") in text


@pytest.mark.parametrize("button", list(OF_ONESELF))
async def test_what_is_about_oneself_never_touches_anybody_else(
    place: Office, running: DiscordFace, button: str
) -> None:
    number = await in_state(running, "m-1", OPEN, place_owner(place), of_discord(place.chief))
    pressed = shown(place, place.stage.lobby, button)
    for role in ROLES:
        read = await said(place, somebody(place, role), pressed)
        assert OF_ONESELF[button] in read or "Nothing is stored" in read, role
    assert (await place.case(running, number)).asker.id == str(place.chief.user.id)


@pytest.mark.parametrize("role", ["asker", *ROLES])
async def test_everybody_may_ask_by_panel_and_by_command(
    place: Office, running: DiscordFace, role: str
) -> None:
    who, lobby = somebody(place, role), place.stage.lobby
    opened = await who.click(shown(place, lobby, "panel:ask"), "panel:ask")
    assert PHONE in (await who.reads(await fills(who, opened, "phone?"))).text
    read = await who.reads(await who.slash("ask", lobby, question="what is the phone number?"))
    assert PHONE in read.text
    assert "You have no question" in (await who.reads(await who.slash("questions", lobby))).text
    assert "What is stored" in (await who.reads(await who.slash("privacy", lobby))).text
    message = await place.stranger.say(lobby, "how can I reach you by phone?")
    assert PHONE in (await who.reads(await who.message_command(ANSWER_MESSAGE, message))).text
