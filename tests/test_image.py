"""What goes into the image: exactly what is needed, nothing that is private."""

import re
from pathlib import Path

from scripts.image_steps import instructions, let_through

ROOT = Path(__file__).resolve().parent.parent
RULES = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")


def test_private_files_never_reach_the_build() -> None:
    private = (".env", "data/askdesk.db", "discord_token", ".git/config", "tests/conftest.py")
    assert [name for name in private if let_through(Path(name), RULES)] == []


def test_what_the_image_needs_reaches_the_build() -> None:
    needed = ("requirements.lock", "LICENSE", "bot/__main__.py", "faq/entries/pricing.md")
    assert [name for name in needed if not let_through(Path(name), RULES)] == []
    assert not let_through(Path("bot/__pycache__/clock.cpython-311.pyc"), RULES)


def test_every_file_that_is_copied_is_there() -> None:
    copied = [rest.split()[0] for name, rest in instructions(DOCKERFILE) if name == "COPY"]
    local = [source for source in copied if not source.startswith("--from")]
    assert [source for source in local if not (ROOT / source).exists()] == []


def test_the_program_never_runs_as_root() -> None:
    stages = re.split(r"^FROM ", DOCKERFILE, flags=re.MULTILINE)[2:]
    users = [re.findall(r"^USER (\S+)", stage, flags=re.MULTILINE) for stage in stages]
    assert [found[-1] for found in users if found] == ["10001", "10001"]


def test_every_package_is_installed_with_its_hash() -> None:
    assert "--require-hashes" in DOCKERFILE
    assert "--only-binary :all:" in DOCKERFILE
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert len(re.findall(r"^\w[^ ]*==", lock, flags=re.MULTILINE)) <= lock.count("--hash=sha256:")


def test_every_base_is_pinned() -> None:
    bases = re.findall(r"^FROM (\S+)", DOCKERFILE, flags=re.MULTILINE)
    stages = re.findall(r" AS (\S+)", DOCKERFILE)
    outside = {base for base in bases if base not in stages}
    assert [base for base in outside if not re.search(r":\d+\.\d+\.\d+-", base)] == []
