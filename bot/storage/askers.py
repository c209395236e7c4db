"""What is known about askers, and showing all of it to one of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deciding import Recorded
from bot.privacy import Asker, AskerData, Forgotten, ForgottenMark
from bot.storage.booking import bookings_of
from bot.storage.casefile import read_history
from bot.storage.database import Database
from bot.storage.forgetting import forget_asker, forgotten_marks, forgotten_of, write_mark
from bot.storage.people import cases_of, direct_of, known_asker, questions_of, write_handled
from bot.storage.remnants import remnants_of
from bot.storage.rows import delivery_of, question_of
from bot.storage.scrubbing import deliveries_about
from bot.storage.tables import askers, questions


@dataclass(frozen=True, slots=True)
class StoredAskers:
    """Askers on a store."""

    database: Database

    async def known(self, face: str, asker_id: str) -> Asker | None:
        """Return an asker, or None for somebody never seen or forgotten."""
        async with self.database.reading() as connection:
            return await known_asker(connection, face, asker_id)

    async def note(
        self,
        face: str,
        asker_id: str,
        *,
        dm_channel: str | None = None,
        no_dm: bool | None = None,
        consented_at: datetime | None = None,
    ) -> None:
        """Write down what a face learned about an asker; what is None stays as it is."""
        learned = {"dm_channel": dm_channel, "no_dm": no_dm, "consented_at": consented_at}
        values = {name: value for name, value in learned.items() if value is not None}
        if not values:
            return
        async with self.database.writing("noted") as connection:
            await connection.execute(
                update(askers)
                .where(askers.c.face == face, askers.c.id == asker_id)
                .values(**values)
            )

    async def data(self, face: str, asker_id: str) -> AskerData:
        """Return everything stored about an asker."""
        asked, raised = questions_of(face, asker_id), cases_of(face, asker_id)
        async with self.database.reading() as connection:
            rows = (await connection.execute(asked.with_only_columns(questions))).all()
            numbers = (await connection.scalars(raised)).all()
            direct = await direct_of(connection, face, asker_id)
            sent = await connection.execute(deliveries_about(asked, raised, direct))
            return AskerData(
                asker=await known_asker(connection, face, asker_id),
                questions=tuple([await _recorded(connection, row) for row in rows]),
                cases=tuple([await read_history(connection, number) for number in numbers]),
                deliveries=tuple(delivery_of(row) for row in sent),
                remnants=await remnants_of(connection, face, asker_id),
            )

    async def forget(self, face: str, asker_id: str) -> Forgotten:
        """Remove an asker's texts, ids and channels, withdrawing what is open."""
        gone = await self.database.settle(
            "forgotten", lambda on: forget_asker(on, self.database, face, asker_id)
        )
        await self.database.shed()
        return gone

    async def forgotten(self) -> list[ForgottenMark]:
        """Return the traces of all who were forgotten, to be kept beside a backup."""
        async with self.database.reading() as connection:
            return await forgotten_marks(connection)

    async def forget_again(self, marks: list[ForgottenMark]) -> int:
        """Forget whoever of these a restored store knows again; returns how many that were."""
        async with self.database.writing("marked") as connection:
            for mark in marks:
                await write_mark(connection, mark)
        async with self.database.reading() as connection:
            again = await forgotten_of(connection, marks)
        for face, asker_id in again:
            await self.forget(face, asker_id)
        return len(again)

    async def note_handled(self, face: str, channel: str, asker_id: str, message_id: str) -> None:
        """Write down the last message handled in a channel of an asker."""
        await self.database.settle(
            "handled", lambda on: write_handled(on, face, channel, asker_id, message_id)
        )


async def _recorded(connection: AsyncConnection, row: Row[Any]) -> Recorded:
    return Recorded(row.id, question_of(row), await bookings_of(connection, row.id))
