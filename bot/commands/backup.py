"""`backup`: copy the store while it is in use."""

from __future__ import annotations

import asyncio

import click

from bot.settings import Settings, read_settings


@click.command(short_help="Copy the store while it is in use.")
def backup() -> None:
    """Copy the store while it is in use, and remove copies older than BOT_BACKUP_DAYS."""
    asyncio.run(_backed_up(read_settings()))


async def _backed_up(settings: Settings) -> None:
    from bot.clock import SystemClock
    from bot.console_face.journal import log_to_stderr
    from bot.wiring import backups, open_program, store_place

    log_to_stderr()
    kept, now = backups(settings), SystemClock().now()
    made = await kept.make(store_place(settings), now)
    async with open_program(settings, {}) as program:
        await kept.forgotten.keep(program.store.askers)
    click.echo(f"The store is copied to {made}.")
    old = kept.let_go(now) if settings.backup_days else []
    if old:
        click.echo(f"Removed because older than {settings.backup_days} days: {len(old)}.")
