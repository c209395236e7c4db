"""The loopback Discord of a soak: its channels, its staff, its askers, and what they saw."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from time import monotonic

from benchmarks.soak.plan import Plan
from bot import discord_words
from tests.loopback import Channel, Loopback, Message, Permission, Person
from tests.loopback.permissions import OF_THE_BOT

LOBBIES = 4
STAFF = 3
KEPT_SECONDS = 15 * 60
MARK = re.compile(r"Case (\d+), answer (\d+)\.")


@dataclass(frozen=True, slots=True)
class Sent:
    """One question that Discord took from an asker, at a second of the run."""

    id: int
    channel: int
    asker: int
    at: float
    text: str
    way: str


@dataclass(slots=True)
class Seen:
    """What came before people's eyes."""

    sent: list[Sent] = field(default_factory=list)
    heard: dict[tuple[int, str], list[float]] = field(default_factory=dict)
    answered: dict[int, list[float]] = field(default_factory=dict)
    not_kept: set[int] = field(default_factory=set)
    """The questions whose askers were told that they could not be kept."""
    not_kept_in: Counter[int] = field(default_factory=Counter)
    """How often that was said in a direct conversation, where it names no question."""
    replies: Counter[str] = field(default_factory=Counter)


class Town:
    """Everybody and everything on the loopback, with a clock that starts with the run."""

    def __init__(self, discord: Loopback, plan: Plan) -> None:
        self.discord = discord
        self.staff_role = discord.role("Staff", Permission.MANAGE_MESSAGES)
        self.desk = discord.channel("desk", only=self.staff_role)
        discord.allow_bot(self.desk, OF_THE_BOT | Permission.MANAGE_THREADS)
        self.lobbies = [discord.channel(f"lobby {number}") for number in range(LOBBIES)]
        names = ["Anne Bostain", *(f"colleague {number}" for number in range(1, STAFF))]
        self.staff = [discord.person(name, self.staff_role) for name in names]
        self.askers = [discord.person(f"agency {number}") for number in range(plan.askers)]
        self.seen = Seen()
        self._began = monotonic()
        discord.watch(self._posted)

    def begin(self) -> None:
        """Count the seconds from now on."""
        self._began = monotonic()

    def now(self) -> float:
        """Return the second of the run."""
        return monotonic() - self._began

    def _posted(self, message: Message) -> None:
        if message.author is not self.discord.place.bot or message.channel is self.desk:
            return
        if message.content == discord_words.NOT_KEPT:
            self._not_kept(message)
        elif message.nonce is not None:
            key = (message.channel.id, str(message.nonce))
            self.seen.heard.setdefault(key, []).append(self.now())
        if found := MARK.search(message.content):
            self.seen.replies[found[0]] += 1

    def _not_kept(self, message: Message) -> None:
        if message.reply_to is not None:
            self.seen.not_kept.add(message.reply_to.id)
        else:
            self.seen.not_kept_in[message.channel.id] += 1

    def forget_the_old(self) -> None:
        """Let go of messages and interactions that nobody will look for any more."""
        place = self.discord.place
        since = place.clock.now() - KEPT_SECONDS
        for channel in [*self.lobbies, *(asker.direct for asker in self.askers)]:
            _forget(channel, since)
        place.interactions = {k: v for k, v in place.interactions.items() if v.created >= since}


def _forget(channel: Channel, since: float) -> None:
    for number, message in list(channel.messages.items()):
        if message.at >= since:
            return
        del channel.messages[number]


def member_of(town: Town, number: int) -> Person:
    """Return one of staff, by turns."""
    return town.staff[number % len(town.staff)]
