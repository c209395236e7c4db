"""Somebody who asks at a terminal, on the same store."""

from __future__ import annotations

from bot.discord_face.opening import DiscordFace
from bot.values import (
    Booking,
    Conversation,
    DeskNotice,
    End,
    Lane,
    NewCase,
    Notice,
    Owed,
    Person,
    Question,
    Standing,
    Verdict,
)
from bot.verdict import NO_PART

HERE = Conversation("console", "an-agency")


async def asked_in_the_terminal(face: DiscordFace) -> None:
    """Open a case of another face, with the notice that it owes the desk."""
    program = face.program
    place = program.place
    assert place is not None
    question = Question(
        "m-1", HERE, Person("console:agency", "An agency"), "how much?", program.clock.now()
    )
    receipt = await program.store.intake.receive(question)

    def plan(standing: Standing, number: int) -> Verdict:
        notice = Owed(Lane.DESK, place, DeskNotice(Notice.CASE, case=number), case=number)
        case = NewCase(question.text, "No entry fits")
        return Verdict((Booking(NO_PART, End.PASSED_ON),), opens=case, owed=(notice,))

    await program.dispatcher.send(await program.store.intake.decide(receipt.question_id, plan))
