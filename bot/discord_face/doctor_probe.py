"""Posting a test card at the desk, and removing it."""

from __future__ import annotations

from typing import Final

import discord

from bot.discord_face.desk.checks import DeskRoom, tags_for
from bot.discord_face.failures import REQUEST_ERRORS, code_of, passes, undeliverable
from bot.discord_face.permissions import MANAGE_THREADS
from bot.errors import Unavailable
from bot.upkeep.findings import Finding, Grade, ok, warning, wrong

TITLE: Final = "Askdesk: a test"
TEXT: Final = "This card shows that I can post here. It goes away by itself."
POSTING: Final = "A test card can't be posted in {where}: {reason}."
REMOVING: Final = "The test card in {where} can't be removed: {reason}."


async def probed(channel: DeskRoom, me: discord.Member) -> list[Finding]:
    """Return whether a card could be posted and removed; in a forum it is a post."""
    where = f"#{channel}"
    forum = isinstance(channel, discord.ForumChannel)
    if forum and not MANAGE_THREADS.within(channel.permissions_for(me)):
        what = f"No test post was made in {where}: without {MANAGE_THREADS} it would stay."
        return [warning(what, f"Allow the bot “{MANAGE_THREADS.name}” there.")]
    try:
        posted = await _post(channel)
    except REQUEST_ERRORS as error:
        return [_failed(POSTING, where, error, "Give what is missing above, and try again.")]
    try:
        await posted.delete()
    except REQUEST_ERRORS as error:
        return [_failed(REMOVING, where, error, "Delete it in Discord.")]
    return [ok(f"Probe: a test card was posted in {where} and removed.")]


async def _post(channel: DeskRoom) -> discord.Message | discord.Thread:
    embed = discord.Embed(title=TITLE, description=TEXT)
    if isinstance(channel, discord.TextChannel):
        return await channel.send(embed=embed, silent=True)
    made = await channel.create_thread(
        name=TITLE, embed=embed, applied_tags=tags_for(channel, "open")
    )
    return made.thread


def _failed(words: str, where: str, error: BaseException, remedy: str) -> Finding:
    reason = undeliverable(error).reason
    if code_of(error) and str(code_of(error)) not in reason:
        reason = f"{reason} ({code_of(error)})"
    what = words.format(where=where, reason=reason)
    if passes(error):
        return Finding(
            Grade.WRONG, what, f"{remedy} Discord may be in trouble.", Unavailable.exit_code
        )
    return wrong(what, remedy)
