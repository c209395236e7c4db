"""Every button and command, in every state, for everybody: done or refused, always with words."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.desk_words import SEND_COMMAND
from bot.discord_face.desk.ids import case_id
from bot.discord_face.opening import DiscordFace
from bot.values import CaseState
from tests.discord_face.desk.elsewhere import in_state, staff
from tests.discord_face.desk.office import Office, fills
from tests.loopback import CannotDoError, Permission, posting, until
from tests.loopback.people import Person
from tests.loopback.world import Message, Overwrite

OPEN, CLAIMED, REPLIED, RESOLVED, WITHDRAWN = CaseState
TAKEN = "Anne Bostain has E-"
MENUS = {
    "assign": "Who is to take",
    "more": "what would you like to do",
    "history": "how much?",
    "files": "There are no files",
    "alike": "asks the same",
    "cancel": "Nothing was sent",
}
REFUSED = {OPEN: "is open, so", CLAIMED: "is claimed, so", REPLIED: "is answered, so"}
REFUSED |= {RESOLVED: "is closed, so", WITHDRAWN: "is withdrawn by the asker, so"}

# button: what it says where it is done, and in which states it is; elsewhere it is refused
DEEDS: dict[str, tuple[str, Sequence[CaseState]]] = {
    "claim": ("is yours", (OPEN,)),
    "release": ("is open again", (CLAIMED,)),
    "resolve": ("is closed, and", (OPEN, CLAIMED, REPLIED)),
    "reopen": ("is open again", (REPLIED, RESOLVED, WITHDRAWN)),
    "reply": ("is sent", (OPEN, CLAIMED, REPLIED)),
    "answer": ("Which answer", (OPEN, CLAIMED, REPLIED)),
    "give": ("is with", (OPEN, CLAIMED, REPLIED)),
    "entry": ("draft", (REPLIED,)),
}


@pytest.fixture
async def settled(running: DiscordFace) -> DiscordFace:
    """The program once it has looked at what there was at its start."""
    await running.desk.upkeep.looked.wait()
    return running


def expected(button: str, state: CaseState, role: str) -> str:
    """What somebody of staff reads, who has the case or not."""
    done, states = DEEDS[button]
    if button in ("reply", "answer") and state is CLAIMED and role == "staff":
        return TAKEN
    if button == "entry":
        return done if state is REPLIED else "has no reply of a person yet"
    if state in states:
        return done
    return TAKEN if (button, state) == ("claim", CLAIMED) else REFUSED[state]


def old_card(place: Office, number: int, *buttons: str) -> Message:
    """A message of the bot with these buttons, as if from another day."""
    rows = [
        {
            "type": 1,
            "components": [
                {"type": 2, "style": 2, "label": one, "custom_id": case_id(one, number)}
                for one in buttons[at : at + 5]
            ],
        }
        for at in range(0, len(buttons), 5)
    ]
    menu = {"type": 5, "custom_id": case_id("give", number), "min_values": 1, "max_values": 1}
    rows.append({"type": 1, "components": [menu]})
    here = place.discord.place
    return posting.post(here, place.desk, here.bot, {"content": "old", "components": rows})


async def told(place: Office, who: Person, card: Message, button: str) -> str:
    """Press a button and, where a form opens, fill it in; returns what is read in the end."""
    if button == "give":
        asked = await who.choose(card, place.colleague.user)
    else:
        asked = await who.click(card, button)
    if asked.modal is not None:
        asked = await fills(who, asked, "It is $4,000.")
    return (await who.reads(asked)).text


@pytest.mark.parametrize("role", ["staff", "owner"])
@pytest.mark.parametrize("state", list(CaseState))
async def test_every_deed_of_staff_is_done_or_refused_in_words(
    place: Office, settled: DiscordFace, state: CaseState, role: str
) -> None:
    who = place.anne if role == "owner" else place.colleague
    owner = staff(place.anne.user.id, "Anne Bostain")
    read, wanted = {}, {}
    for button in DEEDS:
        number = await in_state(settled, f"{state}-{button}", state, owner)
        read[button] = await told(place, who, old_card(place, number, button), button)
        wanted[button] = expected(button, state, role)
    assert {name: text for name, text in read.items() if wanted[name] not in text} == {}


@pytest.mark.parametrize("state", list(CaseState))
async def test_menus_change_nothing_and_say_something(
    place: Office, settled: DiscordFace, state: CaseState
) -> None:
    owner = staff(place.anne.user.id, "Anne Bostain")
    number = await in_state(settled, "menus", state, owner)
    card = old_card(place, number, *MENUS)
    read = {button: await told(place, place.colleague, card, button) for button in MENUS}
    assert {name: text for name, text in read.items() if MENUS[name] not in text} == {}
    assert (await place.case(settled, number)).state is state


@pytest.mark.parametrize("role", ["asker", "other asker", "moderator without the role"])
async def test_nobody_else_can_do_anything_and_is_told_which_role_it_takes(
    place: Office, settled: DiscordFace, role: str
) -> None:
    place.desk.overwrites[place.discord.guild.id] = Overwrite(allow=Permission.VIEW_CHANNEL)
    moderators = place.discord.role("Moderators", Permission.MANAGE_MESSAGES)
    who = {"asker": place.chief, "other asker": place.stranger}.get(role)
    who = who or place.discord.person("mod", moderators)
    owner = staff(place.anne.user.id, "Anne Bostain")
    for state in CaseState:
        number = await in_state(settled, f"{state}", state, owner)
        buttons = [one for one in (*DEEDS, *MENUS) if one != "give"]
        card = old_card(place, number, *buttons)
        for button in (*buttons, "give"):
            text = await told(place, who, card, button)
            assert f"takes the role <@&{place.stage.staff.id}>" in text, (state, button)
        assert (await place.case(settled, number)).state is state


async def test_an_outsider_sees_nothing_to_press(place: Office, running: DiscordFace) -> None:
    card = await place.asks()
    outsider = place.discord.person("outsider", member=False)
    with pytest.raises(CannotDoError):
        await outsider.click(card, "Claim")


COMMANDS: dict[str, dict[str, str]] = {
    "list": {},
    "mine": {},
    "show": {"case": "E-1"},
    "search": {"text": "much"},
    "reopen": {"case": "E-1"},
    "answer": {"case": "E-1", "entry": "phone"},
    "report": {},
    "gaps": {},
    "panel": {},
}


@pytest.mark.parametrize("command", COMMANDS)
async def test_a_command_is_hidden_from_askers_and_refused_without_the_role(
    place: Office, running: DiscordFace, command: str
) -> None:
    await place.asks()
    moderators = place.discord.role("Moderators", Permission.MANAGE_MESSAGES)
    moderator = place.discord.person("mod", moderators)
    lobby, options = place.stage.lobby, COMMANDS[command]
    with pytest.raises(CannotDoError):
        await place.chief.slash(f"desk {command}", lobby, **options)
    asked = await moderator.slash(f"desk {command}", lobby, **options)
    assert f"takes the role <@&{place.stage.staff.id}>" in (await moderator.reads(asked)).text


async def test_suggestions_tell_nothing_to_who_lacks_the_role(
    place: Office, running: DiscordFace
) -> None:
    await place.asks()
    moderators = place.discord.role("Moderators", Permission.MANAGE_MESSAGES)
    moderator = place.discord.person("mod", moderators)
    for command, option in (("desk show", "case"), ("desk answer", "entry")):
        assert await moderator.autocomplete(command, option, "", place.stage.lobby) == []


async def test_another_server_is_not_ours(place: Office, running: DiscordFace) -> None:
    other = place.discord.another_guild("Elsewhere")
    role = other.role("Staff", Permission.MANAGE_MESSAGES)
    room = other.channel("room")
    someone = other.person("someone", role)
    asked = await someone.slash("desk list", room)
    assert (await someone.reads(asked)).text == "This works in our own server only."
    said = await someone.say(room, "hello")
    asked = await someone.message_command(SEND_COMMAND, said)
    assert (await someone.reads(asked)).text == "This works in our own server only."


async def test_a_case_cant_be_given_to_who_is_not_staff(
    place: Office, running: DiscordFace
) -> None:
    await place.asks()
    menu = await place.opens("Assign")
    await place.anne.choose(menu, place.stranger.user)
    await until(lambda: "doesn't have the role" in menu.text, "the refusal")
    assert (await place.case(running)).owner is None


async def test_staff_give_a_case_to_each_other(place: Office, running: DiscordFace) -> None:
    await place.asks()
    menu = await place.opens("Assign")
    await place.anne.choose(menu, place.colleague.user)
    await until(lambda: menu.text == "E-1 is with Colleague now.", "the new owner")
    assert "Colleague is on it" in place.card().content
