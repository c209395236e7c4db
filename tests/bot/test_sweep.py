"""The sweep: what a crash left behind is judged, and in the end a person gets it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest

from bot.deciding import Receipt
from bot.errors import Unavailable
from bot.ports import Plan, Revision
from bot.sweep import Sweep
from bot.values import Conversation, Delivery, Person, Question
from tests.bot.post import START, HandClock

QUESTION = Question("m", Conversation("chat", "c"), Person("a", "An agency"), "how?", START)


class LeftIntake:
    """An intake that only tells what is left."""

    def __init__(self, left: Sequence[tuple[str, Question, int]]) -> None:
        self.left = list(left)
        self.before: datetime | None = None

    async def receive(self, question: Question) -> Receipt:
        raise NotImplementedError

    async def decide(self, question_id: str, plan: Plan) -> tuple[Delivery, ...]:
        raise NotImplementedError

    async def revise(self, question_id: str, press_id: str, plan: Revision) -> tuple[Delivery, ...]:
        raise NotImplementedError

    async def undecided(
        self, before: datetime, limit: int = 100
    ) -> list[tuple[str, Question, int]]:
        self.before = before
        return self.left


class NotingJudge:
    """Notes what it was given; raises for the ids it was told to."""

    def __init__(self, **errors: Exception) -> None:
        self.errors = errors
        self.judged: list[str] = []
        self.passed_on: list[str] = []

    async def judge(self, question_id: str, question: Question) -> None:
        if question_id in self.errors:
            raise self.errors[question_id]
        self.judged.append(question_id)

    async def pass_on(self, question_id: str, question: Question) -> None:
        self.passed_on.append(question_id)


async def test_what_was_left_is_judged_again_and_after_three_tries_passed_on() -> None:
    intake = LeftIntake([(f"q{tries}", QUESTION, tries) for tries in range(5)])
    judge = NotingJudge()
    assert await Sweep(intake, judge, HandClock()).once() == 5
    assert judge.judged == ["q0", "q1", "q2"]
    assert judge.passed_on == ["q3", "q4"]


async def test_what_came_just_now_is_left_to_the_one_who_is_judging_it() -> None:
    intake = LeftIntake([])
    await Sweep(intake, NotingJudge(), HandClock()).once()
    assert intake.before == START - timedelta(seconds=30)


async def test_a_question_that_cannot_be_judged_does_not_hold_up_the_next() -> None:
    intake = LeftIntake([("bad", QUESTION, 0), ("good", QUESTION, 0)])
    judge = NotingJudge(bad=ZeroDivisionError("a bug"))
    await Sweep(intake, judge, HandClock()).once()
    assert judge.judged == ["good"]


async def test_a_store_that_is_down_ends_the_sweep_until_the_next() -> None:
    intake = LeftIntake([("q", QUESTION, 0)])
    with pytest.raises(Unavailable):
        await Sweep(intake, NotingJudge(q=Unavailable("down")), HandClock()).once()
