"""What people read on every face: askers first, then staff."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.values import Case, CaseState

if TYPE_CHECKING:
    from bot.case import Action

# --- askers ---------------------------------------------------------------------------------

EMERGENCY = (
    "**If you or anyone is in danger right now, call 911.**\n"
    "If you are having thoughts of suicide, or are worried about someone who is, call or text "
    "**988** (the 988 Suicide & Crisis Lifeline), any hour.\n"
    "This chat is not watched around the clock, so please don't wait here for an answer."
)
STAFF_TOLD = (
    "Your message is also in our staff's list as **{label}**. Nobody may see it right away, "
    "so please use the numbers above."
)
EMERGENCY_REASON = "Possible emergency: {kind}"
NO_ENTRY_FITS = "No entry fits"
NOT_WHAT_THEY_ASKED = "Not what they asked. They were shown {shown}"
WANT_A_PERSON = "They want the coordinator. They were shown {shown}"
AN_ANSWER = "“{title}” ({chance:.0%})"
A_CHOICE = "a choice of {titles}"
OUR_OFFICE = "our office"
ADD_TO = "Add to {label}"
NOT_YOUR_QUESTION = "These buttons belong to the person who asked. Ask your own question any time."
QUESTION_GONE = "That message is no longer stored. Please ask your question again."
DELAYED = "That takes longer than it should. Your message is kept; the answer will follow."
ENTRY_GONE = "That topic is no longer in the FAQ. Please ask in your own words."
PASSED_ON_ALREADY = "That question is with the training coordinator already."

AUTOMATIC = "I'm an automatic assistant. "
FIRST_CONTACT = (
    "-# {introduction}I keep your questions so that staff can follow up; {way} "
    "what is stored and deletes it."
)
WAYS_TO_DATA = {"discord": "`/privacy` shows"}
WAY_TO_DATA = "“my data” shows"
NOT_FOUND = "I don't have an answer to that and won't guess, so I'm passing it on."
PASSED_ON = "This is now **{label}** with our training coordinator. {expect}"
RIGHT_HERE = "You'll get the answer right here."
IF_URGENT = "If it's urgent, call {phone}."
EXPECT = f"{RIGHT_HERE} {IF_URGENT}"
ADDED = "I've added it to **{label}**, which is with our training coordinator already."
OF_COURSE = "Of course."
SORRY_MISSED = "Sorry that missed what you meant; a person will look at it."
IF_IN_DANGER = (
    "If you or anyone is in danger right now, please call **911**; for thoughts of suicide, "
    "call or text **988**."
)
ADDED_WHILE_CLAIMED = "Thanks. I've added that to **{label}**; {owner} is working on it."
CHOICE = "I want to be sure I give you the right answer. Did you mean:"
NONE_OF_THESE = "None of these"
HELPED = "That answers it"
NOT_IT = "Not what I asked"
ASK_COORDINATOR = "Ask the coordinator"
GLAD = "Glad that helped. Ask me anything else about the training."
SORRY_LATE = "Sorry for the wait: this took longer than it should have."
EMPTY = (
    "I couldn't find a question in that. Ask me about the training in a few words, "
    "such as “how long is the course?”"
)
TOO_MANY = "You've sent a lot of messages in a short time. Please wait a minute, then ask again."
CLAIMED_NOTE = "{owner} is looking into **{label}** for you."
ASSIGNED_NOTE = "**{label}** is with {owner} now, who is looking into it for you."
RESOLVED_NOTE = "**{label}** is closed. If anything is left open, just ask again."
WITHDRAWN_NOTE = "I've withdrawn **{label}**. Nobody will follow up on it."
BLOCKED = "I can't take questions from this account. Please call {phone}."
RATE_GOOD = "That helped"
RATE_POOR = "That didn't help"
RATED = "Thank you. Our staff will see that."
RATED_ALREADY = "You have rated this reply already. Thank you."
NOT_RATEABLE = "This reply can no longer be rated. If something is left open, just ask again."
MASKED = (
    "I left out {kinds} before storing your message. Please don't send details of real cases "
    "or people here; a course question never needs them."
)
SIGNED = "{text}\n— {name}, {role}"
COORDINATOR_ROLE = "training staff"


def first_contact(face: str, *, introduced: bool = False) -> str:
    """Return the line that ends the first answer to a new asker on a face.

    Where the answer has `introduced` the assistant, the line doesn't do so again.
    """
    introduction = "" if introduced else AUTOMATIC
    return FIRST_CONTACT.format(introduction=introduction, way=WAYS_TO_DATA.get(face, WAY_TO_DATA))


def passed_on(label: str, phone: str, expect: str = "") -> str:
    """Return the receipt of a question that a person will answer, with when to expect it."""
    told = EXPECT.format(phone=phone)
    return PASSED_ON.format(label=label, expect=f"{expect} {told}".strip())


def listed(things: Sequence[str]) -> str:
    """Return things as a person lists them: “a, b and c”."""
    return " and ".join(filter(None, (", ".join(things[:-1]), things[-1]))) if things else ""


def counted(count: int, thing: str) -> str:
    """Return a number of things as people write it."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def added(case: Case, phone: str) -> str:
    """Return the receipt of a message that joined a case, with the phone for what can't wait."""
    urgent = IF_URGENT.format(phone=phone)
    if case.state is CaseState.CLAIMED and case.owner is not None:
        said = ADDED_WHILE_CLAIMED.format(label=case.label, owner=case.owner.name)
        return f"{said} {urgent}"
    return f"{ADDED.format(label=case.label)} {urgent}"


def persons_reply(case: Case, text: str, name: str) -> str:
    """Return a person's reply as the asker reads it, signed."""
    signed = SIGNED.format(text=text.strip(), name=name, role=COORDINATOR_ROLE)
    return f"**{case.label}** · you asked: {shortened(case.question, 120)}\n\n{signed}"


def shortened(text: str, most: int) -> str:
    """Return the text on one line, cut with an ellipsis where it is longer than `most`."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


# --- staff ----------------------------------------------------------------------------------

STATES = {
    CaseState.OPEN: "open",
    CaseState.CLAIMED: "claimed",
    CaseState.REPLIED: "answered",
    CaseState.RESOLVED: "closed",
    CaseState.WITHDRAWN: "withdrawn by the asker",
}
_REMEDIES = {
    CaseState.OPEN: "claim it or reply to it",
    CaseState.CLAIMED: "reply to it, release it or assign it",
    CaseState.REPLIED: "reply again, resolve it or reopen it",
    CaseState.RESOLVED: "reopen it first",
    CaseState.WITHDRAWN: "reopen it first",
}


def refused_by_state(case: Case, action: Action) -> str:
    """Return why an action is not possible in the state a case is in, and what is."""
    if case.state is CaseState.CLAIMED and action.value == "claim":
        return somebody_has_it(case)
    state, verb = STATES[case.state], _verb(action)
    if _WHOSE.get(action.value) == "the asker":
        return f"{case.label} is {state}, so you can't {verb} it any more; just ask again."
    return f"{case.label} is {state}, so you can't {verb} it; you can {_REMEDIES[case.state]}."


def somebody_has_it(case: Case) -> str:
    """Return who has a case, and how to take it over."""
    owner = case.owner.name if case.owner else "Somebody"
    return f"{owner} has {case.label}. To take it over, assign it to yourself."


def refused_by_role(case: Case, action: Action) -> str:
    """Return that this is not for the person who tried it."""
    return f"Only {_WHOSE.get(action.value, 'staff')} can {_verb(action)} {case.label}."


_WHOSE = {"add": "the asker", "withdraw": "the asker", "expire": "the clock", "settle": "the clock"}


def _verb(action: Action) -> str:
    return "add to" if action.value == "add" else action.value


def not_your_case(case: Case) -> str:
    """Return that a case belongs to another asker, without saying whose."""
    return f"{case.label} isn't one of your questions."


def nothing_to_send(case: Case) -> str:
    """Return that a reply or an addition has no text."""
    return f"There is nothing to send to {case.label}: write a text first."


def assign_to_whom(case: Case) -> str:
    """Return that an assignment names nobody."""
    return f"Say whom {case.label} is to be assigned to."


def another_is_open(case: Case, other: int) -> str:
    """Return that an asker has one active case in a conversation already."""
    return f"{case.label} can't be reopened while E-{other} of the same asker is open."


def not_a_case(label: str) -> str:
    """Return that a text is not the name of a case."""
    return f"“{shortened(label, 40)}” is not a case. A case is named like E-17."


def nobody_to_answer(case: Case) -> str:
    """Return that the asker of a case is no longer known, so that it stays as it is."""
    return f"{case.label} can't be changed: its asker is no longer stored."


def unknown_case(number: int) -> str:
    """Return that there is no such case, and how to see which there are."""
    return f"There is no case E-{number}. `desk list --all` shows every case."


def delivery_failed(to: str, reason: str) -> str:
    """Return what staff read when a delivery has failed for good, with the next step."""
    return f"A message to {to} could not be delivered: {reason}. Call or write to them instead."


BEHIND = "waits behind an earlier message"
NO_ANSWER_WITHIN = "no answer within {seconds:.0f} seconds"
A_FAULT = "a fault in the program ({kind})"
NOBODY_YET = "nobody yet"
_DONE = {
    "open": "passed on: {detail}",
    "claim": "{actor} took it",
    "release": "{actor} gave it back",
    "assign": "{actor} gave it to {detail}",
    "expire": "the claim ran out",
    "resolve": "{actor} closed it",
    "settle": "closed by itself",
    "withdraw": "{actor} withdrew it",
    "reopen": "{actor} opened it again",
    "contact-allowed": "{actor} agreed to be contacted outside this chat (asked: “{detail}”)",
    "contact-refused": "{actor} said no to contact outside this chat (asked: “{detail}”)",
    "shown": "passed on after an answer: {detail}",
    "read": "{actor} opened the reply",
    "rated-good": "{actor} found the reply helpful",
    "rated-poor": "{actor} did not find the reply helpful",
}


def done(what: str, actor: str, detail: str) -> str:
    """Return one thing done to a case, as a line of its story."""
    return _DONE.get(what, what).format(actor=actor, detail=shortened(detail, 120))
