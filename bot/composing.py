"""Putting a reply together: a section for each part of the message, and the buttons under it."""

from __future__ import annotations

from collections.abc import Sequence

from bot import wording
from bot.content import Content
from bot.values import Button, ButtonAction, Case, ReplyKind
from faq.decision import Outcome, PartDecision

QUOTED = 100


def sections(parts: Sequence[PartDecision], content: Content) -> list[str]:
    """Return what is said to each part, in order, quoting it where there are several.

    Small talk beside a question says nothing of its own.
    """
    asked = [part for part in parts if part.outcome is not Outcome.SMALLTALK] or list(parts[:1])
    if len(asked) == 1:
        return [_said(asked[0], content)]
    return [f"> {wording.shortened(part.text, QUOTED)}\n{_said(part, content)}" for part in asked]


def _said(part: PartDecision, content: Content) -> str:
    if part.outcome is Outcome.SUGGEST:
        return wording.CHOICE
    if part.outcome is Outcome.ESCALATE:
        return content.handoff(part.entry) or wording.NOT_FOUND
    return content.answer(part.entry or "") or wording.NOT_FOUND


def kind_of(parts: Sequence[PartDecision]) -> ReplyKind:
    """Return what kind of reply answers these parts."""
    outcomes = {part.outcome for part in parts}
    if Outcome.SUGGEST in outcomes:
        return ReplyKind.CHOICE
    if Outcome.ANSWER in outcomes:
        return ReplyKind.ANSWER
    return ReplyKind.RECEIPT if Outcome.ESCALATE in outcomes else ReplyKind.SMALLTALK


def buttons_under(
    parts: Sequence[PartDecision], content: Content, replied: Case | None
) -> tuple[Button, ...]:
    """Return the buttons under a reply: a choice to take, or what goes with an answer."""
    kind = kind_of(parts)
    if kind is ReplyKind.CHOICE:
        offered = dict.fromkeys(entry for part in parts for entry in part.offered)
        choices = [Button(ButtonAction.CHOOSE, content.title(entry), entry) for entry in offered]
        return (*choices, Button(ButtonAction.NONE_OF_THESE, wording.NONE_OF_THESE))
    if kind is not ReplyKind.ANSWER:
        return ()
    shown = tuple(part.entry for part in parts if part.entry)
    return answer_buttons(content, shown, replied.number if replied else None)


def person_button() -> Button:
    """Return the button that passes the question on to the coordinator."""
    return Button(ButtonAction.PERSON, wording.ASK_COORDINATOR)


def answer_buttons(
    content: Content, shown: Sequence[str], add_to: int | None = None
) -> tuple[Button, ...]:
    """Return the buttons under an answer: related topics, then what the asker may say of it."""
    related = [
        Button(ButtonAction.ENTRY, content.title(one), one) for one in content.related(shown)
    ]
    feedback = [
        Button(ButtonAction.HELPED, wording.HELPED),
        Button(ButtonAction.NOT_IT, wording.NOT_IT),
        person_button(),
    ]
    if add_to is not None:
        label = wording.ADD_TO.format(label=f"E-{add_to}")
        feedback.append(Button(ButtonAction.ADD, label, str(add_to)))
    return (*related, *feedback)
