"""Events told twice, a store in trouble, lost connections, tries again."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from benchmarks.soak.breaking import moved_away
from bot.discord_face.opening import DiscordFace
from bot.sweep import Sweep
from tests.discord_face.stage import COST, FAST, PHONE, Stage, said_by_bot
from tests.loopback import discord_py_asking_for, until
from tests.loopback.faults import Fault
from tests.loopback.world import Message


async def test_a_message_told_twice_is_answered_once(stage: Stage, face: DiscordFace) -> None:
    message = await stage.chief.dm("phone?")
    stage.discord.deliver_again(message)
    await stage.chief.hears()
    stage.discord.deliver_again(message)
    await stage.discord.settles()
    assert len(said_by_bot(stage)) == 1


async def test_an_interaction_told_twice_is_answered_once(stage: Stage, face: DiscordFace) -> None:
    asked = await stage.chief.slash("ask", stage.lobby, question=COST)
    await stage.chief.reads(asked)
    stage.discord.deliver_again(asked)
    await stage.discord.settles()
    assert asked.followups == []
    assert len(await face.program.desk.list()) == 1


async def test_a_press_told_twice_counts_once(stage: Stage, face: DiscordFace) -> None:
    await stage.chief.dm("phone?")
    pressed = await stage.chief.click(await stage.chief.hears(), "That answers it")
    await stage.chief.hears()
    stage.discord.deliver_again(pressed)
    await stage.discord.settles()
    assert len(said_by_bot(stage)) == 2


async def test_every_interaction_is_acknowledged_before_its_answer(
    stage: Stage, face: DiscordFace
) -> None:
    asked = await stage.chief.slash("ask", stage.lobby, question="phone?")
    first = stage.discord.requests("POST", f"/interactions/{asked.id}")[0]
    await stage.chief.reads(asked)
    assert stage.discord.requests("PATCH", asked.token)
    assert first.body["type"] == 5


async def test_a_command_is_acknowledged_in_time_though_the_store_is_locked(
    stage: Stage, face: DiscordFace
) -> None:
    with closing(sqlite3.connect(stage.folder / "askdesk.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        asked = await stage.chief.slash("ask", stage.lobby, question="phone?")
        assert not asked.failed
        assert not asked.answered
    assert PHONE in (await stage.chief.reads(asked)).content


async def test_what_can_neither_be_kept_nor_told_so_is_tried_until_either(
    stage: Stage, face: DiscordFace
) -> None:
    refused = Fault("POST", "/channels/*/messages", status=503)
    with stage.discord.breaking(refused), moved_away(stage.folder / "askdesk.db"):
        await stage.chief.dm("phone?")
        sent = f"/channels/{stage.chief.direct.id}/messages"
        await until(lambda: len(stage.discord.requests("POST", sent)) > 1, "two tries to tell")
    assert PHONE in (await stage.chief.hears()).content


async def test_what_is_kept_but_cannot_be_decided_now_is_said_to_be_kept_and_answered_later(
    stage: Stage,
) -> None:
    store, away = stage.folder / "askdesk.db", ExitStack()

    def lose_the_store(point: str) -> None:
        if point == "after commit: received":
            away.enter_context(moved_away(store))

    async with stage.running(checkpoint=lose_the_store) as face:
        await stage.chief.dm("phone?")
        assert "Your message is kept" in (await stage.chief.hears()).content
        away.close()
        await Sweep(face.program.store.intake, face.assistant, face.program.clock).once(timedelta())
        assert PHONE in (await stage.chief.hears()).content


@dataclass(slots=True)
class Storm:
    """Asks directly and in public whatever the gateway does, every fifth time what is passed on."""

    stage: Stage
    direct: list[Message] = field(default_factory=list)
    mentions: list[Message] = field(default_factory=list)

    async def ask(self) -> None:
        number = len(self.direct) + 1
        text = f"{COST} ({number})" if number % 5 == 0 else f"phone? ({number})"
        self.direct.append(await self.stage.chief.dm(text))
        asked = await self.stage.anne.say(self.stage.lobby, text, mention_bot=True)
        self.mentions.append(asked)

    async def rage(self) -> None:
        discord = self.stage.discord
        breaks = [discord.gateway.drop] * 20
        for break_it in (*breaks, discord.gateway.ask_to_reconnect, discord.gateway.invalidate):
            break_it()
            await self.ask()
            await discord.connected(deadline=20)
            discord.clock.advance(10)

    async def be_away(self, seconds: float) -> None:
        self.stage.discord.gateway.go_away()
        await asyncio.sleep(0.05)
        for _ in range(5):
            await self.ask()
            self.stage.discord.clock.advance(seconds / 5)
        self.stage.discord.gateway.come_back()
        await self.stage.discord.connected(deadline=20)

    def answers_to(self, mention: Message) -> list[Message]:
        return [m for m in self.stage.anne.sees(self.stage.lobby) if m.reply_to is mention]

    def all_answered(self) -> bool:
        waiting = [one for one in self.mentions if not self.answers_to(one)]
        return not waiting and len(said_by_bot(self.stage)) >= len(self.direct)


@pytest.mark.parametrize("compression", ["zlib-stream", "zstd-stream"])
async def test_whatever_the_gateway_does_every_message_is_answered_or_passed_on_once(
    stage: Stage, compression: str
) -> None:
    storm = Storm(stage)
    with discord_py_asking_for(compression):
        async with stage.running():
            await storm.ask()
            await until(storm.all_answered, "the first answers")
            await storm.rage()
            await storm.be_away(300)
            await until(storm.all_answered, "every answer", 30)
            await stage.discord.settles()
    answers = [one for mention in storm.mentions for one in storm.answers_to(mention)]
    assert len(storm.mentions) == len(answers) == 28
    assert len(said_by_bot(stage)) == len(storm.direct) == 28
    priced = [number for number, one in enumerate(storm.mentions) if COST in one.content]
    assert len(priced) == 5
    assert [number for number in priced if "**E-" not in answers[number].content] == []
    told = [*answers, *said_by_bot(stage)]
    assert [one for one in told if PHONE not in one.content and "**E-" not in one.content] == []
    assert set(stage.discord.gateway.compressions) == {compression}


async def test_a_delivery_tried_again_much_later_is_not_seen_twice(stage: Stage) -> None:
    slow = replace(FAST, schedule=replace(FAST.schedule, first=200))
    async with stage.running(slow):
        stage.discord.lose_answer("POST", "/channels/*/messages")
        await stage.chief.dm("phone?")
        await until(lambda: said_by_bot(stage), "the answer")
        await stage.discord.settles()
        stage.discord.clock.advance(600)
        history = f"/channels/{stage.chief.direct.id}/messages"
        await until(lambda: stage.discord.requests("GET", history), "a look at the channel")
        await stage.discord.settles()
    assert len(said_by_bot(stage)) == 1


async def test_a_delivery_tried_again_soon_is_not_seen_twice(stage: Stage) -> None:
    async with stage.running():
        stage.discord.lose_answer("POST", "/channels/*/messages")
        await stage.chief.dm("hello")
        sent = f"/channels/{stage.chief.direct.id}/messages"
        await until(lambda: len(stage.discord.requests("POST", sent)) == 2, "the second try")
        await stage.discord.settles()
    assert len(said_by_bot(stage)) == 1
