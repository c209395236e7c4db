"""Keeping what was fitted."""

from pathlib import Path

import numpy as np

from faq.fitted import fingerprint, load, save

ARRAYS = {"weights": np.arange(6.0).reshape(2, 3), "names": np.array(["a", "b"])}


def test_what_is_saved_is_loaded_equal(tmp_path: Path) -> None:
    assert save(tmp_path, "one", ARRAYS)
    loaded = load(tmp_path, "one")
    assert loaded is not None
    assert {name: array.tolist() for name, array in loaded.items()} == {
        name: array.tolist() for name, array in ARRAYS.items()
    }


def test_only_the_newest_is_kept(tmp_path: Path) -> None:
    save(tmp_path, "one", ARRAYS)
    save(tmp_path, "two", ARRAYS)
    assert [path.name for path in tmp_path.iterdir()] == ["matcher-two.npz"]


def test_what_is_missing_or_damaged_is_not_loaded(tmp_path: Path) -> None:
    (tmp_path / "matcher-bad.npz").write_bytes(b"PK\x03\x04 no archive")
    assert load(tmp_path, "bad") is None
    assert load(tmp_path, "none") is None


def test_a_folder_that_cannot_be_written_costs_only_the_saving(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    assert save(tmp_path / "file", "one", ARRAYS) is False


def test_the_name_depends_on_every_part_and_their_cut() -> None:
    assert len({fingerprint("ab", "c"), fingerprint("a", "bc"), fingerprint("ab")}) == 3
