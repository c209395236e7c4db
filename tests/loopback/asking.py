"""Interactions on their way to the bot, and the wait for its first answer."""

from __future__ import annotations

import secrets

from tests.loopback import payloads
from tests.loopback.errors import Json
from tests.loopback.intents import NONE
from tests.loopback.interactions import SECONDS_TO_ANSWER, Interaction, InteractionKind
from tests.loopback.message_payloads import message as message_payload
from tests.loopback.place import Place
from tests.loopback.waiting import until
from tests.loopback.world import Channel, Message, User


async def ask(
    place: Place,
    user: User,
    channel: Channel,
    kind: InteractionKind,
    data: Json,
    message: Message | None = None,
) -> Interaction:
    """Sends an interaction and waits for its first answer; without one in time it has failed."""
    interaction = Interaction(
        id=place.ids.next(),
        token=secrets.token_urlsafe(32),
        kind=kind,
        user=user,
        channel=channel,
        data=data,
        created=place.clock.now(),
        message=message,
    )
    place.interactions[interaction.token] = interaction
    tell(place, interaction)
    await until(lambda: _over(place, interaction), "an answer or its end", SECONDS_TO_ANSWER + 2)
    if interaction.callback is None:
        interaction.failed = True
        place.unanswered.append(interaction)
    return interaction


def _over(place: Place, interaction: Interaction) -> bool:
    late = place.clock.now() > interaction.created + SECONDS_TO_ANSWER
    return interaction.callback is not None or late


def tell(place: Place, interaction: Interaction) -> None:
    """Sends INTERACTION_CREATE; sent again, it is the same interaction delivered twice."""
    guild = interaction.channel.guild
    place.tell("INTERACTION_CREATE", NONE, guild, _written(place, interaction))


def _written(place: Place, interaction: Interaction) -> Json:
    channel = interaction.channel
    shown: Json = {
        "id": str(interaction.id),
        "application_id": str(place.bot.id),
        "type": int(interaction.kind),
        "token": interaction.token,
        "version": 1,
        "data": interaction.data,
        "channel_id": str(channel.id),
        "channel": _channel(place, interaction),
        "locale": "en-US",
        "app_permissions": str(int(place.allowed(place.bot, channel))),
        "entitlements": [],
        "attachment_size_limit": 10 * 1024 * 1024,
    }
    if interaction.message:
        shown["message"] = message_payload(interaction.message)
    return shown | _who(place, interaction)


def _channel(place: Place, interaction: Interaction) -> Json:
    channel = interaction.channel
    allowed = place.allowed(interaction.user, channel)
    return payloads.channel(channel) | {"permissions": str(int(allowed))}


def _who(place: Place, interaction: Interaction) -> Json:
    user, guild = interaction.user, interaction.channel.guild
    if guild is None:
        owners = {"0": "0"}
        return {"user": payloads.user(user), "context": 1, "authorizing_integration_owners": owners}
    permissions = str(int(place.allowed(user, interaction.channel)))
    return {
        "member": payloads.member(guild.members[user.id]) | {"permissions": permissions},
        "guild_id": str(guild.id),
        "guild": {"id": str(guild.id), "locale": "en-US", "features": []},
        "guild_locale": "en-US",
        "context": 0,
        "authorizing_integration_owners": {"0": str(guild.id)},
    }
