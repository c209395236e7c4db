"""The loopback's time and the ids made from it."""

import time
from datetime import UTC, datetime

DISCORD_EPOCH = 1_420_070_400


def stamp(moment: float) -> str:
    """A moment, in seconds since 1970, as Discord writes it."""
    return datetime.fromtimestamp(moment, UTC).isoformat()


class Clock:
    """The machine's own time, moved on or stopped as a test asks."""

    def __init__(self) -> None:
        self._ahead = 0.0
        self._stands: float | None = None

    def now(self) -> float:
        """Seconds since 1970."""
        return (time.time() if self._stands is None else self._stands) + self._ahead

    def stop(self) -> None:
        """Makes it stand still, so that it is later only where a test makes it so."""
        self._stands = time.time()

    def advance(self, seconds: float) -> None:
        """Makes it later by so many seconds, at once."""
        self._ahead += seconds

    def stamp(self) -> str:
        """The present moment as Discord writes one."""
        return stamp(self.now())


class Snowflakes:
    """Discord's ids: rising, and telling when each was made."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = 0

    def next(self) -> int:
        """An id larger than every id before it."""
        fresh = int((self._clock.now() - DISCORD_EPOCH) * 1000) << 22
        self._last = max(fresh, self._last + 1)
        return self._last
