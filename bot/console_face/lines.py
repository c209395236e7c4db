"""Where a chat's messages come from, and the piped kind: one line, one message."""

from __future__ import annotations

import asyncio
import threading
from typing import BinaryIO, Protocol, TextIO

from bot import terminal_words, wording
from bot.console_face.safe_text import safe_line

ENCODING = "utf-8"
TRIES_AGAIN = 2
PAUSE_SECONDS = 1.0
MOST_ECHOED = 76


class Lines(Protocol):
    """Where messages come from; `again` says how one that could not be kept is said again."""

    again: str

    async def next(self, kept: str = "") -> str | None:
        """Return the next message, None at the end; `kept` could not be said and comes again."""


class PipedLines:
    """Reads messages from a pipe or a file, echoing each so that the output reads as a talk."""

    def __init__(self, source: BinaryIO, out: TextIO, pause: float = PAUSE_SECONDS) -> None:
        self.again = terminal_words.TRIED_AGAIN
        self.lost = 0
        self._source = source
        self._out = out
        self._pause = pause
        self._tries_left = TRIES_AGAIN
        self._queue: asyncio.Queue[str | None] = asyncio.Queue()

    def start(self) -> None:
        """Begin to read, apart from the event loop: a pipe may stay silent for hours."""
        loop = asyncio.get_running_loop()
        threading.Thread(target=self._read, args=(loop,), daemon=True).start()

    async def next(self, kept: str = "") -> str | None:
        """Return the next line; one that could not be said comes again, twice in all, then is lost.

        What follows is still heard: it may be an emergency.
        """
        if kept and self._tries_left:
            self._tries_left -= 1
            await asyncio.sleep(self._pause)
            return kept
        self.lost += bool(kept)
        line = await self._queue.get()
        if line is not None:
            said = wording.shortened(safe_line(line), MOST_ECHOED)
            self._out.write(terminal_words.ECHO.format(said=said) + "\n\n")
        return line

    def _read(self, loop: asyncio.AbstractEventLoop) -> None:
        try:
            for line in self._source:
                text = line.decode(ENCODING, "replace").rstrip("\r\n")
                loop.call_soon_threadsafe(self._queue.put_nowait, text)
            loop.call_soon_threadsafe(self._queue.put_nowait, None)
        except RuntimeError:
            return  # the chat ended first and took its loop along
