"""An asker's whole time with the desk, on a loopback Discord, and what it left in the store."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, String, Table, Text, select
from sqlalchemy.types import TypeDecorator

from bot import contact_words
from bot.case import Action
from bot.discord_face.opening import DiscordFace
from bot.storage.database import Database
from bot.storage.tables import metadata
from bot.values import Person as Actor
from bot.values import Role
from tests.discord_face.desk.office import Office
from tests.loopback import until
from tests.loopback.interactions import Interaction
from tests.loopback.people import Person
from tests.loopback.world import Message

NAME = "Quillfeather"
WORDS = ("zephyrine", "walrusreply", "gerbilroster", "555-0134", NAME)
SEVERAL = f"what does it cost for {WORDS[0]}? call me at 515-{WORDS[3]}"


@dataclass(slots=True)
class Life:
    """An asker on Discord, and the ids of all they did there."""

    place: Office
    asker: Person
    done: list[Interaction] = field(default_factory=list)

    async def lived(self, face: DiscordFace) -> None:
        """Ask, press, rate, agree, add, be answered in every way, and fail to be reached."""
        await self._answered()
        await self._passed_on_in_direct_messages()
        await self._replied_to(face)
        await self._unreachable_in_public()
        await self._asked_by_command()
        await self.asker.dm("my questions")
        await self.asker.hears()
        await self.place.discord.settles(0.4)

    def ids(self) -> set[str]:
        """Return the ids of the asker, their channel, and all that they wrote, pressed and read."""
        found = {self.asker.user.id, self.asker.direct.id, *(one.id for one in self.done)}
        for where in (self.asker.direct, self.place.stage.lobby):
            found |= {one.id for one in where.messages.values() if self._is_theirs(one)}
        return {str(one) for one in found}

    def _is_theirs(self, message: Message) -> bool:
        to_them = message.reply_to is not None and message.reply_to.author is self.asker.user
        about_them = message.channel is self.asker.direct or message.seen_by is self.asker.user
        return message.author is self.asker.user or to_them or about_them

    async def _clicks(self, message: Message, button: str) -> None:
        self.done.append(await self.asker.click(message, button))

    async def _answered(self) -> None:
        await self.asker.dm("phone?")
        answer = await self.asker.hears()
        await self._clicks(answer, "Not it" if "Not it" in answer.labels else answer.labels[-1])
        await self.place.discord.settles(0.3)

    async def _passed_on_in_direct_messages(self) -> None:
        await self.asker.dm(SEVERAL, files={f"{WORDS[2]}.pdf": b"x" * 64})
        receipt = await until(self._asked_for_contact, "the question whether staff may call")
        await self._clicks(receipt, contact_words.YES)
        await self.place.becomes(WORDS[2])
        await self.place.discord.settles(0.3)

    async def _replied_to(self, face: DiscordFace) -> None:
        await self.place.presses("Claim")
        await self.asker.dm(f"and what about {WORDS[0]} in Elko?")
        await self.place.becomes("in Elko")
        await self.place.replies(f"{WORDS[1]}: it is a class of 24 hours.")
        reply = await until(lambda: self._saying(WORDS[1]), "the reply")
        await self._clicks(reply, "That helped")
        await self.place.discord.settles(0.3)
        anne = Actor("console:anne", "Anne Bostain", Role.STAFF)
        await face.program.desk.act(1, Action.RESOLVE, anne, text=f"{WORDS[0]} was called")

    async def _unreachable_in_public(self) -> None:
        self.asker.close_dms()
        lobby = self.place.stage.lobby
        await self.asker.say(lobby, f"can {WORDS[0]} get a discount?", mention_bot=True)
        await self.asker.hears(lobby)
        taken_back = await self.asker.say(lobby, "phone?", mention_bot=True)
        await self.asker.hears(lobby)
        await self.place.discord.settles(0.3)
        await self.asker.delete(taken_back)
        await self.place.discord.settles(0.3)

    async def _asked_by_command(self) -> None:
        lobby = self.place.stage.lobby
        asked = await self.asker.slash("ask", lobby, question=f"does {WORDS[0]} need a car?")
        self.done.append(asked)
        await self.asker.reads(asked)
        await self.place.discord.settles(0.3)
        self.asker.open_dms()

    def _asked_for_contact(self) -> Message | None:
        return next((m for m in self.asker.sees() if contact_words.YES in m.labels), None)

    def _saying(self, words: str) -> Message | None:
        return next((m for m in self.asker.sees() if words in m.content and m.author.bot), None)


def columns_of_text() -> Iterator[tuple[Table, Column[object]]]:
    """Yield every column in which a text or an id could lie."""
    for table in metadata.sorted_tables:
        for column in table.columns:
            kind = column.type.impl if isinstance(column.type, TypeDecorator) else column.type
            if isinstance(kind, String | Text | Integer | BigInteger | LargeBinary):
                yield table, column


async def holding(database: Database, marks: set[str]) -> dict[str, set[str]]:
    """Return which of the marks every column holds, as `table.column`."""
    found: dict[str, set[str]] = {}
    async with database.reading() as connection:
        for table, column in columns_of_text():
            values = [str(value) for value in (await connection.scalars(select(column))).all()]
            found[f"{table.name}.{column.name}"] = {
                mark for mark in marks if any(mark in value for value in values)
            }
    return found


def lying_in(path: Path) -> bytes:
    """Return the raw bytes of a store's file and of all that lies beside it."""
    return b"".join(one.read_bytes() for one in sorted(path.parent.glob(path.name + "*")))
