"""What an examination of the store tells without changing it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class StoreSeen:
    """What a store is like: `schema` is None for one that is yet to be made, `ours` is our own."""

    name: str
    schema: str | None
    ours: str
    newest: datetime | None = None

    @property
    def too_new(self) -> bool:
        """Whether a newer version of the program wrote it."""
        return self.schema is not None and self.schema > self.ours
