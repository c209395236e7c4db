"""Forgetting an asker: what is theirs goes, what can be counted stays."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.case import CLOSED, Action, act
from bot.privacy import Forgotten, ForgottenMark, Posted
from bot.storage.casefile import apply, read_case
from bot.storage.database import Database
from bot.storage.mailing import Sender, owe
from bot.storage.people import cases_of, direct_of, questions_of
from bot.storage.scrubbing import deliveries_about, scrub_cases, scrub_questions
from bot.storage.tables import askers, forgotten, handled, outbox, questions
from bot.values import Conversation, Delivery, DeskNotice, Lane, Notice, Owed, Person


async def forget_asker(
    connection: AsyncConnection, database: Database, face: str, asker_id: str
) -> Forgotten:
    """Remove an asker's texts, ids and channels, withdrawing what is open."""
    now = database.now()
    raised = cases_of(face, asker_id)
    numbers = (await connection.scalars(raised)).all()
    posted = await _posted(connection, face, asker_id)
    withdrawn = [number for number in numbers if await _withdraw(connection, number, asker_id, now)]
    await _drop_direct(connection, face, asker_id)
    count = await _forget_questions(connection, face, asker_id, now)
    await scrub_cases(connection, raised)
    await connection.execute(
        delete(handled).where(handled.c.face == face, handled.c.asker_id == asker_id)
    )
    gone = await connection.execute(
        delete(askers).where(askers.c.face == face, askers.c.id == asker_id)
    )
    if gone.rowcount or count or numbers:
        await write_mark(connection, _mark(face, asker_id, now))
    told = await _tell_desk(connection, database, numbers, now)
    return Forgotten(count, tuple(withdrawn), tuple(numbers), posted, told)


async def write_mark(connection: AsyncConnection, mark: ForgottenMark) -> None:
    """Write the trace of a forgotten asker, once."""
    query = select(forgotten.c.digest).where(forgotten.c.digest == mark.digest)
    if await connection.scalar(query) is None:
        row = {"digest": mark.digest, "salt": mark.salt, "at": mark.at}
        await connection.execute(insert(forgotten), row)


async def forgotten_marks(connection: AsyncConnection) -> list[ForgottenMark]:
    """Return the traces of all who were forgotten, oldest first."""
    rows = await connection.execute(select(forgotten).order_by(forgotten.c.at))
    return [ForgottenMark(row.salt, row.digest, row.at) for row in rows]


async def forgotten_of(
    connection: AsyncConnection, marks: Sequence[ForgottenMark]
) -> list[tuple[str, str]]:
    """Return who of these the store knows from before they were forgotten: face and id."""
    known = await connection.execute(select(askers.c.face, askers.c.id, askers.c.first_seen))
    return [
        (row.face, row.id)
        for row in known
        if any(
            row.first_seen <= mark.at and _digest(mark.salt, row.face, row.id) == mark.digest
            for mark in marks
        )
    ]


def _mark(face: str, asker_id: str, now: datetime) -> ForgottenMark:
    salt = secrets.token_hex(16)
    return ForgottenMark(salt, _digest(salt, face, asker_id), now)


def _digest(salt: str, face: str, asker_id: str) -> str:
    return hmac.new(salt.encode(), f"{face}\0{asker_id}".encode(), "sha256").hexdigest()


async def _posted(connection: AsyncConnection, face: str, asker_id: str) -> tuple[Posted, ...]:
    direct = await direct_of(connection, face, asker_id)
    about = deliveries_about(questions_of(face, asker_id), cases_of(face, asker_id), direct)
    rows = await connection.execute(about.where(outbox.c.remote_id.is_not(None)))
    return tuple(
        Posted(Lane(row.lane), Conversation(row.face, row.channel), row.remote_id, row.case_number)
        for row in rows
    )


async def _withdraw(connection: AsyncConnection, number: int, asker_id: str, now: datetime) -> bool:
    case = await read_case(connection, number, hold=True)
    if case.state in CLOSED:
        return False
    await apply(connection, case, act(case, Action.WITHDRAW, Person(asker_id, ""), now))
    return True


async def _drop_direct(connection: AsyncConnection, face: str, asker_id: str) -> None:
    """Drop what was sent to, or handled in, the asker's own direct channel."""
    direct = await direct_of(connection, face, asker_id)
    if direct is None:
        return
    for table in (outbox, handled):
        await connection.execute(
            delete(table).where(table.c.face == face, table.c.channel == direct.channel)
        )


async def _forget_questions(
    connection: AsyncConnection, face: str, asker_id: str, now: datetime
) -> int:
    theirs = (questions.c.face == face, questions.c.asker_id == asker_id)
    await connection.execute(
        update(questions)
        .where(*theirs, questions.c.state == "received")
        .values(state="decided", decided_at=now)
    )
    return await scrub_questions(connection, questions_of(face, asker_id))


async def _tell_desk(
    connection: AsyncConnection, database: Database, numbers: Sequence[int], now: datetime
) -> tuple[Delivery, ...]:
    desk = database.desk
    if desk is None:
        return ()
    notices = [
        Owed(Lane.DESK, desk, DeskNotice(Notice.CASE, case=number), case=number)
        for number in numbers
    ]
    return await owe(connection, notices, Sender(database.process, database.serves, now))
