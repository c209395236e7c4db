"""Imports point one way, and nothing happens on import."""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
NEVER_IN_FAQ = {"bot", "discord", "sqlalchemy", "asyncio", "aiohttp", "datetime.now", "socket"}
HOMES = {"sqlalchemy": "bot/storage/", "alembic": "bot/storage/", "discord": "bot/discord_face/"}


def sources(*packages: str) -> list[Path]:
    return sorted(path for package in packages for path in (ROOT / package).rglob("*.py"))


def for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def imports(path: Path) -> Iterator[tuple[str, bool]]:
    """Yield each imported module, and whether that waits for a call or is for types alone."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inner = {
        id(node)
        for outer in ast.walk(tree)
        if isinstance(outer, ast.FunctionDef | ast.AsyncFunctionDef) or for_types(outer)
        for node in ast.walk(outer)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, id(node) in inner) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module, id(node) in inner


def test_the_faq_imports_nothing_of_the_bot_and_nothing_that_talks() -> None:
    wrong = [
        f"{path.relative_to(ROOT)} imports {module}"
        for path in sources("faq")
        for module, _ in imports(path)
        if module.split(".")[0] in NEVER_IN_FAQ
    ]
    assert wrong == []


def test_the_faq_never_asks_for_the_time() -> None:
    calls = (".now(", ".today(", "time.time(", "perf_counter(")
    wrong = [
        f"{path.relative_to(ROOT)}: {call}"
        for path in sources("faq")
        for call in calls
        if call in path.read_text(encoding="utf-8")
    ]
    assert wrong == []


def test_each_library_has_one_home() -> None:
    wrong = []
    for path in sources("bot"):
        name = path.relative_to(ROOT).as_posix()
        for module, inside in imports(path):
            home = HOMES.get(module.split(".")[0])
            wired = name == "bot/wiring.py" and inside
            if home and not name.startswith(home) and not wired:
                wrong.append(f"{name} imports {module}")
    assert wrong == []


def test_there_are_no_import_cycles() -> None:
    graph = {}
    for path in sources("faq", "bot"):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        graph[name] = {module for module, inside in imports(path) if not inside}

    def reaches(start: str, goal: str, seen: set[str]) -> bool:
        for module in graph.get(start, set()):
            if module in seen:
                continue
            if module == goal or reaches(module, goal, seen | {module}):
                return True
        return False

    assert [name for name in graph if reaches(name, name, {name})] == []


@pytest.mark.parametrize("command", [["ask", "--help"], ["ask", "phone?"], ["check", "--help"]])
def test_asking_needs_neither_discord_nor_a_database(command: list[str], data: Path) -> None:
    script = (
        "import sys; from bot.__main__ import askdesk\n"
        f"askdesk({command!r}, standalone_mode=False)\n"
        "loaded = {'discord', 'sqlalchemy'} & set(sys.modules)\n"
        "assert not loaded, loaded\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        env={"BOT_DATA_DIR": str(data), "PATH": "", "PYTHONPATH": str(ROOT)},
        cwd=data,
    )
    assert done.returncode == 0, done.stderr


def test_the_types_of_every_folder_are_checked() -> None:
    ours = {path.parent.name for path in ROOT.glob("*/__init__.py")}
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert set(settings["tool"]["mypy"]["packages"]) == ours
    assert settings["tool"]["mypy"]["strict"] is True


def test_importing_a_module_does_nothing() -> None:
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in sources("faq", "bot")
        if "migrations" not in path.parts and path.name != "__main__.py"
    ]
    script = (
        "import importlib, os, threading\n"
        "before = set(os.listdir('.'))\n"
        f"for name in {modules!r}: importlib.import_module(name)\n"
        "assert set(os.listdir('.')) == before, 'files were made'\n"
        "assert threading.active_count() == 1, 'a thread was started'\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error::DeprecationWarning:bot", "-c", script],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
