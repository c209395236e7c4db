"""A page that shows messages and forms as Discord's app does on a phone."""

from __future__ import annotations

import html
from datetime import datetime
from typing import Any

from scripts.discord_markdown import Reader

WIDTH = 412
SPARE = 40  # the room that the elements keep free at the right for a mouse
KINDS = {1: "primary", 2: "secondary", 3: "success", 4: "destructive", 5: "secondary"}
STYLE = f"""
body {{ margin: 0; background: #36393f; font-family: "Liberation Sans", Helvetica, sans-serif; }}
#phone {{ width: {WIDTH + SPARE}px; padding: 8px 0 14px; }}
discord-messages {{ border: 0 !important; font-family: inherit !important; }}
.small, .small * {{ color: #a5a9b1; font-size: 13px; }}
.small {{ display: inline-block; line-height: 18px; }}
.time {{ background: #4e505833; background: #41434a; border-radius: 3px; padding: 0 3px; }}
.dot {{ display: inline-block; width: 13px; height: 13px; border-radius: 50%;
  vertical-align: -1px; }}
.form {{ margin: 0 {SPARE + 12}px 0 12px; padding: 18px 16px;
  background: #2b2d31; border-radius: 10px;
  color: #f2f3f5; }}
.form h1 {{ font-size: 20px; margin: 0 0 16px; }}
.form label {{ display: block; font-weight: bold; font-size: 15px; margin-bottom: 8px; }}
.form .field {{ background: #1e1f22; border-radius: 6px; min-height: 96px; padding: 11px;
  color: #949ba4; font-size: 15px; line-height: 1.35; }}
.form .written {{ color: #dbdee1; }}
.form .buttons {{ display: flex; gap: 10px; margin-top: 18px; }}
.form .buttons span {{ flex: 1; text-align: center; padding: 11px 0; border-radius: 6px;
  background: #41434a; font-size: 15px; }}
.form .buttons span + span {{ background: #5865f2; }}
"""
_AVATAR = (
    "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'>"
    "<rect width='40' height='40' fill='{colour}'/><text x='20' y='27' font-size='19' "
    "font-family='sans-serif' fill='white' text-anchor='middle'>{letter}</text></svg>"
)


def page(inside: str, script: str) -> str:
    """Return a whole page; `script` is the bundle of the elements it uses."""
    return (
        f'<!doctype html><html><head><meta charset="utf-8"><style>{STYLE}</style></head>'
        f'<body><div id="phone">{inside}</div><script>{script}</script></body></html>'
    )


def conversation(messages: list[str]) -> str:
    """Return messages as one conversation."""
    return f"<discord-messages>{''.join(messages)}</discord-messages>"


def message(payload: dict[str, Any], reader: Reader, at: datetime) -> str:
    """Return one message as Discord sends it: content, embeds, buttons."""
    author = payload["author"]
    bot = bool(author.get("bot"))
    name = "Askdesk" if bot else author["global_name"] or author["username"]
    colour = "%235865f2" if bot else "%236d6f78"
    avatar = _AVATAR.format(colour=colour, letter=name[0])
    content = reader.blocks(payload["content"])
    inner = "".join(embed(one, reader) for one in payload.get("embeds", ()))
    inner += rows(payload.get("components", ()))
    return (
        f'<discord-message author="{html.escape(name)}" avatar="{avatar}" '
        f'{"bot" if bot else ""} timestamp="{at:%m/%d/%Y}">{content}{inner}</discord-message>'
    )


def embed(one: dict[str, Any], reader: Reader) -> str:
    """Return an embed with its description and fields."""
    fields = "".join(
        f'<discord-embed-field field-title="{html.escape(field["name"])}">'
        f"{reader.blocks(field['value'])}</discord-embed-field>"
        for field in one.get("fields", ())
    )
    told = reader.blocks(one.get("description", ""))
    return (
        f'<discord-embed slot="embeds" color="#{one.get("color", 0):06x}">'
        f'<discord-embed-description slot="description">{told}</discord-embed-description>'
        f'<discord-embed-fields slot="fields">{fields}</discord-embed-fields></discord-embed>'
    )


def rows(components: Any) -> str:  # noqa: ANN401 - as Discord sends it
    """Return the rows of buttons under a message."""
    drawn = "".join(
        f"<discord-action-row>{''.join(map(_button, row['components']))}</discord-action-row>"
        for row in components
    )
    drawn = f"<discord-attachments slot='components'>{drawn}</discord-attachments>"
    return drawn if components else ""


def _button(one: dict[str, Any]) -> str:
    kind = KINDS.get(one.get("style", 2), "secondary")
    return f'<discord-button type="{kind}">{html.escape(one.get("label", ""))}</discord-button>'


def form(modal: dict[str, Any], written: str = "") -> str:
    """Return a form, empty or with something written into it."""
    fields = ""
    for part in modal["components"]:
        field = part["component"]
        shown = html.escape(written or field.get("placeholder") or "")
        kind = "field written" if written else "field"
        fields += f'<label>{html.escape(part["label"])}</label><div class="{kind}">{shown}</div>'
    title = html.escape(modal["title"])
    return (
        f'<div class="form"><h1>{title}</h1>{fields}'
        f'<div class="buttons"><span>Cancel</span><span>Submit</span></div></div>'
    )
