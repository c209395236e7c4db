"""The documents tell the truth: their commands, settings, metrics, tests and links are there."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from bot.__main__ import COMMANDS, askdesk
from bot.settings import PREFIX, Settings
from bot.upkeep.metrics import Metrics
from scripts.settings_table import BEGIN, END, table

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*(ROOT / "docs").glob("*.md"), ROOT / "PRIVACY.md"])


def text(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def shell_lines() -> Iterator[str]:
    for page in PAGES:
        for block in re.findall(r"```sh\n(.*?)```", text(page), flags=re.DOTALL):
            yield from (line.split("#")[0].strip() for line in block.splitlines())
        yield from re.findall(r"`(askdesk [a-z][^`]*)`", text(page))


def ours() -> list[list[str]]:
    found = [
        shlex.split(re.split(r"askdesk ", line, maxsplit=1)[1])
        for line in shell_lines()
        if re.match(r"(?:\S*bin/)?askdesk ", line)
    ]
    return [[word for word in words if word != "…"] for words in found if words]


def command_of(words: list[str]) -> tuple[click.Command | None, list[str]]:
    context = click.Context(askdesk)
    command = askdesk.get_command(context, words[0])
    rest = words[1:]
    if isinstance(command, click.Group) and rest:
        command, rest = command.get_command(context, rest[0]), rest[1:]
    return command, rest


def test_there_are_commands_to_look_at() -> None:
    assert len(ours()) > 10


def test_every_command_in_the_documents_is_there() -> None:
    assert [words for words in ours() if command_of(words)[0] is None] == []


def test_every_option_in_the_documents_is_there() -> None:
    unknown = []
    for words in ours():
        command, rest = command_of(words)
        known = {name for one in (command.params if command else []) for name in one.opts}
        unknown += [(words, word) for word in rest if word.startswith("--") and word not in known]
    assert unknown == []


def test_every_make_target_in_the_documents_is_there() -> None:
    makefile = text(ROOT / "Makefile")
    named = {line.split()[1] for line in shell_lines() if line.startswith("make ")}
    assert [target for target in named if f"\n{target}:" not in makefile] == []


def test_the_table_of_settings_is_made_from_the_settings() -> None:
    page = text(ROOT / "docs" / "operating.md")
    assert page.split(BEGIN)[1].split(END)[0].strip() == table().strip()


def test_every_setting_named_in_a_document_is_one() -> None:
    known = {f"{PREFIX}{name}".upper() for name in Settings.model_fields}
    named = {name for page in PAGES for name in re.findall(r"\bBOT_[A-Z_]+\b", text(page))}
    assert named - known == set()


def default(field: str) -> int:
    return int(Settings.model_fields[field].default)


def test_the_days_in_the_privacy_page_are_those_of_the_settings() -> None:
    page = text(ROOT / "PRIVACY.md")
    assert re.findall(r"at most (\d+) days", page) == [str(default("keep_days"))]
    assert re.findall(r"Backups are kept (\d+) days", page) == [str(default("backup_days"))]
    assert len(re.findall(r"\b\d+ (?:days|months|years)\b", page)) == 2
    assert len(re.findall(r"\d+ days[^.|]*, unless the operator set otherwise", page)) == 2


def test_the_privacy_page_can_be_linked_once_its_first_lines_are_filled_in() -> None:
    page = text(ROOT / "PRIVACY.md")
    wanted = ["Who runs this copy", "How to reach them", "Date of this page"]
    assert re.findall(r"^- ([^:]+): \*.+\*$", page.split("\n\n")[1], flags=re.MULTILINE) == wanted
    assert "Fill in the three lines at its head" in " ".join(text(ROOT / "docs/discord.md").split())
    wrong = page.split("## If something goes wrong\n")[1].split("\n## ")[0]
    assert "Discord is told" in wrong
    assert "the operator tells everybody whom it concerns" in wrong
    assert "Two others have to do with it, and nobody else." in page


def test_every_metric_named_in_a_document_is_counted() -> None:
    counted = Metrics().text().decode("utf-8")
    named = {name for page in PAGES for name in re.findall(r"\baskdesk_[a-z_]+\b", text(page))}
    assert [name for name in named if name.removesuffix("_total") not in counted] == []


def test_every_command_that_writes_or_removes_is_in_the_operators_page() -> None:
    page = text(ROOT / "docs" / "operating.md")
    wanted = [name for name in COMMANDS if name in {"backup", "restore", "export", "forget"}]
    assert [name for name in wanted if name not in page] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_a_document_links_to_is_there(page: Path) -> None:
    links = re.findall(r"\]\((?!http)([^)#]+)", text(page))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_test_named_in_a_document_is_there() -> None:
    missing = []
    for page in PAGES:
        for name, test in re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", text(page)):
            path = ROOT / name
            if not path.exists() or (test and f"def {test}(" not in text(path)):
                missing.append(f"{page.name}: {name}::{test}")
    assert missing == []
