"""Holding on to past answers while a draft goes in: what was answered only just gets a phrasing.

A new entry shifts what all others are sure of a little. A question that was answered close to the
line may fall below it, unless the FAQ learns its wording; that goes into files beside the draft.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.draft_trial import Change, Trial, try_draft
from bot.drafts import added_to, beside, clear_beside, new_phrasings, with_phrasings, write_text
from bot.gaps import Past
from bot.guard import mask
from bot.settings import Settings
from faq.advisor import Advisor
from faq.entry_file import read_entry_file
from faq.text import words

ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Held:
    """What a draft would do with the wordings that were put beside it, and those by entry."""

    trial: Trial
    wordings: dict[str, list[str]]

    @property
    def count(self) -> int:
        """How many wordings lie beside the draft."""
        return sum(map(len, self.wordings.values()))


def hold_answers(
    draft: Path, settings: Settings, before: Advisor, past: Sequence[Past], today: date
) -> Held:
    """Return a draft's trial once past answers stay, or after three rounds of holding them.

    Each round puts the answers that would change, and those that only just stay, beside the
    draft as phrasings of their own entries. Raises `WrongUse` for a faulty draft.
    """
    clear_beside(draft)
    own = draft.read_text(encoding="utf-8") if draft.is_file() else ""
    held: dict[str, list[str]] = {}
    trial = try_draft(draft, settings, before, past, today)
    taken = _phrasings(draft)
    for _ in range(ROUNDS):
        found = _wordings([*trial.changed, *trial.close], before, held, taken)
        if not trial.changed or found == held:
            break
        held = found
        _write(held, draft, own, before)
        trial = try_draft(draft, settings, before, past, today)
    return Held(trial, held)


def _wordings(
    changes: Sequence[Change],
    advisor: Advisor,
    held: dict[str, list[str]],
    taken: frozenset[str],
) -> dict[str, list[str]]:
    """Return what is held by entry, with the wordings of these answers that the FAQ lacks."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for entry, texts in held.items():
        found[entry] += texts
    for change in changes:
        text = mask(change.text).text
        if change.before.entry and _key(text) not in taken:
            found[change.before.entry].append(text)
    new = {entry: new_phrasings(texts, advisor.catalogue) for entry, texts in found.items()}
    return {entry: texts for entry, texts in new.items() if texts}


def _phrasings(draft: Path) -> frozenset[str]:
    """Return the draft's own phrasings, which no other entry may have."""
    entry = read_entry_file(draft, draft.parent).entry
    return frozenset(_key(text) for text in entry.phrasings) if entry else frozenset()


def _key(text: str) -> str:
    return " ".join(words(text))


def _write(held: dict[str, list[str]], draft: Path, own: str, advisor: Advisor) -> None:
    for entry, texts in held.items():
        if entry == draft.stem:
            write_text(draft, added_to(own, texts) or own)
        else:
            made = with_phrasings(advisor.catalogue, entry, texts)
            write_text(beside(draft) / f"{entry}.md", made.text)
