"""YAML read with the line of every value, every scalar a string."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from faq.faults import Fault

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
Step = str | int
Where = tuple[Step, ...]


@dataclass(slots=True)
class Located:
    """A YAML value with the line that each part of it stands on, and what was wrong with it."""

    file: str
    first_line: int = 1
    value: object = None
    lines: dict[Where, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def line(self, *where: Step) -> int:
        """Return the line of a value, or of the nearest one around it."""
        while where and where not in self.lines:
            where = where[:-1]
        return self.lines.get(where, self.first_line)

    def fault(self, what: str, remedy: str, *where: Step, fatal: bool = True) -> None:
        """Note that something is wrong at a value."""
        self.faults.append(Fault(self.file, self.line(*where), what, remedy, fatal))


def read_yaml(text: str, file: str, first_line: int = 1) -> Located:
    """Return the value of a YAML text; what can't be read is a fault with its line."""
    located = Located(file, first_line)
    try:
        node = yaml.compose(text, Loader=LOADER)
        located.value = _value(node, (), located, set()) if node is not None else None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = first_line + mark.line if mark else first_line
        problem = getattr(error, "problem", None) or "unreadable characters"
        what = f"this is not YAML ({problem})"
        remedy = "Quote the value if it holds a colon, a hash, a bracket or a quotation mark"
        located.faults.append(Fault(file, line, what, remedy))
    except RecursionError:
        located.fault("this is nested too deeply", "Write it flat")
    return located


def _value(node: yaml.Node, where: Where, located: Located, seen: set[int]) -> object:
    located.lines[where] = located.first_line + node.start_mark.line
    if id(node) in seen:
        located.fault("an alias (*name) stands here", "Write the value out", *where)
        return None
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*where, at), located, seen) for at, item in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, where, located, seen)
    return node.value


def _mapping(
    node: yaml.MappingNode, where: Where, located: Located, seen: set[int]
) -> Mapping[str, object]:
    found: dict[str, object] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else ""
        value = _value(value_node, (*where, key), located, seen)
        if not key:
            located.fault("a key is not a plain word", "Write `key: value`", *where, key)
        elif key in found:
            located.fault(f"the key `{key}` stands twice", "Keep one of them", *where, key)
        else:
            found[key] = value
    return found


def read_text(path: Path, file: str) -> tuple[str, list[Fault]]:
    """Return a file's text, or a fault that says why it can't be read."""
    try:
        return path.read_text(encoding="utf-8-sig"), []
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        fault = Fault(file, line, "this is not UTF-8", "Save the file as UTF-8")
    except OSError as error:
        reason = (error.strerror or "unreadable").lower()
        fault = Fault(
            file, 1, f"this can't be read ({reason})", "Put the file there, readable by this user"
        )
    return "", [fault]
