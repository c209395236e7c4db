"""Inputs of hypothesis in batches: each batch has a seed of its own, each input counts once.

Hypothesis keeps a tree of all that it tried in one go, which grows; a batch begins a new one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st

BATCH = 5_000
SPARE = 20  # one input in so many, at most, was tried before

Holds = Callable[[Any], None]
Start = Callable[[], AbstractContextManager[Holds]]


def tried(
    inputs: st.SearchStrategy[Any],
    start: Start,
    count: int,
    seed: int,
    *,
    batch: int = BATCH,
    phases: Sequence[Phase] = tuple(Phase),
) -> int:
    """Return how many different inputs held, `count` or a few more.

    Raises with the least that fails and with the seed of its batch; each batch has the next one,
    and begins with a `start` of its own.
    """
    known: set[int] = set()
    while (missing := count - len(known)) > 0:
        size = min(batch, missing + missing // SPARE + 1)
        with start() as holds:
            _batch(inputs, _counted(holds, known), size, seed, phases)
        seed += 1
    return len(known)


def _counted(holds: Holds, known: set[int]) -> Holds:
    def holds_and_counts(one: Any) -> None:  # noqa: ANN401 - as the strategy gives
        known.add(hash(repr(one)))
        holds(one)

    return holds_and_counts


def _batch(
    inputs: st.SearchStrategy[Any], holds: Holds, size: int, seed: int, phases: Sequence[Phase]
) -> None:
    @seeded(seed)
    @settings(
        max_examples=size,
        deadline=None,
        database=None,
        derandomize=False,
        phases=phases,
        suppress_health_check=list(HealthCheck),
    )
    @given(inputs)
    def run(one: Any) -> None:  # noqa: ANN401 - as the strategy gives
        holds(one)

    try:
        run()
    except Exception as error:
        error.add_note(f"In a batch of {size:,} inputs with the seed {seed}.")
        raise
