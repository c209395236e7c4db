"""What deciding a message writes: pure, from the advice and how things stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot import contact, wording
from bot.composing import buttons_under, kind_of, person_button, sections
from bot.content import Content
from bot.deciding import Booking, End, NewCase, Standing, Verdict
from bot.values import (
    Call,
    Case,
    CaseState,
    Conversation,
    DeskNotice,
    Lane,
    Notice,
    Owed,
    Question,
    Reply,
    ReplyKind,
)
from faq.advisor import Advice
from faq.decision import Outcome, PartDecision

ACKNOWLEDGE_EVERY = timedelta(hours=1)
NO_PART = PartDecision("", Outcome.ESCALATE, None, 0.0, ())

ENDS = {
    Outcome.ANSWER: End.ANSWERED,
    Outcome.SUGGEST: End.OFFERED,
    Outcome.SMALLTALK: End.SMALL_TALK,
    Outcome.EMERGENCY: End.EMERGENCY,
    Outcome.ESCALATE: End.PASSED_ON,
}


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a verdict needs besides the message: today's content, the time, the desk's place."""

    content: Content
    now: datetime
    desk: Conversation | None = None
    due: Callable[[datetime], datetime | None] = lambda _: None
    expect: str = ""
    call: Call = Call.DESK


@dataclass(frozen=True, slots=True)
class Judged:
    """A message with the advice on it and what was masked in it.

    `opening`, where given, is said in place of a section for each part.
    """

    question_id: str
    question: Question
    advice: Advice
    masked: tuple[str, ...] = ()
    opening: str | None = None


def verdict(judged: Judged, around: Circumstances, standing: Standing, number: int) -> Verdict:
    """Return all that deciding a message writes; `number` is what a new case would be called."""
    parts = judged.advice.parts
    active = standing.active
    if not parts:
        return _without_question(judged, active)
    if active is not None and active.state is CaseState.CLAIMED:
        return _while_claimed(judged, around, standing, active)
    left = [part for part in parts if part.outcome is Outcome.ESCALATE]
    case = active or standing.replied
    asks = contact.question_for(judged.question.text, standing) if left else ""
    receipt = _receipt(around, case, number) if left else None
    buttons = buttons_under(parts, around.content, standing.replied)
    if judged.advice.hesitant and not left:
        buttons = (person_button(),)
    reply = Reply(
        kind_of(parts),
        _text(judged, around, standing, receipt, asks),
        buttons + (contact.BUTTONS if asks else ()),
        case=(case.number if case else number) if left else None,
    )
    opens = None if case or not left else new_case(judged, left, around)
    return Verdict(
        bookings=_bookings(parts, joins=case is not None),
        opens=opens,
        adds_to=case.number if case and left else None,
        owed=(_to_asker(judged, reply), *_desk(around, reply.case, left)),
        asks_contact=asks,
    )


def _text(
    judged: Judged, around: Circumstances, standing: Standing, receipt: str | None, asks: str
) -> str:
    pieces = [judged.opening] if judged.opening else sections(judged.advice.parts, around.content)
    if judged.advice.hesitant:
        pieces.insert(0, wording.IF_IN_DANGER)
    if receipt is not None:
        pieces.append(receipt)
    if judged.masked:
        pieces.append(wording.MASKED.format(kinds=wording.listed(judged.masked)))
    if asks:
        pieces.append(asks)
    if standing.first_contact:
        told = any(around.content.about_the_chat(part.entry) for part in judged.advice.parts)
        pieces.append(wording.first_contact(judged.question.conversation.face, introduced=told))
    return "\n\n".join(pieces)


def _receipt(around: Circumstances, case: Case | None, number: int) -> str:
    if case is not None:
        return wording.added(case, around.content.phone)
    return wording.passed_on(f"E-{number}", around.content.phone, around.expect)


def new_case(judged: Judged, left: Sequence[PartDecision], around: Circumstances) -> NewCase:
    """Return the case that the parts left over open."""
    entry = next((part.entry for part in left if part.entry), None)
    reason = around.content.title(entry) if entry else wording.NO_ENTRY_FITS
    return NewCase(judged.question.text, reason, entry, around.due(around.now))


def emergency_verdict(
    judged: Judged, around: Circumstances, standing: Standing, number: int
) -> Verdict:
    """Return what is recorded of an emergency whose text has gone out already."""
    case = standing.active.number if standing.active else number
    told = Reply(ReplyKind.NOTICE, wording.STAFF_TOLD.format(label=f"E-{case}"), case=case)
    reason = wording.EMERGENCY_REASON.format(kind=judged.advice.alarm)
    notice = DeskNotice(Notice.EMERGENCY, reason, case)
    owed = [_to_asker(judged, told)]
    if around.desk:
        owed.append(Owed(Lane.DESK, around.desk, notice, case=case))
    return Verdict(
        bookings=_bookings(judged.advice.parts, joins=False),
        opens=None if standing.active else NewCase(judged.question.text, reason, "emergency"),
        adds_to=case if standing.active else None,
        owed=tuple(owed),
    )


def fault_verdict(
    judged: Judged, around: Circumstances, standing: Standing, number: int
) -> Verdict:
    """Return the verdict on a message that could not be judged: it goes to a person."""
    part = replace(NO_PART, text=judged.question.text)
    return verdict(replace(judged, advice=Advice((part,))), around, standing, number)


def _without_question(judged: Judged, active: Case | None) -> Verdict:
    booking = (Booking(NO_PART, End.REFUSED),)
    if active is not None and active.state is CaseState.CLAIMED:
        return Verdict(booking)
    return Verdict(booking, owed=(_to_asker(judged, Reply(ReplyKind.NOTICE, wording.EMPTY)),))


def _while_claimed(
    judged: Judged, around: Circumstances, standing: Standing, case: Case
) -> Verdict:
    parts = judged.advice.parts
    hesitant = judged.advice.hesitant
    if not hesitant and all(part.outcome is Outcome.SMALLTALK for part in parts):
        return Verdict(_bookings(parts, joins=True))
    last = standing.acknowledged_at
    quiet = last is not None and around.now - last < ACKNOWLEDGE_EVERY
    owed = _desk(around, case.number, parts)
    asks = contact.question_for(judged.question.text, standing)
    if asks or hesitant or not quiet:
        numbers = wording.IF_IN_DANGER if hesitant else ""
        added = "" if quiet else wording.added(case, around.content.phone)
        said = [text for text in (numbers, added, asks) if text]
        buttons = contact.BUTTONS if asks else ()
        reply = Reply(ReplyKind.RECEIPT, "\n\n".join(said), buttons, case=case.number)
        owed = (_to_asker(judged, reply), *owed)
    return Verdict(
        bookings=tuple(Booking(part, End.ADDED) for part in parts),
        adds_to=case.number,
        owed=owed,
        acknowledged=not quiet,
        asks_contact=asks,
    )


def _bookings(parts: Sequence[PartDecision], *, joins: bool) -> tuple[Booking, ...]:
    return tuple(
        Booking(
            part,
            End.ADDED if joins and part.outcome is Outcome.ESCALATE else ENDS[part.outcome],
        )
        for part in parts
    )


def _to_asker(judged: Judged, reply: Reply) -> Owed:
    reply = replace(reply, question=judged.question_id)
    to = judged.question.conversation
    return Owed(Lane.ASKER, to, reply, case=reply.case, question=judged.question_id)


def _desk(
    around: Circumstances, case: int | None, left: Sequence[PartDecision]
) -> tuple[Owed, ...]:
    if around.desk is None or case is None or not left:
        return ()
    return (
        Owed(
            Lane.DESK, around.desk, DeskNotice(Notice.CASE, case=case, call=around.call), case=case
        ),
    )
