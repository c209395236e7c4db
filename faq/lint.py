"""What could be better across the entries: warnings and suggestions, each with its remedy."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from faq.advisor import Advisor
from faq.catalogue import ENTRIES_FOLDER, Catalogue
from faq.entry import Kind
from faq.facts import FACTS_FILE
from faq.faults import Fault

ENOUGH_PHRASINGS = 20


def facts_due(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Return a warning for each fact past its review date or expired."""
    for name, fact in sorted(catalogue.facts.by_name.items()):
        if not fact.usable(today):
            what = f"the fact `{name}` expired on {fact.expires}, so its answers are passed on"
        elif fact.due(today):
            what = f"the fact `{name}` was due for review on {fact.review_by}"
        else:
            continue
        yield Fault(FACTS_FILE, 1, what, f"{fact.owner} confirms or corrects it", fatal=False)


def suggestions(advisor: Advisor) -> Iterator[Fault]:
    """Return what would make the entries match better."""
    yield from thin_entries(advisor.catalogue)


def thin_entries(catalogue: Catalogue) -> Iterator[Fault]:
    """Return the entries with too few phrasings to be recognised well."""
    for entry in catalogue:
        if entry.kind is not Kind.EMERGENCY and len(entry.phrasings) < ENOUGH_PHRASINGS:
            what = f"only {len(entry.phrasings)} phrasings"
            remedy = f"Add ways real askers put it, up to {ENOUGH_PHRASINGS} or more"
            yield Fault(f"{ENTRIES_FOLDER}/{entry.id}.md", 1, what, remedy, fatal=False)
