"""What the FAQ could not settle, in groups, short enough for a phone; and cases alike."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from bot import desk_words as words
from bot import gap_words
from bot.discord_face.neutral import neutral_line
from bot.gaps import Archive, Group, gaps_of, grouped
from bot.grouping import Grouping
from bot.ports import Clock
from bot.values import Case
from bot.wording import counted
from faq.advisor import Advisor, examples
from faq.encoder import shared_encoder

SHOWN = 6
QUOTED = 2


@dataclass(slots=True)
class GapsFinder:
    """Groups questions by the matcher's own vectors, away from the event loop."""

    advisor: Callable[[], Advisor]
    archive: Archive
    clock: Clock
    _grouping: Grouping | None = field(default=None, init=False)

    async def text(self, days: int) -> str:
        """Return the gaps of the last days, largest group first."""
        past = await self.archive.past(self.clock.now() - timedelta(days=days))
        found = gaps_of(past)
        if not found:
            return gap_words.NO_GAPS
        groups = await asyncio.to_thread(lambda: grouped(found, self.advisor(), self._fitted()))
        return self._told(groups)

    async def alike(self, case: Case, others: Sequence[Case]) -> list[Case]:
        """Return the cases among some that ask the same as one."""
        if not others:
            return []
        texts = [case.question, *(one.question for one in others)]
        groups = await asyncio.to_thread(lambda: self._fitted().groups(texts))
        own = next((group for group in groups if 0 in group), [0])
        return [others[at - 1] for at in sorted(own) if at]

    def _fitted(self) -> Grouping:
        if self._grouping is None:
            catalogue = self.advisor().catalogue
            self._grouping = Grouping.fit(examples(catalogue), shared_encoder())
        return self._grouping

    def _told(self, groups: Sequence[Group]) -> str:
        total = sum(len(group.gaps) for group in groups)
        lines = [
            words.GAPS.format(
                count=counted(total, "question"), groups=counted(len(groups), "group")
            )
        ]
        for number, group in enumerate(groups[:SHOWN], 1):
            lines += self._group(number, group)
        return "\n".join([*lines, words.GAPS_REST])

    def _group(self, number: int, group: Group) -> list[str]:
        about = neutral_line(", ".join(group.words), 60) or "…"
        lines = [words.GAP_GROUP.format(number=number, about=about, count=len(group.gaps))]
        lines += [f"> {neutral_line(gap.text, 90)}" for gap in group.gaps[:QUOTED]]
        if group.nearest is not None:
            title = self.advisor().catalogue.entries[group.nearest.entry].title
            chance = f"{group.nearest.probability:.0%}"
            lines.append(words.GAP_NEAR.format(title=neutral_line(title, 60), chance=chance))
        return lines
