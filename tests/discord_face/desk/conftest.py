"""What the stories of the desk start from."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.discord_face.opening import DiscordFace
from faq.advisor import Advisor
from tests.discord_face.desk.office import Office, office
from tests.loopback import Loopback


@pytest.fixture
def place(discord: Loopback, advisor: Advisor, tmp_path: Path) -> Office:
    return office(discord, advisor, tmp_path)


@pytest.fixture
async def running(place: Office) -> AsyncIterator[DiscordFace]:
    async with place.running() as face:
        yield face


@pytest.fixture
def forum(discord: Loopback, advisor: Advisor, tmp_path: Path) -> Office:
    return office(discord, advisor, tmp_path, forum=True)
