"""Forms with one field; what is entered comes back by the form's custom_id alone."""

from __future__ import annotations

import discord

from bot import wording
from bot.discord_face.ids import FIELD, MOST

TITLE = 45
LABEL = 45
PLACEHOLDER = 100
LONGEST = 2000
WHOLE_FIELD = 4000
"""As much as Discord lets anybody enter into one field."""


def form(
    custom_id: str, title: str, label: str, placeholder: str = "", *, longest: int = LONGEST
) -> discord.ui.Modal:
    """Return a form within Discord's limits, of which discord.py keeps nothing."""
    modal = discord.ui.Modal(
        title=wording.shortened(title, TITLE), custom_id=custom_id[:MOST], timeout=None
    )
    entry: discord.ui.TextInput[discord.ui.Modal] = discord.ui.TextInput(
        custom_id=FIELD,
        style=discord.TextStyle.paragraph,
        placeholder=wording.shortened(placeholder, PLACEHOLDER) or None,
        max_length=longest,
    )
    modal.add_item(discord.ui.Label(text=wording.shortened(label, LABEL) or "…", component=entry))
    modal.stop()
    return modal
