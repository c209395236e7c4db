"""Reading and writing a case inside a transaction."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot import wording
from bot.case import ACTIVE, Change
from bot.errors import Refused
from bot.storage.failures import Conflict
from bot.storage.people import known_asker
from bot.storage.rows import (
    case_columns,
    case_of,
    event_columns,
    event_of,
    message_columns,
    message_of,
)
from bot.storage.tables import case_events, case_messages, cases, counters
from bot.values import Case, CaseEvent, CaseMessage, History

_RAISED = (
    update(counters)
    .where(counters.c.name == "case")
    .values(value=counters.c.value + 1)
    .returning(counters.c.value)
)
_OPENED, _HAPPENED, _SAID = insert(cases), insert(case_events), insert(case_messages)
_ACTIVE_NAMES = tuple(state.value for state in ACTIVE)


async def read_case(connection: AsyncConnection, number: int, *, hold: bool = False) -> Case:
    """Return a case, held against others until the commit if asked; `Refused` if there is none."""
    query = select(cases).where(cases.c.number == number)
    row = (await connection.execute(query.with_for_update() if hold else query)).first()
    if row is None:
        raise Refused(wording.unknown_case(number))
    return case_of(row)


async def read_history(connection: AsyncConnection, number: int) -> History:
    """Return a case with its events and messages; raises `Refused` for an unknown number."""
    events = select(case_events).where(case_events.c.case_number == number)
    messages = select(case_messages).where(case_messages.c.case_number == number)
    happened = await connection.execute(events.order_by(case_events.c.id))
    said = await connection.execute(messages.order_by(case_messages.c.id))
    case = await read_case(connection, number)
    asker = await known_asker(connection, case.conversation.face, case.asker.id)
    return History(
        case=case,
        events=tuple(event_of(row) for row in happened),
        messages=tuple(message_of(row) for row in said),
        contact=asker.contact if asker else None,
    )


async def active_case(
    connection: AsyncConnection, face: str, channel: str, asker_id: str
) -> Case | None:
    """Return the one open or claimed case of an asker in a conversation."""
    row = await connection.execute(
        select(cases).where(
            cases.c.face == face,
            cases.c.channel == channel,
            cases.c.asker_id == asker_id,
            cases.c.state.in_(_ACTIVE_NAMES),
        )
    )
    found = row.first()
    return case_of(found) if found else None


async def next_number(connection: AsyncConnection) -> int:
    """Return the number of a new case; it is free again if the transaction is undone."""
    return int((await connection.execute(_RAISED)).scalar_one())


async def write_new(
    connection: AsyncConnection, case: Case, event: CaseEvent, message: CaseMessage
) -> None:
    """Write a new case with its opening and what was asked; `Conflict` if one is active already."""
    await connection.execute(_OPENED, case_columns(case))
    await write_story(connection, case.number, (event,), (message,))


async def apply(connection: AsyncConnection, before: Case, change: Change) -> None:
    """Write a change of the case as it was read; `Conflict` when it has changed since."""
    after = change.case
    if not before.asker.id:
        raise Refused(wording.nobody_to_answer(before))
    if after.state in ACTIVE and before.state not in ACTIVE:
        await _refuse_a_second(connection, before)
    columns = case_columns(after) | {"version": before.version + 1}
    done = await connection.execute(
        update(cases)
        .where(cases.c.number == before.number, cases.c.version == before.version)
        .values(columns)
    )
    if done.rowcount != 1:
        raise Conflict
    await write_story(connection, before.number, change.events, change.messages)


async def write_story(
    connection: AsyncConnection,
    number: int,
    events: Iterable[CaseEvent],
    messages: Iterable[CaseMessage],
) -> None:
    """Write what happened to a case and what was said in it."""
    if happened := [event_columns(number, event) for event in events]:
        await connection.execute(_HAPPENED, happened)
    if said := [message_columns(number, message) for message in messages]:
        await connection.execute(_SAID, said)


async def _refuse_a_second(connection: AsyncConnection, case: Case) -> None:
    other = await active_case(
        connection, case.conversation.face, case.conversation.channel, case.asker.id
    )
    if other is not None and other.number != case.number:
        raise Refused(wording.another_is_open(case, other.number))
