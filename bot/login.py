"""The token with which the program logs in to Discord."""

from __future__ import annotations

from bot import discord_words
from bot.errors import WrongUse
from bot.settings import Settings


def token_of(settings: Settings) -> str:
    """Return the bot's token; raises `WrongUse` saying where to put one."""
    token = _given(settings)
    if not token:
        raise WrongUse(discord_words.LOGIN_NEEDED)
    if len(token.split()) > 1:
        raise WrongUse(discord_words.LOGIN_BROKEN)
    return token


def _given(settings: Settings) -> str:
    if settings.discord_token is not None:
        return settings.discord_token.get_secret_value().strip()
    path = settings.discord_token_file
    if path is None:
        return ""
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not text"
        raise WrongUse(discord_words.LOGIN_FILE.format(path=path, reason=reason)) from error
