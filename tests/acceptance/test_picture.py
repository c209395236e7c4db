"""The README's picture is of a conversation that was held."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

from scripts.picture import converse, picture


def test_the_picture_shows_a_real_conversation_and_no_folder(data: Path, tmp_path: Path) -> None:
    shutil.copytree(data / "matcher", tmp_path / "matcher")
    drawn = picture(*asyncio.run(converse(tmp_path))).replace("&#160;", " ")
    for shown in ("24 hours", "833-538-7246", "Anne Bostain, training staff", "desk list"):
        assert shown in drawn
    assert str(tmp_path) not in drawn
