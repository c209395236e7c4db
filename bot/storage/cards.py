"""The cards of cases on a store."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, delete, exists, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cards import Arrival, Background, Card
from bot.case import CLOSED
from bot.storage.database import Database
from bot.storage.mailing import Sender, owe
from bot.storage.people import known_asker
from bot.storage.rows import case_of, question_of
from bot.storage.tables import cards, cases, marks, outbox, parts, questions
from bot.traces import HELD, READ
from bot.values import Case, Delivery, Lane, Owed, ReplyKind
from faq.decision import Candidate

MOST_EARLIER = 10
MOST_TRIED = 5
_CLOSED = tuple(state.value for state in CLOSED)
_PERSON = and_(outbox.c.lane == Lane.ASKER.value, outbox.c.kind == ReplyKind.PERSON.value)


@dataclass(frozen=True, slots=True)
class StoredCards:
    """Cards on a store."""

    database: Database

    async def card(self, number: int) -> Card | None:
        """Return the card of a case."""
        return await self._one(cards.c.case_number == number)

    async def at(self, place: str) -> Card | None:
        """Return the card whose message or thread this is."""
        return await self._one(or_(cards.c.thread == place, cards.c.message == place))

    async def keep(self, card: Card) -> None:
        """Write down where a card stands and what it shows."""
        columns = _columns(card)
        async with self.database.writing("card") as connection:
            known = await connection.execute(
                update(cards).where(cards.c.case_number == card.case).values(columns)
            )
            if known.rowcount == 0:
                row = columns | {"case_number": card.case}
                await connection.execute(insert(cards).values(row))

    async def drop(self, number: int) -> None:
        """Forget the card of a case."""
        async with self.database.writing("card") as connection:
            await connection.execute(delete(cards).where(cards.c.case_number == number))

    async def background(self, number: int) -> Background:
        """Return what a card tells besides the case itself."""
        async with self.database.reading() as connection:
            row = (await connection.execute(select(cases).where(cases.c.number == number))).first()
            if row is None:
                return Background()
            case = case_of(row)
            asked = (await connection.execute(_questions(number))).all()
            arrival, failure = await _arrival(connection, number)
            face, asker_id = case.conversation.face, case.asker.id
            asker = await known_asker(connection, face, asker_id) if asker_id else None
            if arrival is Arrival.DELIVERED and case.public and asker and asker.no_dm:
                # What was posted is the button; the reply itself is behind it.
                arrival = Arrival.WAITING
            return Background(
                tried=await _tried(connection, number),
                earlier=await _earlier(connection, case),
                asker=asker,
                arrival=arrival,
                failure=failure,
                asked=tuple(question_of(one) for one in asked),
            )

    async def stale(self) -> list[int]:
        """Return the cases whose card is missing or shows what is no longer so."""
        arrived = exists().where(
            outbox.c.case_number == cases.c.number, _PERSON, outbox.c.ended_at > cards.c.shown_at
        )
        threadless = and_(
            cards.c.thread.is_(None),
            cards.c.channel == cards.c.place,
            cases.c.state.not_in(_CLOSED),
        )
        missing = and_(
            cards.c.case_number.is_(None), cases.c.state.not_in(_CLOSED), cases.c.asker_id != ""
        )
        changed = and_(
            cards.c.case_number.is_not(None),
            or_(
                cards.c.version != cases.c.version,
                cards.c.due_at.is_distinct_from(cases.c.due_at),
                threadless,
                arrived,
            ),
        )
        query = (
            select(cases.c.number)
            .outerjoin(cards, cards.c.case_number == cases.c.number)
            .where(or_(missing, changed))
            .order_by(cases.c.number)
        )
        async with self.database.reading() as connection:
            return list((await connection.scalars(query)).all())

    async def mark(self, name: str) -> str | None:
        """Return what was noted under a name."""
        async with self.database.reading() as connection:
            value: str | None = await connection.scalar(_mark(name))
        return value

    async def once(self, name: str, value: str, owed: Owed | None) -> tuple[Delivery, ...]:
        """Note a value with what that owes, in one commit; nothing where it is noted already."""
        async with self.database.writing("marked") as connection:
            before = await connection.scalar(_mark(name))
            if before == value:
                return ()
            if before is None:
                await connection.execute(insert(marks).values(name=name, value=value))
            else:
                done = await connection.execute(
                    update(marks)
                    .where(marks.c.name == name, marks.c.value == before)
                    .values(value=value)
                )
                if done.rowcount != 1:
                    return ()
            sender = Sender(self.database.process, self.database.serves, self.database.now())
            return await owe(connection, (owed,) if owed else (), sender)

    async def _one(self, where: Any) -> Card | None:  # noqa: ANN401 - an SQL condition
        async with self.database.reading() as connection:
            row = (await connection.execute(select(cards).where(where))).first()
        return Card(*row) if row else None


def _columns(card: Card) -> dict[str, Any]:
    names = (column.name for column in cards.columns if column.name != "case_number")
    return {name: getattr(card, name) for name in names}


def _mark(name: str) -> Any:  # noqa: ANN401 - a select
    return select(marks.c.value).where(marks.c.name == name)


def _questions(number: int) -> Any:  # noqa: ANN401 - a select
    return (
        select(questions)
        .where(questions.c.case_number == number)
        .order_by(questions.c.asked_at, questions.c.id)
    )


async def _tried(connection: AsyncConnection, number: int) -> tuple[Candidate, ...]:
    """Return what the first question of a case came near to, most probable first."""
    query = (
        select(parts.c.candidates)
        .join(questions, questions.c.id == parts.c.question_id)
        .where(questions.c.case_number == number)
        .order_by(questions.c.asked_at, parts.c.position)
    )
    best: dict[str, float] = {}
    for listed in await connection.scalars(query):
        for entry, chance in json.loads(listed):
            best[entry] = max(chance, best.get(entry, 0.0))
    ranked = sorted(best.items(), key=lambda one: (-one[1], one[0]))
    return tuple(Candidate(entry, chance) for entry, chance in ranked[:MOST_TRIED])


async def _earlier(connection: AsyncConnection, case: Case) -> tuple[Case, ...]:
    if not case.asker.id:
        return ()
    query = (
        select(cases)
        .where(
            cases.c.face == case.conversation.face,
            cases.c.asker_id == case.asker.id,
            cases.c.number < case.number,
        )
        .order_by(cases.c.number.desc())
        .limit(MOST_EARLIER)
    )
    return tuple(case_of(row) for row in await connection.execute(query))


async def _arrival(connection: AsyncConnection, number: int) -> tuple[Arrival | None, str]:
    query = (
        select(outbox.c.state, outbox.c.remote_id, outbox.c.failure)
        .where(outbox.c.case_number == number, _PERSON)
        .order_by(outbox.c.seq.desc())
    )
    row = (await connection.execute(query.limit(1))).first()
    if row is None:
        return None, ""
    if row.state != "sent":
        failed = row.state == "failed"
        return Arrival.FAILED if failed else Arrival.ON_ITS_WAY, row.failure or ""
    held = {HELD: Arrival.WAITING, READ: Arrival.READ}
    return held.get(row.remote_id or "", Arrival.DELIVERED), ""
