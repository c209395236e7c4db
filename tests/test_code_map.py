"""The map of the code leads to every module, and to nothing that isn't there."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MAP = (ROOT / "docs" / "code.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `([\w/.]+)` \|", MAP, flags=re.MULTILINE)


def modules() -> list[str]:
    found = [path for package in ("faq", "bot") for path in (ROOT / package).rglob("*.py")]
    names = [path.relative_to(ROOT).as_posix().removesuffix("__init__.py") for path in found]
    return [name for name in names if "/migrations/versions/" not in name]


def test_every_module_stands_in_the_map_once() -> None:
    assert sorted(name for name in modules() if ROWS.count(name) != 1) == []


def test_every_row_of_the_map_is_there() -> None:
    assert [row for row in ROWS if not (ROOT / row).exists()] == []


def test_the_readme_leads_to_the_map() -> None:
    assert "](docs/code.md)" in (ROOT / "README.md").read_text(encoding="utf-8")
