"""`restore`: put a backup in the store's place."""

from __future__ import annotations

import asyncio
from pathlib import Path

import click

from bot.settings import read_settings


@click.command(short_help="Put a backup in the store's place.")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Don't ask first.")
def restore(file: Path | None, yes: bool) -> None:
    """Put a backup in the store's place: FILE, or the newest one.

    Stop `run` and every chat first. Whoever asked to be forgotten since the backup was made is
    forgotten in it too. The present store is kept beside the backups.
    """
    from bot.clock import SystemClock
    from bot.console_face.journal import log_to_stderr
    from bot.errors import Refused
    from bot.wiring import backups, restoring

    settings = read_settings()
    newest = backups(settings).newest()
    chosen = file or (newest[1] if newest else None)
    if chosen is None:
        raise Refused(f"There is no backup in {backups(settings).folder}.")
    if not yes:
        click.confirm(f"Put {chosen} in the place of the present store?", abort=True)
    log_to_stderr()
    done = asyncio.run(restoring(settings).restore(chosen, SystemClock().now()))
    click.echo(f"{chosen} is the store now.")
    if done.replaced is not None:
        click.echo(f"What it replaced is kept in {done.replaced}.")
    click.echo(f"Forgotten again: {done.forgotten}. The next case will be E-{done.next_case}.")
