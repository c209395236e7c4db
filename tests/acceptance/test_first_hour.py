"""A new operator's path: chat, settings, doctor, run, the first question answered on Discord."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.acceptance.newcomer import FIRST_CHAT, ROOT, Academy, Newcomer, academy, first_hour
from tests.loopback import Loopback

ASKDESK = (sys.executable, "-m", "bot")


@pytest.fixture
async def place() -> AsyncIterator[Academy]:
    async with Loopback() as discord:
        yield academy(discord)
        assert discord.refused == []


@pytest.fixture
def newcomer(tmp_path: Path, data: Path) -> Newcomer:
    """Return somebody in an empty folder, in whose data folder the matcher is fitted."""
    shutil.copytree(data / "matcher", tmp_path / "data" / "matcher")
    return Newcomer(tmp_path, {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)})


async def test_from_the_first_chat_to_the_first_answer_on_discord(
    newcomer: Newcomer, place: Academy
) -> None:
    chat = await newcomer.types(*ASKDESK, "chat", said=FIRST_CHAT)
    assert "24 hours" in chat
    assert "E-1" in chat
    await first_hour(newcomer, place, ASKDESK)
    bare, _, green, _, phone, cost, again, listed = [step.shown for step in newcomer.steps[1:]]
    assert "Discord isn't set up yet" in bare
    assert "WRONG" not in green + again
    assert "FATAL" not in green + again
    assert "warning" not in green + again
    assert "test card was posted in #desk and removed" in green
    assert "Commands, as Discord knows them" in again
    assert "833-538-7246" in phone
    assert "E-2" in cost
    assert "E-2" in listed


async def test_run_refuses_with_the_doctors_words(newcomer: Newcomer, place: Academy) -> None:
    faq = newcomer.folder / "faq"
    shutil.copytree(ROOT / "faq", faq)
    (faq / "entries" / "broken.md").write_text("nothing", encoding="utf-8")
    newcomer.environment = {**newcomer.environment, **place.values, "BOT_FAQ_DIR": str(faq)}
    newcomer.environment |= {"BOT_DISCORD_API_URL": place.discord.base_url}
    doctor = await newcomer.types(*ASKDESK, "doctor", code=1)
    refused = await newcomer.types(*ASKDESK, "run", code=1)
    assert "entries/broken.md:1: the front matter is missing" in refused
    assert refused.splitlines()[0] in doctor.splitlines()


async def test_run_and_doctor_say_the_same_of_a_missing_token(newcomer: Newcomer) -> None:
    newcomer.environment = {**newcomer.environment, "BOT_GUILD_ID": "1"}
    doctor = await newcomer.types(*ASKDESK, "doctor", code=1)
    refused = await newcomer.types(*ASKDESK, "run", code=2)
    assert "There is no Discord token." in doctor
    assert "There is no Discord token." in refused


async def test_a_token_that_discord_refuses_is_named_by_both(
    newcomer: Newcomer, place: Academy
) -> None:
    wrong = {**place.values, "BOT_DISCORD_TOKEN": "wrong"}
    newcomer.environment = {**newcomer.environment, **wrong}
    newcomer.environment |= {"BOT_DISCORD_API_URL": place.discord.base_url}
    for command, code in (("doctor", 1), ("run", 2)):
        told = await newcomer.types(*ASKDESK, command, code=code)
        assert "Discord refuses this token (401)" in told
