"""The files that askers sent along: named on the card, linked afresh for staff who ask."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import discord
import structlog

from bot import card_words
from bot import desk_words as words
from bot.discord_face.client import AskdeskClient
from bot.discord_face.failures import REQUEST_ERRORS, code_of
from bot.discord_face.neutral import neutral_line
from bot.discord_face.place import FACE
from bot.values import Question

log = structlog.get_logger()
MOST: Final = 10


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file on a message of an asker, with a link that holds for about a day."""

    name: str
    kind: str
    size: int
    url: str


async def files_of(client: AskdeskClient, asked: Sequence[Question]) -> tuple[int, list[SentFile]]:
    """Return how many messages of a case were looked at, and the files on them as they are now.

    Fewer messages than were asked say that the next one could not be read this time.
    """
    found: list[SentFile] = []
    for number, question in enumerate(asked[:MOST]):
        where = question.conversation
        if where.face == FACE and where.channel.isdecimal() and question.message_id.isdecimal():
            here = await _on_message(client, int(where.channel), int(question.message_id))
            if here is None:
                return number, found[:MOST]
            found += here
    return len(asked), found[:MOST]


async def _on_message(client: AskdeskClient, channel: int, message: int) -> list[SentFile] | None:
    try:
        read: Any = await client.http.get_message(channel, message)
    except (discord.NotFound, discord.Forbidden) as error:
        # A question asked by a command or form has no message of its own.
        log.info("no_message_of_question", code=code_of(error))
        return []
    except REQUEST_ERRORS as error:
        log.warning("files_not_read", reason=str(error))
        return None
    return [_file(one) for one in read.get("attachments", ())]


def _file(one: dict[str, Any]) -> SentFile:
    kind = str(one.get("content_type") or "").partition(";")[0] or words.A_FILE
    return SentFile(str(one["filename"]), kind, int(one["size"]), str(one["url"]))


def links(label: str, files: Sequence[SentFile]) -> str:
    """Return the files as links, for one member of staff to see."""
    lines = [words.FRESH_LINKS.format(label=label)]
    lines += [
        f"- {neutral_line(one.name, 80)} ({one.kind}, {card_words.size(one.size)}): <{one.url}>"
        for one in files
    ]
    text = ""
    for line in lines:
        if len(text) + len(line) > 1900:
            break
        text += f"{line}\n"
    return text


def noted(asked: int, files: Sequence[SentFile]) -> str:
    """Return what is noted of files: how many messages were looked at, and what hung on them."""
    return json.dumps([asked, [(one.name, one.kind, one.size) for one in files]])


def read_note(note: str | None) -> tuple[int, tuple[tuple[str, str, int], ...]]:
    """Return how many messages were looked at, and the files on them."""
    if not note:
        return 0, ()
    asked, listed = json.loads(note)
    return int(asked), tuple((str(name), str(kind), int(size)) for name, kind, size in listed)
