"""Texts as an array of bytes, so that they lie beside the numbers without any pickle."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
from numpy.typing import NDArray


def packed(value: object) -> NDArray[np.uint8]:
    """Return lists, mappings and texts as the bytes of their JSON."""
    return np.frombuffer(json.dumps(value).encode("ascii"), dtype=np.uint8)


def unpacked(array: NDArray[np.generic]) -> Any:  # noqa: ANN401  # the shape is the writer's
    """Return what `packed` was given."""
    return json.loads(array.tobytes().decode("ascii"))
