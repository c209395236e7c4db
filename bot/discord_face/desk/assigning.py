"""Giving a case to somebody else of staff."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import discord

from bot import desk_words as words
from bot.case import Action
from bot.discord_face.client import Interaction
from bot.discord_face.desk.deeds import Deeds
from bot.discord_face.desk.gate import Answer, data_of
from bot.discord_face.desk.ids import case_id
from bot.discord_face.neutral import plain_name
from bot.discord_face.services import Ground
from bot.errors import Refused
from bot.values import Person, Role


@dataclass(frozen=True, slots=True)
class Assigning:
    """Offers the people of the server, and gives the case to whom is staff."""

    deeds: Deeds
    ground: Ground

    async def choices(self, number: int) -> Answer:
        """Return a menu of people."""
        case = await self.deeds.case(number)
        menu: discord.ui.UserSelect[discord.ui.View] = discord.ui.UserSelect(
            custom_id=case_id("give", number), placeholder=words.CHOOSE_PERSON
        )
        view = discord.ui.View(timeout=None)
        view.add_item(menu)
        view.stop()
        return Answer(words.ASSIGN_TO.format(label=case.label), view=view)

    async def give(self, interaction: Interaction, number: int, actor: Person) -> Answer:
        """Give the case to the person chosen; raises `Refused` where they aren't staff."""
        person, roles = _chosen(data_of(interaction))
        if str(self.ground.staff_role) not in roles:
            role = f"<@&{self.ground.staff_role}>"
            raise Refused(
                words.NOT_OF_STAFF.format(name=person.name, role=role, label=f"E-{number}")
            )
        return Answer(await self.deeds.do(number, Action.ASSIGN, actor, to=person))


def _chosen(data: dict[str, Any]) -> tuple[Person, list[str]]:
    """Return who was chosen, and the ids of their roles; somebody who left has none."""
    chosen = str((data.get("values") or [""])[0])
    told: dict[str, Any] = data.get("resolved") or {}
    user = told.get("users", {}).get(chosen, {})
    member = told.get("members", {}).get(chosen, {})
    name = member.get("nick") or user.get("global_name") or user.get("username") or ""
    return Person(chosen, plain_name(name), Role.STAFF), list(member.get("roles", ()))
