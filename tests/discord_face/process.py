"""`run` as an operator starts it: a process of its own on the loopback."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.discord_face.stage import Stage
from tests.loopback import until

ROOT = Path(__file__).resolve().parent.parent.parent
RUN = ("bot", "run")


def environment(stage: Stage, folder: Path, **more: str) -> dict[str, str]:
    """Return the settings of a process that serves a stage."""
    return {
        "PATH": os.environ["PATH"],
        "BOT_DATA_DIR": str(folder),
        "BOT_DISCORD_API_URL": stage.discord.base_url,
        "BOT_DISCORD_TOKEN": stage.discord.token,
        "BOT_GUILD_ID": str(stage.discord.guild.id),
        "BOT_DESK_CHANNEL_ID": str(stage.desk.id),
        "BOT_STAFF_ROLE_ID": str(stage.staff.id),
    } | more


async def started(
    variables: dict[str, str], module: tuple[str, ...] = RUN
) -> asyncio.subprocess.Process:
    """Start a module of ours with these settings and no others."""
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", *module),
        cwd=ROOT,
        env=variables,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


@asynccontextmanager
async def running(
    stage: Stage,
    folder: Path,
    module: tuple[str, ...] = RUN,
    logged: list[str] | None = None,
    **more: str,
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Give a process that is connected; it ends with the block at the latest.

    What it then has logged is added to `logged`.
    """
    process = await started(environment(stage, folder, **more), module)
    try:
        gateway = stage.discord.gateway
        await until(lambda: gateway.connected or process.returncode is not None, "a start", 60)
        assert process.returncode is None, "it ended before it was connected"
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        _, told = await process.communicate()
        sys.stderr.write(told.decode())  # shown by pytest where a test fails
        if logged is not None:
            logged.append(told.decode())
