"""Telling the desk something that belongs to no case."""

from __future__ import annotations

from dataclasses import dataclass

from bot.storage.database import Database
from bot.storage.mailing import Sender, owe
from bot.values import Delivery, DeskNotice, Lane, Owed


@dataclass(frozen=True, slots=True)
class StoredNotices:
    """Notices on a store."""

    database: Database

    async def tell(self, notice: DeskNotice) -> tuple[Delivery, ...]:
        """Owe the desk a notice and return it, leased to this process; nothing without a desk."""
        desk = self.database.desk
        if desk is None:
            return ()
        sender = Sender(self.database.process, self.database.serves, self.database.now())
        owed = (Owed(Lane.DESK, desk, notice),)
        return await self.database.settle("told", lambda on: owe(on, owed, sender))
