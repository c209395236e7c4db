from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.console_face.conversation import ConsoleChat
from bot.console_face.courier import FACE, ConsoleCourier
from bot.console_face.session import Session
from bot.outbox import Dispatcher
from bot.sweep import Sweep
from bot.values import Case, CaseState, Delivery, Question
from tests.console_face.fakes import ASKER, FROM_A_PERSON, FixedClock, Listener, Page, delivery


@dataclass
class Lines:
    """Messages that wait; what could not be kept is noted and comes again once."""

    waiting: list[str]
    kept: list[str] = field(default_factory=list)
    again: str = "Again."

    async def next(self, kept: str = "") -> str | None:
        if kept:
            self.kept.append(kept)
        return self.waiting.pop(0) if self.waiting else None


@dataclass
class Store:
    """An outbox and a case book that hold a few things."""

    owed: list[Delivery] = field(default_factory=list)
    open: int = 0

    async def lease(
        self, faces: Sequence[str], limit: int = 20, channel: str | None = None
    ) -> list[Delivery]:
        leased, self.owed = self.owed, []
        return leased

    async def sent(self, delivery_id: str, remote_id: str | None) -> None:
        return

    async def cases(
        self,
        states: Sequence[CaseState] = (),
        *,
        owner: str | None = None,
        asker: str | None = None,
        search: str | None = None,
        limit: int = 200,
    ) -> list[Case]:
        self.open -= 1
        return [None] if self.open >= 0 else []  # type: ignore[list-item]


class Faulty(Listener):
    async def hear(self, question: Question) -> None:
        raise ZeroDivisionError


def session(listener: Listener, store: Store | None = None) -> tuple[Session, Page]:
    page, clock, held = Page(), FixedClock(), store or Store()
    courier = ConsoleCourier(page, ASKER.name)
    chat = ConsoleChat(listener, courier, page, clock, lambda: "id", ASKER)
    dispatcher = Dispatcher(held, {FACE: courier}, clock)  # type: ignore[arg-type]
    sweep = Sweep(held, listener, clock)  # type: ignore[arg-type]

    async def nothing() -> None:
        return

    return Session(chat, page, dispatcher, sweep, held, nothing), page  # type: ignore[arg-type]


async def test_every_message_is_brought_to_the_assistant() -> None:
    listener = Listener()
    talk, _ = session(listener)
    await talk.talk(Lines(["one", "two"]))
    assert [question.text for question in listener.heard] == ["one", "two"]


async def test_a_message_that_is_not_kept_goes_back_to_where_it_was_typed() -> None:
    listener = Listener()
    listener.store_is_gone = True
    talk, page = session(listener)
    lines = Lines(["one"])
    await talk.talk(lines)
    assert lines.kept == ["one"]
    assert "The store is gone. Again." in page.shown[-1]


async def test_a_message_that_is_kept_and_not_decided_yet_is_not_asked_for_again() -> None:
    listener = Listener()
    listener.decides_later = True
    talk, page = session(listener)
    lines = Lines(["one"])
    await talk.talk(lines)
    assert lines.kept == []
    assert "Your message is kept" in page.shown[-1]


async def test_a_fault_in_one_message_does_not_end_the_chat() -> None:
    talk, page = session(Faulty())
    await talk.talk(Lines(["one", "two"]))
    assert len(page.shown) == 2
    assert "on our side" in page.shown[0]


async def test_what_arrived_meanwhile_is_shown_once() -> None:
    talk, page = session(Listener(), Store([delivery(FROM_A_PERSON)]))
    await talk.show_waiting()
    await talk.show_waiting()
    assert page.shown == [FROM_A_PERSON.text]


async def test_waiting_ends_when_nothing_is_open_any_more() -> None:
    store = Store([delivery(FROM_A_PERSON)], open=1)
    talk, page = session(Listener(), store)
    await talk.wait(3600)
    assert page.shown == [FROM_A_PERSON.text]


async def test_without_a_time_to_wait_nothing_is_waited_for() -> None:
    talk, _ = session(Listener(), Store(open=10**6))
    await talk.wait(0)
