"""What is wrong with a FAQ folder: every fault names its file, its line and the remedy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing wrong in one place; a fault that is not `fatal` costs only its own entries."""

    file: str
    line: int
    what: str
    remedy: str
    fatal: bool = True

    def __str__(self) -> str:
        """Return the fault as one line: where it stands, what is wrong and the remedy."""
        return f"{self.file}:{self.line}: {self.what}. {self.remedy}."


class CatalogueError(Exception):
    """The folder can't be used; `faults` holds everything that is wrong with it."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))
