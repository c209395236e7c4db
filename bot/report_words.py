"""What reports say: as text of 80 columns, as a manager's picture, in a few lines on Discord."""

from __future__ import annotations

from typing import Final

from bot.deciding import End

ENDS: Final = {
    End.ANSWERED: "answered at once",
    End.CHOSEN: "answered by a choice",
    End.UNCHOSEN: "offered a choice, none taken",
    End.PASSED_ON: "passed on to a person",
    End.ADDED: "added to a case that was open",
    End.SMALL_TALK: "greetings and thanks",
    End.EMERGENCY: "possible emergencies",
    End.WITHDRAWN: "withdrawn by the asker",
    End.REFUSED: "refused: empty, blocked or too many",
}
WAITS: Final = {
    "choice": "a choice offered, not yet taken",
    "undecided": "received, not yet judged",
}
STILL_OPEN: Final = "still open"
NOBODY_WAITS: Final = "Nobody is waiting."
NO_REPLY_YET: Final = "– (no case was replied to)"
RESPONSE: Final = "{hours} business hours ({cases})"

# --- as text ----------------------------------------------------------------------------------

TITLE: Final = "Askdesk report, {days}"
DAYS: Final = "{first} to {last}"
MESSAGES: Final = "Messages received"
PARTS: Final = "Parts judged one by one"
SETTLED: Final = "Questions settled without a person"
FIRST_REPLY: Final = "First reply of a person, median"
HELPFUL: Final = "Replies found helpful"
OF_RATED: Final = "{good} of {rated} rated"
HOW_ENDED: Final = "How what came in ended"
SUM: Final = "Sum"
RECEIVED: Final = "Received"
ADDS_UP: Final = "{count}   it adds up"
ADDS_NOT_UP: Final = "{count}   IT DOES NOT ADD UP"
UNBOOKED: Final = "Nothing is booked on: {ids}"
WAITING: Final = "Waiting now, oldest first"
WITH: Final = "with {name}"
NOBODY_HAS_IT: Final = "nobody has it"
OVERDUE: Final = "overdue"
UNANSWERABLE: Final = "Questions that no entry fitted"
TOO_LITTLE: Final = "Too little was asked to suggest a setting for BOT_UNANSWERABLE_SHARE."
SUGGESTED: Final = "Suggested setting: BOT_UNANSWERABLE_SHARE={share}"

# --- as a picture -----------------------------------------------------------------------------

BY_THE_ASSISTANT: Final = "settled by the assistant"
FOR_A_PERSON: Final = "for a person"
THE_REST: Final = "greetings and the rest"
PROVEN: Final = "every one is accounted for"
NOT_PROVEN: Final = "THEY DO NOT ADD UP"
CAME_IN: Final = "questions and messages"
OF_ALL_ENDED: Final = "of all questions with an end"
TO_FIRST_REPLY: Final = "to a person's first reply"
HOW_MEASURED: Final = "median, in business hours"
WAITING_NOW: Final = "waiting for a person"
LATE: Final = "{count} of them overdue"
EACH_DAY: Final = "Each day"
EACH_WEEK: Final = "Each week"
ENDS_PANEL: Final = "How it ended"
WAITING_PANEL: Final = "Waiting for a person"
NOTHING_CAME: Final = "Nothing came in."
MORE: Final = "and {count} more"
UNFITTED: Final = "No entry fitted {share} of the questions"
WITH_SETTING: Final = "; suggested setting BOT_UNANSWERABLE_SHARE={share}"
RATED: Final = "{good} of {rated} rated replies were found helpful"
NO_MATPLOTLIB: Final = "A picture needs matplotlib. Install it with: pip install 'askdesk[plots]'"

# --- on Discord -------------------------------------------------------------------------------

SHORT_DAYS: Final = "**{first} to {last}**"
SHORT_COUNTS: Final = "{messages}, {questions} settled; **{share}** without a person"
SHORT_RESPONSE: Final = "First reply of a person: {response}"
SHORT_END: Final = "- {end}: {count}"
