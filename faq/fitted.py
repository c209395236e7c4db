"""What was fitted, kept as plain arrays in a file named by everything it depends on."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Arrays = Mapping[str, NDArray[np.generic]]


def fingerprint(*parts: str | bytes) -> str:
    """Return a name that changes with any of the parts, this package's code or numpy."""
    digest = sha256(np.__version__.encode())
    for source in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(source.read_bytes())
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        digest.update(len(raw).to_bytes(8, "big") + raw)
    return digest.hexdigest()[:32]


def save(folder: Path, name: str, arrays: Arrays) -> bool:
    """Write the arrays and drop older ones; False where the folder can't be written."""
    target = folder / f"matcher-{name}.npz"
    partial = folder / f".matcher-{name}-{os.getpid()}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with partial.open("wb") as file:
            np.savez(file, allow_pickle=False, **dict(arrays))
        partial.replace(target)
        for old in folder.glob("matcher-*.npz"):
            if old != target:
                old.unlink()
    except OSError:
        return False
    return True


def load(folder: Path, name: str) -> dict[str, NDArray[np.generic]] | None:
    """Return the arrays stored under this name, or None where there are none that can be read."""
    try:
        with (
            (folder / f"matcher-{name}.npz").open("rb") as file,
            np.load(file, allow_pickle=False) as stored,
        ):
            return {key: stored[key] for key in stored.files}
    except (OSError, ValueError, EOFError, zipfile.BadZipFile):
        return None
