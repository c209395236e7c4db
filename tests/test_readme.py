"""The README tells the truth: its commands run, and it leads to every command and setting."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.__main__ import COMMANDS
from bot.settings import PREFIX, Settings

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHIPPED = ("bot", "faq", "pyproject.toml", "requirements-dev.lock", "Makefile", "README.md")
NOT_RUN_HERE = {"make test"}
PIPED = "How long is the train the trainer?\nwhat does it cost for 12 officers\n"


def commands() -> list[str]:
    blocks = re.findall(r"```sh\n(.*?)```", README, flags=re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line.strip()]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory, data: Path) -> Path:
    root = tmp_path_factory.mktemp("clone") / "askdesk"
    root.mkdir()
    for name in SHIPPED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, root / name)
    # Older than the environment, so that make never sets that up anew from this copy.
    for name in ("pyproject.toml", "requirements-dev.lock"):
        os.utime(root / name, (0, 0))
    shutil.copytree(data, root / "data")
    (root / ".venv").symlink_to(sys.prefix)
    return root


def test_the_readmes_commands_run_one_after_the_other(copy: Path) -> None:
    environment = {"PATH": os.environ["PATH"], "HOME": str(copy), "PYTHONPATH": str(copy)}
    ready = Path(sys.prefix) / ".ready"
    before = ready.stat().st_mtime_ns if ready.exists() else None
    ready.touch()  # or make would set up this environment anew, from the copy
    try:
        for command in commands():
            if command in NOT_RUN_HERE:
                continue
            done = subprocess.run(
                ["bash", "-c", command],
                cwd=copy,
                env=environment,
                input=PIPED,
                capture_output=True,
                text=True,
            )
            assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
            assert "Traceback" not in done.stderr
    finally:
        if before is None:
            ready.unlink()
        else:
            os.utime(ready, ns=(before, before))


def test_every_command_is_in_the_readme() -> None:
    assert [name for name in COMMANDS if f"| `{name}` |" not in README] == []


def test_every_setting_is_on_the_page_that_the_readme_names_for_them() -> None:
    assert "(docs/operating.md#settings)" in README
    page = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
    names = [f"{PREFIX}{name}".upper() for name in Settings.model_fields]
    assert [name for name in names if f"| `{name}` |" not in page.split("## Settings")[1]] == []


def test_every_file_the_readme_links_to_is_there() -> None:
    links = re.findall(r"\]\((?!http)([^)#]+)\)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_make_target_of_the_readme_is_in_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"(?:`|^)make ([a-z]+)", README, flags=re.MULTILINE))
    assert [target for target in targets if f"\n{target}:" not in makefile] == []
