"""Log lines: one line an event, with ids and counts, never what people wrote and never a secret."""

from __future__ import annotations

import logging
import re
import traceback
from collections.abc import Callable, Iterable
from types import TracebackType
from typing import Any, Final, Literal, TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

WORDS: Final = frozenset(
    {
        "again_in", "action", "case", "channel", "code", "delivery", "event", "event_name",
        "exception", "face", "fault", "feature", "file", "guild", "interaction", "kind", "lacks",
        "level", "logger", "outcome", "place", "question", "reason", "result", "shard", "state",
        "thread", "timestamp", "version",
    }
)  # fmt: skip
"""The keys whose value may be a word; under any other only numbers are written."""

LONGEST: Final = 300
HIDDEN: Final = "[secret]"
FRAMES: Final = 4
_QUOTING: Final = re.compile(r"(?<=error code: )(-?\d+\)?).*")
Format = Literal["text", "json"]


def write_logs(
    stream: TextIO | Callable[[], TextIO],
    style: Format = "text",
    *,
    secrets: Iterable[str | None] = (),
    least: int = logging.INFO,
) -> None:
    """Write every event from now on to a stream as logfmt or JSON; `secrets` never appear in it.

    A stream that may change, such as standard error, is given as a function.
    What libraries log from `WARNING` on is written too, without what they filled in.
    """
    hidden = tuple(sorted({one for one in secrets if one}, key=len, reverse=True))
    structlog.configure(
        processors=steps(style, hidden),
        wrapper_class=structlog.make_filtering_bound_logger(least),
        logger_factory=lambda *_: structlog.WriteLogger(stream() if callable(stream) else stream),
        cache_logger_on_first_use=False,
    )
    root = logging.getLogger()
    for old in [one for one in root.handlers if isinstance(one, _FromLibraries)]:
        root.removeHandler(old)
    root.addHandler(_FromLibraries(logging.WARNING))


def steps(style: Format = "text", hidden: Iterable[str] = ()) -> list[Processor]:
    """Return what an event goes through until it is one line."""
    render: Processor = structlog.processors.LogfmtRenderer(
        key_order=["timestamp", "level", "event"], drop_missing=True
    )
    if style == "json":
        render = structlog.processors.JSONRenderer(ensure_ascii=False)
    return [
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        name_fault,
        only_ids,
        _Redaction(tuple(hidden)),
        render,
    ]


def name_fault(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Put an exception on one line: its kind and where it arose, without its message.

    A message may hold what somebody wrote, such as the value that could not be read.
    """
    given = event.pop("exc_info", None)
    fault = _fault_of(given)
    if fault is not None:
        event["exception"] = " from ".join(_places(fault))
    return event


def only_ids(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Keep numbers, and words under the keys that are known to hold none of people's own."""
    kept: dict[str, Any] = {}
    dropped = 0
    for key, value in event.items():
        if value is None or isinstance(value, bool | int | float):
            kept[key] = value
        elif key in WORDS:
            kept[key] = _unquoted(" ".join(str(value).split()))[:LONGEST]
        else:
            dropped += 1
    return kept | {"dropped": dropped} if dropped else kept


def _unquoted(said: str) -> str:
    """Return a reason without what Discord says after its code: that may quote what it refuses."""
    return _QUOTING.sub(r"\1", said)


class _Redaction:
    """Takes known secrets out of every value."""

    def __init__(self, hidden: tuple[str, ...]) -> None:
        self._hidden = hidden

    def __call__(self, _: WrappedLogger, __: str, event: EventDict) -> EventDict:
        for key, value in event.items():
            if isinstance(value, str):
                event[key] = self._without(value)
        return event

    def _without(self, value: str) -> str:
        for secret in self._hidden:
            value = value.replace(secret, HIDDEN)
        return value


class _FromLibraries(logging.Handler):
    """Brings what libraries log into our own lines.

    Only the sentence as the library wrote it: what it fills in may be an address with a token.
    """

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record as an event."""
        said = next(iter(str(record.msg).splitlines()), "")
        log = structlog.get_logger()
        log.log(
            record.levelno, "library", logger=record.name, reason=said, exc_info=record.exc_info
        )


def _fault_of(given: object) -> BaseException | None:
    if given is True:
        import sys

        return sys.exc_info()[1]
    if isinstance(given, tuple):
        given = given[1]
    return given if isinstance(given, BaseException) else None


def _places(fault: BaseException) -> list[str]:
    """Return where a fault arose, and then what it came from."""
    found: list[str] = []
    seen: set[int] = set()
    current: BaseException | None = fault
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        found.append(f"{type(current).__name__} at {_where(current.__traceback__)}")
        current = current.__cause__ or (
            None if current.__suppress_context__ else current.__context__
        )
    return found


def _where(trace: TracebackType | None) -> str:
    frames = traceback.extract_tb(trace)[-FRAMES:]
    places = [f"{'/'.join(frame.filename.split('/')[-3:])}:{frame.lineno}" for frame in frames]
    return " < ".join(reversed(places)) or "nowhere"
