"""One entry's Markdown file: front matter between two lines of `---`, then the answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from faq.entry import Entry, Kind
from faq.faults import Fault
from faq.located import Located, Step, read_text, read_yaml

FENCE = "---"
_SHAPE = "An entry begins with `---`, its front matter, `---`; below them stands the answer"
_KEYS = "id, kind, title, phrasings, related, tags"


@dataclass(frozen=True, slots=True)
class EntryFile:
    """What was read of one file: its entry, or the faults that kept it from being one."""

    name: str
    entry: Entry | None
    faults: tuple[Fault, ...]
    matter: Located
    answer: str = ""
    answer_starts: int = 1

    def line(self, *where: Step) -> int:
        """Return the line of a value of the front matter."""
        return self.matter.line(*where)

    def answer_line(self, text: str) -> int:
        """Return the line of the answer on which a text stands first."""
        return self.answer_starts + self.answer[: max(0, self.answer.find(text))].count("\n")


def read_entry_file(path: Path, folder: Path) -> EntryFile:
    """Return an entry's file with all that is wrong in it."""
    name = path.relative_to(folder).as_posix()
    text, faults = read_text(path, name)
    if path.suffix != ".md":
        faults.append(Fault(name, 1, "this is not an entry", "Name it <id>.md, or move it away"))
    if faults:
        return EntryFile(name, None, tuple(faults), Located(name))
    lines = text.replace("\r\n", "\n").split("\n")
    end = _closing_fence(lines)
    if end is None:
        return EntryFile(
            name, None, (Fault(name, 1, "the front matter is missing", _SHAPE),), Located(name)
        )
    matter = read_yaml("\n".join(lines[1:end]), name, first_line=2)
    answer = "\n".join(lines[end + 1 :])
    entry = None if matter.faults else _entry(matter, answer, path.stem, end + 2)
    return EntryFile(name, entry, tuple(matter.faults), matter, answer, end + 2)


def _closing_fence(lines: list[str]) -> int | None:
    if lines[0].rstrip() != FENCE:
        return None
    return next((at for at, line in enumerate(lines) if at and line.rstrip() == FENCE), None)


def _entry(matter: Located, answer: str, stem: str, answer_starts: int) -> Entry | None:
    if not isinstance(matter.value, Mapping):
        matter.fault("the front matter holds no keys", f"Write {_KEYS}")
        return None
    if "answer" in matter.value:
        matter.fault("unknown key `answer`", "Write the answer below the front matter", "answer")
        return None
    try:
        entry = Entry.model_validate({**matter.value, "answer": answer})
    except ValidationError as error:
        _note(matter, error, answer_starts)
        return None
    if entry.id != stem:
        matter.fault(f"the id `{entry.id}` is not the file's name", f"Name it {entry.id}.md", "id")
    return entry


def _note(matter: Located, error: ValidationError, answer_starts: int) -> None:
    for fault in error.errors(include_url=False, include_input=False):
        where = fault["loc"]
        key = str(where[0]) if where else ""
        if key == "answer":
            what = "the answer is empty"
            matter.faults.append(Fault(matter.file, answer_starts, what, _SHAPE))
        else:
            what, remedy = _explained(key, fault["type"], fault["msg"])
            matter.fault(what, remedy, *where)


def _explained(key: str, type_: str, message: str) -> tuple[str, str]:
    if type_ == "extra_forbidden":
        return f"unknown key `{key}`", f"The keys are {_KEYS}"
    if type_ == "missing":
        return f"the key `{key}` is missing", f"Add `{key}:` to the front matter"
    if type_ == "enum":
        return "this `kind` is unknown", f"It is one of {', '.join(kind.value for kind in Kind)}"
    if key in ("id", "related", "tags") and type_ == "string_pattern_mismatch":
        return f"`{key}` has a wrong form", "Use small letters, digits and single hyphens"
    if type_ in ("tuple_type", "list_type"):
        return f"`{key}` is not a list", "Write one item a line, each after a hyphen"
    return f"`{key}` is wrong ({message.lower()})", "Mend the value"
