"""How the shipped FAQ fares on the test questions: `python -m benchmarks.questions`."""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.counting import Count, count_line
from bot.fitting import open_advisor
from bot.settings import read_settings
from faq.advisor import Advisor
from faq.decision import Outcome, PartDecision

QUESTIONS = Path(__file__).resolve().parent.parent / "tests" / "questions.jsonl"
TODAY = date(2026, 12, 1)

Line = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Said:
    """An earlier message and what it was taken to mean."""

    text: str
    entry: str | None


def main(style: str | None = None) -> None:
    """Print the counts per style, then each line that was not right."""
    advisor = open_advisor(read_settings())
    counts: dict[str, Counter[Count]] = defaultdict(Counter)
    remarks = []
    for line in _lines(style):
        parts = decide_line(advisor, line)
        count = count_line(parts, _expected(line), _kinds(advisor))
        counts[line["style"]][count] += 1
        if count is not Count.RIGHT:
            remarks.append((count, line, parts))
    print("\n".join(_table(counts)))
    for count, line, parts in sorted(remarks, key=lambda one: -list(Count).index(one[0])):
        print(_remark(count, line, parts))


def decide_line(advisor: Advisor, line: Line) -> Sequence[PartDecision]:
    """Return the decision on a line's last message, after its earlier ones."""
    recent: list[Said] = []
    parts: Sequence[PartDecision] = ()
    for turn in line.get("turns") or [line["text"]]:
        parts = advisor.advise(turn, TODAY, recent).parts
        recent += [Said(part.text, part.entry) for part in parts]
    return parts


def _lines(style: str | None) -> Iterator[Line]:
    for row in QUESTIONS.read_text(encoding="utf-8").splitlines():
        line: Line = json.loads(row)
        if style in (None, line["style"]):
            yield line


def _expected(line: Line) -> list[frozenset[str]]:
    parts = line.get("parts") or [line]
    return [frozenset(part["expect"]) for part in parts]


def _kinds(advisor: Advisor) -> dict[str, str]:
    return {entry.id: entry.kind.value for entry in advisor.catalogue}


def _table(counts: Mapping[str, Counter[Count]]) -> Iterator[str]:
    yield "| style | lines | " + " | ".join(Count) + " | wrong % |"
    yield "| --- |" + " ---: |" * (len(Count) + 2)
    total: Counter[Count] = Counter()
    for style, found in counts.items():
        yield _row(style, found)
        total += found
    yield _row("**all**", total)


def _row(style: str, found: Counter[Count]) -> str:
    cells = [str(found[count]) for count in Count]
    wrong = 100 * found[Count.WRONG] / max(found.total(), 1)
    return f"| {style} | {found.total()} | " + " | ".join(cells) + f" | {wrong:.1f} |"


def _remark(count: Count, line: Line, parts: Sequence[PartDecision]) -> str:
    asked = json.dumps(line.get("turns") or line["text"], ensure_ascii=False)
    wanted = " + ".join(" or ".join(sorted(one)) for one in _expected(line))
    return f"{count.upper()} {line['id']} {asked}\n    wanted {wanted}\n    " + "\n    ".join(
        _shown(part) for part in parts
    )


def _shown(part: PartDecision) -> str:
    what = ", ".join(part.offered) if part.outcome is Outcome.SUGGEST else part.entry
    near = ", ".join(f"{one.entry} {one.probability:.2f}" for one in part.candidates[:3])
    return f"{part.outcome} {what} [{near}]"


if __name__ == "__main__":
    main(*sys.argv[1:2])
