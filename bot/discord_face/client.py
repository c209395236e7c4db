"""The client: connects to Discord and brings every event to the features that want it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import discord
import structlog
from discord import app_commands

from bot.discord_face.failures import REQUEST_ERRORS
from bot.discord_face.guarding import GuardedTree, guard
from bot.discord_face.pacing import Pacer
from bot.errors import Unavailable

if TYPE_CHECKING:
    from bot.discord_face.services import Services

log = structlog.get_logger()
MAX_RATELIMIT_SECONDS = 30.0
GRACE_SECONDS = 10.0

Interaction = discord.Interaction[Any]
FormHandler = Callable[[Interaction, str, dict[str, str]], Awaitable[None]]
"""Takes in a form: what follows its registered beginning in the custom_id, what was entered."""


@dataclass(frozen=True, slots=True)
class Waits:
    """How long discord.py waits on its own; tests shorten it."""

    guild_ready: float = 2.0
    before_identify: float = 5.0


class Feature(Protocol):
    """One thing people can do with the bot on Discord."""

    def register(self, client: AskdeskClient) -> None:
        """Add its commands, buttons, forms and listeners; nothing is connected yet."""


class AskdeskClient(discord.Client):
    """One bot on Discord, with no privileged intent and nobody pinged by accident."""

    services: Services

    def __init__(self, waits: Waits | None = None) -> None:
        self._waits = waits or Waits()
        super().__init__(
            intents=discord.Intents.default(),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_ratelimit_timeout=MAX_RATELIMIT_SECONDS,
            http_trace=Pacer().trace(),
            guild_ready_timeout=self._waits.guild_ready,
        )
        guard(self._connection.parsers)
        self.tree = GuardedTree(self)
        self.forms: dict[str, FormHandler] = {}
        self._features: list[Feature] = []
        self._wanted: dict[str, list[Callable[..., Awaitable[None]]]] = {}
        self._running: set[asyncio.Task[Any]] = set()

    def add(self, feature: Feature) -> None:
        """Have a feature registered when the bot starts."""
        self._features.append(feature)

    async def setup_hook(self) -> None:
        """Register every feature and bring Discord's list of commands to ours."""
        self.tree.error(self._command_failed)
        self.register()
        await self.tree.sync()

    def register(self) -> None:
        """Register the commands, buttons, forms and listeners of every feature."""
        for feature in self._features:
            feature.register(self)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Wait as Discord wishes before identifying anew."""
        if not initial:
            await asyncio.sleep(self._waits.before_identify)

    def listen(self, event: str, listener: Callable[..., Awaitable[None]]) -> None:
        """Bring an event (`message`, `ready`, `raw_thread_update` …) to a listener too."""
        self._wanted.setdefault(event, []).append(listener)

    def dispatch(self, event: str, /, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        """Bring an event to whoever listens, each in a task of its own."""
        super().dispatch(event, *args, **kwargs)
        for listener in self._wanted.get(event, ()):
            task = asyncio.create_task(self._heard(listener, event, args))
            self._running.add(task)
            task.add_done_callback(self._running.discard)

    def under_way(self) -> None:
        """Have the end of the task at hand waited for before the store is closed."""
        task = asyncio.current_task()
        if task is not None:
            self._running.add(task)
            task.add_done_callback(self._running.discard)

    async def settled(self, grace: float = GRACE_SECONDS) -> None:
        """Wait until what is being handled is done; what takes longer than `grace` is ended."""
        if not self._running:
            return
        _, late = await asyncio.wait(set(self._running), timeout=grace)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    async def on_interaction(self, interaction: Interaction) -> None:
        """Bring a form to its handler; discord.py does so with commands and buttons itself."""
        if interaction.type is not discord.InteractionType.modal_submit:
            return
        data: dict[str, Any] = dict(interaction.data or {})
        custom_id = str(data.get("custom_id", ""))
        for beginning, handler in self.forms.items():
            if custom_id.startswith(beginning):
                await handler(interaction, custom_id.removeprefix(beginning), _entered(data))

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        """Log what a handler raised; the next event is heard all the same."""
        log.error("event_failed", event_name=event_method, exc_info=True)

    async def _heard(
        self, listener: Callable[..., Awaitable[None]], event: str, args: tuple[Any, ...]
    ) -> None:
        try:
            await listener(*args)
        except REQUEST_ERRORS as error:
            log.warning("event_not_answered", event_name=event, reason=str(error))
        except Unavailable as error:
            log.error("event_failed", event_name=event, reason=str(error))
        except Exception as error:
            log.error("event_failed", event_name=event, exc_info=error)

    async def _command_failed(
        self, interaction: Interaction, error: app_commands.AppCommandError
    ) -> None:
        cause = error.__cause__ or error
        if isinstance(cause, app_commands.AppCommandError):
            # Its message may hold the value that could not be read.
            log.warning("command_not_answered", reason=type(cause).__name__)
        elif isinstance(cause, REQUEST_ERRORS):
            log.warning("command_not_answered", reason=str(cause))
        else:
            log.error("command_failed", exc_info=cause)


def _entered(data: dict[str, Any]) -> dict[str, str]:
    """Return what was entered into a form, by the fields' custom_id."""
    found: dict[str, str] = {}
    for part in data.get("components", ()):
        inner = [part["component"]] if part.get("component") else part.get("components", ())
        found.update({one["custom_id"]: str(one.get("value") or "") for one in inner})
    return found
