"""Facts: the few values that answers use, each written once with its owner and its date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from faq.located import Located, read_text, read_yaml

FACTS_FILE = "facts.yaml"
PLACEHOLDER = re.compile(r"\{([^{}\n]*)\}")
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Fact(BaseModel):
    """One value used by answers; told until `expires`, due for a look at `review_by`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    value: Text
    owner: Text
    review_by: date
    expires: date | None = None

    def usable(self, today: date) -> bool:
        """Say whether the fact may still be told."""
        return self.expires is None or today <= self.expires

    def due(self, today: date) -> bool:
        """Say whether its owner should look at it again."""
        return today > self.review_by


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts by name."""

    by_name: Mapping[str, Fact]

    def names_in(self, answer: str) -> Iterator[str]:
        """Return the names of the facts an answer uses, in order."""
        return (found.group(1) for found in PLACEHOLDER.finditer(answer))

    def fill(self, answer: str, today: date) -> str | None:
        """Return the answer with its facts in place, or None where one may not be told."""
        for name in self.names_in(answer):
            fact = self.by_name.get(name)
            if fact is None or not fact.usable(today):
                return None
        return PLACEHOLDER.sub(lambda found: self.by_name[found.group(1)].value, answer)

    def due(self, today: date) -> list[str]:
        """Return the names of the facts past their review date, in order."""
        return sorted(name for name, fact in self.by_name.items() if fact.due(today))


def read_facts(folder: Path) -> tuple[Facts, Located]:
    """Return the facts of a folder; a broken one is left out and stands among the faults."""
    text, faults = read_text(folder / FACTS_FILE, FACTS_FILE)
    located = read_yaml(text, FACTS_FILE)
    located.faults += faults
    facts: dict[str, Fact] = {}
    if faults or located.faults:
        return Facts(facts), located
    if not isinstance(located.value, Mapping):
        located.fault("no facts stand here", "Write `name: {value: …, owner: …, review_by: …}`")
        return Facts(facts), located
    for name, raw in located.value.items():
        try:
            facts[name] = Fact.model_validate(raw)
        except ValidationError as error:
            _note(located, name, error)
    return Facts(facts), located


def _note(located: Located, name: str, error: ValidationError) -> None:
    remedy = "A fact has `value`, `owner`, `review_by: YYYY-MM-DD` and perhaps `expires`"
    for fault in error.errors(include_url=False, include_input=False):
        key = ".".join(str(step) for step in fault["loc"])
        what = f"the fact `{name}` is broken at `{key}` ({fault['msg'].lower()})"
        located.fault(what, remedy, name, *fault["loc"], fatal=False)
