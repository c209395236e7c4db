"""A reply as it looks in a terminal: Discord's Markdown and a list to pick from."""

from __future__ import annotations

import re
from itertools import groupby

from rich.console import Group, RenderableType
from rich.markdown import Markdown
from rich.padding import Padding
from rich.panel import Panel
from rich.text import Text

from bot.console_face.choices import numbered
from bot.console_face.safe_text import safe, safe_line
from bot.values import Reply, ReplyKind

QUOTE, SMALL, BODY, SIGNATURE = "> ", "-# ", "", "— "
FRAMES = {ReplyKind.PERSON: "green", ReplyKind.EMERGENCY: "bold red"}
# Discord knows no HTML and no entities; what looks like them is what somebody wrote.
_HTML = re.compile(r"<(?!https?://|mailto:)|&(?=#?\w+;)")


def rendered(reply: Reply) -> RenderableType:
    """Return a reply with its choices, framed where a person or an emergency text speaks."""
    frame = FRAMES.get(reply.kind)
    text, name = _unsigned(reply.text) if reply.kind is ReplyKind.PERSON else (reply.text, None)
    shown: RenderableType = Group(*body(text))
    if frame:
        title = Text(name, style="bold") if name else None
        shown = Panel(shown, title=title, title_align="left", border_style=frame, padding=(0, 1))
    return Padding(Group(shown, *_list_to_pick(reply)), (1, 0, 0, 2))


def _unsigned(text: str) -> tuple[str, str | None]:
    """Return a person's reply without its last line, the signature, and who signed it."""
    above, _, last = text.rstrip().rpartition("\n")
    signed = last.startswith(SIGNATURE)
    return (above, safe_line(last.removeprefix(SIGNATURE))) if signed else (text, None)


def body(markdown: str) -> list[RenderableType]:
    """Return the blocks of a text in Discord's Markdown."""
    blocks: list[RenderableType] = []
    for sign, group in groupby(safe(markdown).split("\n"), _sign):
        lines = [line.removeprefix(sign) for line in group]
        if sign == QUOTE:
            blocks.append(Text("\n".join("▏ " + line for line in lines), style="italic cyan"))
        elif sign == SMALL:
            blocks.append(Text("\n".join(lines), style="dim"))
        else:
            blocks.extend(_paragraphs(lines, follows=bool(blocks)))
    return blocks


def _paragraphs(lines: list[str], *, follows: bool) -> list[RenderableType]:
    """Return lines as Markdown in which, as in Discord, a line's end is a line's end."""
    text = "  \n".join(_HTML.sub(r"\\\g<0>", line) for line in lines).strip()
    if not text:
        return [Text("")]
    above = [Text("")] if follows and not lines[0].strip() else []
    below = [Text("")] if not lines[-1].strip() else []
    return [*above, Markdown(text), *below]


def _sign(line: str) -> str:
    return next((sign for sign in (QUOTE, SMALL) if line.startswith(sign)), BODY)


def _list_to_pick(reply: Reply) -> list[RenderableType]:
    topics, rest = numbered(reply.buttons)
    lines = [*topics, "   ".join(rest)] if rest else topics
    if not lines:
        return []
    listed = Text("\n".join(lines), style="cyan" if reply.kind is ReplyKind.CHOICE else "dim cyan")
    return [Text(""), listed]
