"""`run` as an operator starts it: a process of its own on the loopback."""

from __future__ import annotations

import asyncio
import base64
import shutil
import signal
import socket
from pathlib import Path

import aiohttp
import pytest

from tests.discord_face.process import environment, running, started
from tests.discord_face.stage import COST, PHONE, Stage
from tests.loopback import until

KEY = base64.b64encode(bytes(range(32))).decode()


@pytest.fixture
def folder(data: Path, tmp_path: Path) -> Path:
    shutil.copytree(data / "matcher", tmp_path / "data" / "matcher")
    return tmp_path / "data"


async def test_it_answers_ends_on_a_signal_and_says_no_secret(stage: Stage, folder: Path) -> None:
    async with running(stage, folder, BOT_ENCRYPTION_KEY=KEY) as process:
        await stage.chief.dm("phone?")
        assert PHONE in (await stage.chief.hears(deadline=20)).content
        process.send_signal(signal.SIGTERM)
        out, err = await asyncio.wait_for(process.communicate(), 20)
    assert process.returncode == 0, err.decode()
    assert b"Traceback" not in err
    assert stage.discord.token.encode() not in out + err
    assert KEY.encode() not in out + err


async def test_a_monitor_is_told_whether_it_is_ready_and_what_it_did(
    stage: Stage, folder: Path
) -> None:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    async with running(stage, folder, BOT_HTTP_PORT=str(port)), aiohttp.ClientSession() as web:
        await stage.chief.dm("phone?")
        await stage.chief.hears(deadline=20)
        async with web.get(f"http://127.0.0.1:{port}/readyz") as ready:
            assert ready.status == 200, await ready.text()
        async with web.get(f"http://127.0.0.1:{port}/metrics") as metrics:
            counted = await metrics.text()
    assert 'askdesk_questions_total{outcome="answer"} 1.0' in counted
    assert "askdesk_gateway_up 1.0" in counted


async def test_killed_and_started_again_it_loses_nothing_and_repeats_nothing(
    stage: Stage, folder: Path
) -> None:
    async with running(stage, folder) as process:
        await stage.chief.dm(COST)
        await stage.chief.hears(deadline=20)
        process.kill()
        await process.wait()
    await stage.chief.dm("phone?")
    async with running(stage, folder):
        assert PHONE in (await stage.chief.hears(deadline=20)).content
        await stage.discord.settles()
    answers = [m for m in stage.chief.sees() if m.author is not stage.chief.user]
    await until(lambda: len(answers) == 2, "two answers")


@pytest.mark.parametrize(
    ("changed", "code", "said"),
    [
        ({"BOT_DISCORD_TOKEN": ""}, 2, "BOT_DISCORD_TOKEN"),
        ({"BOT_DISCORD_TOKEN": "", "BOT_DISCORD_TOKEN_FILE": "/nowhere"}, 2, "/nowhere"),
        ({"BOT_DISCORD_API_URL": "http://127.0.0.1:9/api/v10"}, 3, "BOT_DISCORD_API_URL"),
        ({"BOT_GUILD_ID": "our server"}, 2, "BOT_GUILD_ID"),
    ],
)
async def test_what_is_missing_is_named(
    stage: Stage, folder: Path, changed: dict[str, str], code: int, said: str
) -> None:
    process = await started(environment(stage, folder, **changed))
    _, err = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == code, err.decode()
    assert said in err.decode()
    assert "Traceback" not in err.decode()


async def test_killed_before_it_could_answer_it_answers_as_soon_as_it_is_there_again(
    stage: Stage, folder: Path, tmp_path: Path
) -> None:
    sign = tmp_path / "die"
    mortal = ("tests.discord_face.mortal", "after commit: decided", str(sign), "0")
    async with running(stage, folder, mortal) as process:
        sign.touch()
        await stage.chief.dm("phone?")
        assert await asyncio.wait_for(process.wait(), 20) == -signal.SIGKILL
    assert all(m.author is stage.chief.user for m in stage.chief.sees())
    async with running(stage, folder):
        assert PHONE in (await stage.chief.hears(deadline=30)).content


async def test_killed_before_a_command_is_answered_discord_says_so_and_the_question_is_kept(
    stage: Stage, folder: Path, tmp_path: Path
) -> None:
    sign = tmp_path / "die"
    received = ("tests.discord_face.mortal", "after commit: received", str(sign), "0")
    async with running(stage, folder, received) as process:
        sign.touch()
        asked = await stage.chief.slash("ask", stage.lobby, question="phone?")
        assert await asyncio.wait_for(process.wait(), 20) == -signal.SIGKILL
    assert asked.failed
    stage.discord.forgive(asked)
    later = ("tests.discord_face.mortal", "never", str(sign), "300")
    async with running(stage, folder, later):
        assert PHONE in (await stage.chief.hears(deadline=30)).content
