"""What pressing a button under a reply changes: pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot import contact, wording
from bot.composing import answer_buttons
from bot.deciding import Booking, End, Recorded, Standing, Verdict
from bot.errors import Refused
from bot.values import ButtonAction, Conversation, Lane, Owed, Person, Reply, ReplyKind
from bot.verdict import Circumstances, Judged, verdict
from faq.advisor import Advice
from faq.decision import Outcome, PartDecision
from faq.entry import Kind

OPENINGS = {
    ButtonAction.PERSON: wording.OF_COURSE,
    ButtonAction.NOT_IT: wording.SORRY_MISSED,
    ButtonAction.NONE_OF_THESE: wording.SORRY_MISSED,
}
REASONS = {
    ButtonAction.PERSON: wording.WANT_A_PERSON,
    ButtonAction.NOT_IT: wording.NOT_WHAT_THEY_ASKED,
    ButtonAction.NONE_OF_THESE: wording.NOT_WHAT_THEY_ASKED,
}


@dataclass(frozen=True, slots=True)
class Press:
    """One press of a button: under which question's reply, by whom, and where to answer."""

    id: str
    question_id: str
    action: ButtonAction
    argument: str
    asker: Person
    conversation: Conversation


def pressed(
    press: Press, around: Circumstances, standing: Standing, recorded: Recorded, number: int
) -> Verdict:
    """Return what a press writes; raises `Refused` for somebody else's question."""
    if press.asker.id != recorded.question.asker.id:
        raise Refused(wording.NOT_YOUR_QUESTION)
    question = replace(recorded.question, conversation=press.conversation)
    recorded = replace(recorded, question=question)
    match press.action:
        case ButtonAction.ENTRY | ButtonAction.CHOOSE:
            return _shown(press, around, standing, recorded, number)
        case ButtonAction.HELPED:
            reply = Reply(ReplyKind.NOTICE, wording.GLAD)
            return Verdict(recorded.bookings, owed=_reply(recorded, reply))
        case ButtonAction.ADD:
            return _added(press, around, recorded)
        case ButtonAction.CONTACT_YES | ButtonAction.CONTACT_NO:
            allowed = contact.ANSWERS[press.action]
            here, asked = press.conversation, press.question_id
            return contact.answered(here, asked, around.desk, standing, allowed=allowed)
        case _:
            return _passed_on(press.action, around, standing, recorded, number)


def _shown(
    press: Press, around: Circumstances, standing: Standing, recorded: Recorded, number: int
) -> Verdict:
    entry = around.content.catalogue.entries.get(press.argument)
    if entry is None:
        raise Refused(wording.ENTRY_GONE)
    chosen = press.action is ButtonAction.CHOOSE
    text = around.content.answer(entry.id)
    if text is None or entry.kind is Kind.HANDOFF:
        return _passed_on(press.action, around, standing, recorded, number, entry.id)
    buttons = answer_buttons(around.content, (entry.id,))
    reply = Reply(ReplyKind.ANSWER, text, buttons)
    return Verdict(_rebooked(recorded, entry.id) if chosen else (), owed=_reply(recorded, reply))


def _rebooked(recorded: Recorded, entry: str) -> tuple[Booking, ...]:
    """Return the bookings with the choice that held the entry taken."""
    return tuple(
        replace(booking, end=End.CHOSEN)
        if booking.end is End.OFFERED and entry in booking.part.offered
        else booking
        for booking in recorded.bookings
    )


def _added(press: Press, around: Circumstances, recorded: Recorded) -> Verdict:
    case = int(press.argument)
    urgent = wording.IF_URGENT.format(phone=around.content.phone)
    said = f"{wording.ADDED.format(label=f'E-{case}')} {urgent}"
    reply = Reply(ReplyKind.RECEIPT, said, case=case)
    bookings = tuple(replace(booking, end=End.ADDED) for booking in recorded.bookings)
    context = _context(ButtonAction.PERSON, around, recorded.bookings)
    return Verdict(bookings, adds_to=case, owed=_reply(recorded, reply), context=context)


def _passed_on(
    action: ButtonAction,
    around: Circumstances,
    standing: Standing,
    recorded: Recorded,
    number: int,
    entry: str | None = None,
) -> Verdict:
    """Return the question passed on whole, with what was shown kept on its bookings."""
    if all(booking.end in (End.PASSED_ON, End.ADDED) for booking in recorded.bookings):
        raise Refused(wording.PASSED_ON_ALREADY)
    text = recorded.question.text
    part = PartDecision(text, Outcome.ESCALATE, entry, 0.0, ())
    opening = None if entry else OPENINGS.get(action)
    judged = Judged(recorded.question_id, recorded.question, Advice((part,)), opening=opening)
    passed = verdict(judged, around, replace(standing, first_contact=False), number)
    end = passed.bookings[0].end if passed.bookings else End.PASSED_ON
    context = _context(action, around, recorded.bookings)
    opens = passed.opens
    if opens is not None and context and not entry:
        opens = replace(opens, reason=context)
    bookings = _all_ended(recorded.bookings, end)
    return replace(passed, bookings=bookings, opens=opens, context=context)


def _context(action: ButtonAction, around: Circumstances, bookings: Sequence[Booking]) -> str:
    """Return what the asker was shown and did not want, for staff; nothing where nothing was."""
    shown = [_shown_by(booking.part, around) for booking in _asked(bookings)]
    reason = REASONS.get(action, wording.NOT_WHAT_THEY_ASKED)
    named = wording.listed([one for one in shown if one])
    return reason.format(shown=named) if named else ""


def _shown_by(part: PartDecision, around: Circumstances) -> str:
    entries = around.content.catalogue.entries

    def title(entry: str) -> str:
        return entries[entry].title if entry in entries else entry

    if part.outcome in (Outcome.ANSWER, Outcome.SMALLTALK) and part.entry:
        return wording.AN_ANSWER.format(title=title(part.entry), chance=part.probability)
    if part.outcome is Outcome.SUGGEST and part.offered:
        titles = [f"“{title(entry)}”" for entry in part.offered]
        return wording.A_CHOICE.format(titles=wording.listed(titles))
    return ""


def _all_ended(bookings: Sequence[Booking], end: End) -> tuple[Booking, ...]:
    asked = _asked(bookings)
    return tuple(replace(one, end=end) if one in asked else one for one in bookings)


def _asked(bookings: Sequence[Booking]) -> Sequence[Booking]:
    """Return the bookings without small talk beside a question; small talk alone is what it is."""
    return [one for one in bookings if one.end is not End.SMALL_TALK] or bookings


def _reply(recorded: Recorded, reply: Reply) -> tuple[Owed, ...]:
    reply = replace(reply, question=recorded.question_id)
    return (Owed(Lane.ASKER, recorded.question.conversation, reply, case=reply.case),)
