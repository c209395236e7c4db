"""Whatever people do is answered within Discord's three seconds, also while the store hangs.

The doors are those of `test_every_button.py`, which shows that none is left out.
"""

from __future__ import annotations

import asyncio

from bot.desk_words import SEND_COMMAND, STORE_TROUBLE
from bot.discord_face import ids
from bot.discord_face.desk.ids import case_id, page_id
from bot.discord_face.opening import DiscordFace
from bot.discord_words import ANSWER_MESSAGE
from tests.discord_face.desk.office import Office, fills
from tests.discord_face.desk.old_buttons import AFTERWARDS, DRAFT, ENTRY, LISTS, shown
from tests.discord_face.desk.stuck import stuck
from tests.discord_face.desk.test_every_button import OF_A_CASE, OF_A_QUESTION, OF_ONESELF
from tests.discord_face.desk.test_who_may import COMMANDS, DEEDS, MENUS, old_card
from tests.loopback import Interaction
from tests.loopback.people import Person
from tests.loopback.world import Message


def late(place: Office) -> list[str]:
    """Return what was done without an answer in time."""
    left = list(place.discord.unanswered)
    for asked in left:
        place.discord.forgive(asked)
    return [str(one.data.get("custom_id") or one.data.get("name")) for one in left]


async def presses(who: Person, message: Message) -> Interaction:
    """Press the one button of a message, or choose from its menu, and fill in what opens."""
    if message.menus:
        return await who.choose(message, ENTRY)
    asked = await who.click(message, message.buttons[0]["custom_id"])
    return await fills(who, asked, "It is $4,000.") if asked.modal is not None else asked


async def test_every_button_of_askers_is_answered_in_time(
    place: Office, running: DiscordFace
) -> None:
    await place.chief.dm("phone?")
    answer = await place.chief.hears()
    await place.asks()
    found = ids.REPLY.fullmatch(answer.buttons[0]["custom_id"])
    assert found is not None
    argument = {"entry": ENTRY, "choose": ENTRY, "add": "1"}
    buttons = [*(one.format(n=1) for one in OF_A_CASE), *OF_ONESELF, "panel:ask"]
    buttons += [
        ids.reply_id(action, found["question"], "", argument.get(action, ""))
        for action in OF_A_QUESTION
    ]
    rooms = (place.stage.lobby, place.chief.direct)
    messages = [shown(place, room, one) for room in rooms for one in buttons]
    with stuck(running):
        await asyncio.gather(*(presses(place.chief, one) for one in messages))
    assert late(place) == []


async def test_every_command_of_askers_is_answered_in_time(
    place: Office, running: DiscordFace
) -> None:
    chief, lobby = place.chief, place.stage.lobby
    said = await place.stranger.say(lobby, "how can I reach you by phone?")
    with stuck(running):
        await asyncio.gather(
            chief.slash("ask", lobby, question="phone?"),
            chief.slash("ask", question="phone?"),
            chief.autocomplete("ask", "question", "pho", lobby),
            chief.message_command(ANSWER_MESSAGE, said),
            chief.slash("questions", lobby),
            chief.slash("privacy", lobby),
        )
    assert late(place) == []


async def test_every_button_of_staff_is_answered_in_time(
    place: Office, running: DiscordFace
) -> None:
    card, desk = await place.asks(), place.desk
    form = await place.anne.click(card, "Reply")
    buttons = [case_id(one, 1) for one in (*DEEDS, *MENUS) if one != "give"]
    buttons += [case_id(one, 1, ENTRY) for one in AFTERWARDS]
    buttons += [case_id("alike-form", 1, "1"), *(page_id(one, 0, "1") for one in LISTS)]
    messages = [shown(place, desk, one, DRAFT) for one in buttons]
    with stuck(running):
        await asyncio.gather(
            *(presses(place.anne, one) for one in messages),
            place.anne.choose(old_card(place, 1), place.colleague.user),
            fills(place.anne, form, "It is $4,000."),
        )
    assert late(place) == []


async def test_every_command_of_staff_is_answered_in_time(
    place: Office, running: DiscordFace
) -> None:
    card, anne, desk = await place.asks(), place.anne, place.desk
    draft = await anne.reply_to(card, DRAFT)
    with stuck(running):
        *_, cases, answers = await asyncio.gather(
            *(anne.slash(f"desk {one}", desk, **given) for one, given in COMMANDS.items()),
            anne.message_command(SEND_COMMAND, draft),
            anne.autocomplete("desk show", "case", "E", desk),
            anne.autocomplete("desk answer", "entry", "phone", desk),
        )
    assert late(place) == []
    assert cases == []
    assert answers != []


async def test_a_form_that_cannot_be_opened_in_time_is_owned_up_to(
    place: Office, running: DiscordFace
) -> None:
    card = await place.asks()
    with stuck(running):
        asked = await place.anne.click(card, "Reply")
    assert (await place.anne.reads(asked)).text == STORE_TROUBLE
    assert (await place.anne.click(card, "Reply")).modal is not None
