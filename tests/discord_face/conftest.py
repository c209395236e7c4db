"""What the stories on Discord start from."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.discord_face.opening import DiscordFace
from faq.advisor import Advisor
from tests.discord_face.stage import Stage, staged
from tests.loopback import Loopback


@pytest.fixture
async def discord() -> AsyncIterator[Loopback]:
    async with Loopback() as loopback:
        yield loopback
        assert loopback.refused == []
        assert loopback.unanswered == []


@pytest.fixture
def stage(discord: Loopback, advisor: Advisor, tmp_path: Path) -> Stage:
    return staged(discord, advisor, tmp_path)


@pytest.fixture
async def face(stage: Stage) -> AsyncIterator[DiscordFace]:
    async with stage.running() as running:
        yield running
