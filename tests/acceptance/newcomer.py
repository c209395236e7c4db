"""A new operator's first hour: chat, settings, doctor, run, the first question answered."""

from __future__ import annotations

import asyncio
import base64
import os
import re
from asyncio.subprocess import PIPE, Process
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from tests.loopback import Loopback
from tests.loopback.people import Person
from tests.loopback.permissions import OF_THE_BOT, Permission
from tests.loopback.world import Message

ROOT = Path(__file__).resolve().parent.parent.parent
FIRST_CHAT = "How long is the train the trainer?\nwhat does it cost for 12 officers\n"
PHONE, COST = "phone?", "what does it cost for 12 officers"
PATIENCE = 900.0


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that the operator did, what was shown, and how long it took."""

    what: str
    shown: str
    seconds: float


@dataclass
class Newcomer:
    """Somebody at a terminal in a folder, who writes down what happened and when."""

    folder: Path
    environment: Mapping[str, str]
    steps: list[Step] = field(default_factory=list)

    async def types(self, *words: str, said: str = "", code: int = 0, name: str = "") -> str:
        """Run a command to its end, and return what it printed."""
        began = perf_counter()
        process = await self.begins(*words)
        async with asyncio.timeout(PATIENCE):
            out, err = await process.communicate(said.encode())
        shown = (out + err).decode("utf-8")
        assert process.returncode == code, shown
        assert "Traceback" not in shown, shown
        self.notes(name or " ".join(words), out.decode("utf-8"), perf_counter() - began)
        return shown

    async def begins(self, *words: str) -> Process:
        """Start a command and leave it running."""
        return await asyncio.create_subprocess_exec(
            *words, cwd=self.folder, env=self.environment, stdin=PIPE, stdout=PIPE, stderr=PIPE
        )

    def notes(self, what: str, shown: str, seconds: float) -> None:
        """Write down a step."""
        self.steps.append(Step(what, shown.strip(), seconds))


@dataclass(frozen=True, slots=True)
class Academy:
    """A Discord server as docs/discord.md has it made, with an agency in it."""

    discord: Loopback
    values: Mapping[str, str]
    agency: Person


def academy(discord: Loopback) -> Academy:
    """Return a server with a role for staff, a private desk, and the bot invited."""
    staff = discord.role("Staff", Permission.MANAGE_MESSAGES)
    desk = discord.channel("desk", only=staff, bot=OF_THE_BOT | Permission.MANAGE_THREADS)
    values = {
        "BOT_DISCORD_TOKEN": discord.token,
        "BOT_GUILD_ID": str(discord.guild.id),
        "BOT_DESK_CHANNEL_ID": str(desk.id),
        "BOT_STAFF_ROLE_ID": str(staff.id),
        "BOT_ENCRYPTION_KEY": base64.b64encode(os.urandom(32)).decode("ascii"),
    }
    return Academy(discord, values, discord.person("an agency"))


def settings_lines(place: Academy) -> str:
    """Return the `.env` of docs/discord.md, filled in, and where the Discord of this story is."""
    page = (ROOT / "docs" / "discord.md").read_text(encoding="utf-8")
    [block] = re.findall(r"```\n(BOT_DISCORD_TOKEN=.*?)```", page, flags=re.DOTALL)
    names = [line.split("=")[0] for line in block.splitlines()]
    assert names == list(place.values), "the page names other settings"
    lines = [f"{name}={place.values[name]}" for name in names]
    return "\n".join([*lines, f"BOT_DISCORD_API_URL={place.discord.base_url}", ""])


async def first_hour(newcomer: Newcomer, place: Academy, askdesk: Sequence[str]) -> None:
    """Go from a chat that works to the first question answered on Discord."""
    await newcomer.types(*askdesk, "doctor", name="askdesk doctor")
    began = perf_counter()
    env = newcomer.folder / ".env"
    env.touch(mode=0o600)
    env.write_text(settings_lines(place), encoding="utf-8")
    newcomer.notes("write .env", "", perf_counter() - began)
    await newcomer.types(*askdesk, "doctor", "--probe", name="askdesk doctor --probe")
    began = perf_counter()
    process = await newcomer.begins(*askdesk, "run")
    try:
        await place.discord.connected(deadline=60)
        newcomer.notes("askdesk run", "(connected)", perf_counter() - began)
        for asked in (PHONE, COST):
            began = perf_counter()
            heard = await answered(place, asked)
            newcomer.notes(f"an agency asks: {asked}", heard.text, perf_counter() - began)
        await newcomer.types(*askdesk, "doctor", name="askdesk doctor")
        await newcomer.types(*askdesk, "desk", "list", name="askdesk desk list")
        process.terminate()
        async with asyncio.timeout(30):
            _, logged = await process.communicate()
        assert process.returncode == 0, logged.decode()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def answered(place: Academy, text: str) -> Message:
    """Return the first thing that the agency hears after it has asked."""
    await place.agency.dm(text)
    return await place.agency.hears(deadline=30)
