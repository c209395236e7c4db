"""Why a command was not answered is logged without what somebody entered."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from typing import Any

import discord
import pytest
import structlog
from discord import app_commands

from bot.discord_face.opening import DiscordFace
from bot.upkeep.logs import write_logs

NOT_LOOKED_AT: Any = None


@pytest.fixture
def logged() -> Iterator[io.StringIO]:
    before, handlers = structlog.get_config(), list(logging.getLogger().handlers)
    stream = io.StringIO()
    write_logs(stream)
    yield stream
    structlog.configure(**before)
    logging.getLogger().handlers = handlers


async def test_a_value_that_a_command_cannot_read_is_not_logged(
    face: DiscordFace, logged: io.StringIO
) -> None:
    read_as = discord.AppCommandOptionType.integer
    unread = app_commands.TransformerError("zebra", read_as, app_commands.Transformer())
    assert "zebra" in str(unread)
    await face.client.tree.on_error(NOT_LOOKED_AT, unread)
    assert "event=command_not_answered reason=TransformerError" in logged.getvalue()
    assert "zebra" not in logged.getvalue()
