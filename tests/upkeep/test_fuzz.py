"""Whatever comes in, it is taken or named; `make soak` tries a million of them."""

import pytest

from tests.upkeep.fuzzing import fuzz

A_FEW = 150


def test_whatever_stands_in_an_entry_gives_an_entry_or_a_fault_with_its_line() -> None:
    assert fuzz("entries", A_FEW) >= A_FEW


@pytest.mark.parametrize("name", ["facts", "words", "golden questions"])
def test_whatever_stands_in_a_file_is_read_or_is_a_fault_with_its_line(name: str) -> None:
    assert fuzz(name, A_FEW) >= A_FEW


def test_whatever_a_setting_is_given_it_is_taken_or_named() -> None:
    assert fuzz("settings", A_FEW) >= A_FEW
