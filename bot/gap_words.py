"""What is said of gaps in the FAQ, of drafts that would close them, and of trying a draft."""

from __future__ import annotations

from typing import Final

NO_GAPS: Final = "Nothing was passed on, left unchosen or answered wrongly in this time."

# --- gaps in groups ---------------------------------------------------------------------------

GAPS: Final = "{count} questions that the FAQ could not settle, in {groups} groups"
SMALLER: Final = "… and {groups} smaller groups with {count} questions; --json shows all."
NOT_WRITTEN: Final = "`gaps --write` writes the drafts; nothing enters the FAQ by itself."
NEAREST: Final = "   nearest entry: {entry} ({chance})"
REPLIED: Final = "   staff replied: {reply}"
NEW_ENTRY: Final = "new entry"
PHRASINGS_FOR: Final = "phrasings for"
WRITTEN_TO: Final = ", written to {path}"
DRAFT: Final = "   draft: {what} {entry}{where}"
TRIED: Final = "   tried: {promise}"
PROMISE: Final = "answers {answered} gaps, changes {changed}, breaks {broken}"
BESIDE: Final = "   beside it: {wordings} that keeps past answers as they are"

# --- trying a draft ---------------------------------------------------------------------------

TRIAL: Final = "{draft}, tried on {count} different questions of the last 90 days:"
WOULD_ANSWER: Final = "  {answered} of {gaps} open gaps{share} would be answered"
WENT_IN_TOO: Final = "  {files} beside it went in too, from {folder}"
WOULD_CHANGE: Final = "  {count} past answers would change"
WOULD_BREAK: Final = "  {count} golden questions would break"
PAST_ANSWER: Final = "past answer"
GOLDEN_QUESTION: Final = "golden question"
WORDING: Final = "wording"
ENTRY_FILE: Final = "entry file"

# --- drafts -----------------------------------------------------------------------------------

TO_A_PERSON: Final = (
    "That's one for our training coordinator, so I won't guess. Your question is with her now."
)
MADE: Final = "A draft is in {path}. Read it, change it, and try it: `gaps --try {path}`."
NONE_MADE: Final = "No draft was made: the case has no reply, or the FAQ has its wording already."
NOT_REMOVED: Final = "{file} can't be removed: {reason}."
NO_SUCH_DRAFT: Final = "There is no draft {draft}. `gaps --write` writes drafts and names them."
