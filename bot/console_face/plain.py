"""Discord Markdown as plain text, for output that a script or a person reads later."""

from __future__ import annotations

import re

from bot.console_face.safe_text import safe

_SMALL = re.compile(r"^-# ")
_HEADING = re.compile(r"^#{1,3} ")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_SLANTED = re.compile(r"(?<![*\w])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![*\w])")
_CODE = re.compile(r"`([^`\n]+)`")


def plain(markdown: str) -> str:
    """Return what the Markdown says, without its signs; quoted lines stay as they were said."""
    return "\n".join(_line(line) for line in safe(markdown).split("\n"))


def _line(line: str) -> str:
    if line.startswith("> "):
        return line
    line = _HEADING.sub("", _SMALL.sub("", line))
    line = _STRONG.sub(r"\2", line)
    return _CODE.sub(r"\1", _SLANTED.sub(r"\1", line))
