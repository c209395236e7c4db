"""Cases of another face on the same store, in whatever state a test needs."""

from __future__ import annotations

from bot.case import Action, Change, act
from bot.deciding import Booking, End, NewCase, Standing, Verdict
from bot.discord_face.opening import DiscordFace
from bot.discord_face.place import of_asker
from bot.values import (
    Case,
    CaseState,
    Conversation,
    DeskNotice,
    Lane,
    Notice,
    Owed,
    Person,
    Question,
    Role,
)
from bot.verdict import NO_PART

AGENCY = Person("console:agency", "An agency")
STEPS = {
    CaseState.OPEN: (),
    CaseState.CLAIMED: (Action.CLAIM,),
    CaseState.REPLIED: (Action.REPLY,),
    CaseState.RESOLVED: (Action.RESOLVE,),
    CaseState.WITHDRAWN: (Action.WITHDRAW,),
}


async def asked_in_the_terminal(
    face: DiscordFace, name: str = "m-1", *, card: bool = True, asker: Person = AGENCY
) -> int:
    """Open a case of another face, with the notice that it owes the desk; returns its number.

    With another `asker`, somebody on Discord, it is a case of theirs there.
    """
    program = face.program
    place = program.place
    assert place is not None
    here = Conversation("console", name) if asker is AGENCY else of_asker(asker.id)
    question = Question(name, here, asker, "how much?", program.clock.now())
    receipt = await program.store.intake.receive(question)
    numbers = []

    def plan(standing: Standing, number: int) -> Verdict:
        notice = Owed(Lane.DESK, place, DeskNotice(Notice.CASE, case=number), case=number)
        numbers.append(number)
        case = NewCase(question.text, "No entry fits")
        owed = (notice,) if card else ()
        return Verdict((Booking(NO_PART, End.PASSED_ON),), opens=case, owed=owed)

    await program.dispatcher.send(await program.store.intake.decide(receipt.question_id, plan))
    return numbers[-1]


async def in_state(
    face: DiscordFace, name: str, state: CaseState, owner: Person, asker: Person = AGENCY
) -> int:
    """Open a case and bring it into a state, claimed or answered by its owner."""
    number = await asked_in_the_terminal(face, name, card=False, asker=asker)
    for action in STEPS[state]:
        actor = asker if action is Action.WITHDRAW else owner

        def step(case: Case, action: Action = action, actor: Person = actor) -> Change:
            return act(case, action, actor, face.program.clock.now(), text="as you wish")

        await face.program.store.cases.change(number, step)
    return number


def staff(person_id: int, name: str) -> Person:
    """Return somebody of staff as the desk knows them."""
    return Person(str(person_id), name, Role.STAFF)
