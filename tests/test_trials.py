"""Made inputs: each counts once, and a batch that fails is had again by the seed it names."""

import re
from contextlib import nullcontext

import pytest
from hypothesis import strategies as st

from tests.trials import tried

NUMBERS = st.integers(0, 100_000)


def none_that_ends_in_499(one: int) -> None:
    assert one % 1_000 != 499


def failure(seed: int) -> tuple[list[str], int]:
    """Return what is told of the input that fails, and of its batch's seed."""
    with pytest.raises(AssertionError) as raised:
        tried(NUMBERS, lambda: nullcontext(none_that_ends_in_499), 5_000, seed, batch=20)
    *told, batch = raised.value.__notes__
    found = re.search(r"seed (\d+)", batch)
    assert found is not None
    return told, int(found[1])


def test_an_input_that_comes_again_counts_once() -> None:
    given: list[int] = []
    counted = tried(NUMBERS, lambda: nullcontext(given.append), 300, 0, batch=50)
    assert len(given) > counted == len(set(given)) >= 300


def test_a_batch_that_fails_is_had_again_by_the_seed_it_names() -> None:
    told, seed = failure(1)
    assert failure(seed) == (told, seed)
