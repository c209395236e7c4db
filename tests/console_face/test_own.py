"""What an asker can type besides questions."""

from bot import own_words
from bot.console_face.own import OwnWords
from bot.errors import Refused
from bot.mine import Mine
from bot.privacy import AskerData
from bot.values import Person
from tests.console_face.fakes import ASKER, Page


class OneAsker(Mine):
    """An asker's own side, remembering what was done."""

    def __init__(self) -> None:
        pass

    async def questions(self, asker: Person) -> str:
        return "**E-7** · waiting"

    async def data(self, asker: Person) -> AskerData:
        return AskerData(None)

    async def withdraw(self, asker: Person, number: int) -> None:
        if number != 7:
            raise Refused(f"E-{number} isn't one of your questions.")

    async def forget(self, asker: Person) -> str:
        return "Deleted."


async def said(*texts: str) -> list[str]:
    page = Page()
    own = OwnWords(OneAsker(), page, ASKER)
    for text in texts:
        doing = own.get(text)
        if doing is None:
            page.shown.append(f"asked: {text}")
        else:
            await doing()
    return page.shown


async def test_my_questions_and_my_data_are_shown() -> None:
    assert await said("my questions", "“my data”") == [
        "**E-7** · waiting",
        own_words.NOTHING_STORED,
    ]


async def test_a_question_can_be_withdrawn_by_its_name() -> None:
    assert await said("withdraw e-7", "withdraw E-8.".casefold()) == [
        "E-8 isn't one of your questions."
    ]


async def test_deleting_asks_first() -> None:
    asked, done = await said("delete my data", "yes, delete my data")
    assert "yes, delete my data" in asked
    assert done == "Deleted."


async def test_a_question_about_data_is_a_question() -> None:
    assert await said("who can see my data?") == ["asked: who can see my data?"]
