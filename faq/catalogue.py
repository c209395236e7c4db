"""The catalogue: a FAQ folder read whole, or every fault in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from faq.entry import ABOUT_THE_CHAT, Entry, Kind
from faq.entry_file import EntryFile, read_entry_file
from faq.facts import Facts, read_facts
from faq.faults import CatalogueError, Fault
from faq.text import words
from faq.vocabulary import read_words

ENTRIES_FOLDER = "entries"
DISCORD_SHOWS = 2000
EMERGENCY_ID = "emergency"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The curated content of one folder; `warnings` are faults that cost only their own entries."""

    folder: Path
    entries: Mapping[str, Entry]
    facts: Facts
    words: Mapping[str, tuple[str, ...]]
    warnings: tuple[Fault, ...] = ()

    def __iter__(self) -> Iterator[Entry]:
        """Return the entries in the order of their ids."""
        return iter(self.entries.values())

    def answer(self, entry_id: str, today: date) -> str | None:
        """Return what an entry says today, or None where a fact in it may not be told."""
        return self.facts.fill(self.entries[entry_id].answer, today)

    def digest(self) -> str:
        """Return a short name for exactly this content, whatever the order of its files."""
        parts = [entry.model_dump_json() for entry in self]
        parts += [f"{word}={variants}" for word, variants in sorted(self.words.items())]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def read_catalogue(folder: Path) -> Catalogue:
    """Return the catalogue of a folder; raises `CatalogueError` with all that is wrong."""
    facts, fact_file = read_facts(folder)
    synonyms, word_file = read_words(folder)
    files = [read_entry_file(path, folder) for path in _entry_paths(folder)]
    faults = [*fact_file.faults, *word_file.faults]
    faults += [fault for file in files for fault in file.faults]
    if not files:
        faults.append(
            Fault(ENTRIES_FOLDER, 1, "there are no entries", "Add one Markdown file each")
        )
    faults += _across(files, facts)
    if any(fault.fatal for fault in faults):
        raise CatalogueError(faults)
    entries = {file.entry.id: file.entry for file in files if file.entry}
    return Catalogue(folder, dict(sorted(entries.items())), facts, synonyms, tuple(sorted(faults)))


def _entry_paths(folder: Path) -> list[Path]:
    found = sorted((folder / ENTRIES_FOLDER).glob("*"))
    return [path for path in found if path.is_file() and not path.name.startswith(".")]


def _across(files: Iterable[EntryFile], facts: Facts) -> Iterator[Fault]:
    readable = [file for file in files if file.entry is not None]
    yield from _duplicate_ids(readable)
    yield from _duplicate_phrasings(readable)
    known = {file.entry.id for file in readable if file.entry}
    for file in readable:
        yield from _unknown_related(file, known)
        yield from _misplaced_tag(file)
        yield from _answer_faults(file, facts)
    if readable and EMERGENCY_ID not in known:
        what = f"the entry `{EMERGENCY_ID}` is missing"
        yield Fault(ENTRIES_FOLDER, 1, what, "Add it: kind `emergency`, without facts")


def _duplicate_ids(files: Iterable[EntryFile]) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for file in files:
        if file.entry and first.setdefault(file.entry.id, file.name) != file.name:
            what = f"the id `{file.entry.id}` stands in {first[file.entry.id]} already"
            yield Fault(file.name, file.line("id"), what, "Give one of the two another id")


def _duplicate_phrasings(files: Iterable[EntryFile]) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for file in files:
        for at, phrasing in enumerate(file.entry.phrasings if file.entry else ()):
            place = f"{file.name}:{file.line('phrasings', at)}"
            key = " ".join(words(phrasing)) or phrasing
            if first.setdefault(key, place) != place:
                what = f"the phrasing “{phrasing}” stands in {first[key]} already"
                line = file.line("phrasings", at)
                yield Fault(file.name, line, what, "Keep it where it belongs and remove the other")


def _unknown_related(file: EntryFile, known: set[str]) -> Iterator[Fault]:
    for at, other in enumerate(file.entry.related if file.entry else ()):
        if other not in known:
            what = f"`related` names `{other}`, which is no entry"
            yield Fault(file.name, file.line("related", at), what, "Use the id of an entry")
        elif file.entry and other == file.entry.id:
            what = "`related` names the entry itself"
            yield Fault(file.name, file.line("related", at), what, "Remove it")


def _misplaced_tag(file: EntryFile) -> Iterator[Fault]:
    entry = file.entry
    if entry and ABOUT_THE_CHAT in entry.tags and not entry.about_the_chat:
        what = f"the tag `{ABOUT_THE_CHAT}` stands on an entry of kind `{entry.kind}`"
        remedy = "Remove it: it is for small talk that says what this chat is"
        yield Fault(file.name, file.line("tags", entry.tags.index(ABOUT_THE_CHAT)), what, remedy)


def _answer_faults(file: EntryFile, facts: Facts) -> Iterator[Fault]:
    entry = file.entry
    if entry is None:
        return
    names = list(facts.names_in(entry.answer))
    for name in names:
        if name not in facts.by_name:
            line = file.answer_line("{" + name + "}")
            what = f"the answer uses the fact `{name}`, which facts.yaml lacks"
            yield Fault(file.name, line, what, "Add the fact, or correct its name", fatal=False)
    if entry.kind is Kind.EMERGENCY and names:
        line = file.answer_line("{" + names[0] + "}")
        yield Fault(file.name, line, "the emergency text uses a fact", "Write the text out")
    filled = facts.fill(entry.answer, _EVER) or entry.answer
    if len(filled) > DISCORD_SHOWS:
        what = f"the answer has {len(filled)} characters; Discord shows {DISCORD_SHOWS}"
        yield Fault(file.name, file.answer_line(""), what, "Shorten it, or split the topic")


_EVER = date.min
