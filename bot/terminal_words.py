"""What is read in the terminal only: by askers, and by staff at their desk there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from bot import wording
from bot.times import JUST_NOW, age, until
from bot.values import Case, CaseState

if TYPE_CHECKING:
    from bot.case import Action
    from faq.decision import Candidate

# --- askers ---------------------------------------------------------------------------------

WELCOME = (
    "Ask me anything about our de-escalation training, in your own words.\n"
    "Ctrl-D leaves. Data folder: {folder}"
)
FITTING = "Fitting the matcher to the FAQ, only this once: it takes up to a minute…"
CHAT_PLACEHOLDER = "your question"
ECHO = "you: {said}"
GOODBYE = "Goodbye, and stay safe."
GOODBYE_WAITING = (
    "Goodbye. Your question is still with the training coordinator; the answer waits for you "
    "here, so just start the chat again."
)
NOT_FOR_A_TERMINAL = "a chat in the terminal shows replies only"
NOT_AT_THIS_TERMINAL = "its reader isn't at this terminal; it waits for their next chat"
WRONG_NAME = "--as: a name has 1 to {most} visible characters, such as `--as Dana`."
NOT_KEPT = "I couldn't keep your message just now, so it isn't answered yet. {trouble}"
OUR_FAULT = (
    "Something went wrong on our side with that message. I'll look at it again in a minute; "
    "if I still can't answer, a person will."
)
BACK_IN_THE_LINE = "It's back in your line: press Enter to send it again."
TRIED_AGAIN = "I'll try it again in a moment."
LOST = "{many} could not be kept and {are} not answered. Send {them} again later."


def chat_welcome(folder: object) -> str:
    """Return the first lines of a chat: what to do, how to leave, where its data lie."""
    return WELCOME.format(folder=folder)


def not_kept(trouble: object) -> str:
    """Return that a message isn't in the store, and what keeps it out."""
    return NOT_KEPT.format(trouble=trouble)


def goodbye(*, waiting: bool) -> str:
    """Return the last line of a chat, for one who waits for a person and for one who doesn't."""
    return GOODBYE_WAITING if waiting else GOODBYE


def no_such_choice(number: int, most: int) -> str:
    """Return that a number picks nothing from the list, and what does."""
    numbers = "1" if most == 1 else f"a number from 1 to {most}"
    return f"There is no {number} in that list. Type {numbers}, or just ask your question."


def messages_lost(count: int) -> str:
    """Return how many messages of a piped chat the store did not take."""
    many, are, them = (
        ("1 message", "is", "it") if count == 1 else (f"{count} messages", "are", "them")
    )
    return LOST.format(many=many, are=are, them=them)


# --- staff ----------------------------------------------------------------------------------

DESK_COLUMNS = ("Case", "State", "Asker", "Taken by", "Age")
DESK_DUE = "Due"
DESK_QUESTION = "Question"
NOBODY = "–"
TRIED = "The FAQ came near to: {tried}"
EARLIER = "Asked before: {cases}"
NO_CASES = "Nobody is waiting. `desk list --all` shows the closed cases too."
NO_CASES_AT_ALL = "There are no such cases."

NONE_ALIKE = "No two open cases ask the same."
ALIKE = "{count} cases ask much the same:"
ANSWER_ALIKE = 'Next, for those you want to answer alike: `desk alike {labels} --reply "…"`.'
ANSWERED = "Answered: {labels}."
NONE_ANSWERED = "none"

_DESK_DONE = {
    "claim": "{label} is yours; {asker} is told that you are on it.",
    "release": "{label} is open again for somebody else to take.",
    "assign": "{label} is with {owner} now.",
    "reply": "Your answer to {label} is on its way to {asker}.",
    "resolve": "{label} is closed; {asker} is told.",
    "reopen": "{label} is open again.",
}
_NEXT = {
    CaseState.OPEN: 'Next: `desk claim {label}`, or answer at once: `desk reply {label} "…"`.',
    CaseState.CLAIMED: 'Next: `desk reply {label} "…"`, or `desk release {label}`.',
    CaseState.REPLIED: "Next: `desk resolve {label}`, unless the asker comes back.",
    CaseState.RESOLVED: "Nothing is left to do; `desk reopen {label}` opens it again.",
    CaseState.WITHDRAWN: "Nothing is left to do; `desk reopen {label}` opens it again.",
}


def desk_done(action: Action, case: Case) -> str:
    """Return what an action of staff has done, and what comes next."""
    owner = case.owner.name if case.owner else wording.NOBODY_YET
    asker = wording.shortened(case.asker.name, 40)
    done = _DESK_DONE[action.value].format(label=case.label, asker=asker, owner=owner)
    return f"{done}\n{next_step(case)}"


def next_step(case: Case) -> str:
    """Return what staff can do next with a case, as a command."""
    return _NEXT[case.state].format(label=case.label)


def asked_by(asker: str, opened: datetime, now: datetime) -> str:
    """Return who asked, and how long ago."""
    since = age(opened, now)
    return f"asked by {asker}, {since}{'' if since == JUST_NOW else ' ago'}"


def about_case(reason: str, owner: str) -> str:
    """Return why a case is here and who has it."""
    return f"Why it is here: {reason} · Taken by: {owner}"


def tried_line(tried: Sequence[Candidate]) -> str:
    """Return what the FAQ came near to, most probable first."""
    return TRIED.format(tried=", ".join(f"{one.entry} {one.probability:.0%}" for one in tried))


def earlier_line(earlier: Sequence[Case]) -> str:
    """Return which cases the same asker had before, with how they stand."""
    return EARLIER.format(
        cases=", ".join(f"{one.label} {wording.STATES[one.state]}" for one in earlier)
    )


def due_line(due: datetime, now: datetime) -> str:
    """Return when a case is to be answered."""
    return f"To be answered: {until(due, now)}"


def no_cases(*, all_of_them: bool) -> str:
    """Return that a list is empty."""
    return NO_CASES_AT_ALL if all_of_them else NO_CASES
