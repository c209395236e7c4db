"""The refusals that Discord answers with, by their codes."""

from typing import Any

Json = dict[str, Any]

MEANINGS: dict[int, tuple[int, str]] = {
    0: (400, "General error"),
    10003: (404, "Unknown Channel"),
    10004: (404, "Unknown Guild"),
    10007: (404, "Unknown Member"),
    10008: (404, "Unknown Message"),
    10011: (404, "Unknown Role"),
    10013: (404, "Unknown User"),
    10015: (404, "Unknown Webhook"),
    10062: (404, "Unknown interaction"),
    20026: (403, "This bot has been flagged by our anti-spam system"),
    40001: (401, "Unauthorized"),
    40003: (400, "You are opening direct messages too fast"),
    40060: (400, "Interaction has already been acknowledged."),
    50001: (403, "Missing Access"),
    50005: (403, "Cannot edit a message authored by another user"),
    50006: (400, "Cannot send an empty message"),
    50007: (403, "Cannot send messages to this user"),
    50013: (403, "Missing Permissions"),
    50024: (400, "Cannot execute action on this channel type"),
    50027: (401, "Invalid Webhook Token"),
    50033: (400, "Invalid Recipient(s)"),
    50035: (400, "Invalid Form Body"),
    50083: (400, "Thread is archived"),
    50278: (403, "Cannot send messages to this user due to having no mutual guilds"),
    160004: (400, "A thread has already been created for this message"),
    160005: (400, "Thread is locked"),
    160006: (400, "Maximum number of active threads reached"),
    200000: (400, "Message was blocked by automatic moderation"),
    240000: (400, "Message blocked by harmful links filter"),
}


class ApiError(Exception):
    """Discord refuses a request, with an HTTP status and its own code."""

    def __init__(self, code: int, *, status: int | None = None, errors: Json | None = None) -> None:
        usual, self.meaning = MEANINGS.get(code, (400, "Error"))
        super().__init__(f"{code}: {self.meaning}")
        self.code = code
        self.status = usual if status is None else status
        self.errors = errors

    def body(self) -> Json:
        """The answer's JSON."""
        shown: Json = {"message": self.meaning, "code": self.code}
        return shown | ({"errors": self.errors} if self.errors else {})
