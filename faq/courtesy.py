"""Small politeness: texts that only greet, thank, acknowledge or say goodbye."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from faq.text import words

_MOST_WORDS = 16
_HEARTS = frozenset(
    words("""
    hi hiya yo hello hey howdy greetings thanks thank thankyou thx tnx ty cheers appreciate
    appreciated grateful bye goodbye cya ok okay okey alright perfect great cool awesome excellent
    understood regards sincerely respectfully cordially welcome sorry morning afternoon evening
    goodnight hope dear wishes noted
    """)
)
_RUNS = ("got it", "have a", "take care", "see you", "good day", "that's all", "that is all")
_AROUND = frozenset(
    words("""
    a advance again all also am and any are as be best bless care day doing enjoy every everybody
    everyone finds folks for fine friend friends from good got guys have having i i'd i'm i've in
    is it it's just kind kindest kindly lol look looking forward ma'am madam many much my nice
    night now of on one our quick really rest safe say see sir so soon stay swift take team that
    that's the there this time to truly up very warm we we're week weekend well will wonderful
    would yes you you're your yours
    """)
)
_THANKED_FOR = frozenset(
    words("assistance help helping information message reply response support")
)
_BEFORE_THANKED_FOR = frozenset(words("all any for kind of quick swift that the this your"))


def only_courtesy(text: str) -> bool:
    """Return whether the text greets, thanks or takes leave and asks for nothing."""
    said = words(text)
    if not 0 < len(said) <= _MOST_WORDS:
        return False
    if "?" in text:
        return _HEARTS.issuperset(said)
    return _has_heart(said) and all(_is_polite(*pair) for pair in pairwise(["", *said]))


def _is_polite(before: str, word: str) -> bool:
    if word in _THANKED_FOR:
        return before in _BEFORE_THANKED_FOR
    return word in _HEARTS or word in _AROUND


def _has_heart(said: Sequence[str]) -> bool:
    spaced = f" {' '.join(said)} "
    return not _HEARTS.isdisjoint(said) or any(f" {run} " in spaced for run in _RUNS)
