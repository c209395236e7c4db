"""What staff press after a preview or a list: done or refused, always with words."""

from __future__ import annotations

import pytest

from bot.discord_face.desk import ids as desk_ids
from bot.discord_face.opening import DiscordFace
from bot.values import CaseState
from tests.discord_face.desk.elsewhere import in_state
from tests.discord_face.desk.office import Office, fills
from tests.discord_face.desk.old_buttons import (
    AFTERWARDS,
    DRAFT,
    ENTRY,
    LISTS,
    place_owner,
    said,
    shown,
    somebody,
)
from tests.discord_face.desk.test_who_may import CLAIMED, OPEN, REFUSED, REPLIED, TAKEN
from tests.loopback import CannotDoError, Permission
from tests.loopback.world import Overwrite


@pytest.mark.parametrize("role", ["staff", "owner"])
@pytest.mark.parametrize("state", list(CaseState))
@pytest.mark.parametrize("button", [*AFTERWARDS, "alike-form"])
async def test_what_follows_a_preview_or_a_list_is_done_or_refused_in_words(
    place: Office, running: DiscordFace, button: str, state: CaseState, role: str
) -> None:
    number = await in_state(running, "m-1", state, place_owner(place))
    argument = {"send-entry": ENTRY, "alike-form": str(number)}.get(button, "")
    custom_id = desk_ids.case_id(button, number, argument)
    text = await said(place, somebody(place, role), shown(place, place.desk, custom_id, DRAFT))
    if state is CLAIMED and role == "staff":
        assert TAKEN in text
    elif state in (OPEN, CLAIMED, REPLIED):
        assert AFTERWARDS.get(button, f"Sent to E-{number}") in text
    else:
        assert REFUSED[state] in text


@pytest.mark.parametrize("role", ["asker", "other asker"])
async def test_nobody_else_gets_anything_from_old_previews_and_lists(
    place: Office, running: DiscordFace, role: str
) -> None:
    place.desk.overwrites[place.discord.guild.id] = Overwrite(allow=Permission.VIEW_CHANNEL)
    number = await in_state(running, "m-1", OPEN, place_owner(place))
    buttons = [desk_ids.case_id(one, number, ENTRY) for one in (*AFTERWARDS, "alike-form")]
    for custom_id in [*buttons, *(desk_ids.page_id(kind, 0, "1") for kind in LISTS)]:
        text = await said(place, somebody(place, role), shown(place, place.desk, custom_id, DRAFT))
        assert f"takes the role <@&{place.stage.staff.id}>" in text, custom_id
    assert (await place.case(running, number)).state is OPEN


@pytest.mark.parametrize("kind", sorted(LISTS))
async def test_staff_turn_the_pages_of_every_list(
    place: Office, running: DiscordFace, kind: str
) -> None:
    number = await in_state(running, "m-1", CLAIMED, place_owner(place))
    sought = {"show": str(number), "search": "much"}.get(kind, "")
    page = shown(place, place.desk, desk_ids.page_id(kind, 0, sought))
    assert await said(place, place.anne, page)


@pytest.mark.parametrize("button", ["reply", "alike-form"])
async def test_a_form_opened_before_the_role_was_lost_sends_nothing(
    place: Office, running: DiscordFace, button: str
) -> None:
    number = await in_state(running, "m-1", OPEN, place_owner(place))
    custom_id = desk_ids.case_id(button, number, str(number))
    opened = await place.anne.click(shown(place, place.desk, custom_id), custom_id)
    place.desk.overwrites[place.discord.guild.id] = Overwrite(allow=Permission.VIEW_CHANNEL)
    place.discord.give_roles(place.anne)
    sent = await fills(place.anne, opened, DRAFT)
    assert "takes the role" in (await place.anne.reads(sent)).text
    assert (await place.case(running, number)).state is OPEN


async def test_an_outsider_reaches_none_of_it(place: Office, running: DiscordFace) -> None:
    outsider = place.discord.person("outsider", member=False)
    for custom_id in ("panel:ask", "mine:", "forget:yes", "case:read:1", "d:claim:1:"):
        with pytest.raises(CannotDoError):
            await outsider.click(shown(place, place.stage.lobby, custom_id), custom_id)
