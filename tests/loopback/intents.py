"""What a bot is told, by the intents that it asked for."""

from enum import IntFlag

from tests.loopback.errors import Json
from tests.loopback.message_payloads import message as message_payload
from tests.loopback.world import Message, User


class Intent(IntFlag):
    """The intents that decide over the events of this loopback."""

    GUILDS = 1 << 0
    GUILD_MEMBERS = 1 << 1
    GUILD_PRESENCES = 1 << 8
    GUILD_MESSAGES = 1 << 9
    DIRECT_MESSAGES = 1 << 12
    MESSAGE_CONTENT = 1 << 15


NONE = Intent(0)
PRIVILEGED = Intent.GUILD_MEMBERS | Intent.GUILD_PRESENCES | Intent.MESSAGE_CONTENT


def message_for(bot: User, message: Message, *, content: bool) -> Json:
    """The message as this bot may read it; `content` is the message-content intent."""
    shown = message_payload(message)
    if not (content or addressed_to(bot, message)):
        shown |= {"content": "", "embeds": [], "attachments": [], "components": []}
    if shown.get("referenced_message") and message.reply_to:
        shown["referenced_message"] = message_for(bot, message.reply_to, content=content)
    return shown


def addressed_to(bot: User, message: Message) -> bool:
    """Whether Discord lets this bot read the message without the message-content intent."""
    if message.channel.guild is None or message.author is bot:
        return True
    if bot not in message.mentions:
        return False
    # A reply with a ping counts as a mention, but not one to the response of an interaction.
    by_name = bot.mention in message.content or f"<@!{bot.id}>" in message.content
    return by_name or (message.reply_to is not None and message.reply_to.interaction is None)
