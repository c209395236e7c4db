"""The ledger on both stores: everything received is found again with its end."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.case import Action
from bot.deciding import Booking, End, Standing, Verdict
from bot.ledger import LedgerFacts, Period, Report, report
from bot.office import read_hours
from bot.rating import RATED_GOOD, Rating
from bot.storage.store import Store, open_store
from bot.values import Delivery, Person
from faq.decision import Outcome
from tests.storage.making import (
    AGENCY,
    HERE,
    START,
    HandClock,
    answer,
    answering,
    asked,
    doing,
    part,
    pass_on,
)

HOURS = read_hours("America/New_York", "mon-fri 08:00-17:00", "US")
PERIOD = Period(date(2026, 12, 1), date(2026, 12, 3), HOURS)


async def made(store: Store) -> Report:
    lines = await store.books.lines(PERIOD.start, PERIOD.end)
    replies = await store.books.first_replies(PERIOD.start, PERIOD.end)
    ratings = await store.books.ratings(PERIOD.start, PERIOD.end)
    waiting = await store.cases.cases()
    return report(LedgerFacts(lines, waiting, replies, ratings), PERIOD, START)


async def offer(store: Store) -> None:
    question = asked("what about it?", by=Person("agency-2", "Another"))
    receipt = await store.intake.receive(question)

    def plan(standing: Standing, number: int) -> Verdict:
        return Verdict((Booking(part("what about it?", Outcome.SUGGEST), End.OFFERED),))

    await store.intake.decide(receipt.question_id, plan)


class Silent:
    async def send(self, deliveries: Sequence[Delivery]) -> None:
        pass


async def test_every_part_is_counted_once_under_its_end(store: Store) -> None:
    await answer(store, asked())
    await pass_on(store, asked())
    await pass_on(store, asked("and parking?"))
    await offer(store)
    await store.intake.receive(asked("still to be judged"))
    found = await made(store)
    assert found.adds_up
    assert (found.received, len(found.unsettled)) == (5, 2)
    assert {end: n for end, n in found.ends.items() if n} == {
        End.ANSWERED: 1,
        End.PASSED_ON: 1,
        End.ADDED: 1,
    }


async def test_a_choice_not_taken_within_a_day_is_unchosen(store: Store, clock: HandClock) -> None:
    await offer(store)
    clock.forward(hours=24)
    early = await store.books.lapse_choices(clock.now() - timedelta(hours=24, seconds=1))
    late = await store.books.lapse_choices(clock.now() - timedelta(hours=24))
    assert (early, late) == (0, 1)
    assert (await made(store)).ends[End.UNCHOSEN] == 1


async def test_a_withdrawn_case_takes_its_parts_with_it_until_it_is_reopened(store: Store) -> None:
    await pass_on(store, asked())
    await store.cases.change(1, doing(Action.WITHDRAW, AGENCY))
    withdrawn = (await made(store)).ends
    await store.cases.change(1, doing(Action.REOPEN, AGENCY))
    assert (withdrawn[End.WITHDRAWN], withdrawn[End.PASSED_ON]) == (1, 0)
    assert (await made(store)).ends[End.PASSED_ON] == 1


async def test_it_adds_up_after_an_asker_was_forgotten(store: Store) -> None:
    await answer(store, asked())
    await pass_on(store, asked())
    await store.intake.receive(asked("never judged"))
    await answer(store, asked(by=Person("agency-2", "Another")))
    await store.askers.forget(HERE.face, AGENCY.id)
    found = await made(store)
    assert found.adds_up
    assert (found.received, found.ends[End.ANSWERED], found.ends[End.WITHDRAWN]) == (4, 2, 2)


async def test_only_the_first_reply_to_a_case_is_measured(store: Store) -> None:
    await pass_on(store, asked())
    for hours in (1, 5):
        at = START + timedelta(hours=hours)
        await store.cases.change(1, doing(Action.REPLY, at=at, text="Here you are."))
    found = await made(store)
    assert (found.response, found.responses) == (timedelta(hours=1), 1)


async def test_a_rating_is_counted_once(store: Store, clock: HandClock) -> None:
    await pass_on(store, asked())
    await store.cases.change(1, doing(Action.REPLY, text="Here you are."))
    await Rating(store.cases, Silent(), clock).rate(1, AGENCY, good=True)
    found = await made(store)
    done = [event.what for event in (await store.cases.history(1)).events]
    assert (found.ratings.good, found.ratings.poor) == (1, 0)
    assert done[-1] == RATED_GOOD


class Killed(Exception):
    """The process ended here."""


class Deadly:
    """Ends the process after every third commit, as a crash would."""

    def __init__(self) -> None:
        self.passed = 0

    def __call__(self, point: str) -> None:
        self.passed += 1
        if self.passed % 3 == 0:
            raise Killed(point)


async def test_it_adds_up_after_the_process_was_killed_again_and_again(
    address: str, clock: HandClock
) -> None:
    deadly, kills = Deadly(), 0
    for number in range(30):
        question = asked(f"question {number}", by=Person(f"agency-{number % 7}", "An agency"))
        work = (answer, pass_on)[number % 2]
        try:
            async with open_store(address, clock, serves=("chat",), checkpoint=deadly) as store:
                await work(store, question)
        except Killed:
            kills += 1
    async with open_store(address, clock, serves=("chat",)) as store:
        left = await store.intake.undecided(START + timedelta(hours=1))
        open_before = (await made(store)).unsettled
        for question_id, question, _ in left:
            await store.intake.decide(question_id, answering(question))
        found = await made(store)
    assert kills > 10
    assert len(open_before) == len(left) > 0
    assert found.adds_up
    assert (found.received, found.unsettled) == (30, ())
