"""The program on a loopback Discord: one agency, one member of staff, the office's server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.discord_face.client import Waits
from bot.discord_face.endpoint import use_endpoint
from bot.discord_face.opening import DiscordFace, Pace, open_discord
from bot.discord_face.pacing import Pacer
from bot.outbox import Schedule
from bot.ports import Checkpoint
from bot.settings import Settings, read_settings
from faq.advisor import Advisor
from tests.loopback import Loopback
from tests.loopback.people import Person
from tests.loopback.permissions import Permission
from tests.loopback.world import Channel, Message, Role

HOUR = 3600.0
PHONE = "833-538-7246"
COST = "what does it cost for 12 officers"
FAST = Pace(
    Waits(0.02, 0.0),
    Schedule(first=0.05),
    poll=0.05,
    catching_up=Pacer(1000, 0.0),
    catching_up_again=0.05,
    hearing_again=0.05,
)


@dataclass(frozen=True, slots=True)
class LoopbackTime:
    """The loopback's time as the program's clock."""

    discord: Loopback

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.discord.clock.now(), UTC)


@dataclass(frozen=True, slots=True)
class Stage:
    """A server with the rooms and people that stories need."""

    discord: Loopback
    advisor: Advisor
    folder: Path
    staff: Role
    desk: Channel
    lobby: Channel
    chief: Person
    anne: Person

    @property
    def settings(self) -> Settings:
        return read_settings(env_file=None).model_copy(
            update={
                "data_dir": self.folder,
                "guild_id": self.discord.guild.id,
                "desk_channel_id": self.desk.id,
                "staff_role_id": self.staff.id,
            }
        )

    @property
    def manage(self) -> Permission:
        """What Discord asks of whoever is offered the desk's commands."""
        return Permission.MANAGE_MESSAGES

    def desk_texts(self) -> str:
        """All that stands in the desk's channel and its threads."""
        channels = self.discord.place.world.channels.values()
        rooms = [one for one in channels if self.desk in (one, one.parent)]
        return "\n".join(m.text for room in rooms for m in room.messages.values())

    def let_staff_manage(self) -> None:
        """Have Discord offer the desk's commands to staff."""
        self.discord.change_role(self.staff, self.manage)

    @asynccontextmanager
    async def running(
        self, pace: Pace = FAST, checkpoint: Checkpoint | None = None
    ) -> AsyncIterator[DiscordFace]:
        """Run the program until the block ends."""
        await use_endpoint(self.discord.base_url, self.discord.token)
        clock = LoopbackTime(self.discord)
        opening = open_discord(
            self.settings, self.advisor, clock=clock, pace=pace, checkpoint=checkpoint
        )
        async with opening as face:
            task = asyncio.create_task(face.client.start(self.discord.token))
            async with face.beside():
                await self.discord.connected()
                await face.client.wait_until_ready()
                yield face
        await asyncio.gather(task, return_exceptions=True)


async def held_for(face: DiscordFace, person: Person) -> None:
    """Wait until something waits for somebody's next contact."""
    asker = str(person.user.id)
    async with asyncio.timeout(10):
        while asker not in await face.client.services.traces.waiters("discord"):  # noqa: ASYNC110
            await asyncio.sleep(0.01)


def said_by_bot(stage: Stage) -> list[Message]:
    """Return what the chief has read of the program."""
    return [m for m in stage.chief.sees() if m.author is not stage.chief.user]


def staged(discord: Loopback, advisor: Advisor, folder: Path) -> Stage:
    """Return a stage with everybody in place."""
    staff = discord.role("Staff")
    return Stage(
        discord,
        advisor,
        folder,
        staff,
        discord.channel("desk", only=staff),
        discord.channel("lobby"),
        discord.person("chief"),
        discord.person("Anne Bostain", staff),
    )
