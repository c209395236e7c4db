"""What deciding a message writes that is not taken, or that repeats the one before it: pure."""

from __future__ import annotations

from dataclasses import replace

from bot import waiting_words, wording
from bot.deciding import Booking, End, Standing, Verdict
from bot.limits import Admission, Admitted
from bot.values import CaseState, Lane, Owed, Reply, ReplyKind
from bot.verdict import NO_PART, Circumstances, Judged, verdict


def refused_verdict(
    found: Admitted, judged: Judged, around: Circumstances, standing: Standing, number: int
) -> Verdict:
    """Return the verdict on a message over the limit or of a blocked asker: recorded, no case."""
    booking = Booking(replace(NO_PART, text=judged.question.text), End.REFUSED)
    if not found.tell:
        return Verdict((booking,))
    blocked = wording.BLOCKED.format(phone=around.content.phone)
    text = blocked if found.admission is Admission.BLOCKED else wording.TOO_MANY
    return Verdict((booking,), owed=(_notice(judged, text),))


def repeated_verdict(
    judged: Judged, around: Circumstances, standing: Standing, number: int
) -> Verdict:
    """Return the verdict on a message sent twice in a minute: staff don't get it a second time."""
    found = verdict(judged, around, standing, number)
    if found.adds_to is None:
        return found
    if standing.active is not None and standing.active.state is CaseState.CLAIMED:
        return Verdict(found.bookings, joins=found.adds_to)
    label, phone = f"E-{found.adds_to}", around.content.phone
    text = waiting_words.ALREADY_THERE.format(label=label, phone=phone)
    told = _notice(judged, text, found.adds_to)
    return Verdict(found.bookings, joins=found.adds_to, owed=(told,))


def _notice(judged: Judged, text: str, case: int | None = None) -> Owed:
    reply = Reply(ReplyKind.NOTICE, text, case=case, question=judged.question_id)
    where = judged.question.conversation
    return Owed(Lane.ASKER, where, reply, case=case, question=judged.question_id)
