"""The line a person types into: with history, and a paste of several lines as one message."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.styles import Style

from bot import terminal_words
from bot.guard import mask

FOLDER = "chat"
PROMPT = "you › "
STYLE = Style.from_dict({"prompt": "bold ansicyan", "placeholder": "ansibrightblack"})


class MaskedHistory(FileHistory):
    """Earlier lines, kept like everything else: without the details of real cases."""

    def store_string(self, string: str) -> None:
        """Write a line to the file; a folder that can't be written costs only the history."""
        with suppress(OSError):
            super().store_string(mask(string).text)


class Keyboard:
    """Reads what a person types; Ctrl-D leaves, Ctrl-C clears the line and leaves an empty one."""

    def __init__(self, history: History) -> None:
        self.again = terminal_words.BACK_IN_THE_LINE
        self._session: PromptSession[str] = PromptSession(
            [("", "\n"), ("class:prompt", PROMPT)],
            history=history,
            key_bindings=_bindings(),
            style=STYLE,
            placeholder=_placeholder,
            prompt_continuation="      ",
        )

    async def next(self, kept: str = "") -> str | None:
        """Return the next message, None when the person leaves; `kept` stands in the line again."""
        while True:
            try:
                typed = await self._session.prompt_async(default=kept)
            except (EOFError, KeyboardInterrupt):
                return None
            if typed.strip():
                return typed


def history_of(data_dir: Path, name: str) -> History:
    """Return what somebody typed here before; in memory only where no file can be made."""
    path = data_dir / FOLDER / f"{quote(name, safe='')}.history"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
    except OSError:
        return InMemoryHistory()
    return MaskedHistory(path)


def _placeholder() -> FormattedText:
    left = get_app().is_done
    return FormattedText([("class:placeholder", "" if left else terminal_words.CHAT_PLACEHOLDER)])


def _bindings() -> KeyBindings:
    bindings = KeyBindings()

    @bindings.add("c-c")
    def clear_or_leave(event: KeyPressEvent) -> None:
        if event.current_buffer.text:
            event.current_buffer.reset()
        else:
            event.app.exit(exception=EOFError)

    @bindings.add("escape", "enter")
    def new_line(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    return bindings
