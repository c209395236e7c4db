"""The doors that people use: commands in processes of their own, chats in a pipe or a terminal."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import structlog
from click.testing import CliRunner

from bot.commands.desk import desk as desk_command
from bot.errors import AskdeskError

PATIENCE = 60.0
_ESCAPES = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[@-Z\\-_]|\r")
_PYTHON = [sys.executable, "-m", "bot"]


def environment(data: Path, **more: str) -> dict[str, str]:
    """Return what every process sees; each store lies in a folder of its own."""
    known = {"PATH": os.environ["PATH"], "BOT_DATA_DIR": str(data), "PYTHONUTF8": "1"}
    return known | {"TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1"} | more


def askdesk(*words: str, data: Path, said: str | bytes = b"") -> subprocess.CompletedProcess[str]:
    """Run a command to its end with this standard input."""
    given = said.encode() if isinstance(said, str) else said
    done = subprocess.run(
        [*_PYTHON, *words],
        input=given,
        capture_output=True,
        env=environment(data),
        timeout=PATIENCE * 3,
    )
    out, err = (stream.decode("utf-8") for stream in (done.stdout, done.stderr))
    assert "Traceback" not in out + err, err
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


def desk(*words: str, data: Path, said: str = "", code: int = 0) -> str:
    """Return what one of the desk's commands prints, or its complaint where one is expected.

    It runs in this process: a new one for each would cost most of a test's time.
    """
    hook, logging = threading.excepthook, structlog.get_config()
    try:
        done = CliRunner().invoke(
            desk_command, words, input=said, env=environment(data), standalone_mode=False
        )
    finally:
        threading.excepthook = hook
        structlog.configure(**logging)
    if isinstance(done.exception, AskdeskError):
        assert done.exception.exit_code == code, done.exception
        return str(done.exception)
    assert (done.exception, code) == (None, 0)
    return done.stdout


def desk_json(*words: str, data: Path) -> Any:  # noqa: ANN401 - JSON
    """Return what one of the desk's commands prints as JSON."""
    return json.loads(desk(*words, "--json", data=data))


@dataclass
class Chat:
    """A chat that runs beside the test, in a pipe or in a terminal."""

    process: subprocess.Popen[bytes]
    source: int
    sink: int
    raw: bytes = b""
    _seen: int = field(default=0)

    @property
    def text(self) -> str:
        """All that was shown so far, without colours and movements."""
        return _ESCAPES.sub(b"", self.raw).decode("utf-8", "replace")

    def say(self, text: str) -> None:
        """Type something as it is."""
        os.write(self.sink, text.encode())

    def until(self, wanted: str) -> str:
        """Return what is shown from now on, up to and with the wanted text."""
        deadline = time.monotonic() + PATIENCE
        while (place := self.text.find(wanted, self._seen)) < 0:
            assert time.monotonic() < deadline, f"no {wanted!r} in\n{self.text[self._seen :]}"
            self._read()
        start, self._seen = self._seen, place + len(wanted)
        return self.text[start : self._seen]

    def end(self, by: signal.Signals | None = None) -> int:
        """Close the input of a piped chat, or send a signal; returns the exit code."""
        if by is not None:
            self.process.send_signal(by)
        elif self.process.stdin is not None:
            self.process.stdin.close()
        deadline = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            assert time.monotonic() < deadline, self.text
            self._read()
        self._read()
        assert "Traceback" not in self.text, self.text
        return self.process.returncode

    def close(self) -> None:
        """Leave nothing behind, whatever happened."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()
        if self.process.stdout is None:
            os.close(self.source)

    def _read(self) -> None:
        if select.select([self.source], [], [], 0.1)[0]:
            try:
                self.raw += os.read(self.source, 65536)
            except OSError:  # a terminal whose program has ended
                return


@contextmanager
def piped_chat(*words: str, data: Path) -> Iterator[Chat]:
    """Give a chat that reads from a pipe."""
    process = subprocess.Popen(
        [*_PYTHON, "chat", *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environment(data),
    )
    assert process.stdin is not None
    assert process.stdout is not None
    yield from _until_done(Chat(process, process.stdout.fileno(), process.stdin.fileno()))


@contextmanager
def typed_chat(*words: str, data: Path) -> Iterator[Chat]:
    """Give a chat in a terminal of 30 lines and 100 columns."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    process = subprocess.Popen(
        [*_PYTHON, "chat", *words],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment(data),
        start_new_session=True,
    )
    os.close(theirs)
    yield from _until_done(Chat(process, ours, ours))


def _until_done(chat: Chat) -> Iterator[Chat]:
    try:
        yield chat
    finally:
        chat.close()
