"""Drafts: entry files made from what was asked and what staff replied, for a curator to look at."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot import gap_words
from bot.errors import WrongUse
from bot.gaps import Group
from bot.guard import mask
from bot.values import History, Role
from faq.catalogue import ENTRIES_FOLDER, Catalogue
from faq.entry import Entry, Kind
from faq.text import words
from faq.unusable_files import unwritten

FOLDER = "drafts"
NEAR_ENOUGH = 0.35
MOST_PHRASINGS = 24
LONGEST_PHRASING = 300
LONGEST_TITLE = 80
LONGEST_ANSWER = 1200
_PHRASINGS = re.compile(r"^phrasings:[^\n]*\n(?:[ \t]*(?:-|#)[^\n]*\n|[ \t]+[^\n]*\n|\n)*", re.M)


@dataclass(frozen=True, slots=True)
class Draft:
    """One entry file to be: its id, its text, and whether it is new or an entry with phrasings."""

    entry: str
    text: str
    is_new: bool


def draft_of(group: Group, catalogue: Catalogue) -> Draft | None:
    """Return the draft that would close a group's gaps, or None where there is nothing to add.

    Phrasings for the answer they come near to; else a new entry whose answer is what staff
    replied; without a reply, phrasings for the hand-off they come near to, or a new hand-off.
    """
    phrasings = new_phrasings([gap.text for gap in group.gaps], catalogue)
    if not phrasings:
        return None
    reply = group.replies[0] if group.replies else None
    near = _near_entry(group, catalogue)
    if near is not None and (near.kind is Kind.ANSWER or reply is None):
        return with_phrasings(catalogue, near.id, phrasings)
    # Wordings that another entry claims would blur the border between the two.
    clear = new_phrasings([gap.text for gap in group.unclaimed], catalogue)
    return new_entry(_free_id(group.words, catalogue), clear, reply, _title(phrasings))


def _near_entry(group: Group, catalogue: Catalogue) -> Entry | None:
    near = group.nearest
    if near is None or near.probability < NEAR_ENOUGH:
        return None
    return catalogue.entries.get(near.entry)


def draft_of_case(history: History, catalogue: Catalogue) -> Draft | None:
    """Return a new entry made of one case: its question, and the last reply as the answer."""
    replies = [one.text for one in history.messages if one.author.role is Role.STAFF]
    asked = [history.case.question, *_asked(history)]
    phrasings = new_phrasings([mask(text).text for text in asked], catalogue)
    if not replies or not phrasings:
        return None
    name = [word for word in words(phrasings[0]) if len(word) > 3][:3]
    return new_entry(_free_id(name, catalogue), phrasings, replies[-1])


def _asked(history: History) -> list[str]:
    return [one.text for one in history.messages if one.author.role is Role.ASKER]


def new_phrasings(texts: Sequence[str], catalogue: Catalogue) -> list[str]:
    """Return the wordings that the FAQ lacks, each once, at most two dozen."""
    known = {" ".join(words(phrasing)) for entry in catalogue for phrasing in entry.phrasings}
    found: dict[str, str] = {}
    for text in texts:
        line = " ".join(text.split())
        key = " ".join(words(line))
        if key and key not in known and len(line) <= LONGEST_PHRASING:
            found.setdefault(key, line)
    return list(found.values())[:MOST_PHRASINGS]


def with_phrasings(catalogue: Catalogue, entry: str, phrasings: Sequence[str]) -> Draft:
    """Return an entry's file with phrasings added at the end of its list."""
    text = _entry_path(catalogue, entry).read_text(encoding="utf-8")
    made = added_to(text, phrasings) or _file(catalogue.entries[entry], phrasings)
    return Draft(entry, made, is_new=False)


def added_to(text: str, phrasings: Sequence[str]) -> str | None:
    """Return an entry file's text with phrasings added; None where it has no list of them."""
    found = _PHRASINGS.search(text)
    if found is None:
        return None
    block = found.group().rstrip("\n")
    added = "".join(f"\n  - {_quoted(phrasing)}" for phrasing in phrasings)
    return text[: found.start()] + block + added + "\n" + text[found.end() :]


def new_entry(
    entry: str, phrasings: Sequence[str], reply: str | None, title: str | None = None
) -> Draft:
    """Return a new entry's file; without a reply it hands the topic over to a person."""
    answer = reply.strip() if reply and reply.strip() else gap_words.TO_A_PERSON
    answer = answer.replace("{", "(").replace("}", ")")[:LONGEST_ANSWER]
    kind = Kind.ANSWER if reply and reply.strip() else Kind.HANDOFF
    made = Entry(
        id=entry,
        kind=kind,
        title=title or _title(phrasings),
        phrasings=tuple(phrasings),
        answer=answer,
    )
    return Draft(entry, _file(made, ()), is_new=True)


def write_draft(draft: Draft, data_dir: Path) -> Path:
    """Write a draft into the folder of drafts and return its path; raises `WrongUse`."""
    path = data_dir / FOLDER / f"{draft.entry}.md"
    clear_beside(path)
    return write_text(path, draft.text)


def write_text(path: Path, text: str) -> Path:
    """Write a file of a draft and return its path; raises `WrongUse`."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise WrongUse(unwritten(path, error)) from error
    return path


def beside(draft: Path) -> Path:
    """Return the folder beside a draft: entry files that go into the FAQ together with it."""
    return draft.with_suffix("")


def companions(draft: Path) -> list[Path]:
    """Return the entry files beside a draft."""
    return sorted(beside(draft).glob("*.md")) if draft.suffix == ".md" else []


def clear_beside(draft: Path) -> None:
    """Remove the entry files beside a draft; raises `WrongUse`."""
    for file in companions(draft):
        try:
            file.unlink()
        except OSError as error:
            told = gap_words.NOT_REMOVED.format(file=file, reason=error.strerror)
            raise WrongUse(told) from error


def overlay(catalogue: Catalogue, draft: Path, folder: Path) -> None:
    """Make a copy of the FAQ with a draft, and what lies beside it, in it; raises `WrongUse`."""
    if not draft.is_file():
        raise WrongUse(gap_words.NO_SUCH_DRAFT.format(draft=draft))
    for name in ("facts.yaml", "words.yaml", "golden.yaml"):
        if (catalogue.folder / name).exists():
            shutil.copy2(catalogue.folder / name, folder / name)
    shutil.copytree(catalogue.folder / ENTRIES_FOLDER, folder / ENTRIES_FOLDER)
    for file in (*companions(draft), draft):
        shutil.copy2(file, folder / ENTRIES_FOLDER / file.name)


def _title(phrasings: Sequence[str]) -> str:
    """Return the shortest of the most typical wordings that says more than a word or two."""
    typical = [one for one in phrasings[:10] if len(one.split()) > 2] or phrasings[:1]
    title = min(typical, key=len)[:LONGEST_TITLE].strip()
    return title[:1].upper() + title[1:]


def _file(entry: Entry, more: Sequence[str]) -> str:
    lines = [
        "---",
        f"id: {entry.id}",
        f"kind: {entry.kind.value}",
        f"title: {_quoted(entry.title)}",
        "phrasings:",
        *(f"  - {_quoted(phrasing)}" for phrasing in (*entry.phrasings, *more)),
    ]
    for key, values in (("related", entry.related), ("tags", entry.tags)):
        if values:
            lines.append(f"{key}: [{', '.join(values)}]")
    return "\n".join([*lines, "---", entry.answer, ""])


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _entry_path(catalogue: Catalogue, entry: str) -> Path:
    return catalogue.folder / ENTRIES_FOLDER / f"{entry}.md"


def _free_id(named: Sequence[str], catalogue: Catalogue) -> str:
    plain = [re.sub(r"[^a-z0-9]", "", word) for word in named]
    name = "-".join(word for word in plain if word)[:50] or "new-topic"
    number, free = 1, name
    while free in catalogue.entries:
        number += 1
        free = f"{name}-{number}"
    return free
