"""The commands of the documents run, one after the other; what can't be run is at least there."""

from __future__ import annotations

import asyncio
import csv
import os
import re
import shutil
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from bot.__main__ import COMMANDS
from bot.drafts import new_entry
from bot.settings import PACKAGED_FAQ
from bot.storage.store import open_store
from bot.values import Conversation, Person
from faq.catalogue import read_catalogue
from tests.loopback import Loopback, until
from tests.loopback.permissions import OF_THE_BOT, Permission
from tests.storage.making import HandClock, answer, asked, pass_on

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted((ROOT / "docs").glob("*.md"))
BIN = ".venv/bin/"
NOT_RUN = {
    "make test": "it is what runs this",
    "make soak": "takes an hour",
    ".venv/bin/python -m benchmarks.fuzz": "takes minutes",
    "sudo": "only root can",
    "docker compose": "needs a daemon and a registry of images",
    "git pull": "needs a place to pull from",
}
FORGOTTEN = Person("123456789012345678", "Quillfeather")
TOPICS = ("pricing", "contact-phone", "course-name", "liability")
PHONE = "833-538-7246"


def commands() -> list[str]:
    """Return the documents' commands in their order, each once."""
    blocks = [
        block
        for page in PAGES
        for block in re.findall(r"```sh\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    ]
    lines = (line.split("#")[0].strip() for block in blocks for line in block.splitlines())
    return list(dict.fromkeys(line for line in lines if line))


def reason_against(command: str) -> str | None:
    return next((why for start, why in NOT_RUN.items() if command.startswith(start)), None)


def beside(command: str) -> list[str]:
    """Return the words of the commands that aren't run, and that begin so."""
    found = [one for one in commands() if one.startswith(command)]
    assert found
    return [word for one in found for word in one.split()]


@pytest.fixture
async def discord() -> AsyncIterator[Loopback]:
    async with Loopback() as loopback:
        yield loopback
        assert loopback.refused == []


@pytest.fixture
async def place(tmp_path: Path, data: Path) -> Path:
    """Return a folder as an operator has it: a program, a store in use, a draft, questions."""
    tmp_path.joinpath(".venv").symlink_to(sys.prefix)
    kept = tmp_path / "data"
    kept.mkdir(mode=0o700)
    shutil.copytree(data / "matcher", kept / "matcher")
    url = f"sqlite:///{kept / 'askdesk.db'}"
    async with open_store(url, HandClock(), serves=("console",)) as store:
        there, here = Conversation("discord", "1"), Conversation("console", "Agency")
        for told in await answer(store, asked("phone?", by=FORGOTTEN, where=there)):
            await store.outbox.sent(told.id, "1")
        await pass_on(store, asked("is lunch provided?", where=here))
    (kept / "drafts").mkdir()
    draft = new_entry("some-draft", ["is supper provided"], "Bring your own.")
    (kept / "drafts" / "some-draft.md").write_text(draft.text, encoding="utf-8")
    questions(tmp_path / "phrasings.csv", slice(0, 15))
    questions(tmp_path / "questions.csv", slice(15, 20))
    return tmp_path


def questions(path: Path, which: slice) -> None:
    """Write some phrasings of a few topics as a labelled set."""
    entries = read_catalogue(PACKAGED_FAQ).entries
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["text", "label"])
        table.writerows([text, one] for one in TOPICS for text in entries[one].phrasings[which])


def settings(discord: Loopback) -> dict[str, str]:
    """Return the settings of an operator whose server is complete."""
    staff = discord.role("Staff", Permission.MANAGE_MESSAGES)
    desk = discord.channel("desk", only=staff, bot=OF_THE_BOT | Permission.MANAGE_THREADS)
    return {
        "PATH": os.environ["PATH"],
        "BOT_DISCORD_TOKEN": discord.token,
        "BOT_DISCORD_API_URL": discord.base_url,
        "BOT_GUILD_ID": str(discord.guild.id),
        "BOT_DESK_CHANNEL_ID": str(desk.id),
        "BOT_STAFF_ROLE_ID": str(staff.id),
    }


async def served(discord: Loopback, process: Process) -> None:
    """Ask what is to run until it is told to stop, and tell it."""
    await until(lambda: discord.gateway.connected or process.returncode is not None, "a start", 60)
    chief = discord.person("chief")
    await chief.dm("phone?")
    assert PHONE in (await chief.hears(deadline=30)).content
    process.send_signal(signal.SIGTERM)


async def test_the_documents_commands_run_one_after_the_other(
    place: Path, discord: Loopback
) -> None:
    given = settings(discord)
    for command in [one for one in commands() if reason_against(one) is None]:
        process = await asyncio.create_subprocess_exec(
            *("bash", "-c", f"exec {command}"),
            cwd=place, env=given, stdin=PIPE, stdout=PIPE, stderr=PIPE,
        )  # fmt: skip
        if command == f"{BIN}askdesk run":
            await served(discord, process)
        out, err = await process.communicate(b"y\n")
        told = f"{command}\n{out.decode()}\n{err.decode()}"
        assert process.returncode == 0, told
        assert "Traceback" not in told


def test_what_is_not_run_has_a_reason_and_what_is_run_is_ours() -> None:
    assert [
        start for start in NOT_RUN if not any(one.startswith(start) for one in commands())
    ] == []
    run = [one for one in commands() if reason_against(one) is None]
    assert len(run) > 10
    assert [one for one in run if not one.startswith(f"{BIN}askdesk ")] == []


def test_the_composed_services_that_are_not_run_are_there() -> None:
    words = beside("docker compose")
    files = [after for flag, after in pairwise(words) if flag == "-f"]
    composed = {name: yaml.safe_load((ROOT / name).read_text("utf-8")) for name in files}
    assert list(composed) == ["compose.yaml", "compose.postgresql.yaml"]
    assert all(one["services"]["askdesk"] for one in composed.values())
    service, command = words[words.index("--rm") + 1 :][:2]
    assert service in composed["compose.yaml"]["services"]
    assert command in COMMANDS
    secret = composed["compose.yaml"]["secrets"]["discord_token"]["file"]
    assert Path(secret).name in beside("sudo")
    assert f"USER {beside('sudo chown')[2]}" in (ROOT / "Dockerfile").read_text("utf-8")


def test_the_module_that_is_not_run_is_there() -> None:
    [module] = [word for word in beside(f"{BIN}python -m") if word.startswith("benchmarks")]
    assert find_spec(module) is not None
