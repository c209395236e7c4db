"""What an asker sees and does about themselves."""

from datetime import UTC, datetime, timedelta

from bot import own_words, wording
from bot.console_face.own_data import data_told
from bot.deciding import Recorded
from bot.mine import questions_told
from bot.privacy import Asker, AskerData
from bot.values import (
    Case,
    CaseMessage,
    CaseState,
    Conversation,
    Delivery,
    History,
    Lane,
    Owed,
    Person,
    Question,
    Reply,
    ReplyKind,
    Role,
)

NOW = datetime(2026, 12, 1, 15, tzinfo=UTC)
HERE = Conversation("console", "agency")
ASKER, STAFF = Person("a1", "An agency"), Person("s1", "Anne Bostain", Role.STAFF)


def case(number: int, state: CaseState) -> Case:
    owner = STAFF if state is CaseState.CLAIMED else None
    opened = NOW - timedelta(hours=number)
    return Case(number, state, ASKER, HERE, f"question {number}?", opened, owner=owner)


def test_those_that_wait_come_first_with_who_has_them() -> None:
    told = questions_told(
        [case(3, CaseState.RESOLVED), case(5, CaseState.CLAIMED), case(7, CaseState.OPEN)], NOW
    )
    assert told.splitlines() == [
        "**E-5** · Anne Bostain is working on it · asked 5 h ago: “question 5?”",
        "**E-7** · waiting for our staff · asked 7 h ago: “question 7?”",
        "**E-3** · closed · asked 3 h ago: “question 3?”",
        "To take one back, say “withdraw E-5”. What else you ask joins it.",
    ]


def test_somebody_without_questions_is_told_so() -> None:
    assert questions_told([], NOW) == own_words.NO_QUESTIONS


def test_my_data_is_every_text_that_is_stored() -> None:
    asker = Asker("console", "a1", "An agency", NOW, NOW)
    question = Question("m1", HERE, ASKER, "how much is it?", NOW)
    said = (CaseMessage(NOW, ASKER, "how much is it?"), CaseMessage(NOW, STAFF, "It depends."))
    history = History(case(7, CaseState.REPLIED), (), said)
    told = data_told(AskerData(asker, (Recorded("q1", question),), (history,)))
    for text in ("An agency", "how much is it?", "E-7", "Anne Bostain: It depends."):
        assert text in told


def test_nothing_stored_is_said_plainly() -> None:
    assert data_told(AskerData(None)) == own_words.NOTHING_STORED


def test_what_was_sent_is_told_without_the_signs_of_discord() -> None:
    text = f"**24 hours.**\n\n{wording.first_contact('console')}"
    owed = Owed(Lane.ASKER, HERE, Reply(ReplyKind.ANSWER, text))
    told = data_told(AskerData(None, deliveries=(Delivery("d1", owed, NOW),)))
    assert "24 hours. I'm an automatic assistant." in told
    assert "-#" not in told
