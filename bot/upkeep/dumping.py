"""Backing up and bringing back a PostgreSQL store with PostgreSQL's own programs."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Mapping
from pathlib import Path

from bot.errors import Unavailable

PACKAGE = "postgresql-client"


async def dump(server: Mapping[str, str], target: Path) -> None:
    """Write all of a database into a file, as it stands at one moment; raises `Unavailable`."""
    partial = target.with_name(f".{target.name}.part")
    os.close(os.open(partial, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600))
    try:
        options = ["--format=custom", "--no-owner", "--no-privileges", f"--file={partial}"]
        await _run("pg_dump", options, server)
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)


async def undump(server: Mapping[str, str], source: Path) -> None:
    """Replace all of a database by what a file holds, whole or not at all."""
    options = ["--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error"]
    await _run("pg_restore", [*options, f"--dbname={server['PGDATABASE']}", str(source)], server)


async def _run(program: str, options: list[str], server: Mapping[str, str]) -> None:
    try:
        running = await asyncio.create_subprocess_exec(
            program,
            *options,
            env={**os.environ, **server},
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
    except FileNotFoundError as error:
        raise Unavailable(
            f"`{program}` is missing. Install PostgreSQL's client programs (on Debian the package "
            f"{PACKAGE}), in the server's version or a later one."
        ) from error
    _, said = await running.communicate()
    if running.returncode:
        lines = said.decode("utf-8", "replace").strip().splitlines() or ["no reason given"]
        raise Unavailable(f"`{program}` failed: {lines[0]}")
