"""Replies as Discord shows them: a text within its limits, with buttons under it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import discord

from bot import discord_words, wording
from bot.discord_face import ids
from bot.discord_face.neutral import neutral_line
from bot.discord_face.pages import pages
from bot.values import Button, ButtonAction, Reply, ReplyKind

ROWS: Final = 5
IN_A_ROW: Final = 5
LABEL: Final = 80
QUOTED: Final = 300
TOPICS: Final = frozenset({ButtonAction.ENTRY, ButtonAction.CHOOSE})
STYLES: Final = {
    ButtonAction.CHOOSE: discord.ButtonStyle.primary,
    ButtonAction.HELPED: discord.ButtonStyle.success,
    ButtonAction.RATE_GOOD: discord.ButtonStyle.success,
}
_QUOTE = re.compile(r"^> (.*)$", re.MULTILINE)
_ASKED = re.compile(r"\A(.* · you asked: )(.*)$", re.MULTILINE)

AnyButton = discord.ui.Button[Any]


@dataclass(frozen=True, slots=True)
class Rendered:
    """One message as it goes to Discord."""

    content: str
    view: discord.ui.View | None = None
    pings: int | None = None
    file: discord.File | None = None
    reply_to: discord.MessageReference | None = None

    def extras(self) -> dict[str, Any]:
        """Return what goes with the content: the buttons, and the one person it may ping."""
        found: dict[str, Any] = {"view": self.view} if self.view else {}
        if self.reply_to is not None:
            found["reference"] = self.reply_to
        if self.file is not None:
            found["file"] = self.file
        if self.pings is not None:
            people = [discord.Object(self.pings)]
            found["allowed_mentions"] = discord.AllowedMentions(
                everyone=False, roles=False, users=people, replied_user=False
            )
        return found


def rendered(reply: Reply, delivery_id: str, *, before: str = "") -> Rendered:
    """Return a reply as one message; what doesn't fit is behind a button that shows all."""
    found = pages(safe_text(reply, before))
    rest = [_reply_button(button, reply, "") for button in reply.buttons]
    if rest:
        last = reply.buttons[-1]
        rest[-1] = _reply_button(last, reply, delivery_id)
    elif reply.case is not None:
        rest = [_plain(discord_words.MY_QUESTIONS, f"mine:{delivery_id}")]
    if len(found) > 1:
        rest.append(_plain(discord_words.SHOW_ALL, f"more:{delivery_id}:0"))
    topics = [one for one, button in zip(rest, reply.buttons, strict=False) if _is_topic(button)]
    others = [one for one in rest if one not in topics]
    return Rendered(found[0], view_of(laid_out(topics, others)))


def safe_text(reply: Reply, before: str = "") -> str:
    """Return a reply's text in which what askers wrote does nothing."""
    text = _QUOTE.sub(lambda found: f"> {neutral_line(found[1], QUOTED)}", reply.text)
    if reply.kind is ReplyKind.PERSON:
        text = _ASKED.sub(lambda found: found[1] + neutral_line(found[2], QUOTED), text)
    return f"{before}\n\n{text}" if before else text


def laid_out(topics: Sequence[AnyButton], others: Sequence[AnyButton]) -> list[list[AnyButton]]:
    """Return buttons in at most five rows of five: topics first, each on a row where they fit."""
    below = [list(others[at : at + IN_A_ROW]) for at in range(0, len(others), IN_A_ROW)][:ROWS]
    free = ROWS - len(below)
    if len(topics) <= free:
        above = [[topic] for topic in topics]
    else:
        fitting = topics[: free * IN_A_ROW]
        above = [list(fitting[at : at + IN_A_ROW]) for at in range(0, len(fitting), IN_A_ROW)]
    return above + below


def view_of(rows: Sequence[Sequence[AnyButton]]) -> discord.ui.View | None:
    """Return the buttons as Discord takes them, None for none.

    The view is over before it is sent, so that discord.py keeps none of them: what a press
    needs stands in the button itself.
    """
    if not any(rows):
        return None
    view = discord.ui.View(timeout=None)
    for number, row in enumerate(rows):
        for button in row:
            button.row = number
            view.add_item(button)
    view.stop()
    return view


def button(label: str, custom_id: str, style: discord.ButtonStyle | None = None) -> AnyButton:
    """Return a button within Discord's limits."""
    return discord.ui.Button(
        label=wording.shortened(label, LABEL) or "…",
        custom_id=custom_id[: ids.MOST],
        style=style or discord.ButtonStyle.secondary,
    )


def _plain(label: str, custom_id: str) -> AnyButton:
    return button(label, custom_id)


def _reply_button(one: Button, reply: Reply, delivery_id: str) -> AnyButton:
    custom_id = ids.reply_id(one.action.value, reply.question or "", delivery_id, one.argument)
    return button(one.label, custom_id, STYLES.get(one.action))


def _is_topic(one: Button) -> bool:
    return one.action in TOPICS
