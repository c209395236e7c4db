"""Names, minors, addresses and diagnoses, where the context ties them to an incident."""

import re

from bot.guard.masking import Kind, Rule

__all__ = ["RULES"]

_ROLE = (
    r"(?:suspects?|victims?|arrestees?|complainants?|witness(?:es)?|subjects?|inmates?|decedent"
    r"|defendants?|perpetrator|perp|offender|detainee|prisoner|accused|deceased|patient"
    r"|reporting party|plaintiff|runaway)"
)
_PART = r"[A-Z][a-z]*(?:['-][A-Z]?[a-z]+|[A-Z][a-z]+)?"
_TITLE = r"(?:M(?:r|rs|s|iss)\.? )?"
_NAME = rf"{_TITLE}{_PART}(?: (?:[A-Z]\.|van|de|del|la|der|von|bin|al)){{0,2}}(?: {_PART}){{1,2}}"
_LAST_FIRST = rf"{_PART}, {_PART}(?: [A-Z]\.)?"
_NAMED = r"(?:(?i:'s)? (?i:name(?: is| was|:)?|named|called|is called|is named|goes by),?:? )"
_ACTS = (
    r"(?:arrested|booked|detained|tased|handcuffed|apprehended|charged|tackled|restrained|shot"
    r"|killed|stopped|cited|searched)"
)
_CHILD = (
    r"(?:juvenile|minor(?: child)?|child|kid|teen(?:ager)?|toddler|infant"
    r"|\d{1,2}[- ]year[- ]old(?: boy| girl| son| daughter| male| female| student)?|\d{1,2} ?yo)"
)
_STREET = (
    r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct|Way|Place|Pl"
    r"|Terrace|Ter|Circle|Cir|Highway|Hwy|Trail|Trl|Parkway|Pkwy)"
)
_HOUSE = (
    r"\d{1,6}[A-Z]? (?:[NSEW]\.? |North |South |East |West )?(?:[A-Z0-9][\w']* ){1,3}"
    rf"{_STREET}\b"
    r"(?:,? (?i:apt|unit|suite|#)\.? ?\w{1,5})?"
)
_INCIDENT = re.compile(
    r"\b(?:incident|liv(?:es|ed|ing) (?:at|on|in)|suspect|victim|responded"
    r"|respond(?:ing)? to|domestic"
    r"|scene|residence|his|her|their|arrest(?:ed)?|shooting|stabbing|burglary|robbery|overdose[ds]?"
    r"|home|house|complainant|assault|happened|occurred|welfare check|standoff|barricaded)\b",
    re.I,
)
_OURS = re.compile(
    r"\b(?:class|course|training|academy|station|ship|materials|our office|our address|venue|host"
    r"|headquarters|invoice|mail|meet|attend|seminar|held)\b",
    re.I,
)
_DIAGNOSIS = (
    r"(?:schizophreni[ac]|schizoaffective(?: disorder)?|bi-?polar(?: disorder)?|ptsd|dementia"
    r"|alzheimer'?s?(?: disease)?|autis(?:m|tic)|hiv(?:[- ]positive)?|aids|hepatitis(?: [abc])?"
    r"|(?:major |manic )?depress(?:ion|ive disorder)|psychosis|psychotic|suicidal ideation"
    r"|borderline(?: personality)?(?: disorder)?|epilep(?:sy|tic)|diabet(?:es|ic)|adhd|ocd)"
)
_SOMEBODY = (
    rf"(?:\b(?:the|our|this|that|my) {_ROLE}|\b(?:the|this|that|our) (?:man|woman|guy|boy|girl)"
    r"|\b(?:arrestee|patient|inmate)|\[[^\]\n]{1,60} removed\]"
    rf"|M(?:r|rs|s)\.? {_PART}(?: {_PART})?"
    r"|\b[Hh]e|\b[Ss]he)"
)
_LINK = (
    r"(?: (?:who|also|probably|really|clearly))?,?"
    r" (?:is|was|has|had|suffers? from|suffered from|has been"
    r"|was diagnosed with|is diagnosed with|diagnosed with|diagnosed as|lives with|with)"
    r"(?: (?:a|an|been|severe|paranoid|untreated|diagnosed|with|as|history|of)){0,4}"
)
_NO_NAME = re.compile(
    r"\b(?:Behaviou?rs?|Services?|Matter|Experts?|Training|Units?|Advoca\w+|Safety|Control|Rights"
    r"|Interview\w*|Statements?|Week|Day|Management|The|Who|Was|Is|Has|And|Or|In|On|At|To|For|Of"
    r"|Identification|Assistance|Compensation|Course|Class|Officer|Sergeant|Deputy|Chief|Program"
    r"|Support|Center|Academy|Department|Police|County|School|Impact|Care|Transport|Encounters?)\b"
)


def _is_name(match: re.Match[str]) -> bool:
    return not _NO_NAME.search(match["value"]) and not match[0].lower().startswith("subject:")


def _is_in_an_incident(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start("value") - 80) : match.start("value")]
    after = match.string[match.end("value") : match.end("value") + 60]
    sentence = re.split(r"[.!?\n](?=\s)", before)[-1] + " " + re.split(r"[.!?\n]", after)[0]
    return bool(_INCIDENT.search(sentence)) and not _OURS.search(sentence)


def _is_young(match: re.Match[str]) -> bool:
    return int(match["age"]) < 18 and _is_name(match)


RULES = (
    Rule(Kind.ADDRESS, re.compile(rf"(?<![\w-])(?P<value>{_HOUSE})"), _is_in_an_incident),
    Rule(
        Kind.MINOR,
        re.compile(
            rf"\b(?i:{_CHILD})(?:{_NAMED}|,? |: )"
            rf"(?P<value>{_NAME}|(?<=named ){_PART}|(?<=called ){_PART})\b"
        ),
        _is_name,
    ),
    Rule(
        Kind.MINOR,
        re.compile(
            rf"\b(?P<value>{_PART} {_PART})(?:,? \(?(?i:aged? |age: ?)|,? \(|, )(?P<age>\d{{1,2}})"
            r"(?=[,).]|$| (?i:was|is|has|had|got|years?|yrs?)\b)"
        ),
        _is_young,
    ),
    Rule(
        Kind.NAME,
        re.compile(rf"\b(?i:{_ROLE})(?:{_NAMED}|,? |: | (?:is|was) )"
            rf"(?P<value>{_NAME}|{_LAST_FIRST})\b"),
        _is_name,
    ),
    Rule(Kind.NAME, re.compile(rf"\b(?i:{_ROLE}): (?P<value>[A-Z]{{2,20}} [A-Z]{{2,20}})\b")),
    Rule(
        Kind.NAME,
        re.compile(
            rf"\b(?i:a|the|one|this) (?i:man|woman|guy|male|female|person|driver|citizen)"
            rf"(?:{_NAMED}| (?i:we|they|officers|i) {_ACTS},? )(?P<value>{_NAME})\b"
        ),
        _is_name,
    ),
    Rule(
        Kind.NAME,
        re.compile(
            rf"\b(?i:{_ROLE})(?:{_NAMED})(?!(?:to|by|in|on|the|a|be|been|is|was|and)\b)"
            r"(?P<value>[A-Za-z][a-z'-]+"
            r"(?: (?!(?:is|was|has|had|who|and|in|on|at|from|with|punched|hit|by)\b)"
            rf"[A-Za-z][a-z'-]+)?)\b"
        ),
        _is_name,
    ),
    Rule(Kind.NAME, re.compile(rf"\b(?i:{_ACTS}) (?P<value>{_NAME})\b"), _is_name),
    Rule(
        Kind.NAME,
        re.compile(
            rf"\b(?P<value>M(?:r|rs|s)\.? {_PART}(?: {_PART})?|{_PART} {_PART})"
            rf"(?={_LINK} {_DIAGNOSIS}\b)"
        ),
    ),
    Rule(
        Kind.DIAGNOSIS,
        re.compile(rf"{_SOMEBODY}{_LINK} (?i:(?P<value>{_DIAGNOSIS}))\b"),
    ),
    Rule(
        Kind.DIAGNOSIS,
        re.compile(
            r"\b(?i:his|her) (?:(?!(?i:training|class|course))\w+ ){0,3}?"
            rf"(?i:(?P<value>{_DIAGNOSIS}))\b"
            r"(?! (?i:training|class|course|module|certificat))"
        ),
    ),
)  # fmt: skip
