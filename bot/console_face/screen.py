"""What a chat shows things on, and the plain screen for piped output."""

from __future__ import annotations

from typing import Protocol, TextIO

from bot.console_face.choices import numbered
from bot.console_face.plain import plain
from bot.console_face.safe_text import safe
from bot.values import Reply

BETWEEN = "   "
INDENT = "  "


class Screen(Protocol):
    """Where an asker reads."""

    async def show(self, reply: Reply) -> None:
        """Show a reply with what can be picked under it."""

    async def tell(self, sentence: str) -> None:
        """Show a sentence of the program itself."""


class PlainScreen:
    """Plain text without any escape sequence, one blank line after each thing said."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    async def show(self, reply: Reply) -> None:
        """Write a reply as plain text, its choices as a numbered list."""
        self._write("\n".join([plain(reply.text), *_listed(reply)]))

    async def tell(self, sentence: str) -> None:
        """Write a sentence of the program itself."""
        self._write(safe(sentence))

    def _write(self, text: str) -> None:
        self._out.write(f"{text}\n\n")
        self._out.flush()


def _listed(reply: Reply) -> list[str]:
    topics, rest = numbered(reply.buttons)
    return [INDENT + line for line in (*topics, BETWEEN.join(rest)) if line]
