"""Writing whether an asker may be contacted outside the chat: asked once, answered yes or no."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.case import Change
from bot.contact_words import ALLOWED_EVENT, REFUSED_EVENT
from bot.deciding import Verdict
from bot.storage.casefile import apply, read_case
from bot.storage.tables import askers
from bot.values import CaseEvent, Person


async def write_contact(
    connection: AsyncConnection, row: Row[Any], verdict: Verdict, now: datetime
) -> None:
    """Write down that a question's asker was asked, or what they answered, on them and the case."""
    if not verdict.asks_contact and verdict.contact_allowed is None:
        return
    theirs = (askers.c.face == row.face, askers.c.id == row.asker_id)
    if verdict.asks_contact:
        asked = {"contact_asked_at": now, "contact_wording": verdict.asks_contact}
        await connection.execute(update(askers).where(*theirs).values(asked))
    if verdict.contact_allowed is None:
        return
    answer = {"consented_at": now, "contact_allowed": verdict.contact_allowed}
    await connection.execute(update(askers).where(*theirs).values(answer))
    if verdict.joins is not None:
        words: str | None = await connection.scalar(select(askers.c.contact_wording).where(*theirs))
        case = await read_case(connection, verdict.joins, hold=True)
        what = ALLOWED_EVENT if verdict.contact_allowed else REFUSED_EVENT
        event = CaseEvent(now, Person(row.asker_id, row.asker_name), what, words or "")
        await apply(connection, case, Change(case, (event,)))
