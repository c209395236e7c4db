"""Canonical sentences: the same plain words for however a frightened person happened to type."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from faq.emergency.variants import LETTERS, SIGNS, VARIANTS

__all__ = ["sentences", "squeeze"]

_LONGEST = 60  # words read together; longer sentences are cut with an overlap
_OVERLAP = 20
_END = re.compile(r"[.!?;\n\r\u2028]+(?=\s|$|[\"')\]])|\n+|\s-+\s|[\u2013\u2014]|\.{2,}")
_TOKEN = re.compile(r"[a-z0-9$@]+(?:'[a-z]+)*")
_RUN = re.compile(r"([a-z])\1{2,}")
_SPELLED = re.compile(r"(?<![a-z0-9'])(?:[a-z][ .\-_*]{1,2}){3,30}[a-z](?![a-z0-9'])")
_OPENER = re.compile(r" (?:also|btw|by the way|but|however|oh and|and also|anyway) ")
_LEET = str.maketrans("013457$@", "oieastsa")
_PHRASES = (
    (re.compile(r" any more(?= )"), " anymore"),
    (re.compile(r" good bye(?= )"), " goodbye"),
    (re.compile(r" no one(?= )"), " nobody"),
    (re.compile(r" (my|him|her|it|them) self(?= )"), r" \1self"),
    (re.compile(r" (\d+) ?(?:yo|yr old|yrs old|years old|y o)(?= )"), r" \1 year old"),
    (re.compile(r" some (?:one|body)(?= )"), " someone"),
    (re.compile(r" role play"), " roleplay"),
    (re.compile(r" de escalat"), " deescalat"),
    (re.compile(r" (?:19\d\d|20[01]\d|202[0-6])(?= )"), " pastyear"),
)


def _is_kept(char: str) -> bool:
    return unicodedata.category(char) not in {"Mn", "Me", "Cf", "Cs", "Co", "Cn"}


def _latin(text: str) -> str:
    """Fold width, accents, invisible characters, look-alike letters and telling emoji."""
    if text.isascii():
        return text.lower()
    signed = "".join(SIGNS.get(char, char) for char in text)
    folded = unicodedata.normalize("NFKD", signed).casefold()
    plain = "".join(char for char in folded if _is_kept(char))
    return plain.translate(LETTERS)


@cache
def _known() -> frozenset[str]:
    from faq.emergency.cues import vocabulary

    return vocabulary()


def squeeze(word: str) -> str:
    """Shorten letters repeated three times or more to two where that is a word, else to one."""
    if not _RUN.search(word):
        return word
    twice = _RUN.sub(r"\1\1", word)
    return twice if twice in _known() or twice in VARIANTS else _RUN.sub(r"\1", word)


def _canonical(token: str) -> str:
    from faq.emergency.spelling import repair

    word = squeeze(token)
    if word in VARIANTS:
        return VARIANTS[word]
    if "'" in word:
        stem, _, tail = word.partition("'")
        return f"{VARIANTS.get(stem, stem)} {VARIANTS.get(chr(39) + tail, '')}".strip()
    if word in _known() or word.isdigit():
        return word
    if not word.isalpha():
        word = word.translate(_LEET)
    return repair(word)


def _words(sentence: str) -> list[str]:
    tokens = _TOKEN.findall(sentence)
    line = f" {' '.join(_canonical(token) for token in tokens)} "
    for pattern, replacement in _PHRASES:
        line = pattern.sub(replacement, line)
    return line.split()


def _pieces(words: list[str]) -> Iterator[str]:
    step = _LONGEST - _OVERLAP
    for start in range(0, max(1, len(words) - _OVERLAP), step):
        yield f" {' '.join(words[start : start + _LONGEST])} "


def _parts(plain: str) -> Iterator[tuple[str, bool]]:
    start = 0
    for end in _END.finditer(plain):
        yield plain[start : end.start()], "?" in end[0]
        start = end.end()
    yield plain[start:], False


def sentences(text: str) -> list[tuple[str, bool]]:
    """Give the sentences of a raw message in canonical words, and whether each is a question."""
    plain = _SPELLED.sub(lambda run: re.sub(r"[^a-z]", "", run[0]), _latin(text))
    found: list[tuple[str, bool]] = []
    for part, asks in _parts(plain):
        for piece in _pieces(_words(part)):
            cuts = [f" {cut.strip()} " for cut in _OPENER.split(piece) if cut.strip()]
            found += [(cut, asks and cut is cuts[-1]) for cut in cuts]
    return found
