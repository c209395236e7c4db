"""Whether the desk's channel and the role of staff are as the desk needs them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import discord

from bot import desk_words as words
from bot.discord_face.desk.checks import DeskRoom, hidden, lacking, tagless
from bot.discord_face.doctor_probe import probed
from bot.discord_face.permissions import ALL, MENTION, VIEW, WISHED
from bot.settings import Settings
from bot.upkeep.findings import Finding, note, ok, warning, wrong

LET_IN: Final = "In Discord, Edit Channel → Permissions → add the bot → allow “{name}”."
USE: Final = "What for: "
ANOTHER: Final = (
    "Set BOT_DESK_CHANNEL_ID to a text or forum channel of the server (right click, Copy ID)."
)


@dataclass(frozen=True, slots=True)
class DeskRoomDoctor:
    """Looks at one server with the bot in it, as Discord describes it now."""

    settings: Settings
    guild: discord.Guild
    me: discord.Member
    probe: bool = False

    async def look(self) -> list[Finding]:
        """Return what is found about the channel, what the bot may do there, and the role."""
        found: list[Finding] = []
        if self.me.guild_permissions.administrator:
            what = "I am Administrator of the server, which is far more than I need."
            found.append(note(what, "Server Settings → Roles: take it from my role."))
        channel = await self._channel(found)
        if channel is None:
            return [*found, *self._role(None)]
        found += self._permissions(channel)
        found += self._role(channel)
        if self.probe:
            found += await probed(channel, self.me)
        return found

    async def _channel(self, found: list[Finding]) -> DeskRoom | None:
        number = self.settings.desk_channel_id
        if number is None:
            return None
        try:
            channel = await self.guild.fetch_channel(number)
        except discord.NotFound:
            found.append(wrong(f"There is no channel {number} (BOT_DESK_CHANNEL_ID).", ANOTHER))
        except discord.Forbidden:
            found.append(_unseen(f"<#{number}>"))
        except discord.InvalidData:
            what = f"The channel {number} (BOT_DESK_CHANNEL_ID) is not in {self.guild.name}."
            found.append(wrong(what, ANOTHER))
        else:
            return self._fitting(channel, found)
        return None

    def _fitting(self, channel: object, found: list[Finding]) -> DeskRoom | None:
        if not isinstance(channel, DeskRoom):
            what = f"{channel} (BOT_DESK_CHANNEL_ID) is neither a text nor a forum channel."
            found.append(wrong(what, ANOTHER))
            return None
        if hidden(channel, self.me):
            found.append(_unseen(f"<#{channel.id}>"))
            return None
        kind = "forum" if isinstance(channel, discord.ForumChannel) else "text channel"
        found.append(ok(f"Desk: #{channel}, a {kind}."))
        return channel

    def _permissions(self, channel: DeskRoom) -> list[Finding]:
        where = f"#{channel}"
        found = [
            wrong(_lacks(one.name, one.bit, where), LET_IN.format(name=one.name))
            for one in lacking(channel, self.me)
        ]
        found += [
            warning(
                _lacks(one.name, one.bit, where), f"{LET_IN.format(name=one.name)} {USE}{one.why}."
            )
            for one in lacking(channel, self.me, WISHED)
        ]
        if tagless(channel):
            remedy = "In Discord, Edit Channel → Tags: add one named `open`."
            found.append(wrong(f"{_capital(words.TAG_NEEDED.format(where=where))}.", remedy))
        allowed = channel.permissions_for(self.me)
        held = ", ".join(str(one) for one in ALL if one.within(allowed))
        found.append(ok(f"In {where} I may: {held}."))
        if VIEW.within(channel.permissions_for(self.guild.default_role)):
            what = f"Everybody in {self.guild.name} can see {where}, and so what askers write."
            found.append(warning(what, "In Discord, Edit Channel → Permissions → Private Channel."))
        return found

    def _role(self, channel: DeskRoom | None) -> Sequence[Finding]:
        number = self.settings.staff_role_id
        if number is None:
            return []
        role = self.guild.get_role(number)
        if role is None:
            what = f"{self.guild.name} has no role {number} (BOT_STAFF_ROLE_ID)."
            return [wrong(what, "Set it: Server Settings → Roles → … → Copy Role ID.")]
        found = [self._pinging(role, channel)]
        if channel is not None and not VIEW.within(channel.permissions_for(role)):
            what = f"The role {role.name} can't see #{channel}."
            remedy = f"In Discord, Edit Channel → Permissions → add the role {role.name}."
            found.append(warning(what, remedy))
        if not (role.permissions.manage_messages or role.permissions.administrator):
            what = f"The role {role.name} lacks “Manage Messages”: `/desk` isn't offered to it."
            found.append(note(what, "Server Settings → Roles: give it, or let Integrations do so."))
        return found

    def _pinging(self, role: discord.Role, channel: DeskRoom | None) -> Finding:
        allowed = channel.permissions_for(self.me) if channel else self.me.guild_permissions
        if role.mentionable or MENTION.within(allowed):
            return ok(f"Role: {role.name}; I can ring it in an emergency.")
        what = f"I can't ring the role {role.name}: emergencies would call nobody."
        remedy = f"Server Settings → Roles: let anyone mention it, or give me “{MENTION.name}”"
        return wrong(what, f"{remedy} (1 << {MENTION.bit}).")


def _lacks(name: str, bit: int, where: str) -> str:
    return f"{words.LACKS.format(name=name, bit=bit, where=where)}."


def _unseen(where: str) -> Finding:
    what = f"{words.CANT_VIEW.format(where=where)} (BOT_DESK_CHANNEL_ID)."
    return wrong(what, LET_IN.format(name=VIEW.name))


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
