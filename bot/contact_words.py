"""What is said about contacting an asker outside the chat: to them, and to staff."""

from __future__ import annotations

from bot.values import Consent

MAY_WE = (
    "You gave a phone number or e-mail address, and I keep it with your question. "
    "May our staff use it to contact you outside this chat?"
)
YES = "Yes, they may"
NO = "No, only here"
MAY = (
    "Thank you. Our staff may use the phone number or e-mail address you gave. "
    "You can take that back any time with “No, only here”."
)
MAY_NOT = "All right. Our staff will answer you here, and won't use it."
ALLOWED_EVENT, REFUSED_EVENT = "contact-allowed", "contact-refused"
_TOLD = {
    True: "They agreed on {day} to be contacted outside this chat",
    False: "They said no on {day} to being contacted outside this chat",
}


def told(consent: Consent, day: str) -> str:
    """Return an asker's answer as staff read it, with its day and the words they were asked in."""
    return f"{_TOLD[consent.allowed].format(day=day)}; asked: “{consent.wording}”"
