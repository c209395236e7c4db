"""Looking up what was asked and sent, for a face that has to answer in the right place."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.case import Action
from bot.storage.casefile import read_case, write_story
from bot.storage.database import Database
from bot.storage.mailing import Sender, owe
from bot.storage.rows import delivery_of, question_of
from bot.storage.tables import case_events, cases, handled, outbox, questions
from bot.traces import HELD, READ, Trail
from bot.values import (
    Call,
    CaseEvent,
    Delivery,
    DeskNotice,
    Lane,
    Notice,
    Owed,
    Question,
    ReplyKind,
)

_PERSON = and_(outbox.c.lane == Lane.ASKER.value, outbox.c.kind == ReplyKind.PERSON.value)


@dataclass(frozen=True, slots=True)
class StoredTraces:
    """Traces on a store."""

    database: Database

    async def question(self, question_id: str) -> Question | None:
        """Return a question by its own id."""
        query = select(questions).where(questions.c.id == question_id)
        async with self.database.reading() as connection:
            row = (await connection.execute(query)).first()
        return question_of(row) if row else None

    async def delivery(self, delivery_id: str) -> Delivery | None:
        """Return a delivery by its id, whatever became of it."""
        query = select(outbox).where(outbox.c.id == delivery_id)
        async with self.database.reading() as connection:
            row = (await connection.execute(query)).first()
        return delivery_of(row) if row else None

    async def recorded(self, delivery_id: str, remote_ids: Collection[str]) -> set[str]:
        """Return those that other deliveries to the same asker have recorded as theirs."""
        asked, other = questions.alias("asked"), outbox.alias("other")
        # By the asker, since no index leads from a remote id to its delivery.
        query = (
            select(other.c.remote_id)
            .select_from(outbox)
            .join(asked, asked.c.id == outbox.c.question_id)
            .join(
                questions,
                and_(questions.c.face == asked.c.face, questions.c.asker_id == asked.c.asker_id),
            )
            .join(other, other.c.question_id == questions.c.id)
            .where(
                outbox.c.id == delivery_id,
                other.c.id != delivery_id,
                other.c.remote_id.in_(remote_ids),
            )
        )
        async with self.database.reading() as connection:
            return {one for one in await connection.scalars(query) if one}

    async def waiting(self, face: str, asker_id: str) -> list[Delivery]:
        """Return what waits for an asker's next contact, oldest first."""
        query = _waiting(face, outbox).where(_reader() == asker_id).order_by(outbox.c.seq)
        async with self.database.reading() as connection:
            return [delivery_of(row) for row in await connection.execute(query)]

    async def waiters(self, face: str) -> set[str]:
        """Return the askers for whom something waits."""
        async with self.database.reading() as connection:
            found = (await connection.scalars(_waiting(face, _reader()))).all()
        return {asker for asker in found if asker}

    async def read(self, delivery_id: str) -> tuple[Delivery, ...]:
        """Note that what waited has been read; where that is a case's last reply, tell the desk.

        What was posted keeps its remote id, by which it can be deleted: that it was read is an
        event of its case.
        """
        return await self.database.settle("read", lambda on: self._read(on, delivery_id))

    async def _read(self, connection: AsyncConnection, delivery_id: str) -> tuple[Delivery, ...]:
        await connection.execute(
            update(outbox)
            .where(outbox.c.id == delivery_id, outbox.c.remote_id == HELD)
            .values(remote_id=READ)
        )
        number = await connection.scalar(
            select(outbox.c.case_number).where(outbox.c.id == delivery_id, _PERSON)
        )
        if number is None:
            return ()
        case = await read_case(connection, number, hold=True)
        if not case.asker.id or not await _is_news(connection, number, delivery_id):
            return ()
        now, desk = self.database.now(), self.database.desk
        await write_story(connection, number, [CaseEvent(now, case.asker, READ)], ())
        if desk is None:
            return ()
        notice = DeskNotice(Notice.CASE, case=number, call=Call.QUIET)
        sender = Sender(self.database.process, self.database.serves, now)
        return await owe(connection, (Owed(Lane.DESK, desk, notice, case=number),), sender)

    async def trails(self, face: str, since: datetime, before: datetime) -> list[Trail]:
        """Return the channels lately used, each with its last question from before a moment.

        One that was first used since then comes with its first question.
        """
        asked = and_(
            questions.c.face == face, questions.c.asked_at >= since, questions.c.channel != ""
        )
        last = _at_the(func.max, and_(asked, questions.c.received_at < before))
        first = _at_the(func.min, and_(asked, questions.c.received_at >= before))
        noted = select(handled.c.channel, handled.c.message_id).where(handled.c.face == face)
        async with self.database.reading() as connection:
            known = (await connection.execute(last)).all()
            new = (await connection.execute(first)).all()
            also = (await connection.execute(noted)).all()
        old = {row.channel for row in known}
        return _merged([*known, *(row for row in new if row.channel not in old)], also)


async def _is_news(connection: AsyncConnection, number: int, delivery_id: str) -> bool:
    """Return whether this is a case's last reply, and wasn't read before."""
    sent = select(outbox.c.id).where(outbox.c.case_number == number, _PERSON)
    last = await connection.scalar(sent.order_by(outbox.c.seq.desc()).limit(1))
    story = select(case_events.c.what).where(
        case_events.c.case_number == number, case_events.c.what.in_((Action.REPLY.value, READ))
    )
    what = await connection.scalar(story.order_by(case_events.c.id.desc()).limit(1))
    return last == delivery_id and what != READ


def _waiting(face: str, *what: Any) -> Select[Any]:  # noqa: ANN401 - a table or a column
    return (
        select(*what)
        .select_from(outbox)
        .outerjoin(cases, cases.c.number == outbox.c.case_number)
        .outerjoin(questions, questions.c.id == outbox.c.question_id)
        .where(outbox.c.remote_id == HELD, or_(cases.c.face == face, questions.c.face == face))
    )


def _reader() -> Any:  # noqa: ANN401 - a column expression
    return func.coalesce(cases.c.asker_id, questions.c.asker_id)


def _at_the(end: Callable[[Any], Any], asked: ColumnElement[bool]) -> Select[Any]:
    """Return the first or last question of each channel."""
    found = (
        select(questions.c.channel, end(questions.c.asked_at).label("at"))
        .where(asked)
        .group_by(questions.c.channel)
        .subquery()
    )
    there = and_(found.c.channel == questions.c.channel, found.c.at == questions.c.asked_at)
    columns = (questions.c.channel, questions.c.message_id, questions.c.public)
    return select(*columns).join(found, there).where(asked)


def _merged(asked: Iterable[Any], noted: Iterable[Any]) -> list[Trail]:
    found: dict[str, Trail] = {}
    for row in asked:
        if row.message_id.isdecimal() and row.channel.isdecimal():
            known = found.get(row.channel)
            latest = max(int(row.message_id), known.message_id if known else 0)
            found[row.channel] = Trail(row.channel, latest, row.public)
    for row in noted:
        known = found.get(row.channel)
        if known is not None and row.message_id.isdecimal():
            found[row.channel] = replace(known, handled=int(row.message_id))
    return sorted(found.values(), key=lambda trail: -max(trail.message_id, trail.handled))
