"""The bot as a process: started, killed, started again, and weighed."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.soak.plan import ROOT
from benchmarks.soak.town import Town
from bot.settings import PACKAGED_FAQ, PREFIX, read_settings
from tests.loopback import until

START_SECONDS = 120.0
STOP_SECONDS = 60.0
PAGE_KB = os.sysconf("SC_PAGE_SIZE") / 1024
FAQ_PARTS = ("entries", "facts.yaml", "words.yaml", "golden.yaml")


@dataclass(slots=True)
class Life:
    """The lives of one bot on one store."""

    folder: Path
    town: Town
    number: int = 0
    process: asyncio.subprocess.Process | None = field(default=None, init=False)

    @property
    def data(self) -> Path:
        """The bot's data folder."""
        return self.folder / "data"

    @property
    def store(self) -> Path:
        """The bot's store."""
        return self.data / "askdesk.db"

    @property
    def faq(self) -> Path:
        """The bot's own copy of the FAQ."""
        return self.folder / "faq"

    @property
    def log(self) -> Path:
        """What the bot has logged, in all its lives."""
        return self.folder / "bot.log"

    def settle_in(self) -> None:
        """Lay out the FAQ, and what is fitted already, so that the first start is quick."""
        self.faq.mkdir()
        for name in FAQ_PARTS:
            source = PACKAGED_FAQ / name
            copy = shutil.copytree if source.is_dir() else shutil.copy2
            copy(source, self.faq / name)
        fitted = read_settings().data_dir / "matcher"
        if fitted.is_dir():
            shutil.copytree(fitted, self.data / "matcher")

    async def start(self) -> None:
        """Start the bot and wait until it listens."""
        self.number += 1
        with self.log.open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run",
                cwd=self.folder, env=self.environment(), stdout=log, stderr=log,
            )  # fmt: skip
        listening = self.town.discord.gateway
        await until(
            lambda: listening.connected or self.is_dead, "the bot at the gateway", START_SECONDS
        )
        if self.is_dead:
            raise RuntimeError(self.log.read_text(encoding="utf-8", errors="replace")[-2000:])

    @property
    def is_dead(self) -> bool:
        """Whether the bot has ended."""
        return self.process is not None and self.process.returncode is not None

    async def kill(self) -> None:
        """End the bot without a warning."""
        if self.process is not None and not self.is_dead:
            self.process.kill()
            await self.process.wait()

    async def stop(self) -> int:
        """Ask the bot to end and return its exit code."""
        assert self.process is not None
        self.process.terminate()
        async with asyncio.timeout(STOP_SECONDS):
            return await self.process.wait()

    def environment(self) -> dict[str, str]:
        """Return the variables of every command on this store."""
        discord = self.town.discord
        kept = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
        return kept | {
            "PYTHONPATH": str(ROOT),
            "BOT_DATA_DIR": str(self.data),
            "BOT_FAQ_DIR": str(self.faq),
            "BOT_DISCORD_API_URL": discord.base_url,
            "BOT_DISCORD_TOKEN": discord.token,
            "BOT_GUILD_ID": str(discord.guild.id),
            "BOT_DESK_CHANNEL_ID": str(self.town.desk.id),
            "BOT_STAFF_ROLE_ID": str(self.town.staff_role.id),
        }

    async def command(self, *words: str) -> bytes:
        """Return what a command of the program prints."""
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", *words,
            cwd=self.folder, env=self.environment(), stdout=asyncio.subprocess.PIPE,
        )  # fmt: skip
        out, _ = await process.communicate()
        return out

    def resident_mb(self) -> float | None:
        """Return the memory that the bot holds now, None while it is away."""
        if self.process is None or self.is_dead:
            return None
        return resident_mb(self.process.pid)

    def logged(self) -> Counter[str]:
        """Return how often each kind of event was logged."""
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        return Counter(
            word.removeprefix("event=")
            for line in lines
            for word in line.split(" ")
            if word.startswith("event=")
        )


def resident_mb(pid: int) -> float | None:
    """Return the memory that a process holds, None where it is gone."""
    try:
        fields = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()
    except OSError:
        return None
    return int(fields[1]) * PAGE_KB / 1024
