"""Dates of birth, licenses, plates and the numbers of cases, each where its context names it."""

import re

from bot.guard.masking import Kind, Rule

__all__ = ["RULES"]

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"(?:\d{{1,4}}[/. -]\d{{1,2}}[/. -]\d{{2,4}}|\d{{8}}|{_DAY}(?: of)? {_MONTH},? \d{{2,4}}"
    rf"|{_MONTH} {_DAY},? \d{{2,4}}|\d{{1,2}}/\d{{1,2}})(?!\d)"
)
_BIRTH = (
    r"(?:\bd[./]? ?o[./]? ?b\b\.?|\bdate of birth|\bbirth ?-?date|\bbirth ?day|\bb-?day"
    r"|\bborn(?: on)?"
    r"|\bfecha de nacimiento|\bnacid[oa] el)"
)
_NUMBER = r"(?:[ :#.=]|\bnumbers?\b|\bnum\b|\bno\b|\bis\b|\bwas\b|\bid\b|\bof\b){0,6}"
_LICENSE = (
    r"(?:\bdriver'?s?'? ?lic(?:en[sc]es?)?\b\.?"
    r"|(?:\b(?:his|her|their)|'s) licen[sc]e(?= (?:number|no\b|#|is))"
    r"|\boperator'?s?'? licen[sc]e|\bdl(?=[ :#]{1,3})"
    r"|\boln\b|\bodl\b|\bcdl\b)"
)
_PLATE = (
    r"(?:\blicen[sc]e plates?|\bplates?(?:'s)?|\btags?\b(?= (?:number|no\b|#))"
    r"|\b(?:vehicle|licen[sc]e) tag|\blp(?=[:#]))"
)
_CASE = (
    r"(?:\bcase(?: file)?|\bfir\b|\bincident|\breport|\bcitation|\bdocket|\bbooking|\bwarrant"
    r"|\bcomplaint|\bcad\b"
    r"|\bir\b|\boca\b|\bticket|\barrest|\bdr\b(?=[ #]{0,2}#)|\bcfs\b|\bevidence|\bsummons)"
)
_CASE_NUMBER = r"(?:[ :#.-]|\bnumbers?\b|\bnum\b|\bno\b|\bis\b|\bwas\b){0,6}"
_VALUE = r"(?P<value>[A-Z]{0,4}-?\d[\dA-Z]*(?:[-:][\dA-Z]+){0,4})(?![\w/])"
_YEAR = re.compile(r"(?:19|20)\d\d")
_A_DATE = re.compile(r"(?:19|20)\d\d-\d{1,2}(?:-\d{1,2})?|\d{1,2}-\d{1,2}-\d{2,4}")
_OURS = re.compile(r"E-\d+", re.I)
_EXPLICIT = re.compile(r"#|\bno\b|\bnum", re.I)


def _digits(text: str) -> int:
    return sum(char.isdigit() for char in text)


def _is_license(match: re.Match[str]) -> bool:
    return _digits(match["value"]) >= 5 and not _A_DATE.fullmatch(match["value"])


def _is_plate(match: re.Match[str]) -> bool:
    value = match["value"]
    letters = any(char.isalpha() for char in value)
    return _digits(value) >= 1 and (letters or _digits(value) >= 5)


def _is_case(match: re.Match[str]) -> bool:
    value = match["value"]
    if _OURS.fullmatch(value) or _YEAR.fullmatch(value) or _A_DATE.fullmatch(value):
        return False
    return _digits(value) >= (3 if _EXPLICIT.search(match["lead"]) else 5)


RULES = (
    Rule(Kind.BIRTH, re.compile(_BIRTH + rf"[^\d\n\[\].!?]{{0,20}}?(?P<value>{_DATE})", re.I)),
    Rule(
        Kind.LICENSE,
        re.compile(
            _LICENSE + _NUMBER
            + r"(?P<value>[A-Z]{0,3}-?\d[\dA-Z]*(?:[- ]\d[\dA-Z]*){0,4}(?:-[A-Z]\b)?)(?!\w)",
            re.I,
        ),
        _is_license,
    ),
    Rule(
        Kind.PLATE,
        re.compile(
            rf"(?i:{_PLATE}{_NUMBER})"
            r"(?P<value>[A-Z0-9]{2,4}[ -][A-Z0-9]{2,4}|[A-Z0-9]{5,8}"
            r"|(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{5,8})(?!\w)"
        ),
        _is_plate,
    ),
    Rule(Kind.CASE, re.compile(_CASE + rf"(?P<lead>s?{_CASE_NUMBER})" + _VALUE, re.I), _is_case),
)  # fmt: skip
