"""Buttons of another day, with rows of what follows a preview or a list, and who presses them."""

from __future__ import annotations

from bot.values import Person
from tests.discord_face.desk.elsewhere import staff
from tests.discord_face.desk.office import Office
from tests.discord_face.desk.test_who_may import told
from tests.loopback import Channel, posting
from tests.loopback.people import Person as Somebody
from tests.loopback.world import Message

ENTRY = "contact-phone"
DRAFT = "It is $4,000."
ROLES = ["other asker", "staff", "owner"]
# of staff, after a preview or a list: said where it is done; a menu is chosen from, not pressed
AFTERWARDS = {"pick": "This goes to", "send-entry": "is sent", "send": "is sent"}
LISTS = {"list", "mine", "search", "show", "gaps"}


def somebody(place: Office, role: str) -> Somebody:
    people = {"asker": place.chief, "other asker": place.stranger, "staff": place.colleague}
    return people.get(role, place.anne)


def shown(place: Office, where: Channel, custom_id: str, draft: str = "") -> Message:
    """A message of the bot with one button or menu, as if from another day."""
    part: dict[str, object] = {"type": 2, "style": 2, "label": "x", "custom_id": custom_id}
    if custom_id.startswith("d:pick:"):
        part = {"type": 3, "custom_id": custom_id, "options": [{"label": "x", "value": ENTRY}]}
    body = {"content": "old", "components": [{"type": 1, "components": [part]}]}
    here = place.discord.place
    embeds = {"embeds": [{"description": draft}]} if draft else {}
    return posting.post(here, where, here.bot, body | embeds)


async def said(place: Office, who: Somebody, message: Message) -> str:
    """Press the one button of a message, fill in a form that opens, and return what is read."""
    if message.menus:
        return (await who.reads(await who.choose(message, ENTRY))).text
    return await told(place, who, message, message.buttons[0]["custom_id"])


def place_owner(place: Office) -> Person:
    return staff(place.anne.user.id, "Anne Bostain")
