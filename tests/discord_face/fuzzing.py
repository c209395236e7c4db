"""Whatever Discord sends or answers: what may come, and what must then hold."""

from __future__ import annotations

import asyncio
import json
import re
import tempfile
import traceback
from collections.abc import Callable, Iterator, MutableMapping
from contextlib import AsyncExitStack, contextmanager, suppress
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from hypothesis import Phase
from hypothesis import strategies as st
from structlog.testing import capture_logs

from bot.discord_face import ids
from bot.discord_face.desk import ids as desk_ids
from faq.advisor import Advisor
from tests.discord_face import payload_kinds as kinds
from tests.discord_face.unplugged import Told, Unplugged, unplugged
from tests.trials import Holds, tried

A_LIFE = 1_000
SECONDS_BETWEEN = 4.0
PATTERNS = [
    one for home in (ids, desk_ids) for one in vars(home).values() if isinstance(one, re.Pattern)
]
FORMS = (ids.FORM_ASK, ids.FORM_ADD, desk_ids.FORM_REPLY, desk_ids.FORM_ALIKE)
ODD: list[Any] = [
    None, "", 0, -1, 1, True, 2**53, 2**63, 2**200, -(2**70), 1.5, 1e308, "0", "-1", "1e9", "nan",
    "9" * 19, "9" * 400, "x" * 5000, "\ud800", "\x00", "\u202e", "2026-13-45T99:99:99", "null", [],
    {}, [None], [[]], [{}], {"id": "1"}, {"id": None}, "<@1>", "@everyone", "{", "d:claim:1:",
]  # fmt: skip

Bends = list[tuple[int, int, int]]


@dataclass(frozen=True, slots=True)
class Odd:
    """One thing that happens: which kind, by whom and where, with which text, and how it is bent.

    `bends` are a place in the payload, what is done there, and the odd value put in.
    """

    kind: int
    pick: int
    text: str
    custom_id: str
    bends: Bends

    def bent(self, whole: Any) -> Any:  # noqa: ANN401 - JSON
        """Return a payload with values left out or replaced."""
        whole = json.loads(json.dumps(whole))
        for where, how, what in self.bends:
            _bend(whole, where, how, deepcopy(ODD[what % len(ODD)]))
        return whole


def _bend(whole: Any, where: int, how: int, value: Any) -> None:  # noqa: ANN401 - JSON
    places = list(_places(whole))
    if not places:
        return
    holder, key = places[where % len(places)]
    if how == 0:
        del holder[key]
    elif how == 1 and isinstance(holder[key], str):
        holder[key] = value if isinstance(value, str) else str(value)
    elif how == 2 and isinstance(holder[key], list):
        holder[key] = holder[key] * 3
    else:
        holder[key] = value


def _places(whole: Any) -> Any:  # noqa: ANN401 - JSON
    keys = whole.keys() if isinstance(whole, dict) else range(len(whole))
    for key in list(keys):
        yield whole, key
        if isinstance(whole[key], dict | list):
            yield from _places(whole[key])


_numbers = st.integers(0, 9_999)
_texts = st.one_of(
    st.sampled_from(
        ["phone?", "what does it cost?", "I want to kill myself", "my data", "E-1", "E-" + "9" * 30]
    ),
    st.text(max_size=60),
)
_custom_ids = st.one_of(
    st.sampled_from(PATTERNS).flatmap(lambda one: st.from_regex(one, fullmatch=True)),
    st.builds(lambda form, tail: form + tail, st.sampled_from(FORMS), st.text(max_size=20)),
    st.builds(
        lambda what, number, tail: f"d:{what}:{number}:{tail}",
        st.sampled_from(["claim", "reply", "assign", "pick", "give", "send", "alike", "entry"]),
        st.sampled_from(["1", "2", "0", "999999999"]),
        st.text(max_size=20),
    ),
    st.text(max_size=100),
)


def _odds(most_bends: int) -> st.SearchStrategy[Odd]:
    bends = st.lists(st.tuples(_numbers, st.integers(0, 4), _numbers), max_size=most_bends)
    return st.builds(Odd, _numbers, _numbers, _texts, _custom_ids, bends)


def event(here: Unplugged, odd: Odd) -> list[Told]:
    """Return something about messages, channels, roles or the server."""
    made = list(kinds.message_kinds().values())
    return made[odd.kind % len(made)](here, odd.pick, odd.text)


def deed(here: Unplugged, odd: Odd) -> list[Told]:
    """Return an interaction: a command, typing in one, a press, a choice, a form."""
    match odd.kind % 5:
        case 0:
            return kinds.used(here, odd.pick, odd.text)
        case 1:
            return kinds.used(here, odd.pick, odd.text, typing=True)
        case 2:
            return kinds.on_message(here, odd.pick, odd.text)
        case 3:
            return kinds.pressed(here, odd.pick, odd.custom_id)
        case _:
            return kinds.sent_form(here, odd.pick, odd.text, odd.custom_id)


def anything(here: Unplugged, odd: Odd) -> list[Told]:
    """Return an event or a deed."""
    return event(here, odd) if odd.pick % 2 else deed(here, odd)


@dataclass(slots=True)
class Ordeal:
    """A program that lives through one odd thing after another."""

    advisor: Advisor
    logged: list[MutableMapping[str, Any]] = field(default_factory=list)
    _loop: asyncio.AbstractEventLoop = field(default_factory=asyncio.new_event_loop)
    _open: AsyncExitStack | None = None
    _here: Unplugged | None = None

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *ended: object) -> None:
        """End the life."""
        self._loop.run_until_complete(self._close())
        self._loop.close()

    def lives_through(self, make: Callable[[Unplugged, Odd], list[Told]], odd: Odd) -> None:
        """Have an odd thing happen; the payloads that tell of it come bent."""
        self._loop.run_until_complete(self._hears(make, odd, answers=False))

    def is_answered(self, odd: Odd) -> None:
        """Have a sound thing happen while Discord's answers to the program come bent."""
        self._loop.run_until_complete(self._hears(anything, odd, answers=True))

    async def _hears(
        self, make: Callable[[Unplugged, Odd], list[Told]], odd: Odd, *, answers: bool
    ) -> None:
        here = await self._alive()
        here.place.discord.clock.advance(SECONDS_BETWEEN)
        here.rest.bend = odd.bent if answers else None
        for name, data in make(here, odd):
            await here.hears((name, data if answers else odd.bent(data)))
        if answers and odd.pick % 20 == 0:
            await _looks_after(here)
        here.rest.bend = None
        assert not here.escaped, _told_of(here.escaped)
        if not odd.bends:
            assert not here.rest.refused, here.rest.refused
            faults = [one for one in self.logged if one["log_level"] == "error"]
            assert not faults, faults
        here.rest.refused.clear()
        assert not here.face.client.is_closed()

    async def _alive(self) -> Unplugged:
        if self._here is None:
            self._open = AsyncExitStack()
            folder = self._open.enter_context(tempfile.TemporaryDirectory())
            self._here = await self._open.enter_async_context(unplugged(self.advisor, Path(folder)))
        self.logged.clear()
        return self._here

    async def _close(self) -> None:
        if self._here is not None and self._open is not None:
            here, self._here = self._here, None
            await _still_answers(here)
            await self._open.aclose()


def _told_of(errors: list[BaseException]) -> str:
    return "\n".join("".join(traceback.format_exception(one)) for one in errors)


async def _looks_after(here: Unplugged) -> None:
    """Have the program read Discord of itself: what it missed, and what stands on its desk."""
    here.face.client.dispatch("ready")
    await here.settles()
    with suppress(Exception):  # which its own loop writes down and outlives
        await here.face.desk.upkeep.once(verify=True)
    await here.settles()


async def _still_answers(here: Unplugged) -> None:
    here.place.discord.clock.advance(120)
    asker = here.place.discord.person("somebody else")
    await asker.dm("phone?")
    for told in here.wire.taken():
        await here.hears(told)
    assert any("833-538-7246" in one.content for one in asker.sees())


ORDEALS: dict[str, Callable[[Ordeal], Callable[[Odd], None]]] = {
    "events of Discord": lambda ordeal: lambda odd: ordeal.lives_through(event, odd),
    "interactions of Discord": lambda ordeal: lambda odd: ordeal.lives_through(deed, odd),
    "answers of Discord": lambda ordeal: ordeal.is_answered,
}


def fuzz_discord(name: str, advisor: Advisor, count: int, seed: int = 0) -> int:
    """Try so many odd things and return how many were tried; raises with the one that fails."""

    @contextmanager
    def life() -> Iterator[Holds]:
        with Ordeal(advisor) as ordeal, capture_logs() as ordeal.logged:
            yield ORDEALS[name](ordeal)

    # A life that went before can't be shrunk.
    return tried(_odds(3), life, count, seed, batch=A_LIFE, phases=[Phase.generate])
