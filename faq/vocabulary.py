"""The words file: what we call a thing, and the other words askers use for it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from faq.located import Located, read_text, read_yaml

WORDS_FILE = "words.yaml"
_SHAPE = "Write `our word: [their word, another]`"


def read_words(folder: Path) -> tuple[dict[str, tuple[str, ...]], Located]:
    """Return each of our words with its variants, and what was wrong; no file means no words."""
    if not (folder / WORDS_FILE).exists():
        return {}, Located(WORDS_FILE, value={})
    text, faults = read_text(folder / WORDS_FILE, WORDS_FILE)
    located = read_yaml(text, WORDS_FILE)
    located.faults += faults
    found: dict[str, tuple[str, ...]] = {}
    if located.faults or located.value is None:
        return found, located
    if not isinstance(located.value, Mapping):
        located.fault("this is not a list of words", _SHAPE)
        return found, located
    meant: dict[str, str] = {}
    for word, variants in located.value.items():
        if not isinstance(variants, list) or not all(isinstance(one, str) for one in variants):
            located.fault(f"`{word}` has no list of variants", _SHAPE, word)
            continue
        found[word] = tuple(variants)
        _check_variants(located, word, variants, meant)
    return found, located


def _check_variants(
    located: Located, word: str, variants: list[str], meant: dict[str, str]
) -> None:
    for at, variant in enumerate(variants):
        other = meant.setdefault(variant.casefold(), word)
        if other != word:
            what = f"`{variant}` stands for `{other}` already"
            located.fault(what, "A variant can mean one thing only", word, at)
