"""The threads of cases: made once, woken, put to rest, taken away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import discord

from bot import desk_words as words
from bot.discord_face.client import AskdeskClient
from bot.discord_face.desk.checks import ARCHIVED, UNKNOWN_CHANNEL
from bot.discord_face.failures import code_of
from bot.discord_face.lacks import REFUSED
from bot.discord_face.neutral import visible
from bot.discord_face.services import Ground
from bot.errors import Undeliverable
from bot.values import Case
from bot.wording import shortened

WEEK: Final = 10080
TITLE: Final = 100
HAS_ONE: Final = 160004
PUBLIC: Final = 11


@dataclass(frozen=True, slots=True)
class Found:
    """An active thread of the desk that the bot made."""

    id: str
    title: str


def title_of(case: Case) -> str:
    """Return the title of a case's thread: it begins with the case's name, to be found by it."""
    asked = " ".join(visible(case.question).split()) or "…"
    named = words.THREAD.format(label=case.label, question="")
    return named + shortened(asked, TITLE - len(named))


@dataclass(frozen=True, slots=True)
class Threads:
    """Makes and finds threads under the desk's channel."""

    client: AskdeskClient
    ground: Ground

    async def active(self) -> list[Found]:
        """Return the active threads that the bot made under the desk's channel, oldest first."""
        listed: Any = await self.client.http.get_active_threads(self.ground.guild or 0)
        me = str(self.client.user.id) if self.client.user else ""
        desk = str(self.ground.desk_channel)
        own = [
            Found(str(int(one["id"])), str(one["name"]))
            for one in listed["threads"]
            if one.get("parent_id") == desk and one.get("owner_id") == me
        ]
        return sorted(own, key=lambda one: int(one.id))

    async def of(self, case: Case) -> list[Found]:
        """Return the active threads whose title says that they are a case's, oldest first."""
        begins = words.TITLE_BEGINS.format(label=case.label)
        return [one for one in await self.active() if one.title.startswith(begins)]

    async def open_on(self, case: Case, message: str) -> str:
        """Return the thread of a card in a text channel, made unless it is there."""
        http, desk = self.client.http, self.ground.desk_channel or 0
        title = title_of(case)
        try:
            made = await http.start_thread_with_message(
                desk, int(message), name=title, auto_archive_duration=WEEK
            )
        except discord.HTTPException as error:
            if code_of(error) != HAS_ONE:
                raise
            return await self._standing(case, message)
        return str(int(made["id"]))

    async def _standing(self, case: Case, message: str) -> str:
        """Return the thread that a message already had; one of its own where that was deleted."""
        try:
            found = await self.client.http.get_channel(int(message))
            return str(int(found["id"]))
        except discord.NotFound:
            pass
        for one in await self.of(case):
            return one.id
        made = await self.client.http.start_thread_without_message(
            self.ground.desk_channel or 0,
            name=title_of(case),
            auto_archive_duration=WEEK,
            type=PUBLIC,
        )
        return str(int(made["id"]))

    async def change(self, thread: str, **options: Any) -> None:  # noqa: ANN401
        """Change a thread, woken first where it is archived; raises `Undeliverable` if locked."""
        try:
            await self.client.http.edit_channel(int(thread), **options)
        except discord.HTTPException as error:
            if code_of(error) not in ARCHIVED:
                raise
            await self.wake(thread)
            await self.client.http.edit_channel(int(thread), **options)

    async def wake(self, thread: str) -> None:
        """Make an archived thread active; raises `Undeliverable` where it is locked."""
        try:
            await self.client.http.edit_channel(int(thread), archived=False)
        except discord.HTTPException as error:
            if code_of(error) in REFUSED:
                raise Undeliverable(words.LOCKED.format(where=f"<#{thread}>")) from error
            raise

    async def delete(self, thread: str) -> bool:
        """Delete a thread; return whether it is gone, False where that isn't allowed."""
        try:
            await self.client.http.delete_channel(int(thread))
        except discord.HTTPException as error:
            if code_of(error) in REFUSED:
                return False
            if code_of(error) != UNKNOWN_CHANNEL:
                raise
        return True
