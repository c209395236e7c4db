"""The smallest discord.py bot that uses each thing the loopback offers."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Self

import discord
from discord import app_commands, ui

from bot.discord_face.endpoint import use_endpoint
from tests.loopback.loopback import Loopback


class CountButton(ui.DynamicItem[ui.Button[ui.View]], template=r"count:(?P<so_far>\d+)"):
    """A button whose count stands in its custom_id, so that it outlives the bot."""

    def __init__(self, so_far: int) -> None:
        super().__init__(ui.Button(label=f"{so_far} so far", custom_id=f"count:{so_far}"))
        self.so_far = so_far

    @classmethod
    async def from_custom_id(
        cls,
        interaction: discord.Interaction,
        item: ui.Item[ui.View],
        match: re.Match[str],
    ) -> Self:
        """The button as it was."""
        return cls(int(match["so_far"]))

    async def callback(self, interaction: discord.Interaction) -> None:
        """Counts on."""
        view = ui.View(timeout=None)
        view.add_item(CountButton(self.so_far + 1))
        await interaction.response.edit_message(content=f"{self.so_far + 1} presses", view=view)


class Form(ui.Modal, title="A question"):
    """A form with one line and one choice."""

    question: ui.Label[Self] = ui.Label(
        text="Your question", component=ui.TextInput(custom_id="question", max_length=40)
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        """Says what was entered, to them alone."""
        assert isinstance(self.question.component, ui.TextInput)
        said = self.question.component.value
        await interaction.response.send_message(f"Entered: {said}", ephemeral=True)


class Menus(ui.View):
    """A menu of words and a menu of people."""

    def __init__(self) -> None:
        super().__init__(timeout=None)

    @ui.select(
        custom_id="words",
        max_values=2,
        options=[
            discord.SelectOption(label="Dates", value="d"),
            discord.SelectOption(label="Price"),
        ],
    )
    async def words(
        self, interaction: discord.Interaction, select: ui.Select[discord.ui.View]
    ) -> None:
        """Says which words were chosen."""
        await interaction.response.send_message(", ".join(select.values), ephemeral=True)

    @ui.select(cls=ui.UserSelect, custom_id="people")
    async def people(
        self, interaction: discord.Interaction, select: ui.UserSelect[discord.ui.View]
    ) -> None:
        """Says who was chosen."""
        names = ", ".join(str(user) for user in select.values)
        await interaction.response.edit_message(content=names, view=None)


class BareBot(discord.Client):
    """Echoes direct messages and mentions, and has one command of every kind."""

    def __init__(self, intents: discord.Intents | None = None) -> None:
        super().__init__(intents=intents or discord.Intents.default(), guild_ready_timeout=0.05)
        self.tree = app_commands.CommandTree(self)
        self.tree.error(self.on_command_error)
        self.read: list[discord.Message] = []
        self.threads_told: list[str] = []
        self.refusals: list[int] = []

    async def setup_hook(self) -> None:
        """Registers the commands and the button."""
        self.add_dynamic_items(CountButton)
        add_commands(self.tree)
        await self.tree.sync()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Identifies at once, where discord.py would wait five seconds."""

    async def on_message(self, message: discord.Message) -> None:
        """Notes every message, and echoes those meant for the bot."""
        self.read.append(message)
        assert self.user is not None
        if message.author == self.user:
            return
        if message.guild is None or self.user in message.mentions:
            await message.channel.send(f"echo: {message.content}")

    async def on_command_error(
        self, interaction: discord.Interaction[Self], error: app_commands.AppCommandError
    ) -> None:
        """Notes with which code Discord refused an answer."""
        assert isinstance(error.__cause__, discord.HTTPException)
        self.refusals.append(error.__cause__.code)

    async def on_raw_thread_update(self, payload: discord.RawThreadUpdateEvent) -> None:
        """Notes what became of a thread."""
        archived = payload.data["thread_metadata"]["archived"]
        self.threads_told.append("archived" if archived else "active")


def add_commands(tree: app_commands.CommandTree) -> None:
    """Gives the tree one command of every kind."""
    add_plain_commands(tree)
    add_commands_that_open_something(tree)
    add_group(tree)


def add_plain_commands(tree: app_commands.CommandTree) -> None:
    """Gives the tree commands that answer with text, at once, later or never."""

    @tree.command(description="Ask something")
    async def ask(interaction: discord.Interaction, question: str) -> None:
        await interaction.response.send_message(f"asked: {question}", ephemeral=True)

    @ask.autocomplete("question")
    async def _complete(
        interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=f"{typed}?", value=typed)]

    @tree.command(description="Think first")
    async def think(interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        await interaction.followup.send("thought about it")

    @tree.command(description="Never answer")
    async def sleep(interaction: discord.Interaction) -> None:
        await asyncio.sleep(0)

    @tree.command(description="For moderators")
    @app_commands.default_permissions(manage_guild=True)
    async def desk(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("at the desk")

    @tree.context_menu(name="Repeat")
    async def repeat(interaction: discord.Interaction, message: discord.Message) -> None:
        await interaction.response.send_message(f"repeated: {message.content}", ephemeral=True)


def add_group(tree: app_commands.CommandTree) -> None:
    """Gives the tree a command with subcommands."""
    team = app_commands.Group(name="team", description="The team")

    @team.command(description="Who it is")
    async def who(interaction: discord.Interaction, member: discord.User, times: int = 1) -> None:
        await interaction.response.send_message(f"{member} x{times}")

    tree.add_command(team)


def add_commands_that_open_something(tree: app_commands.CommandTree) -> None:
    """Gives the tree a command with a button and one with a form."""

    @tree.command(description="A button")
    async def button(interaction: discord.Interaction) -> None:
        view = ui.View(timeout=None)
        view.add_item(CountButton(0))
        await interaction.response.send_message("press", view=view)

    @tree.command(description="Menus")
    async def menus(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("choose", view=Menus())

    @tree.command(description="A form")
    async def form(interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(Form())


@asynccontextmanager
async def running(
    loopback: Loopback, intents: discord.Intents | None = None
) -> AsyncIterator[BareBot]:
    """A bare bot, connected and ready, until the block ends."""
    await use_endpoint(loopback.base_url, loopback.token)
    bot = BareBot(intents)
    task = asyncio.create_task(bot.start(loopback.token))
    try:
        await loopback.connected()
        await bot.wait_until_ready()
        yield bot
    finally:
        await bot.close()
        await asyncio.gather(task, return_exceptions=True)
