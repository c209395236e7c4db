"""The ledger adds up, whatever happens."""

import random
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.case import ACTIVE, Action, act
from bot.deciding import Booking, End, Recorded, Standing, Verdict
from bot.errors import Refused
from bot.ledger import FirstReply, LedgerFacts, Line, Period, end_of, report
from bot.office import read_hours
from bot.pressing import Press, pressed
from bot.report import as_json, as_text
from bot.values import ButtonAction, Case, CaseState, Conversation, Person, Question, Role
from bot.verdict import Judged, emergency_verdict, verdict
from faq.advisor import Advice
from faq.decision import Outcome, PartDecision
from tests.bot.judging import AROUND, CATALOGUE

HOURS = read_hours("America/New_York", "mon-fri 08:00-17:00", "US")
START = datetime(2026, 12, 1, 15, tzinfo=UTC)
PERIOD = Period(date(2026, 12, 1), date(2026, 12, 31), HOURS)
STAFF = Person("s1", "Anne Bostain", Role.STAFF)
OUTCOMES = {
    Outcome.ANSWER: "hours",
    Outcome.SUGGEST: None,
    Outcome.ESCALATE: None,
    Outcome.SMALLTALK: "greeting",
}


@dataclass
class Row:
    """A question as a store has it."""

    question: Question
    decided: bool = False
    forgotten: bool = False
    bookings: tuple[Booking, ...] = ()
    case: int | None = None


@dataclass
class Books:
    """A store of questions and cases in memory, doing what the real one does in its commits."""

    luck: random.Random
    rows: list[Row] = field(default_factory=list)
    cases: dict[int, Case] = field(default_factory=dict)
    parts: int = 0

    def event(self) -> None:
        """Let something happen."""
        kinds = (self.receive, self.decide, self.press, self.work, self.lapse, self.forget)
        self.luck.choices(kinds, (5, 6, 4, 4, 1, 0.2))[0]()

    def receive(self) -> None:
        name = f"agency-{self.luck.randrange(30)}"
        where = Conversation("console", name)
        at = START + timedelta(minutes=len(self.rows))
        question = Question(f"m{len(self.rows)}", where, Person(name, "An agency"), "?", at)
        self.rows.append(Row(question))

    def decide(self) -> None:
        row = self.some(lambda row: not row.decided)
        if row is None:
            return
        parts = tuple(self.part() for _ in range(self.luck.choice((0, 1, 1, 1, 2, 3))))
        judged = Judged("q", row.question, Advice(parts, "fire"))
        decides = emergency_verdict if parts and self.luck.random() < 0.05 else verdict
        self.write(row, decides(judged, AROUND, self.standing(row), len(self.cases) + 1))
        self.parts += max(1, len(parts))
        row.decided = True

    def part(self) -> PartDecision:
        outcome = self.luck.choice(list(OUTCOMES))
        offered = ("hours", "pricing") if outcome is Outcome.SUGGEST else ()
        return PartDecision("a part", outcome, OUTCOMES[outcome], 0.5, (), offered)

    def press(self) -> None:
        row = self.some(lambda row: bool(row.bookings) and not row.forgotten)
        if row is None:
            return
        action = self.luck.choice([one for one in ButtonAction if not one.startswith("rate")])
        argument = self.luck.choice([*CATALOGUE.entries])
        standing = self.standing(row)
        if action is ButtonAction.ADD:
            if standing.replied is None:
                return
            argument = str(standing.replied.number)
        press = Press("p", "q", action, argument, row.question.asker, row.question.conversation)
        recorded = Recorded("q", row.question, row.bookings)
        try:
            self.write(row, pressed(press, AROUND, standing, recorded, len(self.cases) + 1))
        except Refused:
            return

    def work(self) -> None:
        """Do something with a case, if it allows that."""
        if not self.cases:
            return
        case = self.cases[self.luck.randint(1, len(self.cases))]
        action = self.luck.choice((Action.CLAIM, Action.REPLY, Action.RESOLVE, Action.WITHDRAW))
        actor = case.asker if action is Action.WITHDRAW else STAFF
        try:
            self.cases[case.number] = act(case, action, actor, START, text="hello").case
        except Refused:
            return

    def lapse(self) -> None:
        for row in self.rows:
            row.bookings = tuple(
                Booking(one.part, End.UNCHOSEN if one.end is End.OFFERED else one.end)
                for one in row.bookings
            )

    def forget(self) -> None:
        name = f"agency-{self.luck.randrange(30)}"
        for row in self.rows:
            if row.question.asker.id == name:
                self.parts += not row.decided
                row.decided = row.forgotten = True
        for case in self.cases.values():
            if case.asker.id == name and case.state not in (CaseState.RESOLVED,):
                withdrawn = Case(
                    case.number, CaseState.WITHDRAWN, Person("", ""), case.conversation, "",
                    case.opened_at,
                )  # fmt: skip
                self.cases[case.number] = withdrawn

    def some(self, fits: object) -> Row | None:
        found = [row for row in self.rows[-200:] if fits(row)]  # type: ignore[operator]
        return self.luck.choice(found) if found else None

    def standing(self, row: Row) -> Standing:
        theirs = [one for one in self.cases.values() if one.asker.id == row.question.asker.id]
        active = [one for one in theirs if one.state in ACTIVE]
        replied = [one for one in theirs if one.state is CaseState.REPLIED]
        return Standing(active[-1] if active else None, replied[-1] if replied else None)

    def write(self, row: Row, written: Verdict) -> None:
        if written.opens is not None:
            number = len(self.cases) + 1
            self.cases[number] = Case(
                number, CaseState.OPEN, row.question.asker, row.question.conversation, "?", START
            )
            row.case = number
        elif written.adds_to is not None:
            row.case = written.adds_to
        if written.bookings:
            row.bookings = written.bookings

    def lines(self) -> list[Line]:
        found = []
        for number, row in enumerate(self.rows):
            case = self.cases.get(row.case or 0)
            shared = (f"q{number}", row.question.at, row.decided, row.forgotten)
            state = case.state if case else None
            found += [
                Line(*shared, one.end, one.part.outcome, one.part.entry, state)
                for one in row.bookings
            ] or [Line(*shared, None)]
        return found


@settings(
    max_examples=3,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(st.integers(0, 2**32))
def test_the_ledger_adds_up_after_ten_thousand_random_events(seed: int) -> None:
    books = Books(random.Random(seed))  # noqa: S311
    for _ in range(10_000):
        books.event()
    made = report(LedgerFacts(books.lines(), ()), PERIOD, START)
    assert made.adds_up
    assert made.messages == len(books.rows)
    assert made.received == books.parts + sum(not row.decided for row in books.rows)


def line(end: End | None, question: str = "q", **more: object) -> Line:
    return Line(question, START, more.pop("decided", True), False, end, **more)  # type: ignore[arg-type]


def test_a_question_decided_without_a_booking_breaks_the_sum_and_is_named() -> None:
    made = report(LedgerFacts([line(End.ANSWERED), line(None, "lost-one")], ()), PERIOD, START)
    assert not made.adds_up
    assert made.unbooked == ("lost-one",)
    assert "DOES NOT ADD UP" in as_text(made)


def test_what_is_not_settled_yet_is_named_with_its_age() -> None:
    lines = [line(End.OFFERED), line(None, "q2", decided=False)]
    made = report(LedgerFacts(lines, ()), PERIOD, START + timedelta(hours=3))
    assert made.adds_up
    assert [one.what for one in made.unsettled] == ["choice", "undecided"]
    assert as_json(made)["unsettled"][0]["age_hours"] == 3.0  # type: ignore[index]


def test_a_question_whose_case_was_withdrawn_ends_as_withdrawn() -> None:
    assert end_of(line(End.PASSED_ON, case_state=CaseState.WITHDRAWN)) is End.WITHDRAWN
    assert end_of(line(End.ANSWERED, case_state=CaseState.WITHDRAWN)) is End.ANSWERED


def test_the_first_reply_is_measured_in_business_hours() -> None:
    replies = [FirstReply(START, START + timedelta(hours=hours)) for hours in (1, 2, 24)]
    made = report(LedgerFacts((), (), replies), PERIOD, START)
    assert as_json(made)["first_response_median_business_hours"] == 2.0


@pytest.mark.parametrize(("unfitted", "suggested"), [(18, 0.35), (0, 0.0)])
def test_the_share_of_unanswerable_questions_suggests_its_setting(
    unfitted: int, suggested: float
) -> None:
    lines = [line(End.ANSWERED, outcome=Outcome.ANSWER, entry="hours")] * (53 - unfitted)
    lines += [line(End.PASSED_ON, outcome=Outcome.ESCALATE)] * unfitted
    assert report(LedgerFacts(lines, ()), PERIOD, START).suggested_share == suggested


def test_too_few_questions_suggest_nothing() -> None:
    assert report(LedgerFacts([line(End.PASSED_ON)], ()), PERIOD, START).suggested_share is None


def test_the_text_fits_eighty_columns_and_names_each_case() -> None:
    case = Case(
        7, CaseState.CLAIMED, Person("a", "An agency"), Conversation("c", "d"), "private words",
        START, reason="When and where is the next course held?", owner=STAFF, due_at=START,
    )  # fmt: skip
    text = as_text(
        report(LedgerFacts([line(End.PASSED_ON)], [case]), PERIOD, START + timedelta(days=3))
    )
    assert max(map(len, text.splitlines())) <= 80
    assert "E-7      3 days  When and where" in text
    assert "overdue" in text
    assert "private words" not in text
