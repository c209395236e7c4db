"""Putting what is owed into the outbox, in the transaction that owes it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import new_id
from bot.ports import order_key
from bot.storage.rows import Columns, body_json
from bot.storage.tables import outbox
from bot.values import Delivery, Owed

LEASE = timedelta(seconds=120)
_OWED = insert(outbox)
_QUEUES_IN_USE = select(outbox.c.order_key).where(
    outbox.c.order_key.in_(bindparam("b_keys", expanding=True)), outbox.c.state == "owed"
)


@dataclass(frozen=True, slots=True)
class Sender:
    """The process that writes: its name, the faces it delivers for, the moment."""

    process: str
    serves: Sequence[str]
    now: datetime


async def owe(
    connection: AsyncConnection,
    owed: Iterable[Owed],
    sender: Sender,
    *,
    question_id: str | None = None,
) -> tuple[Delivery, ...]:
    """Write deliveries and return those leased to the sender, in order.

    One whose queue holds something earlier waits for it; one for a face that the sender
    doesn't serve is left to the process that does.
    """
    rows = [_columns(one, sender.now, question_id) for one in owed]
    if not rows:
        return ()
    taken = await _taken(connection, rows)
    for row in rows:
        if row["face"] in sender.serves and row["order_key"] not in taken:
            row.update(leased_by=sender.process, leased_until=sender.now + LEASE, tries=1)
    await connection.execute(_OWED, rows)
    return tuple(
        Delivery(row["id"], one, sender.now)
        for row, one in zip(rows, owed, strict=True)
        if row["leased_by"]
    )


async def _taken(connection: AsyncConnection, rows: Sequence[Columns]) -> set[str]:
    keys = {row["order_key"] for row in rows if row["order_key"]}
    if not keys:
        return set()
    return set((await connection.scalars(_QUEUES_IN_USE, {"b_keys": list(keys)})).all())


def _columns(owed: Owed, now: datetime, question_id: str | None) -> Columns:
    return {
        "id": new_id(),
        "lane": owed.lane.value,
        "face": owed.to.face,
        "channel": owed.to.channel,
        "order_key": order_key(owed),
        "kind": owed.body.kind.value,
        "body": body_json(owed),
        "case_number": owed.case,
        "question_id": owed.question or question_id,
        "created_at": now,
        "next_try_at": now,
        "tries": 0,
        "leased_by": None,
        "leased_until": None,
        "state": "owed",
    }
