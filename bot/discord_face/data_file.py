"""Everything stored about an asker, as the file they may take with them."""

from __future__ import annotations

import io
import json
from dataclasses import asdict

import discord

from bot.discord_words import DATA_FILE
from bot.privacy import AskerData


def data_file(data: AskerData) -> discord.File:
    """Return what is stored about an asker as a JSON file."""
    written = json.dumps(asdict(data), ensure_ascii=False, indent=2, default=str)
    return discord.File(io.BytesIO(written.encode("utf-8")), DATA_FILE)
