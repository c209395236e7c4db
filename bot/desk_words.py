"""What staff read on Discord beside a case's card: presses, threads, announcements, lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.values import Case
from bot.wording import shortened

if TYPE_CHECKING:
    from bot.case import Action

# --- buttons ----------------------------------------------------------------------------------

CLAIM: Final = "Claim"
REPLY: Final = "Reply"
USE_ANSWER: Final = "Use answer"
ASSIGN: Final = "Assign"
RESOLVE: Final = "Resolve"
RELEASE: Final = "Release"
REOPEN: Final = "Reopen"
MORE: Final = "More"
SEND: Final = "Send"
CANCEL: Final = "Cancel"
HISTORY: Final = "What happened"
ATTACHMENTS: Final = "Show attachments"
MAKE_ENTRY: Final = "Make this an entry"
REPLY_ALIKE: Final = "Reply to all alike"

# --- what a press says ------------------------------------------------------------------------

DONE: Final = {
    "claim": "{label} is yours, and {asker} has been told that you are on it.",
    "release": "{label} is open again for somebody else to take.",
    "assign": "{label} is with {owner} now.",
    "resolve": "{label} is closed, and {asker} has been told.",
    "reopen": "{label} is open again.",
    "reply": "Your answer to {label} is sent. {arrived}",
}
REPLY_TITLE: Final = "Reply to {label}"
REPLY_LABEL: Final = "Your reply to {asker}"
REPLY_HINT: Final = "Signed with your name. Their question: {question}"
ALREADY_SENT: Final = "That reply to {label} has been sent already."
PREVIEW: Final = "This goes to {asker} as the answer to **{label}**, signed with your name:"
CANCELLED: Final = "Nothing was sent."
IN_PAGES: Final = "-# That is longer than one message: they read the rest with “Show all”."
FILES_STAY: Final = "-# Files can't be sent along; put what matters into words."
WHICH_ANSWER: Final = (
    "Which answer of the FAQ? You see it before it goes. "
    "`/desk answer` searches all of them while you type."
)
NO_SUCH_ANSWER: Final = "There is no answer “{entry}” that may be told today."
CHOOSE_ANSWER: Final = "Choose an answer"
ASSIGN_TO: Final = "Who is to take {label}?"
CHOOSE_PERSON: Final = "Choose somebody of staff"
NOT_OF_STAFF: Final = "{name} doesn't have the role {role}, so they couldn't answer {label}."
SEND_COMMAND: Final = "Send to the asker"
NOT_IN_A_CASE: Final = (
    "Use this on a message in the thread of a case: that tells me whom it is for."
)
NO_TEXT: Final = "There is no text in that message that I could send."
NOT_MINE: Final = "That is a message of mine. Write yours in the thread, then send that."
MORE_OF: Final = "**{label}**: what would you like to do?"
A_FILE: Final = "a file"
NO_FILES: Final = "There are no files with {label}."
FRESH_LINKS: Final = "**Files with {label}**; the links hold for about a day:"
NOT_DONE: Final = "That didn't work, and nothing was changed. Please try again in a moment."
NOT_ALLOWED: Final = "That didn't work: {reason}. Nothing was changed."
STORE_TROUBLE: Final = "The store can't be reached just now, so nothing was changed. Try again."
CARD_TROUBLE: Final = "It is done, but the card isn't up to date: {reason}."
DRAFTED: Final = (
    "A draft for the FAQ is in `{path}`. Read it, mend it, and try it with "
    "`askdesk gaps --try {path}`; nothing enters the FAQ by itself."
)
NO_DRAFT: Final = "There is nothing to make an entry of: {label} has no reply of a person yet."
ALIKE: Final = "**{count} open cases ask the same as {label}.** One reply goes to each of them:"
NONE_ALIKE: Final = "No other open case asks the same as {label}."
ALIKE_TITLE: Final = "Reply to {count} cases"
EACH_OF_THEM: Final = "each of them"
ALIKE_SENT: Final = "Sent to {labels}."
ALIKE_NOT: Final = "Not sent to {label}: {reason}"


NOBODY: Final = "staff"


def not_delivered(label: str, failure: str) -> str:
    """Return that something for the asker of a case was not delivered, with the next step."""
    return FAILED.format(label=label, reason=f": {failure}" if failure else "")


def acted(action: Action, case: Case, *, arrival: str = "") -> str:
    """Return what an action has done."""
    owner = case.owner.name if case.owner else NOBODY
    asker = shortened(case.asker.name, 60) or "the asker"
    said = DONE[action.value]
    return said.format(label=case.label, asker=asker, owner=owner, arrived=arrival).strip()


# --- threads ----------------------------------------------------------------------------------

THREAD: Final = "{label} · {question}"
TITLE_BEGINS: Final = "{label} ·"
DOUBLE_TITLE: Final = "(double) {label}"
DOUBLE: Final = "This is a second thread of {label}. Please go on in {where}; I'm closing this one."
SAID: Final = "**{name}** {did}:\n{text}\n"
NUMBERED: Final = "-# message {number} of this case"
CUT_HERE: Final = ", which is longer: **More** → **What happened** shows all of it"
SENT_TO_ASKER: Final = "→ {asker}"
ADDED_THAT: Final = "added"
GONE: Final = "{label} and its thread were removed: its asker asked to be forgotten."
GONE_IN_PART: Final = (
    "{label} was removed at its asker's wish, but its thread {thread} may still quote them: I "
    "lack “Manage Threads” (1 << 34) there. Please delete it."
)
NAMELESS_TITLE: Final = "{label} · removed"

# --- announcements ----------------------------------------------------------------------------

ANNOUNCEMENTS: Final = "Desk announcements"
ANNOUNCEMENTS_FIRST: Final = "Reminders, the daily line and what needs everybody's eyes stand here."
ALARM: Final = "**{label}** · {reason}. Please look at it now."
FAILED: Final = (
    "**{label}**: a message to its asker could not be delivered{reason}. Call or write to them "
    "instead, then resolve it."
)
SEE: Final = "→ {links}"
DAILY: Final = (
    "**{since}**: {messages}, {served} settled without a person, {passed} passed on to you."
)
DAILY_WAITING: Final = "Waiting: {waiting}."
DAILY_OLDEST: Final = "{labels} (the oldest since {oldest})"
DAILY_NONE_WAITING: Final = "Nobody is waiting."
FACTS_DUE: Final = "Facts due for a look: {facts}."
FAQ_REFUSED: Final = "The changed FAQ has faults, so the one from before stays in use:"
MORE_FAULTS: Final = "… and {count} more; `askdesk check` shows them all."
SINCE_YESTERDAY: Final = "Yesterday"
SINCE: Final = "Since {day}"

# --- commands ---------------------------------------------------------------------------------

CASE_OPTION: Final = "The case, such as E-17"
SEARCH_OPTION: Final = "Words in the question, the answers or the name"
ENTRY_OPTION: Final = "The answer to send; you see it before it goes"
DAYS_OPTION: Final = "How many days, up to today"
LIST_ABOUT: Final = "Every case that waits for us, oldest first"
MINE_ABOUT: Final = "The cases that you have"
SHOW_ABOUT: Final = "One case with all that happened to it"
SEARCH_ABOUT: Final = "Cases in which these words stand, closed ones too"
REOPEN_ABOUT: Final = "Open a case again"
ANSWER_ABOUT: Final = "Answer a case with an answer of the FAQ"
REPORT_ABOUT: Final = "What came in, how it ended, who waits"
GAPS_ABOUT: Final = "What the FAQ could not settle, in groups"
NOBODY_WAITS: Final = "Nobody is waiting."
NONE_MINE: Final = "You have no case at the moment. `/desk list` shows those that wait."
NONE_FOUND: Final = "No case speaks of “{words}”."
LISTED: Final = {
    "list": "**{count} to be answered or closed**, oldest first",
    "mine": "**{count} with you**, oldest first",
    "search": "**{count} in which that stands**",
}
LATE: Final = " · **late**"
PAGE: Final = "-# page {page} of {pages}"
ADDS_UP: Final = "-# Everything received has an end or is still open: it adds up."
ADDS_NOT_UP: Final = "**It does not add up.** Please report this."
GAPS: Final = "**{count} that the FAQ could not settle**, in {groups}"
GAP_GROUP: Final = "**{number}.** {about} · {count}"
GAP_NEAR: Final = "-# nearest entry: {title} ({chance})"
GAPS_REST: Final = "-# `askdesk gaps --write` writes drafts of entries for all of them."
NO_PICTURE: Final = "-# A picture comes with it once matplotlib is installed (`askdesk[plots]`)."

# --- what is missing --------------------------------------------------------------------------

LACKS: Final = "I lack “{name}” (1 << {bit}) in {where}"
UNNAMED: Final = (
    "Discord refuses it in {where} for want of a permission that it doesn't name; `askdesk doctor` "
    "goes through all of them"
)
CANT_VIEW: Final = "I can't view {where}: I lack “View Channel” (1 << 10) there"
NO_CHANNEL: Final = (
    "the desk's channel is gone: set BOT_DESK_CHANNEL_ID to another one and start me again"
)
NO_DESK: Final = "no desk channel is set (BOT_DESK_CHANNEL_ID)"
TAG_NEEDED: Final = "the forum {where} requires a tag: add one named `open`"
THREADS_FULL: Final = "the server has too many active threads"
LOCKED: Final = "the thread {where} is locked, and I lack “Manage Threads” (1 << 34) there"
LEFT: Final = "{name} is no longer here or no longer staff"
