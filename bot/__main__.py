"""The command line: `python -m bot` and `askdesk`."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from bot.errors import AskdeskError

COMMANDS = {
    "chat": "bot.commands.chat:chat",
    "run": "bot.commands.run:run",
    "desk": "bot.commands.desk:desk",
    "ask": "bot.commands.ask:ask",
    "check": "bot.commands.check:check",
    "evaluate": "bot.commands.evaluate:evaluate_command",
    "report": "bot.commands.report:report",
    "gaps": "bot.commands.gaps:gaps",
    "doctor": "bot.commands.doctor:doctor",
    "backup": "bot.commands.backup:backup",
    "restore": "bot.commands.restore:restore",
    "export": "bot.commands.export:export_command",
    "forget": "bot.commands.forget:forget_command",
}


class LazyGroup(click.Group):
    """Commands that are imported only when they are called, so that each starts fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, in the order of the README."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, imported now."""
        place = COMMANDS.get(cmd_name)
        if place is None:
            return None
        module, name = place.split(":")
        command: click.Command = getattr(import_module(module), name)
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
def askdesk() -> None:
    """Answer questions about de-escalation training, and pass on the rest to a person."""


def main() -> None:
    """Run the command line; ends with the exit code of what happened, never with a traceback."""
    try:
        askdesk(prog_name="askdesk")
    except AskdeskError as error:
        click.echo(str(error), err=True)
        sys.exit(error.exit_code)


if __name__ == "__main__":
    main()
