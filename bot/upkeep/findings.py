"""What an examination finds: in order, worth a look, wrong, or in the way; and what mends it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.errors import AskdeskError, Refused, Unavailable, WrongUse


class Grade(StrEnum):
    """How bad a finding is; only a fatal one keeps the program from running.

    A note is something to know; of what is wrong, a part of the program can't do its work.
    """

    OK = "ok"
    NOTE = "note"
    WARNING = "warning"
    WRONG = "wrong"
    FATAL = "fatal"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: how it is, and the one step that mends it.

    `exit_code` is the one of the error that a program would end with for its sake.
    """

    grade: Grade
    what: str
    remedy: str = ""
    exit_code: int = Refused.exit_code


Check = Callable[[], Awaitable[Sequence[Finding]]]
"""Looks at one thing; what it raises as `AskdeskError` is a fatal finding."""

_SIGNS = {
    Grade.OK: "ok      ",
    Grade.NOTE: "note    ",
    Grade.WARNING: "warning ",
    Grade.WRONG: "WRONG   ",
    Grade.FATAL: "FATAL   ",
}
_ERRORS = {error.exit_code: error for error in (Refused, WrongUse, Unavailable)}


def ok(what: str) -> Finding:
    """Return a finding that all is well."""
    return Finding(Grade.OK, what)


def note(what: str, remedy: str) -> Finding:
    """Return something to know, and what comes next."""
    return Finding(Grade.NOTE, what, remedy)


def warning(what: str, remedy: str) -> Finding:
    """Return a finding that somebody should see to."""
    return Finding(Grade.WARNING, what, remedy)


def wrong(what: str, remedy: str) -> Finding:
    """Return a finding of which a part of the program can't do its work."""
    return Finding(Grade.WRONG, what, remedy)


def fatal(what: str, remedy: str) -> Finding:
    """Return a finding that keeps the program from running."""
    return Finding(Grade.FATAL, what, remedy)


def stopped_by(error: AskdeskError) -> Finding:
    """Return an error as a fatal finding: its first sentence, and the others as the remedy."""
    what, _, remedy = str(error).partition(". ")
    return Finding(Grade.FATAL, f"{what.rstrip('.')}.", remedy, error.exit_code)


async def examined(checks: Sequence[Check]) -> list[Finding]:
    """Return everything that the checks find, in their order."""
    found = await asyncio.gather(*(_found(check) for check in checks))
    return [finding for findings in found for finding in findings]


def fatal_only(findings: Sequence[Finding]) -> list[Finding]:
    """Return what keeps the program from running."""
    return [one for one in findings if one.grade is Grade.FATAL]


def to_mend(findings: Sequence[Finding]) -> list[Finding]:
    """Return what keeps the program, or a part of it, from working."""
    return [one for one in findings if one.grade in (Grade.WRONG, Grade.FATAL)]


def refuse_fatal(findings: Sequence[Finding]) -> None:
    """Go on only if nothing keeps the program from running; else raise what it is."""
    if found := fatal_only(findings):
        raise _ERRORS[max(one.exit_code for one in found)](as_text(found))


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
    return [{"grade": str(one.grade), "what": one.what, "remedy": one.remedy} for one in findings]


async def _found(check: Check) -> Sequence[Finding]:
    try:
        return await check()
    except AskdeskError as error:
        return [stopped_by(error)]


def _indented(text: str) -> str:
    return text.replace("\n", "\n        ")
