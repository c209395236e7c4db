"""Everything that the bot said over a story, and whom it could have rung with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.loopback import Channel, Loopback, Message


@dataclass(slots=True)
class Record:
    """The bot's messages in the order in which they came, deleted ones too."""

    discord: Loopback
    messages: list[Message] = field(default_factory=list)

    @classmethod
    def of(cls, discord: Loopback) -> Record:
        """Return a record that begins now."""
        record = cls(discord)
        discord.watch(record.note)
        return record

    def note(self, message: Message) -> None:
        """Write down a message of the bot."""
        if message.author is self.discord.place.bot:
            self.messages.append(message)

    def said(self, where: Channel) -> list[str]:
        """All that everybody in a channel could read, as it last read."""
        return [one.text for one in self.messages if one.channel is where and one.seen_by is None]

    def in_threads(self, parent: Channel) -> list[str]:
        """All that everybody could read in the threads of a channel, without their markup."""
        found = [one for one in self.messages if one.channel.parent is parent]
        return [one.text.replace("\\", "") for one in found if one.seen_by is None]

    def rung(self) -> set[int]:
        """Everybody, every role and every server for whom a message rang."""
        return set().union(*(one.rang for one in self.messages))


def unlike(said: list[str], words: list[str]) -> list[str]:
    """Return where texts differ from what they should say, each in its turn and none twice."""
    found = [
        f"{number}: {text!r} lacks {word!r}"
        for number, (text, word) in enumerate(zip(said, words, strict=False))
        if word not in text
    ]
    found += [f"too many: {text!r}" for text in said[len(words) :]]
    return found + [f"never said: {word!r}" for word in words[len(said) :]]


def allowed_to_ring(discord: Loopback) -> set[str]:
    """Return whom any request of the bot named to Discord as someone it may ring."""
    found: set[str] = set()
    for body in _bodies(discord):
        allowed = body["allowed_mentions"]
        named = (*allowed.get("parse", ()), *allowed.get("users", ()), *allowed.get("roles", ()))
        found |= {str(one) for one in named}
        found |= {"the author replied to"} if allowed.get("replied_user") else set()
    return found


def unguarded(discord: Loopback) -> list[Any]:
    """Return the texts that went out without saying whom they may ring."""
    return [body for body in _texts(discord) if "allowed_mentions" not in body]


def _bodies(discord: Loopback) -> Iterator[dict[str, Any]]:
    return (body for body in _texts(discord) if "allowed_mentions" in body)


def _texts(discord: Loopback) -> Iterator[dict[str, Any]]:
    for request in discord.requests():
        outer = request.body if isinstance(request.body, dict) else {}
        for body in (outer, outer.get("data"), outer.get("message")):
            if isinstance(body, dict) and (body.get("content") or body.get("embeds")):
                yield body


def standing_on(desk: Channel, discord: Loopback) -> str:
    """Return all that stands in a channel and its threads: titles, texts, buttons, files' names.

    What one person alone was shown isn't kept by Discord and is no part of it.
    """
    rooms = [one for one in discord.place.world.channels.values() if desk in (one, one.parent)]
    stands = [f"{one.content} {one.embeds} {one.components}" for one in _in(rooms)]
    files = [file.name for one in _in(rooms) for file in one.attachments]
    return "\n".join([*(room.name for room in rooms), *stands, *files])


def _in(rooms: list[Channel]) -> Iterator[Message]:
    return (one for room in rooms for one in room.messages.values() if one.seen_by is None)


def raw(folder: Path) -> bytes:
    """Return the bytes of the store's files as they lie there, whatever SQLite makes of them."""
    files = sorted(folder.glob("askdesk.db*"))
    return b"".join(path.read_bytes() for path in files)
