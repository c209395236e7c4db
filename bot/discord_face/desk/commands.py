"""What staff ask for with `/desk`: lists, a case, reopening, an answer to send, reports."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import discord
import structlog
from discord import app_commands

from bot import desk_words as words
from bot.case import Action
from bot.desk import case_number
from bot.discord_face.client import AskdeskClient, Interaction
from bot.discord_face.deadline import in_time
from bot.discord_face.desk.gate import Answer, Gate
from bot.discord_face.desk.listing import Listing
from bot.discord_face.desk.replying import Replying
from bot.discord_face.staff import desk_group, refusal
from bot.errors import Unavailable
from bot.values import Person
from bot.wording import shortened

log = structlog.get_logger()
MOST = 25
Choices = list[app_commands.Choice[str]]
Report = Callable[[int], Awaitable[Answer]]


@dataclass(frozen=True, slots=True)
class DeskCommands:
    """What staff ask for by name; only they see the answers."""

    gate: Gate
    listing: Listing
    replying: Replying
    report: Report
    gaps: Report

    def register(self, client: AskdeskClient) -> None:
        """Add the commands to the group `/desk`."""
        group = desk_group(client)
        self._lists(group)
        self._cases(group)
        self._reports(group)

    def _lists(self, group: app_commands.Group) -> None:
        @group.command(name="list", description=words.LIST_ABOUT)
        async def list_(interaction: discord.Interaction) -> None:
            await self._page(interaction, "list")

        @group.command(name="mine", description=words.MINE_ABOUT)
        async def mine(interaction: discord.Interaction) -> None:
            await self._page(interaction, "mine")

        @group.command(name="search", description=words.SEARCH_ABOUT)
        @app_commands.describe(text=words.SEARCH_OPTION)
        async def search(
            interaction: discord.Interaction, text: app_commands.Range[str, 1, 60]
        ) -> None:
            await self._page(interaction, "search", text)

    def _cases(self, group: app_commands.Group) -> None:
        @group.command(name="show", description=words.SHOW_ABOUT)
        @app_commands.describe(case=words.CASE_OPTION)
        @app_commands.autocomplete(case=self._case_choices)
        async def show(interaction: discord.Interaction, case: str) -> None:
            await self.gate.enter(interaction, lambda actor: self._shown(case))

        @group.command(name="reopen", description=words.REOPEN_ABOUT)
        @app_commands.describe(case=words.CASE_OPTION)
        async def reopen(interaction: discord.Interaction, case: str) -> None:
            await self.gate.enter(interaction, lambda actor: self._reopened(case, actor))

        @group.command(name="answer", description=words.ANSWER_ABOUT)
        @app_commands.describe(case=words.CASE_OPTION, entry=words.ENTRY_OPTION)
        @app_commands.autocomplete(case=self._case_choices, entry=self._entry_choices)
        async def answer(interaction: discord.Interaction, case: str, entry: str) -> None:
            await self.gate.enter(interaction, lambda actor: self._answered(case, actor, entry))

    def _reports(self, group: app_commands.Group) -> None:
        @group.command(name="report", description=words.REPORT_ABOUT)
        @app_commands.describe(days=words.DAYS_OPTION)
        async def report(
            interaction: discord.Interaction, days: app_commands.Range[int, 1, 366] = 30
        ) -> None:
            await self.gate.enter(interaction, lambda actor: self.report(days))

        @group.command(name="gaps", description=words.GAPS_ABOUT)
        @app_commands.describe(days=words.DAYS_OPTION)
        async def gaps(
            interaction: discord.Interaction, days: app_commands.Range[int, 1, 366] = 30
        ) -> None:
            await self.gate.enter(interaction, lambda actor: self.gaps(days))

    async def _page(self, interaction: Interaction, kind: str, sought: str = "") -> None:
        await self.gate.enter(interaction, lambda actor: self.listing.page(kind, actor, 0, sought))

    async def _shown(self, label: str) -> Answer:
        return await self.listing.story(case_number(label))

    async def _reopened(self, label: str, actor: Person) -> Answer:
        deeds = self.replying.deeds
        return Answer(await deeds.do(case_number(label), Action.REOPEN, actor))

    async def _answered(self, label: str, actor: Person, entry: str) -> Answer:
        return await self.replying.preview_entry(case_number(label), actor, entry)

    async def _case_choices(self, interaction: Interaction, typed: str) -> Choices:
        if refusal(interaction, self.gate.client.services.ground) is not None:
            return []
        try:
            found = await in_time(self.listing.names(typed))
        except Unavailable as trouble:
            log.warning("no_choices", reason=str(trouble))
            return []
        return [app_commands.Choice(name=text, value=label) for text, label in found]

    async def _entry_choices(self, interaction: Interaction, typed: str) -> Choices:
        if refusal(interaction, self.gate.client.services.ground) is not None:
            return []
        content = self.replying.today()
        return [
            app_commands.Choice(name=shortened(content.title(entry), 100), value=entry)
            for entry in self.replying.answers(typed)[:MOST]
        ]
