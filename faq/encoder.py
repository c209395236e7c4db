"""Static word vectors: WordLlama's table read straight out of its wheel, never its package."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

_WEIGHTS = "weights/l2_supercat_256.safetensors"
_TOKENS = "tokenizers/l2_supercat_tokenizer_config.json"


class Encoder(Protocol):
    """Turns texts into vectors whose cosine says how near their meanings are."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one row of length one per text, or zeros for a text without a known token."""


class StaticEncoder:
    """The mean of a text's token vectors, scaled to length one."""

    def __init__(self) -> None:
        """Read the table and the tokenizer; about 20 MB and a fraction of a second."""
        from safetensors import safe_open
        from tokenizers import Tokenizer

        folder = _wordllama_folder()
        self._tokenizer = Tokenizer.from_file(str(folder / _TOKENS))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        with safe_open(str(folder / _WEIGHTS), "numpy") as weights:
            self._table: NDArray[np.float16] = weights.get_tensor("embedding.weight")

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one row of length one per text, or zeros for a text without a known token."""
        rows = np.zeros((len(texts), self._table.shape[1]), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            tokens = self._tokenizer.encode(text, add_special_tokens=False).ids
            if tokens:
                pooled = self._table[tokens].astype(np.float32).sum(axis=0)
                row[:] = pooled / max(float(np.sqrt(np.square(pooled).sum())), 1e-9)
        return rows


@cache
def shared_encoder() -> StaticEncoder:
    """Return this process's one encoder: its table never changes, whatever is matched by it."""
    return StaticEncoder()


def _wordllama_folder() -> Path:
    spec = find_spec("wordllama")
    if spec is None or not spec.submodule_search_locations:
        return Path(str(files("wordllama")))
    return Path(spec.submodule_search_locations[0])
