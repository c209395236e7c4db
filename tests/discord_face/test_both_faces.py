"""One conversation that goes the same way in the terminal and on Discord."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Protocol

import pytest

from bot.case import Action
from bot.console_face.opening import open_session
from bot.console_face.screen import PlainScreen
from bot.console_face.session import Session
from bot.desk import Desk
from bot.discord_face.opening import DiscordFace
from bot.discord_face.place import here
from bot.values import Person, Role
from tests.discord_face.stage import COST, PHONE, Stage
from tests.loopback import until

ANNE = Person("console:anne", "Anne Bostain", Role.STAFF)
COLLEAGUE = Person("console:colleague", "A colleague", Role.STAFF)


class Agency(Protocol):
    """An agency on some face."""

    desk: Desk

    async def says(self, text: str) -> None: ...
    async def picks(self, label: str) -> None: ...
    async def reads(self, part: str) -> None: ...


@dataclass
class AtTerminal:
    session: Session
    out: io.StringIO
    desk: Desk

    async def says(self, text: str) -> None:
        await self.session.chat.say(text)

    async def picks(self, label: str) -> None:
        choices = self.session.chat._courier.choices
        assert choices is not None
        number = [button.label for button in choices.buttons].index(label) + 1
        await self.session.chat.say(str(number))

    async def reads(self, part: str) -> None:
        await self.session.show_waiting()
        assert part in self.out.getvalue()
        self.out.truncate(0)
        self.out.seek(0)


@dataclass
class OnDiscord:
    stage: Stage
    desk: Desk
    _read: list[object] = field(default_factory=list)

    async def says(self, text: str) -> None:
        await self.stage.chief.dm(text)

    async def picks(self, label: str) -> None:
        offering = [m for m in self.stage.chief.sees() if label in m.labels]
        await self.stage.chief.click(offering[-1], label)

    async def reads(self, part: str) -> None:
        def found() -> bool:
            return any(part in m.content.replace("**", "") for m in self.stage.chief.sees())

        await until(found, repr(part))


@asynccontextmanager
async def terminal(stage: Stage) -> AsyncIterator[Agency]:
    out = io.StringIO()
    asker = Person("console:chief", "chief")
    async with open_session(stage.settings, asker, PlainScreen(out), lambda: None) as session:
        desk = Desk(session.cases, session.dispatcher, session.sweep.clock)
        yield AtTerminal(session, out, desk)


@asynccontextmanager
async def discord(stage: Stage) -> AsyncIterator[Agency]:
    async with stage.running() as face:
        assert isinstance(face, DiscordFace)
        assert here.get() is None
        yield OnDiscord(stage, face.program.desk)


@pytest.mark.parametrize("open_face", [terminal, discord])
async def test_an_agency_is_answered_chooses_is_passed_on_and_gets_its_reply(
    stage: Stage, open_face: object, data: object
) -> None:
    assert callable(open_face)
    async with open_face(stage) as agency:
        await agency.says("hello")
        await agency.reads("automatic assistant")
        await agency.says("How long is the train the trainer?")
        await agency.reads("24 hours")
        await agency.picks("That answers it")
        await agency.reads("Glad that helped")
        await agency.says("trainer information")
        await agency.reads("Did you mean")
        await agency.picks("None of these")
        await agency.reads("E-1")
        await agency.says(COST)
        await agency.reads("E-1")
        await agency.says("phone?")
        await agency.reads(PHONE)
        await agency.desk.act(1, Action.CLAIM, ANNE)
        await agency.reads("Anne Bostain is looking into E-1")
        await agency.desk.act(1, Action.ASSIGN, ANNE, to=COLLEAGUE)
        await agency.reads("E-1 is with A colleague now")
        await agency.desk.act(1, Action.REPLY, COLLEAGUE, text="For twelve it depends.")
        await agency.reads("For twelve it depends.")
        await agency.desk.act(1, Action.RESOLVE, ANNE)
        await agency.reads("E-1 is closed")
        await agency.says("there is a man with a gun in our lobby right now")
        await agency.reads("call 911")


@pytest.mark.parametrize("open_face", [terminal, discord])
async def test_a_bare_call_for_help_is_answered_under_the_numbers_and_can_be_passed_on(
    stage: Stage, open_face: object, data: object
) -> None:
    assert callable(open_face)
    async with open_face(stage) as agency:
        await agency.says("help")
        await agency.reads("please call 911")
        assert await agency.desk.list() == []
        await agency.picks("Ask the coordinator")
        await agency.reads("E-1")
        (case,) = await agency.desk.list()
        assert (case.question, case.entry) == ("help", None)
