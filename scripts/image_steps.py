"""Carry out the Dockerfile's steps in an empty folder, without a daemon and as an ordinary user.

    python -m scripts.image_steps [FOLDER]

Every COPY takes only what `.dockerignore` lets through; every RUN is run as it stands, with the
image's folders moved under the empty one. Steps that only root can take in an image (a user,
Debian packages) are named and left out. At the end the program proves itself there, with nothing
else around it, and the sizes are listed. Needed is the standard library alone; started by root, a
Python that others may run too, such as `/usr/bin/python3 -m scripts.image_steps`.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOMES = ("opt", "build", "app", "data")
NEEDS_ROOT = ("useradd", "apt-get")
USER = 10001
PYTHON = Path(sys.base_prefix) / "bin" / f"python3.{sys.version_info.minor}"
KEPT = ("PIP_", "SSL_CERT", "REQUESTS_CA")
LARGEST = 12
PROOFS = (
    ("ask", "phone?"),
    ("desk", "list", "--json"),
    ("backup",),
    ("export", "data/out"),
)
ASKED = "How long is the train the trainer?\nwhat does it cost for 12 officers\n"


@dataclass
class Image:
    """An image as a folder: what a Dockerfile's stages would leave in it."""

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    def moved(self, text: str) -> str:
        """Return a command with the image's folders under this one."""
        text = re.sub(r"^python ", f"{PYTHON} ", text)
        return re.sub(rf"(?<![\w/.])/({'|'.join(HOMES)})\b", rf"{self.folder}/\1", text)

    def run(self, command: str | tuple[str, ...], said: str = "") -> str:
        """Return what a command prints; it is run by the ordinary user."""
        as_root = os.geteuid() == 0
        words = ["sh", "-ec", command] if isinstance(command, str) else list(command)
        done = subprocess.run(
            words,
            input=said,
            capture_output=True,
            text=True,
            cwd=self.folder,
            env={"HOME": str(self.folder), **self.environment},
            user=USER if as_root else None,
            group=USER if as_root else None,
            extra_groups=[] if as_root else None,
        )
        if done.returncode:
            sys.exit(f"{words}\nended with {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout


def instructions(text: str) -> Iterator[tuple[str, str]]:
    """Give each instruction of a Dockerfile: its name and the rest, continued lines joined."""
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    for line in re.sub(r"\\\n\s*", " ", "\n".join(lines)).splitlines():
        name, _, rest = line.partition(" ")
        if rest:
            yield name, rest.strip()


def let_through(path: Path, rules: list[str]) -> bool:
    """Return whether `.dockerignore` lets a file into the build."""
    name, kept = path.as_posix(), True
    for rule in rules:
        bare = rule.lstrip("!")
        ends = bare.removeprefix("**/")
        parts = path.parts if bare.startswith("**/") else (name, *map(str, path.parents))
        if any(fnmatch(part, ends) for part in parts):
            kept = rule.startswith("!")
    return kept


def copy(image: Image, rest: str, rules: list[str]) -> None:
    """Do a COPY from the build's own files; one from another stage is in place already."""
    words = shlex.split(rest)
    if words[0].startswith("--from"):
        return
    source, target = ROOT / words[0], Path(image.moved(words[1]))
    files = [source] if source.is_file() else [one for one in source.rglob("*") if one.is_file()]
    for file in files:
        if not let_through(file.relative_to(ROOT), rules):
            continue
        place = target if file == source else target / file.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(file, place)
    give(target)


def give(folder: Path) -> None:
    """Hand what root has made over to the ordinary user, who carries out the steps."""
    if os.geteuid() == 0:
        subprocess.run(["chown", "-R", f"{USER}:{USER}", folder], check=True)


def build(image: Image) -> list[str]:
    """Carry out the Dockerfile in a folder, and return the steps that were left out."""
    rules = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    left_out = []
    for name, rest in instructions((ROOT / "Dockerfile").read_text(encoding="utf-8")):
        if name == "COPY":
            copy(image, rest, rules)
        elif name == "ENV":
            given = dict(word.split("=", 1) for word in shlex.split(rest))
            path = image.environment["PATH"]
            image.environment |= {
                name: image.moved(value).replace("$PATH", path) for name, value in given.items()
            }
        elif name == "RUN" and any(word in rest for word in NEEDS_ROOT):
            left_out.append(rest)
        elif name == "RUN":
            print(f"RUN {rest[:90]}", flush=True)
            image.run(image.moved(rest))
    return left_out


def prove(image: Image) -> None:
    """Let the program work there: nobody may write to its own files."""
    subprocess.run(["chmod", "-R", "a-w", image.folder / "app"], check=True)
    python = str(image.folder / "opt" / "askdesk" / "bin" / "python")
    program = (python, "-m", "bot")
    answered = image.run((*program, "chat", "--as", "Agency"), ASKED)
    if "E-1" not in answered:
        sys.exit(f"The chat passed nothing on:\n{answered}")
    for words in PROOFS:
        image.run((*program, *words))
        print(f"proved: {' '.join(words)}", flush=True)
    loaded = image.run((python, "-c", "import bot, faq; print(bot.__file__, faq.__file__)"))
    if any(not path.startswith(str(image.folder)) for path in loaded.split()):
        sys.exit(f"The program came from elsewhere: {loaded}")


def size(path: Path) -> int:
    """Return how many bytes a folder's files hold."""
    return sum(one.stat().st_size for one in path.rglob("*") if one.is_file())


def sizes(image: Image) -> str:
    """Return a table of what is in the image beside Python itself, the largest first."""
    [packages] = (image.folder / "opt").rglob("site-packages")
    parts = {one.name: size(one) for one in packages.iterdir() if one.is_dir()}
    largest = sorted(parts, key=lambda name: -parts[name])[:LARGEST]
    rest = sum(parts.values()) - sum(parts[name] for name in largest)
    rows = [(f"`{name}`", parts[name]) for name in largest]
    rows += [(f"{len(parts) - len(largest)} others", rest)]
    rows += [(f"`/app/{name}`", size(image.folder / "app" / name)) for name in ("faq", "bot")]
    total = size(image.folder / "opt") + size(image.folder / "app")
    lines = ["| part | MB |", "| --- | ---: |"]
    lines += [f"| {name} | {count / 1e6:.1f} |" for name, count in rows]
    return "\n".join([*lines, f"| **all, beside the base image** | **{total / 1e6:.1f}** |"])


def main() -> None:
    """Build, prove, list."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        sys.exit(f"{folder} is not empty.")
    folder.chmod(0o755)
    for name in HOMES:
        (folder / name).mkdir()
    give(folder)
    kept = {name: value for name, value in os.environ.items() if name.startswith(KEPT)}
    image = Image(folder, kept | {"PATH": os.environ["PATH"]})
    left_out = build(image)
    prove(image)
    print("\n".join(["", "Left out, for root alone:", *left_out, "", sizes(image)]))


if __name__ == "__main__":
    main()
