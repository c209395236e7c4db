"""What a chat still does when it can't be opened: nobody in danger is left without a number."""

from __future__ import annotations

import os
import select
from contextlib import suppress

from bot import wording
from bot.console_face.plain import plain
from faq.emergency import alarm

MOST_BYTES = 1_000_000
PATIENCE_SECONDS = 0.2


def emergency_text(source: int) -> str | None:
    """Return the emergency text if the input that lies ready speaks of one, else None.

    `source` is a file descriptor; a pipe that is silent is not waited for.
    """
    lines = _ready(source).decode("utf-8", "replace").splitlines()
    return plain(wording.EMERGENCY) if any(alarm(line) for line in lines) else None


def _ready(source: int) -> bytes:
    read = bytearray()
    with suppress(OSError, ValueError):
        while len(read) < MOST_BYTES and select.select([source], [], [], PATIENCE_SECONDS)[0]:
            piece = os.read(source, 65536)
            if not piece:
                break
            read += piece
    return bytes(read)
