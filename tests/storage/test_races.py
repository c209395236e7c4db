"""Many at once: exactly one wins, nothing is done twice, nothing is left undone."""

import asyncio
import sys
from collections import Counter
from pathlib import Path

from bot.case import Action
from bot.errors import Refused
from bot.storage.mailing import Sender, owe
from bot.storage.store import Store
from bot.values import Conversation, Lane, Owed, Person, Role
from tests.storage.conftest import Opener
from tests.storage.making import (
    AGENCY,
    START,
    asked,
    doing,
    pass_on,
    passing_on,
    reply,
    text_of,
)

ROOT = Path(__file__).resolve().parents[2]
PROCESSES = 20
ROWS = 2_000


async def attempt_claim(store: Store, person: Person) -> str | None:
    try:
        change, _ = await store.cases.change(1, doing(Action.CLAIM, person))
    except Refused:
        return None
    return change.case.owner.id if change.case.owner else None


async def test_of_fifty_claims_exactly_one_wins(opened: Opener) -> None:
    async with opened() as one, opened() as other:
        await pass_on(one, asked())
        people = [Person(f"staff-{number}", f"Staff {number}", Role.STAFF) for number in range(50)]
        claims = [
            attempt_claim(store, person)
            for store, person in zip([one, other] * 25, people, strict=True)
        ]
        winners = [winner for winner in await asyncio.gather(*claims) if winner]
        history = await one.cases.history(1)
    assert len(winners) == 1
    assert history.case.owner is not None
    assert [history.case.owner.id] == winners
    assert [event.what for event in history.events] == ["open", "claim"]


async def test_fifty_identical_events_are_one_question_and_one_case(opened: Opener) -> None:
    question = asked()

    async def handle(store: Store) -> tuple[bool, list[str]]:
        receipt = await store.intake.receive(question)
        owed = await store.intake.decide(receipt.question_id, passing_on(question))
        return receipt.fresh, [text_of(one) for one in owed]

    async with opened() as one, opened() as other:
        outcomes = await asyncio.gather(*(handle(store) for store in [one, other] * 25))
        cases = await one.cases.cases()
    assert sum(fresh for fresh, _ in outcomes) == 1
    assert [text for _, texts in outcomes for text in texts] == ["passed on as E-1"]
    assert len(cases) == 1


async def test_fifty_questions_of_one_asker_at_once_are_one_case(opened: Opener) -> None:
    async with opened() as one, opened() as other:
        stores = [one, other] * 25
        await asyncio.gather(*(pass_on(store, asked(str(n))) for n, store in enumerate(stores)))
        [case] = await one.cases.cases()
        history = await one.cases.history(1)
    assert case.version == 50
    assert {message.text for message in history.messages} == {str(number) for number in range(50)}


async def test_fifty_additions_to_one_case_are_all_kept(opened: Opener) -> None:
    async with opened() as one, opened() as other:
        await pass_on(one, asked())
        adding = (
            store.cases.change(1, doing(Action.ADD, AGENCY, text=str(number)))
            for number, store in enumerate([one, other] * 25)
        )
        await asyncio.gather(*adding)
        history = await one.cases.history(1)
    assert len(history.messages) == 51
    assert history.case.version == 51


async def test_cases_opened_at_once_get_each_number_once(opened: Opener) -> None:
    people = [Person(f"agency-{number}", "An agency") for number in range(50)]
    async with opened() as one, opened() as other:
        stores = [one, other] * 25
        asking = (pass_on(store, asked(by=who)) for store, who in zip(stores, people, strict=True))
        await asyncio.gather(*asking)
        numbers = [case.number for case in await one.cases.cases()]
    assert numbers == list(range(1, 51))


async def test_twenty_processes_lease_each_delivery_once(address: str, opened: Opener) -> None:
    async with opened(serves=()) as store:
        await fill(store)
    lessees = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.storage.lessee", address, str(PROCESSES)),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    taken, _ = await lessees.communicate()
    counted = Counter(taken.split())
    assert lessees.returncode == 0
    assert len(counted) == ROWS
    assert set(counted.values()) == {1}


async def fill(store: Store) -> None:
    """Owe two thousand deliveries, each in a conversation of its own."""
    owed = [
        Owed(Lane.ASKER, Conversation("chat", str(number)), reply("hello"))
        for number in range(ROWS)
    ]
    async with store.database.writing("filled") as connection:
        await owe(connection, owed, Sender("nobody", (), START))
