"""The guard: masks case data in what an asker wrote before anything of it is kept."""

from bot.guard import documents, numbers, people
from bot.guard.contact import ContactDetails, contact_details
from bot.guard.folding import Folded, fold
from bot.guard.masking import Kind, Masked, Rule, placeholder

__all__ = ["ContactDetails", "Kind", "Masked", "contact_details", "mask"]

_RULES = (*numbers.RULES, *documents.RULES, *people.RULES)
_PASSES = 8  # what one mask lays bare, the next pass sees; two passes do as a rule


def _apply(rule: Rule, text: str, folded: Folded) -> tuple[str, int]:
    """Mask in a text all that one rule finds, and count it."""
    pieces: list[str] = []
    done = 0
    count = 0
    for match in rule.pattern.finditer(folded.text):
        start, end = match.span("value")
        if start == end or not rule.holds(match):
            continue
        first, last = folded.span(start, end)
        pieces += [text[done:first], placeholder(rule.kind)]
        done, count = last, count + 1
    return "".join([*pieces, text[done:]]), count


def mask(text: str) -> Masked:
    """Give the text with everything masked that belongs to a case or a person, and its kinds."""
    counts: dict[str, int] = {}
    folded = fold(text)
    for _ in range(_PASSES):
        before = text
        for rule in _RULES:
            text, count = _apply(rule, text, folded)
            if count:
                folded = fold(text)
                counts[rule.kind.value] = counts.get(rule.kind.value, 0) + count
        if text == before:
            break
    return Masked(text, tuple(counts), sum(counts.values()))
