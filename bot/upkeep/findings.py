"""What an examination finds: in order, not quite, or in the way; and what mends it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum

from bot.errors import AskdeskError, Refused


class Grade(StrEnum):
    """How bad a finding is; only a fatal one keeps the program from running."""

    OK = "ok"
    WARNING = "warning"
    FATAL = "fatal"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: how it is, and the one step that mends it."""

    grade: Grade
    what: str
    remedy: str = ""


Check = Callable[[], Awaitable[Sequence[Finding]]]
"""Looks at one thing; what it raises as `AskdeskError` is a fatal finding."""

_SIGNS = {Grade.OK: "ok      ", Grade.WARNING: "warning ", Grade.FATAL: "FATAL   "}


def ok(what: str) -> Finding:
    """Return a finding that all is well."""
    return Finding(Grade.OK, what)


def warning(what: str, remedy: str) -> Finding:
    """Return a finding that somebody should see to."""
    return Finding(Grade.WARNING, what, remedy)


def fatal(what: str, remedy: str) -> Finding:
    """Return a finding that keeps the program from running."""
    return Finding(Grade.FATAL, what, remedy)


async def examined(checks: Sequence[Check]) -> list[Finding]:
    """Return everything that the checks find, in their order."""
    found = await asyncio.gather(*(_found(check) for check in checks))
    return [finding for findings in found for finding in findings]


def fatal_only(findings: Sequence[Finding]) -> list[Finding]:
    """Return what keeps the program from running."""
    return [one for one in findings if one.grade is Grade.FATAL]


def refuse_fatal(findings: Sequence[Finding]) -> None:
    """Go on only if nothing keeps the program from running; else raise `Refused` with the rest."""
    wrong = fatal_only(findings)
    if wrong:
        raise Refused(as_text(wrong))


def as_text(findings: Sequence[Finding]) -> str:
    """Return findings as lines for people, each remedy under what it mends."""
    lines = []
    for one in findings:
        lines.append(f"{_SIGNS[one.grade]}{_indented(one.what)}")
        if one.remedy:
            lines.append(f"      → {_indented(one.remedy)}")
    return "\n".join(lines)


def as_json(findings: Sequence[Finding]) -> list[dict[str, str]]:
    """Return findings for a script."""
    return [{name: str(value) for name, value in asdict(one).items()} for one in findings]


async def _found(check: Check) -> Sequence[Finding]:
    try:
        return await check()
    except AskdeskError as error:
        what, _, remedy = str(error).partition(". ")
        return [fatal(f"{what.rstrip('.')}.", remedy)]


def _indented(text: str) -> str:
    return text.replace("\n", "\n        ")
