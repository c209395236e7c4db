"""The page of every stored wording that the emergency rule misses or raises wrongly now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.safety_fit import SETS, Wording, stored
from faq.emergency import alarm, hesitant

PAGE = Path(__file__).resolve().parent.parent / "docs" / "safety-missed.md"
BEGIN, END = "<!-- now -->", "<!-- end of now -->"


def lists(emergencies: Sequence[Wording], look_alikes: Sequence[Wording]) -> Iterator[str]:
    """Give the lines of the page: what is missed, what of it is held, what is raised wrongly."""
    missed = [row.text for row in emergencies if alarm(row.text) is None]
    yield from _listed("Missed and not held", [f"“{one}”" for one in missed if not hesitant(one)])
    yield from _listed("Missed but held", [f"“{one}”" for one in missed if hesitant(one)])
    raised = [(alarm(row.text), row.text) for row in look_alikes]
    told = [f"“{text}” (as {danger})" for danger, text in raised if danger is not None]
    yield from _listed("Raised wrongly", told)


def _listed(title: str, texts: Sequence[str]) -> Iterator[str]:
    yield f"### {title}: {len(texts)}\n"
    yield from (f"- {text}" for text in texts)
    yield ""


def write(page: Path = PAGE) -> None:
    """Put what is missed and raised now into the page; the sealed sets stay unread."""
    emergencies = [row for ending in SETS for row in stored(f"emergency{ending}")]
    look_alikes = [row for ending in SETS for row in stored(f"lookalikes{ending}")]
    said = "\n".join(lists(emergencies, look_alikes))
    before, _, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    page.write_text(f"{before}{BEGIN}\n{said}{END}{rest.partition(END)[2]}", encoding="utf-8")


if __name__ == "__main__":
    write()
