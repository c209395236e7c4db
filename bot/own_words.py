"""What askers read about their own questions with staff, and about what is stored of them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.values import Case, CaseState

NO_QUESTIONS = "You have no question with our staff. Ask me anything about the training."
QUESTION = "**{label}** · {standing} · asked {when}: “{asked}”"
AGO = "{since} ago"
WITHDRAW_HINT = "To take one back, say “withdraw {label}”. What else you ask joins it."
NOTHING_STORED = "Nothing is stored about you."
YOUR_MESSAGES = "**Your messages** ({count})"
SEEN = "first seen {first}, last seen {last}"
YOU = "Your name here ({name}), your id ({id}), {seen}"
REACHED_AT = "Where you are reached directly: {channel}"
NO_DIRECT_MESSAGES = "You take no direct messages"
ASKED_YOU = "You were asked on {day}: “{wording}”"
STANDS_IN = "message {message} in {channel}"
TAKEN_FOR = "taken for {entry}"
TAKEN_FOR_NONE = "taken for none of our topics"
HOW_JUDGED = "“{text}”: {topic}, {chance} sure, {end}"
CASE_HEADING = "**{label}**, {state}, from {channel}: {question}"
TO_YOU = "to you"
ABOUT_YOU = "to our staff about you"
SENT_TO_YOU = "**What was sent** to you, and to our staff about you ({count})"
KEPT_BESIDE = "**Kept beside these** ({count})"
YOUR_CONTACT = {
    True: "You said yes to being contacted outside this chat",
    False: "You said no to being contacted outside this chat",
}
FORGET_HINT = "To have all of it deleted for good, say “delete my data”."
FORGET_SURE = (
    "This removes your messages, our staff's replies to you and everything else stored about you, "
    "and withdraws what is still open. If you are sure, say “yes, delete my data”."
)
FORGOTTEN = "Deleted: {messages}, and everything else stored about you.{withdrawn}"
FORGOTTEN_WITHDRAWN = " Nobody will follow up on {labels}."
_STATES = {
    CaseState.OPEN: "waiting for our staff",
    CaseState.CLAIMED: "{owner} is working on it",
    CaseState.REPLIED: "answered",
    CaseState.RESOLVED: "closed",
    CaseState.WITHDRAWN: "withdrawn",
}


def standing(case: Case) -> str:
    """Return how a case stands, as its asker reads it."""
    return _STATES[case.state].format(owner=case.owner.name if case.owner else "Somebody")


def forgotten(messages: int, withdrawn: Sequence[str]) -> str:
    """Return what was deleted of an asker, and which questions ended with it."""
    said = "1 message" if messages == 1 else f"{messages} messages"
    ended = FORGOTTEN_WITHDRAWN.format(labels=", ".join(withdrawn)) if withdrawn else ""
    return FORGOTTEN.format(messages=said, withdrawn=ended)
