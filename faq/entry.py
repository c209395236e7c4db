"""An entry: one curated topic of the FAQ, with the ways people ask for it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]

ABOUT_THE_CHAT = "about-the-chat"


class Kind(StrEnum):
    """What an entry is for."""

    ANSWER = "answer"
    HANDOFF = "handoff"
    SMALLTALK = "smalltalk"
    EMERGENCY = "emergency"


class Entry(BaseModel):
    """One curated topic: its phrasings, and its answer as Discord Markdown with {facts} in it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Id
    kind: Kind
    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
    phrasings: Annotated[tuple[Line, ...], Field(min_length=1)]
    related: tuple[Id, ...] = ()
    tags: tuple[Id, ...] = ()
    answer: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]

    @property
    def about_the_chat(self) -> bool:
        """Whether it tells what this chat is, as its tag says; never a page about the training."""
        return self.kind is Kind.SMALLTALK and ABOUT_THE_CHAT in self.tags
