"""What the small words of English show about a text: that it asks, opens a clause, or leans."""

from __future__ import annotations

import re
from collections.abc import Sequence

from faq.text import normal, words

_ASKING = frozenset(words("how hows how's what whats what's who whos who's whom whose which why"))
_PLACING = frozenset(words("when when's whens where where's wheres"))
_HELPING = frozenset(
    words("""
    is are was were do does did can could may might will would should shall must has have had am
    isn't aren't wasn't don't doesn't didn't can't couldn't won't wouldn't shouldn't
    """)
)
_TELLING_TOO = frozenset(words("was were has have had am may might don't must will"))
_SUBJECTS = frozenset(
    words("""
    i you he she it we they there this that these those the a an any anybody anyone someone
    somebody everybody everyone all my our your his her its their one people officers
    """)
)
_BIDDING = frozenset(
    words("""
    tell give gimme send show provide confirm advise explain describe list state outline identify
    name need want looking wondering quote share point help let promise please pls plz kindly
    write draft speak act sign pretend
    """)
)
_PLEADING = frozenset(words("please pls plz kindly"))
_OPENING = frozenset(words("and or but so also plus then ok okay well now just hi hello hey yes"))
_DEPENDENT = frozenset(words("if since as because when whenever although though while once after"))
_MOST_FRAGMENT_WORDS = 4
_MOST_KEY_WORDS = 4
_ASKED_FOR = re.compile(
    r"\b(?:please|pls|plz|kindly|(?:i|we)(?:'d| would) (?:also |really |just )*(?:like|love)"
    r"|(?:i|we)(?:'d| would| will|'ll|'m|'re| am| are)? (?:also |really |just |still |only |all )*"
    r"(?:need|want|wish|wonder|wondering|require|request|have to know|looking for)"
    r"|interested in|(?:know|ask|asks|asked|asking|hear|wonder|wonders|inquires?|curious|unsure"
    r"|confirm|tell|told|explain|advise|identify|state|indicate)(?: (?:me|us|about|to know))?"
    r" (?:if|whether|how|what|who|whom|when|where|why|which))\b"
)
_DENIED = re.compile(
    r"(?:(?:i|we)(?:'m| am|'re| are)? )?(?:do not|don't|dont|not|no longer|never|no need)\b"
)
_SMALL = frozenset(
    words("""
    about actually again also an and another any anyway are aren't as at be been being but by
    can could did do does doesn't don't either else even ever exactly few for from had has have he
    hers herself him his if in instead into is isn't just like may maybe me mean meant might
    mine more most must my near nor not now of off ok okay on only onto or other others ours
    out over own please plus quite rather really same shall she should since so some still such
    than that that's thats the their theirs them then there these they this those though to too
    under up us very was we well were will with without would yes yet you yours no nope sorry
    possible true right correct
    a i it its it's her our your one ones
    """)
) | (_ASKING | _PLACING | _HELPING)


def asks(text: str) -> bool:
    """Return whether the text has the form of a question or a request."""
    if text.rstrip("\"')]”’*_ ").endswith(("?", "？")):
        return True
    said = _opened(words(text))
    return _leads_question(said) or _ASKED_FOR.search(normal(text)) is not None


def opens_clause(text: str, joined: bool) -> bool:
    """Return whether a new question begins here; `joined` when a word such as "and" precedes."""
    said = words(text[:80])
    first, second = [*said, "", ""][:2]
    if first in {"i", "we"}:
        match = _ASKED_FOR.search(normal(text[:80]))
        return match is not None and match.start() == 0
    if first in {"who", "whom", "whose", "which"} | _PLACING and not joined:
        return second in _HELPING
    if first in _ASKING | _PLACING | {"whether"}:
        return len(said) > 1
    if first in _PLEADING:
        return True
    return first in _HELPING and (second in _SUBJECTS or second.endswith("s"))


def depends(text: str) -> bool:
    """Return whether the text is a condition or a reason that needs what follows it."""
    said = words(text[:80])
    return bool(said) and said[0] in _DEPENDENT


def denies(text: str) -> bool:
    """Return whether the text begins by saying what is not wanted."""
    return _DENIED.match(normal(text[:80]).strip()) is not None


def is_fragment(text: str) -> bool:
    """Return whether the text is a few words, as one asks in a list or by a key word."""
    return len(words(text[:80])) <= _MOST_FRAGMENT_WORDS


def is_key_words(text: str) -> bool:
    """Return whether the text is a key word or two, as in a row of them."""
    return len(words(text[:80])) <= _MOST_KEY_WORDS and not asks(text.rstrip("?？ "))


def hollow(text: str) -> bool:
    """Return whether the text has small words only, so that it can't say by itself what about."""
    return _SMALL.issuperset(words(text))


def _opened(said: Sequence[str]) -> Sequence[str]:
    at = 0
    while at < len(said) and said[at] in _OPENING:
        at += 1
    return said[at:]


def _leads_question(said: Sequence[str]) -> bool:
    first, second = [*said[:2], "", ""][:2]
    if first in _ASKING or first in _BIDDING:
        return True
    if first in _PLACING:
        return second in _HELPING
    return first in _HELPING and (first not in _TELLING_TOO or second in _SUBJECTS)
