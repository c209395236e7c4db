"""Forgetting an asker at an operator's word: what would go, and what to do elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from bot.errors import Refused
from bot.privacy import AskerData, Forgotten
from bot.upkeep.forgotten import Forgetful, ForgottenList

FACES = ("discord", "console")


class Known(Forgetful, Protocol):
    """Where askers are known and forgotten."""

    async def data(self, face: str, asker_id: str) -> AskerData:
        """Return everything stored about an asker."""

    async def forget(self, face: str, asker_id: str) -> Forgotten:
        """Remove an asker's texts, ids and channels, withdrawing what is open."""


@dataclass(frozen=True, slots=True)
class Found:
    """An asker as the store knows them, and how much there is of them."""

    face: str
    asker_id: str
    data: AskerData

    def __str__(self) -> str:
        """Return what would go, in a sentence."""
        name = self.data.asker.name if self.data.asker else self.asker_id
        questions, cases = len(self.data.questions), len(self.data.cases)
        return f"{name} ({self.face}): {_many(questions, 'message')} and {_many(cases, 'case')}."


async def find(known: Known, face: str, asker_id: str) -> Found:
    """Return an asker; in the terminal the name alone will do. Raises `Refused` for nobody."""
    for one in (asker_id, f"{face}:{asker_id}"):
        data = await known.data(face, one)
        if data != AskerData(None):
            return Found(face, one, data)
    raise Refused(f"Nobody with the id {asker_id} is known on {face}. Nothing was removed.")


async def forget(known: Known, listed: ForgottenList, who: Found) -> str:
    """Forget an asker, write it down beside the backups, and return what was done and is left."""
    gone = await known.forget(who.face, who.asker_id)
    await listed.keep(known)
    lines = [f"Forgotten: {_many(gone.questions, 'message')}, {_many(len(gone.cases), 'case')}."]
    if gone.withdrawn:
        labels = ", ".join(f"E-{number}" for number in gone.withdrawn)
        lines.append(f"Withdrawn because they were open: {labels}.")
    places = sorted({(one.where.face, one.where.channel) for one in gone.posted})
    if places:
        lines.append(
            f"Delete there yourself what stands elsewhere ({_many(len(gone.posted), 'post')}):"
        )
        lines += [f"  {face} {channel}" for face, channel in places]
    lines.append("Older backups still hold it until they are removed; `restore` forgets it again.")
    return "\n".join(lines)


def _many(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
