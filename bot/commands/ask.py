"""`ask`: what would be decided on a question, and why; nothing is stored."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import click


@click.command(short_help="What would be decided on a question, and why.")
@click.argument("question", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with the explanation.")
@click.option(
    "--file",
    "path",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help='Questions, one JSON object a line: {"id": …, "text": …}; in place of the text, '
    '"turns": ["…", "…"] gives several messages of one asker.',
)
def ask(question: str | None, as_json: bool, path: Path | None) -> None:
    """Show what would be decided on QUESTION, and why; nothing is stored."""
    from bot.asking import Asked, examine, read_questions, told
    from bot.fitting import open_advisor
    from bot.settings import read_settings

    if (question is None) == (path is None):
        raise click.UsageError("Give a question, or a file of questions with --file.")
    asked = read_questions(path) if path else [Asked(id="question", text=question)]
    advisor = open_advisor(read_settings())
    today = datetime.now(UTC).date()
    for one in asked:
        result = examine(advisor, one, today)
        if path is not None:
            click.echo(json.dumps(result.as_json(), ensure_ascii=False))
        elif as_json:
            explained = {**result.as_json(), "explanation": result.explanation()}
            click.echo(json.dumps(explained, ensure_ascii=False, indent=2))
        else:
            click.echo(told(result))
