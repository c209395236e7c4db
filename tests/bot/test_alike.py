"""Answering once what several ask."""

from collections.abc import Sequence
from datetime import UTC, datetime

from bot.alike import Alike, reply_to_all
from bot.case import Action
from bot.console_face.case_groups import answered_told, groups_told
from bot.errors import Refused
from bot.values import Case, CaseState, Conversation, Person, Role

NOW = datetime(2026, 12, 1, 15, tzinfo=UTC)
STAFF = Person("s1", "Anne Bostain", Role.STAFF)


def case(number: int, question: str) -> Case:
    asker = Person(f"a{number}", "An agency")
    return Case(number, CaseState.OPEN, asker, Conversation("c", f"d{number}"), question, NOW)


class FakeDesk:
    def __init__(self, *cases: Case) -> None:
        self.cases = list(cases)
        self.done: list[tuple[int, Action, str]] = []

    async def list(self, states: Sequence[CaseState]) -> list[Case]:
        return self.cases

    async def act(self, number: int, action: Action, actor: Person, *, text: str) -> Case:
        if number == 9:
            raise Refused("Somebody has E-9.")
        self.done.append((number, action, text))
        return case(number, "?")


class ByFirstWord:
    def groups(self, texts: Sequence[str]) -> list[list[int]]:
        words = [text.split()[0] for text in texts]
        return [
            [at for at, one in enumerate(words) if one == word] for word in dict.fromkeys(words)
        ]


async def test_open_cases_that_ask_the_same_are_shown_together() -> None:
    desk = FakeDesk(case(3, "parking at the site?"), case(5, "lunch?"), case(7, "parking fee?"))
    [group] = await Alike(ByFirstWord()).groups(desk)  # type: ignore[arg-type]
    assert [one.number for one in group] == [3, 7]
    assert 'desk alike E-3 E-7 --reply "…"' in groups_told([group])


async def test_each_gets_the_reply_once_and_one_that_refuses_keeps_nobody_waiting() -> None:
    desk = FakeDesk()
    answered = await reply_to_all(desk, [3, 9, 3, 7], STAFF, "It's free.")  # type: ignore[arg-type]
    assert desk.done == [(3, Action.REPLY, "It's free."), (7, Action.REPLY, "It's free.")]
    assert answered_told(answered) == "Answered: E-3, E-7.\nSomebody has E-9."
