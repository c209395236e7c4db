"""`export`: everything stored, as CSV and JSON Lines."""

from __future__ import annotations

import asyncio
from pathlib import Path

import click

from bot.settings import read_settings


@click.command("export", short_help="Write everything stored into a folder, as tables.")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def export_command(folder: Path) -> None:
    """Write everything stored into FOLDER: each table as CSV and as JSON Lines.

    The files hold what people wrote, readable even where the store is encrypted: keep them as
    safe as the store.
    """
    counts = asyncio.run(_exported(folder))
    for table, count in counts.items():
        click.echo(f"{count:>8}  {table}")
    click.echo(f"Written to {folder}. It holds what people wrote; remove it when you are done.")


async def _exported(folder: Path) -> dict[str, int]:
    from bot.console_face.journal import log_to_stderr
    from bot.upkeep.export import export
    from bot.wiring import open_program, stored_export

    log_to_stderr()
    async with open_program(read_settings(), {}) as program:
        return await export(stored_export(program), folder)
