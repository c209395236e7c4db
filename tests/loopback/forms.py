"""Filling in a form as a person does: by label, within what each field allows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tests.loopback.errors import Json
from tests.loopback.menu import CannotDoError

TEXT, LABEL, ROW = 4, 18, 1
MENUS = (3, 5, 6, 7, 8, 22)
Entered = str | bool | list[str]


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


def submitted(modal: Json, entries: Mapping[str, Entered]) -> Json:
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
    return {"custom_id": modal["custom_id"], "components": sent}


def _filled(field: Field, entered: Entered | None) -> Json:
    part = field.part
    bare: Json = {"type": part["type"], "custom_id": part["custom_id"], "id": part.get("id", 1)}
    if part["type"] == TEXT:
        return bare | {"value": _text(field, entered)}
    if entered is None and part.get("required", True):
        raise CannotDoError(f"{field.label!r} is required")
    if part["type"] in MENUS:
        wanted = [entered] if isinstance(entered, str) else entered or []
        return bare | {"values": wanted}
    return bare | {"value": entered}


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
