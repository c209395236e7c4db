"""Whatever Discord sends or answers, the program lives on; `make soak` tries many more."""

import asyncio
from pathlib import Path

import pytest

from bot.discord_face.guarding import guard
from bot.discord_face.ids import numbered
from faq.advisor import Advisor
from tests.discord_face.fuzzing import ORDEALS, fuzz_discord
from tests.discord_face.stage import PHONE
from tests.discord_face.unplugged import unplugged

A_FEW = 100


@pytest.mark.parametrize("name", ORDEALS)
def test_whatever_comes_from_discord_the_program_lives_on(name: str, advisor: Advisor) -> None:
    assert fuzz_discord(name, advisor, A_FEW) >= A_FEW


async def test_an_acknowledgement_answered_unreadably_keeps_no_answer_from_its_asker(
    advisor: Advisor, tmp_path: Path
) -> None:
    async with unplugged(advisor, tmp_path) as here:
        here.rest.bend = lambda read: {} if "interaction" in read else read
        chief, lobby = here.place.chief, here.place.stage.lobby
        asking = asyncio.create_task(chief.slash("ask", lobby, question="phone?"))
        await asyncio.sleep(0)
        for told in here.wire.taken():
            await here.hears(told)
        asked = await asking
    assert asked.response is not None
    assert PHONE in asked.response.content


def test_an_event_that_cannot_be_read_is_left_out_and_the_next_one_is_read() -> None:
    read: list[str] = []
    parsers = {"MESSAGE_CREATE": lambda data: read.append(data["content"])}
    guard(parsers)
    for data in ({}, {"content": "phone?"}):
        parsers["MESSAGE_CREATE"](data)
    assert read == ["phone?"]


@pytest.mark.parametrize("forged", ["", "x", "-1", "1.5", "9" * 40, "1 OR 1=1"])
def test_what_is_no_number_of_a_case_is_a_case_that_is_not_there(forged: str) -> None:
    assert numbered(forged) == 0
