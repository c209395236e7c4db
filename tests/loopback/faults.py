"""Faults on demand: what is to go wrong with the next requests to a route."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase


@dataclass(slots=True)
class Fault:
    """One thing to go wrong, so many times.

    With a status the request is refused before anything happens. Without one it is carried out
    and its answer lost on the way (`lost`), or only late by some seconds (`delay`).
    """

    method: str
    pattern: str  # of the path below /api/v10, `*` for whatever stands there
    times: int = 1
    status: int = 0
    code: int = 0
    retry_after: float = 0.05
    via_proxy: bool = True  # a 429 without the Via header comes from Discord's outer wall
    lost: bool = False
    delay: float = 0.0


class Faults:
    """The faults still to come, the oldest first."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Puts a fault behind those waiting."""
        self.waiting.append(fault)

    def lift(self, fault: Fault) -> None:
        """Ends a fault before its times are over."""
        if fault in self.waiting:
            self.waiting.remove(fault)

    def take(self, method: str, path: str) -> Fault | None:
        """The fault that befalls this request, if one does."""
        for fault in self.waiting:
            if fault.method == method and fnmatchcase(path, fault.pattern):
                fault.times -= 1
                if fault.times <= 0:
                    self.waiting.remove(fault)
                return fault
        return None
