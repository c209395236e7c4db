"""Who is staff: decided in one place, no by default."""

from __future__ import annotations

import discord
from discord import app_commands

from bot import discord_words
from bot.discord_face.client import AskdeskClient, Interaction
from bot.discord_face.services import Ground


def refusal(interaction: Interaction, ground: Ground) -> str | None:
    """Return why somebody may not do what staff do, naming what is missing; None if they may."""
    if ground.guild is None or interaction.guild_id != ground.guild:
        return discord_words.OTHER_SERVER
    if ground.staff_role is None:
        return discord_words.NO_STAFF_ROLE
    roles = getattr(interaction.user, "roles", ())
    if ground.staff_role in {role.id for role in roles}:
        return None
    return discord_words.NOT_STAFF.format(role=f"<@&{ground.staff_role}>")


def desk_group(client: AskdeskClient) -> app_commands.Group:
    """Return the group `/desk`, hidden from those who can't manage messages, made once."""
    known = client.tree.get_command("desk")
    if isinstance(known, app_commands.Group):
        return known
    group = app_commands.Group(
        name="desk",
        description=discord_words.DESK_DESCRIPTION,
        default_permissions=discord.Permissions(manage_messages=True),
        allowed_contexts=app_commands.AppCommandContext(guild=True),
    )
    client.tree.add_command(group)
    return group


async def refused(interaction: Interaction, ground: Ground) -> bool:
    """Tell somebody who isn't staff so, to them alone; return whether that was needed."""
    reason = refusal(interaction, ground)
    if reason is not None:
        await interaction.response.send_message(reason, ephemeral=True)
    return reason is not None
