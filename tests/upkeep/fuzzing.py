"""Whatever stands in a FAQ's file or a setting: what may come in, and what must then hold."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from bot.errors import WrongUse
from bot.settings import PREFIX, Settings, read_settings
from faq.entry import Entry
from faq.entry_file import read_entry_file
from faq.facts import read_facts
from faq.golden import read_golden
from faq.vocabulary import read_words
from tests.trials import Holds, tried

ENTRY = """---
id: pricing
kind: handoff
title: What does it cost?
phrasings:
  - what does it cost
  - price?
related: [grants-and-invoices]
tags: [money]
---
That is for our {coordinator-title}.
"""
FACTS = "phone: {value: 833-538-7246, owner: Training Coordinator, review_by: 2027-05-01}\n"
WORDS = "train the trainer: [ttt, t3]\nhours: [hrs, hr]\n"
GOLDEN = "date: 2026-12-01\nquestions:\n  - {ask: phone?, outcome: answer, entry: phone}\n"
SPECIAL = [
    "---", "\n", "\r\n", ": ", "- ", "#", "&a ", "*a", "!!python/object:os.system ", "{", "}", "[",
    "]", "'", '"', "|", ">", "?", "%", "@", "`", "\t", "\x00", "\ufeff", "\ud800", "\x85", "\u2028",
    "é", "🚓", "<<: ", "id: ", "kind: ", "null", "true", "2027-05-01", "9" * 400, "{phone}",
]  # fmt: skip

Property = Callable[[Path, Any], None]


@st.composite
def bent(draw: st.DrawFn, whole: str) -> str:
    """Return a sound file with pieces of it left out, doubled, or put in from elsewhere."""
    text = whole
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        until = draw(st.integers(at, min(len(text), at + 30)))
        put = draw(st.one_of(st.sampled_from([*SPECIAL, text[at:until] * 2]), st.text(max_size=8)))
        text = text[:at] + put + text[until:]
    return text


def raw(whole: str) -> st.SearchStrategy[bytes]:
    """Return files as bytes: bent ones, any text, any bytes."""
    texts = st.one_of(bent(whole), st.text(max_size=200))
    return st.one_of(texts.map(lambda text: text.encode("utf-8", "replace")), st.binary())


def entry_holds(folder: Path, content: bytes) -> None:
    """An entry's file gives an entry or a fault with its line, never an exception."""
    path = folder / "entries" / "pricing.md"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    read = read_entry_file(path, folder)
    assert (read.entry is None) <= bool(read.faults)
    assert read.entry is None or isinstance(read.entry, Entry)
    _lines_hold(content, [fault.line for fault in read.faults])


def file_holds(name: str, read: Callable[[Path], Any]) -> Property:
    """Return that a file of the folder is read, or has faults with their lines."""

    def holds(folder: Path, content: bytes) -> None:
        (folder / name).write_bytes(content)
        found = read(folder)[1]
        faults = found if isinstance(found, list) else found.faults
        _lines_hold(content, [fault.line for fault in faults])

    return holds


def settings_hold(_folder: Path, values: dict[str, str]) -> None:
    """Settings are taken, or each wrong one is named without its value."""
    given = {name: value for name, value in values.items() if "\x00" not in value}
    try:
        _with(given)
    except WrongUse as error:
        lines = str(error).splitlines()
        assert all(line.startswith(PREFIX) for line in lines)
        shown = [value for value in given.values() if len(value) > 20 and value in str(error)]
        assert shown == []


def _with(values: dict[str, str]) -> Settings:
    import pytest

    with pytest.MonkeyPatch.context() as environment:
        for name, value in values.items():
            environment.setenv(name, value)
        return read_settings(env_file=None)


def _lines_hold(content: bytes, lines: list[int]) -> None:
    breaks = content.count(b"\n") + content.count(b"\r") + 2
    more = sum(content.decode("utf-8", "replace").count(one) for one in "\x85\u2028\u2029")
    assert all(1 <= line <= breaks + more for line in lines)


_names = st.sampled_from([f"{PREFIX}{name}".upper() for name in Settings.model_fields])
_values = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.sampled_from(["-1", "0", "1e309", "nan", "inf", "٣", "true", "[]", "{}", "9" * 50, " 5 "]),
)
_environments = st.dictionaries(_names, _values, max_size=6).map(
    lambda values: dict(sorted(values.items()))
)

PROPERTIES: dict[str, tuple[st.SearchStrategy[Any], Property]] = {
    "settings": (_environments, settings_hold),
    "entries": (raw(ENTRY), entry_holds),
    "facts": (raw(FACTS), file_holds("facts.yaml", read_facts)),
    "words": (raw(WORDS), file_holds("words.yaml", read_words)),
    "golden questions": (raw(GOLDEN), file_holds("golden.yaml", read_golden)),
}


def fuzz(name: str, count: int, seed: int = 0) -> int:
    """Try so many inputs and return how many were tried; raises with the smallest that fails."""
    inputs, holds = PROPERTIES[name]

    @contextmanager
    def start() -> Iterator[Holds]:
        with tempfile.TemporaryDirectory() as folder:
            yield partial(holds, Path(folder))

    return tried(inputs, start, count, seed)
