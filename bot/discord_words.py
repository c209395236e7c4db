"""What askers read on Discord only, and what whoever runs it there is told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot import own_words
from bot.values import Case
from bot.wording import RIGHT_HERE, counted, shortened

# --- where an answer will come ----------------------------------------------------------------

BY_DM: Final = "I've written to you directly; the answer will come there."
NO_DM_PUBLIC: Final = (
    "I can't send you direct messages, so the answer will be announced here with a button that "
    "only you can open. To get it directly, allow direct messages from this server's members in "
    "its Privacy Settings."
)
NO_DM_PRIVATE: Final = (
    "I can't send you direct messages, so look for the answer with `/questions`; I'll also show "
    "it when you next use me. To get it directly, allow direct messages from this server's members "
    "in its Privacy Settings."
)
DM_RECEIPT: Final = "Your question is with our training coordinator as **{label}**. " + RIGHT_HERE
ELSEWHERE: Final = "I couldn't answer where you asked, so here it is."
KEPT_BACK_THERE: Final = "A filter kept this back where you asked, so here it is."
ANSWERED_DIRECTLY: Final = "I've answered you directly: look at your direct messages."
FILTERED: Final = (
    "Discord's filter kept back what I wanted to say here. Our staff have been told; "
    "you can also call our office."
)
REPLY_WAITS: Final = "<@{asker}>, there is a reply to your question. Only you can open it."
READ_REPLY: Final = "Read your reply"
NOT_YOUR_REPLY: Final = "This reply belongs to somebody else."
NO_REPLY: Final = "There is no reply to read any more."
WAITED_FOR_YOU: Final = "While I couldn't reach you, this came for you:"


def dm_receipt(label: str, question: str) -> str:
    """Return the receipt that goes to an asker directly, quoting what they asked elsewhere."""
    receipt = DM_RECEIPT.format(label=label)
    return f"> {shortened(question, 300)}\n{receipt}" if question.strip() else receipt


def settled(text: str, way: str) -> str:
    """Return a receipt with the way in which the answer will come."""
    return text.replace(RIGHT_HERE, way)


# --- asking -----------------------------------------------------------------------------------

ASK_NAME: Final = "ask"
ASK_DESCRIPTION: Final = "Ask about our de-escalation training"
ASK_OPTION: Final = "Your question, in your own words"
ANSWER_MESSAGE: Final = "Answer from the FAQ"
QUESTIONS_DESCRIPTION: Final = "Your questions with our staff: add to them, withdraw, read replies"
PRIVACY_DESCRIPTION: Final = "What is stored about you, and how to delete it"
MY_DATA: Final = ("my data", "“my data”", '"my data"')
MY_QUESTIONS_SAID: Final = ("my questions", "“my questions”", '"my questions"')
MY_QUESTIONS: Final = "My questions"
SHOW_ALL: Final = "Show all"
EARLIER_PAGE: Final = "Back"
NEXT_PAGE: Final = "Next"
PAGE: Final = "-# page {page} of {pages}"
NOTED: Final = "Thanks, noted."
NOT_KEPT: Final = (
    "I couldn't keep your message just now, so it isn't answered yet. Please send it again in a "
    "few minutes, or call our office."
)
NOT_LOOKED_UP: Final = (
    "I couldn't look that up just now. Please press again in a few minutes, or call our office."
)
NOTHING_TO_ANSWER: Final = "There is no text in that message that I could answer."
PRIVATE_ELSEWHERE: Final = "That is between us: use `/privacy`, or write to me directly."
QUESTIONS_ELSEWHERE: Final = "That is between us: use `/questions`, or write to me directly."

# --- the panel --------------------------------------------------------------------------------

PANEL: Final = (
    "**Questions about our de-escalation training?**\n"
    "Press the button and ask in your own words. Only you see the answer; what I can't answer "
    "goes to our training coordinator."
)
PANEL_BUTTON: Final = "Ask a question"
FORM_TITLE: Final = "Your question"
FORM_LABEL: Final = "What would you like to know?"
FORM_PLACEHOLDER: Final = "How long is the course?"
PANEL_POSTED: Final = "The panel is here: {channel}."

# --- my questions -----------------------------------------------------------------------------

YOUR_QUESTIONS: Final = "**Your questions with our staff**"
MORE_QUESTIONS: Final = "-# and {count} older"
ADD_TITLE: Final = "Add to {label}"
ADD_LABEL: Final = "What should our staff also know?"
ADD_BUTTON: Final = "Add to {label}"
WITHDRAW_BUTTON: Final = "Withdraw {label}"
READ_BUTTON: Final = "Read {label}"


def question_line(case: Case, question: str) -> str:
    """Return one of an asker's cases as a line of their list."""
    return f"**{case.label}** · {own_words.standing(case)}\n> {question}"


# --- privacy ----------------------------------------------------------------------------------

DELETE_DATA: Final = "Delete my data"
DELETE_SURE: Final = "Yes, delete everything"
KEEP_DATA: Final = "Keep it"
KEPT_DATA: Final = "Nothing was deleted."
ARE_YOU_SURE: Final = (
    "This removes your questions, our staff's replies to you and everything else stored about "
    "you, and withdraws what is still open{open}. It can't be undone."
)
DATA_FILE: Final = "my-data.json"


def stored(questions: int, cases: int, since: str) -> str:
    """Return what is stored about an asker, in a few lines."""
    return (
        f"**What is stored about you**, since {since}:\n"
        f"- your name here and your Discord id\n"
        f"- {counted(questions, 'question')} with what I answered\n"
        f"- {counted(cases, 'question')} that went to our staff, with their replies\n"
        "All of it is in the file. It is used to answer you and to make the answers better, for "
        "nothing else, and is removed a year after its last use."
    )


def forgotten(questions: int, withdrawn: Sequence[int]) -> str:
    """Return what was deleted of an asker."""
    also = f" {wording_list(withdrawn)} withdrawn." if withdrawn else ""
    return f"Done: {counted(questions, 'question')} and everything else of you deleted.{also}"


def are_you_sure(open_cases: Sequence[int]) -> str:
    """Return what deleting does, naming the cases it withdraws."""
    named = f" ({', '.join(f'E-{number}' for number in open_cases)})" if open_cases else ""
    return ARE_YOU_SURE.format(open=named)


def wording_list(numbers: Sequence[int]) -> str:
    """Return the names of cases with the verb that goes with them."""
    names = ", ".join(f"E-{number}" for number in numbers)
    return f"{names} {'is' if len(numbers) == 1 else 'are'}"


# --- staff ------------------------------------------------------------------------------------

DESK_DESCRIPTION: Final = "The questions that wait for a person"
PANEL_DESCRIPTION: Final = "Post the button that opens the question form, here"
NOT_STAFF: Final = "This is for our staff. It takes the role {role}, which you don't have."
NO_STAFF_ROLE: Final = "Nobody can use this yet: the staff role isn't set (`BOT_STAFF_ROLE_ID`)."
OTHER_SERVER: Final = "This works in our own server only."
PANEL_NOT_POSTED: Final = "The panel isn't here: {reason}."


# --- running ----------------------------------------------------------------------------------

LOGIN_NEEDED: Final = (
    "There is no Discord token. Copy it from your application's page (Bot, Reset Token) into "
    "BOT_DISCORD_TOKEN, or into a file named by BOT_DISCORD_TOKEN_FILE; docs/discord.md shows "
    "where to find it. `chat` needs none."
)
LOGIN_BROKEN: Final = (
    "The Discord token in BOT_DISCORD_TOKEN has a blank in it. Copy it anew, without anything "
    "before or after it."
)
LOGIN_FILE: Final = (
    "BOT_DISCORD_TOKEN_FILE: {path} can't be read: {reason}. Name a file that holds the token and "
    "that this user may read."
)
LOGIN_REFUSED: Final = (
    "BOT_DISCORD_TOKEN: Discord refuses this token (401). Reset it on your application's page "
    "(Bot, Reset Token) and set the new one."
)
NOT_REACHED: Final = "Discord can't be reached: {reason}"
STORE_SILENT: Final = "The store gave no answer within {seconds:g} seconds."
NOT_CONNECTED: Final = "Discord is not connected."
REASONS: Final = {
    10003: "the channel is gone",
    20026: "Discord's anti-spam system holds the bot back",
    40003: "the bot has opened too many direct messages in a short time",
    50001: "the bot can't see that place",
    50007: "their direct messages are closed",
    50013: "the bot lacks a permission there",
    50278: "they share no server with the bot any more",
    200000: "the server's AutoMod blocked the text",
    240000: "Discord's link filter blocked the text",
}
ASKS_TO_WAIT: Final = "Discord asks to wait"
REFUSED: Final = "Discord refused it ({code})"
IN_TROUBLE: Final = "Discord is in trouble (status {status})"
OUT_OF_REACH: Final = "Discord can't be reached ({kind})"
NO_WAY: Final = "their direct messages are closed"
