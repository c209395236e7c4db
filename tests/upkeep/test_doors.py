"""A test that expects an exit code sees every other one."""

from pathlib import Path

import pytest

from tests.upkeep.doors import command

DONE = ("desk", "list")
REFUSED = ("forget", "console", "nobody", "--yes")
WRONG_USE = ("backup", "--no-such-option")


@pytest.mark.parametrize(("words", "code"), [(DONE, 0), (REFUSED, 1), (WRONG_USE, 2)])
def test_a_command_has_the_exit_code_it_ends_with(
    tmp_path: Path, words: tuple[str, ...], code: int
) -> None:
    command(*words, data=tmp_path, code=code)


@pytest.mark.parametrize(("words", "code"), [(DONE, 1), (REFUSED, 0), (REFUSED, 2), (WRONG_USE, 1)])
def test_a_command_that_ends_with_another_code_fails_its_test(
    tmp_path: Path, words: tuple[str, ...], code: int
) -> None:
    with pytest.raises(AssertionError):
        command(*words, data=tmp_path, code=code)
