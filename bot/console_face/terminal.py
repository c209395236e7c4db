"""The screen of a person at a terminal; what arrives while they type is shown above the line."""

from __future__ import annotations

from prompt_toolkit.application.run_in_terminal import in_terminal
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.text import Text

from bot.console_face.markup import rendered
from bot.console_face.safe_text import safe
from bot.values import Reply

WIDEST = 88


class TerminalScreen:
    """Shows replies with colours and frames, never over what is being typed."""

    def __init__(self, console: Console) -> None:
        self._console = console

    async def show(self, reply: Reply) -> None:
        """Show a reply above the line being typed."""
        await self._print(rendered(reply))

    async def tell(self, sentence: str) -> None:
        """Show a sentence of the program itself."""
        await self._print(Padding(Text(safe(sentence), style="dim"), (1, 0, 0, 2)))

    async def _print(self, shown: RenderableType) -> None:
        async with in_terminal():
            self._console.print(shown, width=min(self._console.width, WIDEST))
