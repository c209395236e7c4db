"""What Discord tells before `run`: asked by plain requests, and nothing is connected or changed."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import discord

from bot import discord_words
from bot.discord_face.client import MAX_RATELIMIT_SECONDS
from bot.discord_face.doctor_commands import command_findings
from bot.discord_face.doctor_desk import DeskRoomDoctor
from bot.discord_face.endpoint import use_endpoint
from bot.discord_face.failures import REQUEST_ERRORS
from bot.discord_face.permissions import invite_link
from bot.errors import Unavailable, WrongUse
from bot.login import token_of
from bot.settings import Settings
from bot.upkeep.findings import Finding, Grade, note, ok, stopped_by, wrong

PATIENCE: Final = 45.0
_PRIVILEGED: Final = {
    "Presence": ("gateway_presence", "gateway_presence_limited"),
    "Server Members": ("gateway_guild_members", "gateway_guild_members_limited"),
    "Message Content": ("gateway_message_content", "gateway_message_content_limited"),
}


@dataclass(frozen=True, slots=True)
class DiscordDoctor:
    """Checks what only Discord knows: the bot, its server, the desk's channel, staff's role."""

    settings: Settings
    probe: bool = False

    async def look(self) -> Sequence[Finding]:
        """Return what is found; nothing without a token, which is told of among the settings."""
        try:
            token = token_of(self.settings)
        except WrongUse:
            return []
        await use_endpoint(self.settings.discord_api_url, token, gateway=False)
        found: list[Finding] = []
        try:
            async with asyncio.timeout(PATIENCE), _client() as client:
                await self._ask(client, token, found)
        except discord.LoginFailure:
            found.append(stopped_by(WrongUse(discord_words.LOGIN_REFUSED)))
        except REQUEST_ERRORS as error:
            found.append(self._unreached(error))
        return found

    async def _ask(self, client: discord.Client, token: str, found: list[Finding]) -> None:
        await client.login(token)
        found += application_findings(client)
        found += await command_findings(client)
        if self.settings.guild_id is None or client.user is None:
            return
        link = invite_link(client.application_id or 0)
        try:
            guild = await client.fetch_guild(self.settings.guild_id, with_counts=False)
            me = await guild.fetch_member(client.user.id)
        except (discord.NotFound, discord.Forbidden):
            what = f"The bot is not in the server {self.settings.guild_id} (BOT_GUILD_ID)."
            found.append(wrong(what, f"Invite it, or correct BOT_GUILD_ID: {link}"))
            return
        found.append(ok(f"Server: the bot is in {guild.name} ({guild.id})."))
        found += await DeskRoomDoctor(self.settings, guild, me, self.probe).look()

    def _unreached(self, error: BaseException) -> Finding:
        reason = str(error).strip() or type(error).__name__
        return Finding(
            Grade.FATAL,
            f"{discord_words.NOT_REACHED.format(reason=reason).rstrip('.')}.",
            f"Check this machine's way to {self.settings.discord_api_url} and, if that is open, "
            "https://discordstatus.com; then try again.",
            Unavailable.exit_code,
        )


def application_findings(client: discord.Client) -> list[Finding]:
    """Return what is found about the application behind a client that has logged in."""
    application = client.application
    number = client.application_id or 0
    found = [
        ok(f"Discord accepts the token: {client.user}, application {number}."),
        ok(f"Invite link, with what it needs and no more: {invite_link(number)}"),
    ]
    flags = client.application_flags
    wanted = [
        name for name, either in _PRIVILEGED.items() if any(getattr(flags, flag) for flag in either)
    ]
    if wanted:
        what = f"Privileged intents that the bot doesn't need are on: {', '.join(wanted)}."
        found.append(note(what, "Switch them off on your application's page (Bot)."))
    else:
        found.append(ok("Privileged intents: none is on, and none is needed."))
    if application is not None and application.interactions_endpoint_url:
        what = "The application has an Interactions Endpoint URL, so no command or button arrives."
        found.append(wrong(what, "Remove it on your application's page (General Information)."))
    return found


def _client() -> discord.Client:
    return discord.Client(
        intents=discord.Intents.default(), max_ratelimit_timeout=MAX_RATELIMIT_SECONDS
    )
