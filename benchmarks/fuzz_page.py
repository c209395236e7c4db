"""What a fuzz showed, and the page of the last million."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.machine import described

PAGE = Path(__file__).resolve().parent.parent / "docs" / "fuzz.md"
BEGIN, END = "<!-- result -->", "<!-- end of the result -->"


@dataclass(frozen=True, slots=True)
class Tried:
    """How many different inputs one reader took, or the fault at which it stopped."""

    reader: str
    inputs: int
    seconds: float
    of_processor: float
    fault: str = ""

    @property
    def told(self) -> str:
        """What is printed of it."""
        spent = f"{self.seconds:,.0f} s, {self.of_processor:,.0f} s of a processor"
        return f"{self.reader}: {self.inputs:,} inputs in {spent}"


@dataclass(frozen=True, slots=True)
class Fuzzed:
    """What every reader took, and how it can be done again."""

    seed: int
    processes: int
    seconds: float
    tried: list[Tried]

    @property
    def counts(self) -> dict[str, int]:
        """Return the inputs of each reader."""
        return {one.reader: one.inputs for one in self.tried}

    @property
    def sound(self) -> bool:
        """Whether all were taken or named."""
        return not any(one.fault for one in self.tried)

    @property
    def told(self) -> str:
        """What is printed of all."""
        failed = [one.reader for one in self.tried if one.fault]
        end = f"faults in {', '.join(failed)}" if failed else "none neither taken nor named"
        all_of_them = sum(self.counts.values())
        return f"{all_of_them:,} inputs in {self.seconds:,.0f} s, seed {self.seed}: {end}"


def write(found: Fuzzed, page: Path = PAGE) -> None:
    """Put the result into its page."""
    before, _, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    result = "\n".join(_result(found))
    page.write_text(f"{before}{BEGIN}\n{result}\n{END}{rest.partition(END)[2]}", encoding="utf-8")


def _result(found: Fuzzed) -> Iterator[str]:
    worked = sum(one.of_processor for one in found.tried) / 60
    yield (
        f"{sum(found.counts.values()):,} different inputs, none neither taken nor named: "
        f"{worked:,.0f} minutes of a processor, {found.seconds / 60:,.0f} minutes by the clock; "
        f"{described()}, {found.processes} at a time; seed {found.seed}."
    )
    yield ""
    yield "| reader | inputs | seconds | of a processor | ms of it an input |"
    yield "| --- | --: | --: | --: | --: |"
    for one in found.tried:
        each = one.of_processor * 1000 / one.inputs
        yield (
            f"| {one.reader} | {one.inputs:,} | {one.seconds:,.0f} | {one.of_processor:,.0f} | "
            f"{each:.1f} |"
        )
