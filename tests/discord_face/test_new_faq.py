"""An operator saves the FAQ while the program runs and people go on asking."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.settings import PACKAGED_FAQ
from tests.discord_face.process import running
from tests.discord_face.stage import PHONE, Stage
from tests.loopback import until
from tests.loopback.world import Message

WATCHFUL = ("tests.discord_face.watchful", "0.2")
BEFORE, AFTER = "The number is", "Ring us on"
PATIENCE = 60


@dataclass(slots=True)
class Asking:
    """Somebody who asks for the number again and again, each time once the last was answered."""

    stage: Stage
    answers: list[str] = field(default_factory=list)

    async def goes_on(self) -> None:
        while True:
            await self.asks()

    async def asks(self) -> str:
        """Ask once and return the one answer to it."""
        await self.stage.chief.dm("phone?")
        count = len(self.answers)
        await until(lambda: len(self.heard()) > count, "an answer", PATIENCE)
        await asyncio.sleep(0.05)  # for a second answer, which must not come
        self.answers = [one.content for one in self.heard()]
        assert len(self.answers) == count + 1
        return self.answers[-1]

    def heard(self) -> list[Message]:
        """All that the bot told them, in its order."""
        return [one for one in self.stage.chief.sees() if one.author is not self.stage.chief.user]

    @asynccontextmanager
    async def meanwhile(self) -> AsyncIterator[None]:
        """Ask all the time until the block ends; each question is answered by then."""
        task = asyncio.create_task(self.goes_on())
        yield
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await until(lambda: len(self.heard()) == self.asked(), "the last answer", PATIENCE)
        self.answers = [one.content for one in self.heard()]

    def asked(self) -> int:
        """How often they asked."""
        return sum(one.author is self.stage.chief.user for one in self.stage.chief.sees())


@pytest.fixture
def faq(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PACKAGED_FAQ, tmp_path / "faq"))


@pytest.fixture
def folder(data: Path, tmp_path: Path) -> Path:
    shutil.copytree(data / "matcher", tmp_path / "data" / "matcher")
    return tmp_path / "data"


def unmarked(stage: Stage) -> str:
    """Return all that stands at the desk, without the signs that keep words from being markup."""
    return stage.desk_texts().replace("\\", "")


async def begun_by(process: int) -> list[str]:
    """Return the command lines of a process's children and of theirs."""
    listing = await asyncio.create_subprocess_exec(
        *("ps", "-A", "-o", "pid=,ppid=,args="), stdout=asyncio.subprocess.PIPE
    )
    told, _ = await listing.communicate()
    rows = [line.split(None, 2) for line in told.decode("utf-8", "replace").splitlines()]
    family, found = {str(process)}, []
    for own, parent, args in sorted(
        (row for row in rows if len(row) == 3), key=lambda r: int(r[0])
    ):
        if parent in family:
            family.add(own)
            found.append(args)
    return found


async def test_a_changed_faq_answers_and_a_faulty_one_does_not_while_people_go_on_asking(
    stage: Stage, folder: Path, faq: Path
) -> None:
    settings = {"BOT_FAQ_DIR": str(faq), "BOT_MESSAGES_PER_MINUTE": "1000"}
    asking, fitted_in = Asking(stage), set[str]()
    async with running(stage, folder, WATCHFUL, None, **settings) as process:
        assert BEFORE in await asking.asks()
        async with asking.meanwhile():
            entry = faq / "entries" / "contact-phone.md"
            entry.write_text(entry.read_text("utf-8").replace(BEFORE, AFTER), encoding="utf-8")
            while AFTER not in asking.answers[-1]:
                fitted_in |= {one for one in await begun_by(process.pid) if "bot.fitting" in one}
                await asyncio.sleep(0.1)
        assert fitted_in
        golden = faq / "golden.yaml"
        lines = golden.read_text("utf-8").splitlines()
        lines.append('  - {ask: "phone?", outcome: answer, entry: contact-email}')
        async with asking.meanwhile():
            golden.write_text("\n".join(lines) + "\n", encoding="utf-8")
            told = f"golden.yaml:{len(lines)}: "
            await until(lambda: told in unmarked(stage), "the line at the desk", PATIENCE)
        assert AFTER in await asking.asks()
    assert all(PHONE in one for one in asking.answers)
    changed_at = next(at for at, one in enumerate(asking.answers) if AFTER in one)
    assert all(BEFORE in one for one in asking.answers[:changed_at])
    assert all(AFTER in one for one in asking.answers[changed_at:])
