"""Discord's Markdown, as much as the program uses of it, as the elements of a drawn Discord."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from datetime import UTC, datetime

DOTS = {"🟡": "#f0b232", "🔵": "#5b8def", "🟢": "#3ba55d", "⚪": "#b5bac1", "🔴": "#da373c"}
_INLINE = re.compile(
    r"\\(?P<plain>[^\w\s])|\*\*(?P<bold>.+?)\*\*|`(?P<code>[^`]+)`"
    r"|<@(?P<user>\d+)>|<@&(?P<role>\d+)>|<#(?P<channel>\d+)>|<t:(?P<time>\d+):\w>"
    r"|(?P<dot>[🟡🔵🟢⚪🔴])"
)


class Reader:
    """Turns text into elements; `names` says whose the ids are, `now` how long ago it was."""

    def __init__(self, names: Mapping[str, str], now: datetime) -> None:
        self._names = names
        self._now = now

    def blocks(self, text: str) -> str:
        """Return a text of several lines."""
        return "<br>".join(self._line(line) for line in text.split("\n")).replace(
            "</discord-quote><br>", "</discord-quote>"
        )

    def _line(self, line: str) -> str:
        if line.startswith("> "):
            return f"<discord-quote>{self.inline(line[2:])}</discord-quote>"
        if line.startswith("-# "):
            return f'<span class="small">{self.inline(line[3:])}</span>'
        return self.inline(line)

    def inline(self, text: str) -> str:
        """Return one line's text."""
        found, at = [], 0
        for match in _INLINE.finditer(text):
            found += [html.escape(text[at : match.start()]), self._element(match)]
            at = match.end()
        return "".join([*found, html.escape(text[at:])])

    def _element(self, match: re.Match[str]) -> str:
        kind, inner = match.lastgroup or "plain", match[match.lastgroup or 0]
        if kind == "bold":
            return f"<b>{self.inline(inner)}</b>"
        if kind == "code":
            return f"<discord-code>{html.escape(inner)}</discord-code>"
        if kind in ("user", "role", "channel"):
            name = html.escape(self._names.get(inner, inner))
            return f'<discord-mention type="{kind}">{name}</discord-mention>'
        if kind == "time":
            return f'<span class="time">{self._ago(int(inner))}</span>'
        if kind == "dot":
            return f'<i class="dot" style="background:{DOTS[inner]}"></i>'
        return html.escape(inner)

    def _ago(self, stamp: int) -> str:
        seconds = (datetime.fromtimestamp(stamp, UTC) - self._now).total_seconds()
        size = abs(seconds)
        for name, length in (("day", 86400), ("hour", 3600), ("minute", 60)):
            if size >= length:
                count = round(size / length)
                many = f"{count} {name}s" if count > 1 else f"a{'n' * (name == 'hour')} {name}"
                return f"in {many}" if seconds > 0 else f"{many} ago"
        return "in a moment" if seconds > 0 else "just now"
