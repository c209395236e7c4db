"""Discord's rate limits: one bucket a route and channel, and one over everything."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from hashlib import sha256

MESSAGES = "POST /channels/{channel_id}/messages"


@dataclass(frozen=True, slots=True)
class Rate:
    """So many requests in so many seconds."""

    count: int
    seconds: float


@dataclass(slots=True)
class Window:
    """A bucket's present window: it begins with the first request after the last one's end."""

    rate: Rate
    ends: float = 0.0
    used: int = 0

    def take(self, now: float) -> bool:
        """Counts a request, and tells whether it fits."""
        if now >= self.ends:
            self.ends, self.used = now + self.rate.seconds, 0
        if self.used >= self.rate.count:
            return False
        self.used += 1
        return True


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a request may pass, and the headers that tell of its bucket."""

    passes: bool
    headers: dict[str, str]
    retry_after: float = 0.0
    overall: bool = False


@dataclass
class RateLimits:
    """The limits in force, in real time, since a client sleeps in real time."""

    usual: Rate = Rate(1000, 1.0)
    routes: dict[str, Rate] = field(default_factory=dict)
    overall: Rate | None = None
    refused: int = 0
    refused_overall: int = 0

    def __post_init__(self) -> None:
        self._windows: dict[tuple[str, str], Window] = {}
        self._overall = Window(self.overall) if self.overall else None

    @classmethod
    def like_discord(cls) -> RateLimits:
        """50 requests a second in all, 5 messages in 5 seconds a channel."""
        return cls(routes={MESSAGES: Rate(5, 5.0)}, overall=Rate(50, 1.0))

    def take(self, route: str, major: str) -> Verdict:
        """Counts one request to a route (`POST /channels/...`) of a channel, guild or token."""
        now = time.monotonic()
        exempt = " /interactions" in route or " /webhooks" in route
        if self._overall and not exempt and not self._overall.take(now):
            wait = self._overall.ends - now
            return self._refuse({"X-RateLimit-Global": "true", "X-RateLimit-Scope": "global"}, wait)
        rate = self.routes.get(route, self.usual)
        window = self._windows.setdefault((route, major), Window(rate))
        passes = window.take(now)
        wait = window.ends - now
        headers = {
            "X-RateLimit-Limit": str(window.rate.count),
            "X-RateLimit-Remaining": str(window.rate.count - window.used),
            "X-RateLimit-Reset": f"{time.time() + wait:.3f}",
            "X-RateLimit-Reset-After": f"{wait:.3f}",
            "X-RateLimit-Bucket": sha256(route.encode()).hexdigest()[:32],
        }
        return Verdict(True, headers) if passes else self._refuse(headers, wait)

    def _refuse(self, headers: dict[str, str], wait: float) -> Verdict:
        self.refused += 1
        self.refused_overall += "X-RateLimit-Global" in headers
        headers.setdefault("X-RateLimit-Scope", "user")
        headers["Retry-After"] = f"{wait:.3f}"
        return Verdict(False, headers, wait, "X-RateLimit-Global" in headers)
