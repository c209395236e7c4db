"""Saying in a case's thread what was said in the case: by the asker, and by staff to them."""

from __future__ import annotations

from typing import Final

import discord

from bot import desk_words as words
from bot.discord_face.client import AskdeskClient
from bot.discord_face.neutral import neutral, plain_name
from bot.values import History, Role

TEXT: Final = 1500
STEP: Final = 200
QUOTE: Final = 1600
LOOKED_AT: Final = 50


async def telling(
    client: AskdeskClient, thread: str, history: History, told: int, *, careful: bool
) -> None:
    """Post the messages of a case from a place on; those that are there already are left out."""
    channel = client.get_partial_messageable(int(thread))
    there = await _there(client, channel) if careful else frozenset()
    for position in range(max(1, told), len(history.messages)):
        text = line(history, position)
        if text not in there:
            nonce = f"said-{history.case.number}-{position}"
            mentions = _mentions(_called(history, position))
            await channel.send(text, nonce=nonce, allowed_mentions=mentions)


def line(history: History, position: int) -> str:
    """Return one message of a case as its thread has it; an addition calls whom it concerns."""
    message, case = history.messages[position], history.case
    asker = message.author.role is not Role.STAFF
    to = plain_name(case.asker.name)
    did = words.ADDED_THAT if asker else words.SENT_TO_ASKER.format(asker=to)
    quoted, whole = _quoted(message.text)
    text = words.SAID.format(name=plain_name(message.author.name), did=did, text=quoted)
    text += words.NUMBERED.format(number=position + 1) + ("" if whole else words.CUT_HERE)
    called = _called(history, position)
    return f"<@{called}> {text}" if called else text


def _quoted(text: str) -> tuple[str, bool]:
    """Return as much of a text as a message has room for, quoted, and whether that is all of it."""
    everything = neutral(text, len(text) * 2)
    for most in (TEXT, *range(TEXT - STEP, 0, -STEP)):
        said = neutral(text, most)
        quoted = "\n".join(f"> {one}" for one in said.split("\n"))
        if len(quoted) <= QUOTE:
            break
    return quoted, said == everything


def _called(history: History, position: int) -> int | None:
    """Return whom an addition calls: who has the case, else who answered it last."""
    if history.messages[position].author.role is Role.STAFF:
        return None
    spoke = [one.author for one in history.messages[:position] if one.author.role is Role.STAFF]
    person = history.case.owner or (spoke[-1] if spoke else None)
    return int(person.id) if person and person.id.isdecimal() else None


def _mentions(person: int | None) -> discord.AllowedMentions:
    if person is None:
        return discord.AllowedMentions.none()
    people = [discord.Object(person)]
    return discord.AllowedMentions(everyone=False, roles=False, users=people, replied_user=False)


async def _there(client: AskdeskClient, channel: discord.PartialMessageable) -> frozenset[str]:
    me = client.user.id if client.user else 0
    found = [one async for one in channel.history(limit=LOOKED_AT)]
    return frozenset(one.content for one in found if one.author.id == me)
