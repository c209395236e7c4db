"""Pressing a button and choosing from a menu, as Discord's app lets people do it."""

from __future__ import annotations

from collections.abc import Sequence

from tests.loopback.entities import Entity, plain, resolved
from tests.loopback.errors import Json
from tests.loopback.menu import CannotDoError
from tests.loopback.world import Channel, Guild, Message, Role, User

WORDS = (3, 21, 22)  # menus whose options the bot wrote itself
TAKEN: dict[type[Entity], tuple[int, ...]] = {User: (5, 7), Role: (6, 7), Channel: (8,)}


def pressed(message: Message, button: str) -> Json:
    """The interaction data of a button, found by its label or custom_id."""
    for part in message.buttons:
        if button in (part.get("label"), part.get("custom_id")):
            if part.get("disabled") or "custom_id" not in part:
                raise CannotDoError(f"the button {button!r} can't be pressed")
            return {"component_type": 2, "custom_id": part["custom_id"], "id": part["id"]}
    raise CannotDoError(f"no button {button!r}, only {message.labels}")


def chosen(message: Message, wanted: Sequence[str | Entity], guild: Guild | None) -> Json:
    """The interaction data of the first menu that offers all of this."""
    for part in message.menus:
        if not part.get("disabled") and all(offers(part, each) for each in wanted):
            data = {"component_type": part["type"], "custom_id": part["custom_id"]}
            return data | {"id": part["id"]} | taken(part, wanted, guild)
    raise CannotDoError(f"no menu offers {wanted}")


def offers(part: Json, wanted: str | Entity) -> bool:
    """Whether a menu has this option, by label or value, or takes this kind of entity."""
    if isinstance(wanted, str):
        return part["type"] in WORDS and wanted in _options(part)
    return part["type"] in TAKEN[type(wanted)]


def taken(part: Json, wanted: Sequence[str | Entity], guild: Guild | None) -> Json:
    """The values of a menu in which this was chosen."""
    least, most = part.get("min_values", 1), part.get("max_values", 1)
    if not least <= len(wanted) <= most or not all(offers(part, each) for each in wanted):
        raise CannotDoError(f"{part['custom_id']} takes {least} to {most} of its own options")
    options = _options(part)
    values = [options[each] if isinstance(each, str) else plain(each) for each in wanted]
    return {"values": values} | resolved(wanted, guild)


def _options(part: Json) -> dict[str, str]:
    offered = part.get("options", [])
    by_value = {option["value"]: option["value"] for option in offered}
    return by_value | {option["label"]: option["value"] for option in offered}
