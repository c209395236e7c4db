"""The desk on a loopback Discord: two of staff, an agency, and what stands before them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from bot.discord_face.opening import DiscordFace
from bot.values import Case
from faq.advisor import Advisor
from tests.discord_face.stage import Stage, staged
from tests.loopback import Loopback, Permission, until
from tests.loopback.interactions import Interaction
from tests.loopback.people import Person
from tests.loopback.permissions import OF_THE_BOT
from tests.loopback.world import Channel, Message

PRICE = "what does it cost for 12 officers?"


@dataclass(frozen=True, slots=True)
class Office:
    """A stage with a second member of staff and somebody from outside."""

    stage: Stage
    desk: Channel
    colleague: Person
    stranger: Person

    @property
    def discord(self) -> Loopback:
        return self.stage.discord

    @property
    def anne(self) -> Person:
        return self.stage.anne

    @property
    def chief(self) -> Person:
        return self.stage.chief

    @asynccontextmanager
    async def running(self) -> AsyncIterator[DiscordFace]:
        async with self.stage.running() as face:
            yield face

    async def asks(
        self, text: str = PRICE, asker: Person | None = None, *, threaded: bool = True
    ) -> Message:
        """Have somebody ask directly what is passed on; returns the card."""
        before, threads = {message.id for message in self.cards()}, len(self.threads())
        await (asker or self.chief).dm(text)
        found = await until(lambda: [one for one in self.cards() if one.id not in before], "a card")
        if threaded:
            await until(lambda: len(self.threads()) > threads, "its thread")
        return found[0]

    def cards(self) -> list[Message]:
        """The cards that stand in the desk's channel or in its posts."""
        places = [self.desk, *self.threads()]
        own = [message for place in places for message in self.anne.sees(place)]
        return [one for one in own if one.author.bot and one.embeds]

    def card(self, number: int = 1) -> Message:
        return next(one for one in self.cards() if f"**E-{number}**" in one.content)

    def threads(self) -> list[Channel]:
        channels = self.discord.place.world.channels.values()
        return [one for one in channels if one.thread and one.parent is self.desk]

    def thread(self, number: int = 1) -> Channel:
        return next(one for one in self.threads() if one.name.startswith(f"E-{number} ·"))

    async def becomes(self, words: str, number: int = 1) -> Message:
        """Wait until a card says something."""

        def look() -> Message | None:
            found = [one for one in self.cards() if f"**E-{number}**" in one.content]
            return next((one for one in found if words in one.text), None)

        return await until(look, f"{words!r} on the card of E-{number}")

    async def presses(self, button: str, who: Person | None = None, number: int = 1) -> str:
        """Press a button of a card and return what was answered."""
        who = who or self.anne
        asked = await who.click(self.card(number), button)
        return (await who.reads(asked)).text

    async def goes_on(self, shown: Message, button: str, who: Person | None = None) -> Message:
        """Press a button of what only one of staff sees, and return it as it reads then."""
        before = shown.edited
        await (who or self.anne).click(shown, button)
        await until(lambda: shown.edited != before, f"what {button!r} leads to")
        return shown

    async def opens(self, button: str, who: Person | None = None, number: int = 1) -> Message:
        """Press a button of a card and return the message that answers."""
        who = who or self.anne
        return await who.reads(await who.click(self.card(number), button))

    async def replies(self, text: str, who: Person | None = None, number: int = 1) -> str:
        """Fill in the reply form of a card and return what was answered."""
        who = who or self.anne
        asked = await who.click(self.card(number), "Reply")
        sent = await fills(who, asked, text)
        return (await who.reads(sent)).text

    async def case(self, face: DiscordFace, number: int = 1) -> Case:
        return (await face.program.store.cases.history(number)).case


async def fills(who: Person, asked: Interaction, text: str) -> Interaction:
    """Fill in the one field of the form that was opened."""
    assert asked.modal is not None, asked.response and asked.response.text
    return await who.fill(asked, {"text": text})


def office(
    discord: Loopback, advisor: Advisor, folder: Path, *, forum: bool = False, manages: bool = True
) -> Office:
    """Return an office whose desk is a text channel or a forum."""
    stage = staged(discord, advisor, folder)
    discord.change_role(stage.staff, Permission.MANAGE_MESSAGES)
    allowed = OF_THE_BOT | Permission.MANAGE_THREADS if manages else OF_THE_BOT
    if forum:
        desk = discord.forum("cases", "open", "done", only=stage.staff, bot=allowed)
        stage = replace(stage, desk=desk)
    else:
        desk = stage.desk
        discord.allow_bot(desk, allowed)
    colleague = discord.person("colleague", stage.staff)
    return Office(stage, desk, colleague, discord.person("stranger"))
