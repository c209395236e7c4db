"""Judging again what a crash left behind: received, but never decided."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

import structlog

from bot.errors import Unavailable
from bot.ports import Clock, Intake
from bot.values import Question

log = structlog.get_logger()
TRIES = 3
SETTLING = timedelta(seconds=30)
EVERY_SECONDS = 60.0


class Judge(Protocol):
    """What decides a question that is on disk."""

    async def judge(self, question_id: str, question: Question) -> None:
        """Decide a question and send what is owed."""

    async def pass_on(self, question_id: str, question: Question) -> None:
        """Give a question that could not be judged to a person."""


@dataclass(frozen=True, slots=True)
class Sweep:
    """Goes through what is left in received; after three tries a person gets it."""

    intake: Intake
    judge: Judge
    clock: Clock

    async def once(self, settling: timedelta = SETTLING) -> int:
        """Judge what was received longer ago than `settling`; returns how much that was.

        A younger question is most likely being judged at this moment. Raises `Unavailable`.
        """
        left = await self.intake.undecided(self.clock.now() - settling)
        for question_id, question, tries in left:
            await self._again(question_id, question, tries)
        return len(left)

    async def run(self, stop: asyncio.Event, every: float = EVERY_SECONDS) -> None:
        """Sweep at once, then every minute, until told to stop."""
        while not stop.is_set():
            try:
                await self.once()
            except Unavailable as error:
                log.error("sweep_unavailable", reason=str(error))
            with suppress(TimeoutError):
                async with asyncio.timeout(every):
                    await stop.wait()

    async def _again(self, question_id: str, question: Question, tries: int) -> None:
        try:
            if tries < TRIES:
                await self.judge.judge(question_id, question)
            else:
                await self.judge.pass_on(question_id, question)
        except Unavailable:
            raise
        except Exception as error:
            log.error("question_not_judged", question=question_id, tries=tries, exc_info=error)
