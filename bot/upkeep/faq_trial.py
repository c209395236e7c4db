"""Trying a FAQ folder in a process of its own: read, fitted, its golden questions asked."""

from __future__ import annotations

import asyncio
import hashlib
import os
import sys
from pathlib import Path

from bot.errors import AskdeskError
from bot.settings import PREFIX, Settings
from faq.advisor import Advisor

_FILES = ("entries/*", "facts.yaml", "words.yaml", "golden.yaml")
_PASSED_ON = ("data_dir", "precision", "offer_from", "unanswerable_share")


class FaultyFaq(AskdeskError):
    """The FAQ has faults; the message names each with its file and line."""


Stamps = frozenset[tuple[str, int, int]]


def stamps(folder: Path) -> Stamps:
    """Return what changes whenever somebody saves one of a FAQ's files: name, time, size."""
    found = set()
    for path in _files(folder):
        try:
            status = path.stat()
        except OSError:
            continue  # gone between listing and looking
        found.add((path.relative_to(folder).as_posix(), status.st_mtime_ns, status.st_size))
    return frozenset(found)


def contents(folder: Path) -> str:
    """Return a short name for exactly what stands in a FAQ's files."""
    digest = hashlib.sha256()
    for path in _files(folder):
        try:
            raw = path.read_bytes()
        except OSError:
            raw = b""
        name = path.relative_to(folder).as_posix().encode()
        digest.update(b"%d %s %d " % (len(name), name, len(raw)) + raw)
    return digest.hexdigest()[:12]


async def tried(settings: Settings) -> Advisor:
    """Return the advisor of a FAQ that has passed the same check as the command's.

    Raises `FaultyFaq` with every fault. What takes time happens in another process.
    """
    running = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "check", "--quiet", str(settings.faq_dir),
        env=_environment(settings),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        _, said = await running.communicate()
    except asyncio.CancelledError:
        running.kill()
        await running.wait()
        raise
    told = said.decode("utf-8", "replace").strip()
    if running.returncode == 1:
        raise FaultyFaq(told)
    if running.returncode:
        raise AskdeskError(f"The FAQ could not be checked ({running.returncode}): {told[-200:]}")
    from bot.fitting import open_advisor

    return await asyncio.to_thread(open_advisor, settings)


def _environment(settings: Settings) -> dict[str, str]:
    """Return this process's environment without our settings, but for those that a check needs."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    given = {f"{PREFIX}{name.upper()}": str(getattr(settings, name)) for name in _PASSED_ON}
    return kept | given


def _files(folder: Path) -> list[Path]:
    return sorted(path for pattern in _FILES for path in folder.glob(pattern))
