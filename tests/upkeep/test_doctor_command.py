"""The command `doctor`: its exit codes, and that it leaves everything as it was."""

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.__main__ import askdesk
from bot.errors import Unavailable
from bot.storage.store import open_store
from tests.loopback import Loopback
from tests.loopback.permissions import OF_THE_BOT, Permission
from tests.storage.making import HandClock, asked
from tests.upkeep.doors import command
from tests.upkeep.test_doctor import KEY, NOW, TOKEN


@pytest.fixture
async def complete() -> AsyncIterator[dict[str, str]]:
    """Give settings with which everything is in order, and the Discord that they name."""
    async with Loopback() as discord:
        staff = discord.role("Staff", Permission.MANAGE_MESSAGES)
        desk = discord.channel("desk", only=staff, bot=OF_THE_BOT | Permission.MANAGE_THREADS)
        yield {
            "BOT_DISCORD_TOKEN": discord.token,
            "BOT_DISCORD_API_URL": discord.base_url,
            "BOT_GUILD_ID": str(discord.guild.id),
            "BOT_DESK_CHANNEL_ID": str(desk.id),
            "BOT_STAFF_ROLE_ID": str(staff.id),
            "BOT_ENCRYPTION_KEY": KEY,
        }
        assert discord.refused == []


@pytest.fixture
def private(tmp_path: Path) -> Path:
    """Return a data folder that nobody else can read."""
    tmp_path.chmod(0o700)
    return tmp_path


def inside(folder: Path) -> list[Path]:
    return list(folder.iterdir())


async def doctor(data: Path, given: dict[str, str], *words: str, code: int = 0) -> str:
    """Run the command beside the Discord that it asks."""
    return await asyncio.to_thread(command, "doctor", *words, data=data, settings=given, code=code)


async def test_the_command_ends_with_0_where_all_is_well(
    private: Path, complete: dict[str, str]
) -> None:
    told = json.loads(await doctor(private, complete, "--json"))
    assert {one["grade"] for one in told} == {"ok", "note"}
    [unregistered] = [one for one in told if one["grade"] == "note"]
    assert "knows no command yet" in unregistered["what"]


def test_the_command_ends_with_0_where_discord_is_not_set_up(tmp_path: Path) -> None:
    assert "docs/discord.md" in command("doctor", data=tmp_path)


def test_the_command_ends_with_1_where_something_is_fatal(tmp_path: Path) -> None:
    given = {"BOT_GUILD_ID": "1"}
    assert "1 finding" in command("doctor", data=tmp_path, settings=given, code=1)


def test_a_wrong_setting_is_a_finding(tmp_path: Path) -> None:
    wrong = TOKEN | {"BOT_PRECISION": "7", "BOT_GUILD_ID": "server"}
    assert "2 finding" in command("doctor", data=tmp_path, settings=wrong, code=1)


async def test_the_doctor_makes_and_changes_nothing(
    tmp_path: Path, complete: dict[str, str]
) -> None:
    await doctor(tmp_path / "data", complete)
    assert inside(tmp_path) == []


async def test_the_doctor_looks_into_the_store(private: Path, complete: dict[str, str]) -> None:
    url = f"sqlite:///{private / 'askdesk.db'}"
    async with open_store(url, HandClock(NOW), key=KEY) as store:
        await store.intake.receive(asked())
    assert "texts are encrypted" in await doctor(private, complete)
    wrong = complete | {"BOT_ENCRYPTION_KEY": base64.b64encode(bytes(range(32))).decode()}
    assert "1 finding" in await doctor(private, wrong, code=3)


async def test_a_store_without_a_key_is_a_warning_and_no_failure(
    private: Path, complete: dict[str, str]
) -> None:
    told = await doctor(private, complete | {"BOT_ENCRYPTION_KEY": ""})
    assert "Texts and names are stored as they are" in told
    assert "openssl rand -base64 32" in told


def test_a_discord_that_cannot_be_reached_ends_with_3_and_hides_nothing_else(
    tmp_path: Path,
) -> None:
    nowhere = TOKEN | {"BOT_DISCORD_API_URL": "http://127.0.0.1:9/api/v10"}
    done = CliRunner().invoke(
        askdesk,
        ["doctor"],
        env={"BOT_DATA_DIR": str(tmp_path), **nowhere},
        standalone_mode=False,
    )
    assert isinstance(done.exception, Unavailable)
    assert "Discord can't be reached" in done.stdout
    assert "Store: " in done.stdout
