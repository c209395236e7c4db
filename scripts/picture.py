"""Draws the README's picture from a real conversation: `python -m scripts.picture`.

The assistant, the store and the desk are the real ones; only the keyboard is not.
"""

from __future__ import annotations

import asyncio
import io
import re
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from bot import terminal_words
from bot.case import Action
from bot.clock import SystemClock
from bot.console_face.case_table import case_table
from bot.console_face.keyboard import PROMPT
from bot.console_face.opening import open_session
from bot.console_face.session import Session
from bot.console_face.terminal import TerminalScreen
from bot.desk import Desk
from bot.settings import read_settings
from bot.values import Person, Role
from bot.wiring import open_program

PICTURE = Path(__file__).resolve().parent.parent / "docs" / "conversation.svg"
ASKER = Person("console:an agency", "an agency")
COORDINATOR = Person("console:Anne Bostain", "Anne Bostain", Role.STAFF)
LENGTH = "how long is the trainer corse?"
COST = "whats the phone number, and what does it cost for 12 officers?"
REPLY = "Thanks for asking! Where are you, and when may I call you about a quote?"
COLUMNS, GAP = 80, 24
THEME = TerminalTheme(
    (22, 27, 34),
    (230, 237, 243),
    [
        (72, 79, 88),
        (255, 123, 114),
        (86, 211, 100),
        (227, 179, 65),
        (121, 192, 255),
        (210, 168, 255),
        (86, 212, 221),
        (177, 186, 196),
    ],
)
WINDOW = """\
<svg x="0" y="__TOP__" width="{width}" height="{height}" viewBox="0 0 {width} {height}">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, SFMono-Regular, Menlo, Consolas,
  "DejaVu Sans Mono", monospace; font-size: {char_height}px; line-height: {line_height}px; }}
.{unique_id}-title {{ font-family: ui-sans-serif, Helvetica, Arial, sans-serif;
  font-size: 18px; font-weight: bold; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def recorder() -> Console:
    """Return a console whose lines become a picture."""
    return Console(
        record=True,
        width=COLUMNS,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
        highlight=False,
        emoji=False,
        markup=False,
    )


async def converse(folder: Path) -> tuple[Console, Console]:
    """Return what an asker and the coordinator saw of one conversation."""
    chat, desk = recorder(), recorder()
    settings = read_settings(env_file=None).model_copy(update={"data_dir": folder})
    async with open_session(settings, ASKER, TerminalScreen(chat), lambda: None) as session:
        chat.export_text(clear=True)  # the first lines name a folder of this machine
        await ask(session, chat, LENGTH)
        chat.print()
        await ask(session, chat, COST)
        async with open_program(settings, {}) as program:
            await answer(program.desk, desk)
        await session.show_waiting()
    return chat, desk


async def ask(session: Session, chat: Console, text: str) -> None:
    """Type a question and show what comes of it."""
    chat.print(Text.assemble((PROMPT, "bold cyan"), text))
    await session.chat.say(text)


async def answer(desk: Desk, shown: Console) -> None:
    """See who waits, and reply."""
    now = SystemClock().now()
    command(shown, "desk list")
    shown.print(case_table(await desk.list(), now), "")
    command(shown, "desk claim E-1")
    case = await desk.act(1, Action.CLAIM, COORDINATOR)
    shown.print(Text(terminal_words.desk_done(Action.CLAIM, case)), "")
    command(shown, f'desk reply E-1 "{REPLY}"')
    case = await desk.act(1, Action.REPLY, COORDINATOR, text=REPLY)
    shown.print(Text(terminal_words.desk_done(Action.REPLY, case)))


def command(shown: Console, words: str) -> None:
    """Show a command as it was typed."""
    shown.print(Text.assemble(("$ ", "green"), ("askdesk ", "bold"), words))


def window(console: Console, title: str, name: str) -> tuple[str, float, float]:
    """Return a console as a window, with its width and height."""
    drawn = console.export_svg(title=title, theme=THEME, code_format=WINDOW, unique_id=name)
    size = re.search(r'width="([\d.]+)" height="([\d.]+)"', drawn)
    if size is None:
        raise ValueError("rich drew a window without a size")
    return drawn, float(size.group(1)), float(size.group(2))


def picture(chat: Console, desk: Console) -> str:
    """Return both windows, one above the other."""
    above, width, height = window(chat, "an agency asks", "chat")
    below, wider, more = window(desk, "the coordinator, in another terminal", "desk")
    width, full = max(width, wider), height + GAP + more
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {full}">\n'
        f"{above.replace('__TOP__', '0')}{below.replace('__TOP__', str(height + GAP))}</svg>\n"
    )


def main() -> None:
    """Hold the conversation and write the picture."""
    with tempfile.TemporaryDirectory() as folder:
        chat, desk = asyncio.run(converse(Path(folder)))
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(picture(chat, desk), encoding="utf-8")


if __name__ == "__main__":
    main()
