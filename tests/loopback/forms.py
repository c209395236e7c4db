"""Filling in a form as a person does: by label, within what each field allows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tests.loopback.choosing import taken
from tests.loopback.entities import Entity, resolved
from tests.loopback.errors import Json
from tests.loopback.menu import CannotDoError
from tests.loopback.world import Guild

TEXT, LABEL, ROW, RADIO, CHECKBOX = 4, 18, 1, 21, 23
Entered = str | bool | Entity | Sequence[str | Entity]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form with the words above it."""

    label: str
    part: Json


def fields(modal: Json) -> list[Field]:
    """The fields of a form from top to bottom."""
    return list(_fields(modal["components"]))


def _fields(components: list[Json]) -> Iterator[Field]:
    for part in components:
        if part["type"] == LABEL:
            yield Field(part["label"], part["component"])
        elif part["type"] == ROW:
            yield from (Field(inner.get("label", ""), inner) for inner in part["components"])


def submitted(modal: Json, entries: Mapping[str, Entered], guild: Guild | None) -> Json:
    """The interaction data of the form with these entries, by label or custom_id."""
    left = dict(entries)
    filled: dict[str, Json] = {}
    for field in fields(modal):
        custom_id = field.part["custom_id"]
        entered = left.pop(field.label, left.pop(custom_id, None))
        filled[custom_id] = _filled(field, entered)
    if left:
        raise CannotDoError(f"the form has no field {sorted(left)}")
    sent = [_sent(part, filled) for part in modal["components"]]
    entities = [each for entered in entries.values() for each in _several(entered)]
    return {"custom_id": modal["custom_id"], "components": sent} | resolved(entities, guild)


def _several(entered: Entered | None) -> Sequence[str | Entity]:
    if entered is None or isinstance(entered, bool):
        return ()
    return (entered,) if isinstance(entered, str | Entity) else entered


def _filled(field: Field, entered: Entered | None) -> Json:
    part = field.part
    kind = part["type"]
    bare: Json = {"type": kind, "custom_id": part["custom_id"], "id": part.get("id", 1)}
    if kind == TEXT:
        return bare | {"value": _text(field, entered)}
    if kind == CHECKBOX:
        return bare | {"value": bool(entered)}
    wanted = _several(entered)
    if not wanted:
        if part.get("required", True):
            raise CannotDoError(f"{field.label!r} is required")
        values = []
    else:
        values = taken(part, wanted, None)["values"]
    if kind == RADIO:
        return bare | {"value": values[0] if values else None}
    return bare | {"values": values}


def _text(field: Field, entered: Entered | None) -> str:
    part = field.part
    text = part.get("value") or "" if entered is None else entered
    if not isinstance(text, str):
        raise CannotDoError(f"{field.label!r} takes text")
    if not text and part.get("required", True):
        raise CannotDoError(f"{field.label!r} is required")
    least, most = part.get("min_length") or 0, part.get("max_length") or 4000
    if text and not least <= len(text) <= most:
        raise CannotDoError(f"{field.label!r} takes {least} to {most} characters, not {len(text)}")
    return text


def _sent(part: Json, filled: dict[str, Json]) -> Json:
    bare: Json = {"type": part["type"], "id": part.get("id", 1)}
    if part["type"] == LABEL:
        return bare | {"component": filled[part["component"]["custom_id"]]}
    if part["type"] == ROW:
        return bare | {"components": [filled[each["custom_id"]] for each in part["components"]]}
    return bare | {"content": part.get("content", "")}
