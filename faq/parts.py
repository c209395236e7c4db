"""Splitting a message into its questions: slices of the text, in order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from faq.courtesy import only_courtesy
from faq.decision import Candidate
from faq.sentences import Span, sentences, trimmed
from faq.speech import asks, denies, depends, hollow, is_fragment, is_key_words, opens_clause

Likeliest = Callable[[str], Candidate]

_MOST_PARTS = 8
_STANDS_FROM = 0.9
_MOST_SENTENCES = 40
_MOST_JOINTS = 12
_OPENING_LENGTH = 80
_JOINT = re.compile(
    r"(?<!\s)\s*[,;:]\s*(?:(?:and|or|but|also|plus|then)\s+)*"
    r"|(?<!\s)\s+(?:(?:and|also|plus|but|&|/)\s+)+"
    r"|(?<!\s)\s+(?=(?:what|how|who|where|when|why)(?:'?s| is| are| does| do| much| many| long)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Joint:
    """A place where two questions may meet: where one would end and the next begin."""

    left_end: int
    right_start: int
    punctuated: bool
    joined: bool
    opening: bool


def split(message: str, likeliest: Likeliest, sure: float = 0.5) -> tuple[str, ...]:
    """Return the questions of a message; a judge names the likeliest entry of any slice."""
    splitter = _Splitter(message, likeliest, sure)
    return tuple(span.of(message) for span in splitter.parts())


class _Splitter:
    """Splits one message, asking the judge about each slice once."""

    def __init__(self, message: str, likeliest: Likeliest, sure: float) -> None:
        self._message, self._likeliest, self._sure = message, likeliest, sure
        self._known: dict[str, Candidate] = {}

    def parts(self) -> list[Span]:
        asked = self._asked(_at_most(_MOST_SENTENCES, sentences(self._message)))
        clauses = [clause for span in asked for clause in self._clauses(span)]
        return _at_most(_MOST_PARTS, self._merged(clauses))

    def _judge(self, span: Span) -> Candidate:
        text = span.of(self._message)
        if text not in self._known:
            self._known[text] = self._likeliest(text)
        return self._known[text]

    def _is_sure(self, *judged: Candidate) -> bool:
        return all(one.probability >= self._sure for one in judged)

    def _asked(self, said: Sequence[Span]) -> list[Span]:
        """Return the sentences that ask; where none does, all but the courtesy, as one."""
        telling = [span for span in said if not only_courtesy(span.of(self._message))]
        asked = [span for span in telling if self._is_question(span)]
        if not asked:
            return [_over(telling or said)] if said else []
        return [self._with_what_it_leans_on(span, telling, asked) for span in asked]

    def _is_question(self, span: Span) -> bool:
        text = span.of(self._message)
        if text.endswith(":"):
            return False
        return span.item or asks(text) or (is_fragment(text) and self._is_sure(self._judge(span)))

    def _with_what_it_leans_on(
        self, span: Span, telling: Sequence[Span], asked: Sequence[Span]
    ) -> Span:
        if span.item or not hollow(span.of(self._message)):
            return span
        before = next((one for one in reversed(telling) if one.end <= span.start), None)
        return span if before is None or before in asked else Span(before.start, span.end)

    def _clauses(self, span: Span) -> Iterator[Span]:
        """Yield the clauses of a sentence that are questions of their own."""
        start = span.start
        joints = list(islice(_joints(self._message, span), _MOST_JOINTS))
        for number, joint in enumerate(joints):
            later = (one.left_end for one in joints[number + 1 :] if one.opening)
            left = trimmed(self._message, start, joint.left_end)
            right = trimmed(self._message, joint.right_start, next(later, span.end))
            if joint.opening and self._is_preface(left, joint):
                start = joint.right_start
            elif self._are_two(left, right, joint):
                yield left
                start = joint.right_start
        yield trimmed(self._message, start, span.end)

    def _is_preface(self, left: Span, joint: _Joint) -> bool:
        """Return whether this only greets, leads in, or says what is not wanted."""
        text = left.of(self._message)
        if only_courtesy(text) or hollow(text):
            return joint.punctuated or only_courtesy(text)
        introduces = self._message.startswith(":", joint.left_end)
        return not asks(text) and (introduces or denies(text))

    def _are_two(self, left: Span, right: Span, joint: _Joint) -> bool:
        """Return whether a joint parts two questions, about different entries, so that it helps."""
        first, second = left.of(self._message), right.of(self._message)
        if depends(first) or denies(first) or hollow(first) or only_courtesy(second):
            return False
        if joint.opening and not joint.joined and not asks(first):
            return False
        ours, theirs = self._judge(left), self._judge(right)
        if ours.entry == theirs.entry or _leans(second, ours, theirs):
            return False
        whole = self._judge(Span(left.start, right.end))
        both = self._is_sure(ours, theirs)
        if joint.opening and joint.joined and not both:
            one_stands = self._is_sure(ours) or (asks(first) and self._is_sure(theirs))
            return one_stands and whole.probability < max(ours.probability, theirs.probability)
        in_a_row = is_key_words(first) or theirs.probability >= _STANDS_FROM
        named = is_key_words(second) and in_a_row
        return both and (joint.opening or named or not self._is_sure(whole))

    def _merged(self, spans: Sequence[Span]) -> list[Span]:
        """Return the spans with neighbours about one entry, or about none, made one."""
        apart: list[Span] = []
        for span in spans:
            if apart and self._belong_together(apart[-1], span):
                apart[-1] = _over([apart[-1], span])
            else:
                apart.append(span)
        return apart

    def _belong_together(self, before: Span, after: Span) -> bool:
        ours, theirs = self._judge(before), self._judge(after)
        lost = not self._is_sure(ours) and not self._is_sure(theirs)
        return lost or ours.entry == theirs.entry or _leans(after.of(self._message), ours, theirs)


def _leans(after: str, ours: Candidate, theirs: Candidate) -> bool:
    stands = theirs.probability >= min(ours.probability, _STANDS_FROM)
    return hollow(after) and not stands


def _joints(message: str, span: Span) -> Iterator[_Joint]:
    for joint in _JOINT.finditer(message, span.start, span.end):
        if span.start < joint.start() and joint.end() < span.end:
            punctuated = not joint.group().lstrip()[:1].isalpha() and not joint.group().isspace()
            joined = any(letter.isalpha() or letter in "&/" for letter in joint.group())
            after = message[joint.end() : min(span.end, joint.end() + _OPENING_LENGTH)]
            opening = opens_clause(after, joined)
            yield _Joint(joint.start(), joint.end(), punctuated, joined, opening)


def _at_most(number: int, spans: list[Span]) -> list[Span]:
    """Return the spans, all beyond the number gathered in the last one."""
    if len(spans) <= number:
        return spans
    return [*spans[: number - 1], _over(spans[number - 1 :])]


def _over(spans: Sequence[Span]) -> Span:
    return Span(spans[0].start, spans[-1].end)
