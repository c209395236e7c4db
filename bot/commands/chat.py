"""`chat`: talk to the assistant in the terminal."""

from __future__ import annotations

import asyncio
import io
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import click

from bot import terminal_words
from bot.commands.options import seconds
from bot.console_face.names import person
from bot.errors import AskdeskError, Unavailable
from bot.settings import Settings, read_settings
from bot.values import Person, Role


@click.command(short_help="Talk to the assistant in this terminal.")
@click.option("--as", "name", metavar="NAME", help="Who you are; the same name is the same asker.")
@click.option(
    "--wait",
    type=seconds,
    default=0.0,
    metavar="SECONDS",
    help="With piped input: how long to wait at the end for a person's replies.",
)
def chat(name: str | None, wait: float) -> None:
    """Talk to the assistant; what it can't answer, a person answers here too."""
    settings, asker = read_settings(), person(name, Role.ASKER)
    at_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    try:
        asyncio.run(_typed(settings, asker) if at_terminal else _piped(settings, asker, wait))
    except (asyncio.CancelledError, KeyboardInterrupt):
        sys.exit(0 if at_terminal else 1)
    except AskdeskError:
        if not at_terminal:
            _warn_at_least()
        raise


async def _typed(settings: Settings, asker: Person) -> None:
    from prompt_toolkit.patch_stdout import patch_stdout
    from rich.console import Console

    from bot.console_face.journal import log_to_file
    from bot.console_face.keyboard import Keyboard, history_of
    from bot.console_face.opening import open_session
    from bot.console_face.terminal import TerminalScreen

    log_to_file(settings.data_dir)
    screen = TerminalScreen(Console(file=sys.stdout, highlight=False, emoji=False, markup=False))
    async with open_session(settings, asker, screen, _tell_of_fitting) as session:
        keyboard = Keyboard(history_of(settings.data_dir, asker.name))
        with _ended_by_signals(), patch_stdout(raw=True):
            async with session.beside():
                await session.talk(keyboard)
        with suppress(Unavailable):
            await screen.tell(terminal_words.goodbye(waiting=await session.is_waiting()))


async def _piped(settings: Settings, asker: Person, wait: float) -> None:
    from bot.console_face.journal import log_to_stderr
    from bot.console_face.lines import PipedLines
    from bot.console_face.opening import open_session
    from bot.console_face.screen import PlainScreen

    log_to_stderr()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    lines = PipedLines(sys.stdin.buffer, sys.stdout)
    async with open_session(settings, asker, PlainScreen(sys.stdout), _tell_of_fitting) as session:
        lines.start()
        with _ended_by_signals():
            async with session.beside():
                await session.talk(lines)
                with suppress(asyncio.CancelledError):  # all is asked; waiting may end any time
                    await session.wait(wait)
    if lines.lost:
        raise Unavailable(terminal_words.messages_lost(lines.lost))


def _tell_of_fitting() -> None:
    click.echo(f"{terminal_words.FITTING}\n")


def _warn_at_least() -> None:
    from bot.console_face.unopened import emergency_text

    text = emergency_text(sys.stdin.fileno())
    if text:
        click.echo(text)


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Let Ctrl-C and a request to stop end the chat as if it had been left."""
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    asked_to_stop = (signal.SIGINT, signal.SIGTERM)
    with suppress(NotImplementedError):  # Windows has no such handlers
        for one in asked_to_stop:
            loop.add_signal_handler(one, task.cancel if task else loop.stop)
    try:
        yield
    finally:
        with suppress(NotImplementedError):
            for one in asked_to_stop:
                loop.remove_signal_handler(one)
