from collections.abc import AsyncIterator

import pytest

from tests.loopback import Loopback
from tests.loopback.bare_bot import BareBot, running


@pytest.fixture
async def world() -> AsyncIterator[Loopback]:
    async with Loopback() as loopback:
        yield loopback
        assert loopback.refused == []
        assert loopback.unanswered == []


@pytest.fixture
async def bot(world: Loopback) -> AsyncIterator[BareBot]:
    async with running(world) as started:
        yield started
