"""Social security numbers and payment cards, by form and by what stands around them."""

import re

from bot.guard.masking import Kind, Rule

__all__ = ["RULES"]

_SOCIAL = (
    r"(?:\bssn?(?:\b|(?=\d))|\bss ?(?:#|no\b|num\b|number\b)|\bsocials?\b(?: security)?"
    r"|\bsoc(?:ial)?\.? sec\b)"
)
_CARD = r"(?:4\d|5[1-5]|2[2-7]|3[0-9]|6[0245])(?:[ -]?\d){11,17}"
_AFTER = r"[^\d\n\[\]]"
_GAP = r"[^\d\n\[\]]{0,30}?"
_NINE = r"(?:\d{3}[-. ]{0,2}\d{2}[-. ]{0,2}\d{4}|\d(?:[-. ]{1,2}\d){8})(?![\d]|-\d)"
_OTHER = re.compile(
    r"(?:\bpo\b|purchase order|invoice|vendor|account|budget|grant|award|\bein\b|tax id|duns|quote"
    r"|order|routing|part|item|requisition)[^\n.]{0,25}$",
    re.I,
)
_DIGIT = r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|\b\d\b)"
_WORDS = r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)"
_MENTIONED = re.compile(_SOCIAL, re.I)
_ONE_DIGIT = re.compile(_DIGIT, re.I)


def _stands_alone(match: re.Match[str]) -> bool:
    start = match.start("value")
    return not _OTHER.search(match.string[max(0, start - 45) : start])


def _is_beside_one(match: re.Match[str]) -> bool:
    """Tell whether the text speaks of a social security number anywhere."""
    return bool(_MENTIONED.search(match.string))


def _is_card(match: re.Match[str]) -> bool:
    digits = [int(char) for char in match["value"] if char.isdigit()]
    if not _stands_alone(match) or len(set(digits)) == 1:
        return False
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[-2::-2]]
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


def _is_nine_long(match: re.Match[str]) -> bool:
    return len(_ONE_DIGIT.findall(match["value"])) == 9


RULES = (
    Rule(
        Kind.CARD,
        re.compile(
            rf"(?<![\w-])(?P<value>{_CARD})(?![\w]|-\d)"
        ),
        _is_card,
    ),
    Rule(
        Kind.CARD,
        re.compile(
            rf"\b(?:card|visa|mastercard|amex)\b{_AFTER}{{0,20}}(?P<value>\d(?:[ -]?\d){{12,18}})",
            re.I,
        ),
    ),
    Rule(
        Kind.CARD,
        re.compile(r"\b(?:cvv2?|cvc|security code)\b[ :#is]{0,6}(?P<value>\d{3,4})(?!\d)", re.I),
    ),
    Rule(
        Kind.SOCIAL_SECURITY,
        re.compile(_SOCIAL + _GAP + rf"(?P<value>{_NINE})", re.I),
    ),
    Rule(
        Kind.SOCIAL_SECURITY,
        re.compile(rf"(?<![\w.-])(?P<value>{_NINE})[^\d\n\[\]]{{0,30}}?{_SOCIAL}", re.I),
    ),
    Rule(
        Kind.SOCIAL_SECURITY,
        re.compile(r"(?<![\w.-])(?P<value>\d{3}-\d{2}-\d{4})(?![\w]|-\d)"),
        _stands_alone,
    ),
    Rule(
        Kind.SOCIAL_SECURITY,
        re.compile(r"(?<![\w.-])(?P<value>\d{3}[ .]\d{2}[ .]\d{4})(?![\w]|-\d)"),
        _is_beside_one,
    ),
    Rule(
        Kind.SOCIAL_SECURITY,
        re.compile(
            rf"\blast (?:four|4)\b{_AFTER}{{0,30}}(?:social|ssn?)\b{_AFTER}{{0,20}}"
            r"(?P<value>\d{4})(?!\d)",
            re.I,
        ),
    ),
    Rule(
        Kind.SOCIAL_SECURITY,
        re.compile(
            _SOCIAL + rf"{_AFTER}{{0,25}}(?:ends? (?:in|with)|ending(?: in)?|last (?:four|4))"
                   rf"{_AFTER}{{0,12}}"
                   r"(?P<value>\d{4})(?!\d)", re.I),
    ),
    Rule(
        Kind.SOCIAL_SECURITY,
        re.compile(
            rf"\b(?P<value>{_WORDS}(?:[ ,.-]{{1,3}}{_DIGIT}){{8,}})\b",
            re.I,
        ),
        _is_nine_long,
    ),
    Rule(
        Kind.SOCIAL_SECURITY,
        re.compile(
            _SOCIAL
            + rf"{_AFTER}{{0,20}}?\b(?P<value>{_DIGIT}(?:[ ,.-]{{1,3}}{_DIGIT}){{3,8}})\b",
            re.I,
        ),
    ),
)  # fmt: skip
