"""May staff reach an asker outside the chat: asked once, answered with a yes or a no."""

from __future__ import annotations

from bot import contact_words as words
from bot.deciding import Standing, Verdict
from bot.guard import contact_details
from bot.values import (
    Button,
    ButtonAction,
    Call,
    Conversation,
    DeskNotice,
    Lane,
    Notice,
    Owed,
    Reply,
    ReplyKind,
)

ANSWERS = {ButtonAction.CONTACT_YES: True, ButtonAction.CONTACT_NO: False}
BUTTONS = (
    Button(ButtonAction.CONTACT_YES, words.YES),
    Button(ButtonAction.CONTACT_NO, words.NO),
)


def question_for(text: str, standing: Standing) -> str:
    """Return what to ask a person who gives a way to reach them, nothing if they were asked."""
    return words.MAY_WE if not standing.contact_asked and contact_details(text) else ""


def answered(
    to: Conversation,
    question_id: str,
    desk: Conversation | None,
    standing: Standing,
    *,
    allowed: bool,
) -> Verdict:
    """Return what a yes or a no writes; a later answer takes the place of an earlier one."""
    case = standing.active or standing.replied
    number = case.number if case else None
    text = words.MAY if allowed else words.MAY_NOT
    other = BUTTONS[1:] if allowed else ()
    reply = Reply(ReplyKind.NOTICE, text, other, case=number, question=question_id)
    owed = [Owed(Lane.ASKER, to, reply, case=number, question=question_id)]
    if desk is not None and number is not None:
        notice = DeskNotice(Notice.CASE, case=number, call=Call.QUIET)
        owed.append(Owed(Lane.DESK, desk, notice, case=number))
    return Verdict(owed=tuple(owed), joins=number, contact_allowed=allowed)
