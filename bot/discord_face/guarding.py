"""Events and commands that can't be read: logged and left out, so that the bot lives on."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from typing import Any

import discord
import structlog
from discord import app_commands

log = structlog.get_logger()
Parser = Callable[[Any], None]
# A bot that can't read its greeting is nobody; then ending, and being started anew, is right.
_MUST_BE_READ = "READY"


def guard(parsers: MutableMapping[str, Parser]) -> None:
    """Have whatever goes wrong while an event is read end with that event."""
    for event, parse in list(parsers.items()):
        if event != _MUST_BE_READ:
            parsers[event] = _guarded(event, parse)


class GuardedTree(app_commands.CommandTree[Any]):
    """Commands, of which one whose options can't be read ends with a line in the log."""

    async def _call(self, interaction: discord.Interaction[Any]) -> None:
        # discord.py reads the options in a task of its own, before any handler of ours is asked.
        try:
            await super()._call(interaction)
        except app_commands.AppCommandError:
            raise
        except Exception as error:
            log.error("command_not_read", exc_info=error)


def _guarded(event: str, parse: Parser) -> Parser:
    def read(data: Any) -> None:  # noqa: ANN401 - whatever Discord sends
        try:
            parse(data)
        except Exception as error:
            log.error("event_not_read", event_name=event, exc_info=error)

    return read
