"""The real clock, and the ids that are made with it."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime


class SystemClock:
    """Tells the machine's time."""

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        return datetime.now(UTC)


def new_id() -> str:
    """Return a new id of 24 characters, fit to be a nonce."""
    return secrets.token_urlsafe(18)
