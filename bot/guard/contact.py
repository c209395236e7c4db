"""Phone numbers and e-mail addresses that an asker gave for being reached."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.guard.folding import fold

__all__ = ["ContactDetails", "contact_details"]

_OWN_NUMBERS = frozenset({"8335387246"})
_PHONE = re.compile(
    r"(?<![\w-])(?:\+?1[-. ]?)?\(?([2-9]\d{2})\)?[-. ]{0,2}(\d{3})[-. ]?(\d{4})(?![\w-])"
)
_MAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,24}(?![\w-])"
)
_NOT_THEIRS = re.compile(
    r"\b(?:his|her|their|your|suspect'?s?|victim'?s?|complainant'?s?|witness'?s?"
    r"|caller'?s?|he|she|po"
    r"|invoice|order|vendor|account|grant)\b[^.!?\n]{0,25}$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class ContactDetails:
    """The phone numbers and e-mail addresses in a message that lead to its asker."""

    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether there is any way to reach the asker here."""
        return bool(self.phones or self.emails)


def _theirs(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    for match in pattern.finditer(text):
        if not _NOT_THEIRS.search(text[max(0, match.start() - 40) : match.start()]):
            yield match


def contact_details(text: str) -> ContactDetails:
    """Give the asker's own phones and e-mails, as written; never ours, never another person's."""
    plain = fold(text).text
    phones = [
        match[0].strip()
        for match in _theirs(_PHONE, plain)
        if "".join(match.groups()) not in _OWN_NUMBERS
    ]
    emails = [match[0] for match in _theirs(_MAIL, plain)]
    return ContactDetails(tuple(dict.fromkeys(phones)), tuple(dict.fromkeys(emails)))
