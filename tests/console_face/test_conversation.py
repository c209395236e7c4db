from collections.abc import Callable
from itertools import count

import pytest

from bot.console_face.conversation import ConsoleChat
from bot.console_face.courier import ConsoleCourier
from bot.errors import Unavailable
from bot.values import ButtonAction
from tests.console_face.fakes import (
    ANSWER,
    ASKER,
    FROM_A_PERSON,
    RECEIPT,
    FixedClock,
    Listener,
    Page,
    delivery,
)


class Chat:
    def __init__(self) -> None:
        self.listener, self.page = Listener(), Page()
        self.courier = ConsoleCourier(self.page, ASKER.name)
        ids: Callable[[], str] = map(str, count(1)).__next__
        self.chat = ConsoleChat(
            self.listener,
            self.courier,
            self.page,
            FixedClock(),
            ids,
            ASKER,
            {"my questions": self.list_questions},
        )

    async def list_questions(self) -> None:
        self.page.shown.append("the list")

    @property
    def heard(self) -> list[str]:
        return [question.text for question in self.listener.heard]

    @property
    def pressed(self) -> list[ButtonAction]:
        return [press.action for press in self.listener.presses]


async def test_each_message_has_an_id_of_its_own() -> None:
    chat = Chat()
    await chat.chat.say("phone?")
    await chat.chat.say("phone?")
    assert [question.message_id for question in chat.listener.heard] == ["1", "2"]
    assert {question.conversation.channel for question in chat.listener.heard} == {"an agency"}


async def test_a_number_picks_from_the_list_under_the_last_reply() -> None:
    chat = Chat()
    await chat.courier.deliver(delivery(ANSWER))
    await chat.chat.say("3")
    assert (chat.heard, chat.pressed) == ([], [ButtonAction.PERSON])
    assert chat.listener.presses[0].question_id == "q1"


async def test_a_number_is_a_message_where_nothing_is_offered() -> None:
    chat = Chat()
    await chat.courier.deliver(delivery(RECEIPT))
    await chat.chat.say("12")
    assert (chat.heard, chat.pressed) == (["12"], [])


async def test_a_question_puts_the_earlier_list_away() -> None:
    chat = Chat()
    await chat.courier.deliver(delivery(ANSWER))
    await chat.chat.say("phone?")
    await chat.chat.say("1")
    assert (chat.heard, chat.pressed) == (["phone?", "1"], [])


async def test_a_persons_reply_in_between_leaves_the_list_valid() -> None:
    chat = Chat()
    await chat.courier.deliver(delivery(ANSWER))
    await chat.courier.deliver(delivery(FROM_A_PERSON))
    await chat.chat.say("2")
    assert chat.pressed == [ButtonAction.HELPED]


async def test_a_number_beyond_the_list_is_explained() -> None:
    chat = Chat()
    await chat.courier.deliver(delivery(ANSWER))
    await chat.chat.say("9")
    assert (chat.heard, chat.pressed) == ([], [])
    assert "from 1 to 3" in chat.page.shown[-1]


async def test_a_refused_choice_is_told_and_the_chat_goes_on() -> None:
    chat = Chat()
    chat.listener.refuses = True
    await chat.courier.deliver(delivery(ANSWER))
    await chat.chat.say("3")
    assert chat.page.shown[-1] == "That question is with the training coordinator already."


async def test_what_could_not_be_kept_is_the_same_message_when_said_again() -> None:
    chat = Chat()
    chat.listener.store_is_gone = True
    with pytest.raises(Unavailable):
        await chat.chat.say("phone?")
    chat.listener.store_is_gone = False
    await chat.chat.say("phone?")
    await chat.chat.say("phone?")
    assert [question.message_id for question in chat.listener.heard] == ["1", "1", "2"]


async def test_a_whole_message_may_ask_the_program_itself() -> None:
    chat = Chat()
    await chat.chat.say("  My  Questions ")
    await chat.chat.say("my questions about the course")
    assert chat.page.shown == ["the list"]
    assert chat.heard == ["my questions about the course"]


async def test_half_a_character_does_no_harm() -> None:
    chat = Chat()
    await chat.chat.say("caf\udce9")
    assert chat.heard == ["caf?"]
