"""`check`: the FAQ, its facts and its golden questions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from bot.errors import AskdeskError, WrongUse


@click.command(short_help="Check the FAQ, its facts and its golden questions.")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.option("--quiet", is_flag=True, help="Leave out the suggestions.")
def check(folder: Path | None, quiet: bool) -> None:
    """Check the FAQ folder: every fault with file, line and remedy, then its golden questions.

    FOLDER holds `entries/` and `facts.yaml`; without it, the FAQ in use is checked. Ends with 1
    where something must be mended; warnings and suggestions alone end with 0.
    """
    from bot.fitting import fitted_matcher, no_folder
    from bot.settings import read_settings
    from faq.advisor import Advisor
    from faq.catalogue import read_catalogue
    from faq.faults import CatalogueError
    from faq.golden import broken, read_golden
    from faq.lint import facts_due, suggestions

    settings = read_settings()
    if folder is not None:
        settings = settings.model_copy(update={"faq_dir": folder})
    if not settings.faq_dir.is_dir():
        raise WrongUse(no_folder(settings.faq_dir))
    golden, faults = read_golden(settings.faq_dir)
    try:
        catalogue = read_catalogue(settings.faq_dir)
    except CatalogueError as error:
        raise _failure([*error.faults, *faults]) from error
    advisor = Advisor(catalogue, fitted_matcher(catalogue, settings))
    faults += [*catalogue.warnings, *broken(golden, advisor)]
    for fault in facts_due(catalogue, datetime.now(UTC).date()):
        click.echo(f"warning: {fault}")
    if not quiet:
        for fault in suggestions(advisor):
            click.echo(f"suggestion: {fault}")
    if faults:
        raise _failure(faults)
    click.echo(
        f"{len(catalogue.entries)} entries, {len(catalogue.facts.by_name)} facts and "
        f"{len(golden.questions)} golden questions are in order."
    )


def _failure(faults: Sequence[object]) -> AskdeskError:
    return AskdeskError("\n".join(str(fault) for fault in faults))
