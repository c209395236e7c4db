"""The two bots that are measured under load on Discord, each in a process of its own."""

from __future__ import annotations

import asyncio
import gc
import json
import resource
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from time import perf_counter

import discord

from bot.discord_face.endpoint import use_endpoint
from bot.discord_face.opening import open_discord
from bot.fitting import open_advisor
from bot.settings import read_settings
from bot.upkeep.logs import write_logs
from faq import emergency

LOOK_SECONDS = 0.005
SETTLED_AFTER = 3.0


class Echo(discord.Client):
    """The least that answers: what discord.py itself costs."""

    async def on_message(self, message: discord.Message) -> None:
        """Say a direct message again."""
        if message.guild is None and message.author != self.user:
            await message.channel.send(f"echo: {message.content}"[:2000])


@asynccontextmanager
async def echo(_: Path) -> AsyncIterator[discord.Client]:
    """Give the bare bot."""
    async with Echo(intents=discord.Intents.default(), max_messages=None) as client:
        yield client


@asynccontextmanager
async def askdesk(folder: Path) -> AsyncIterator[discord.Client]:
    """Give the real program, on a store of its own."""
    settings = read_settings(env_file=None)
    advisor = open_advisor(settings)
    emergency.prepare()
    placed = settings.model_copy(update={"data_dir": folder})
    async with open_discord(placed, advisor) as face, face.beside():
        yield face.client


async def lag(found: list[float]) -> None:
    """Note again and again by how much the event loop is late."""
    while True:
        began = perf_counter()
        await asyncio.sleep(LOOK_SECONDS)
        found.append(max(0.0, perf_counter() - began - LOOK_SECONDS))


async def main(kind: str, folder: str, url: str, token: str) -> None:
    """Run one bot with its data in a folder until it is told to stop; print what it cost."""
    write_logs(sys.stderr, secrets=[token])
    await use_endpoint(url, token)
    stop, found = asyncio.Event(), list[float]()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with {"echo": echo, "askdesk": askdesk}[kind](Path(folder)) as client:
        started = asyncio.create_task(client.start(token))
        await asyncio.sleep(SETTLED_AFTER)
        gc.freeze()  # as `run` does once it has loaded
        looking = asyncio.create_task(lag(found))
        await stop.wait()
        looking.cancel()
    await asyncio.gather(started, looking, return_exceptions=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"peak_mb": peak, "lag": sorted(found)}))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
