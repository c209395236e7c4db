"""The gateway's two ways to compress, and a way to have discord.py ask for either."""

from __future__ import annotations

import importlib.util
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

import discord
import zstandard


class Codec(Protocol):
    """Makes one gateway message of a stream."""

    def pack(self, text: str) -> bytes:
        """The next piece of the compressed stream."""
        ...


class Zlib:
    """`zlib-stream`: one deflate stream, flushed after every message."""

    def __init__(self) -> None:
        self._stream = zlib.compressobj()

    def pack(self, text: str) -> bytes:
        """The next piece of the compressed stream."""
        return self._stream.compress(text.encode()) + self._stream.flush(zlib.Z_SYNC_FLUSH)


class Zstd:
    """`zstd-stream`: one Zstandard frame, flushed after every message."""

    def __init__(self) -> None:
        self._stream = zstandard.ZstdCompressor().compressobj()

    def pack(self, text: str) -> bytes:
        """The next piece of the compressed stream."""
        piece = self._stream.compress(text.encode())
        return piece + self._stream.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK)


CODECS: dict[str, type[Zlib] | type[Zstd]] = {"zlib-stream": Zlib, "zstd-stream": Zstd}


@contextmanager
def discord_py_asking_for(compression: str) -> Iterator[None]:
    """Lets discord.py connect with `zlib-stream` or `zstd-stream`, whatever is installed.

    discord.py chooses once, when it is imported; this reads its own module again as it would be
    on a machine with or without a Zstandard package, and puts that choice in place.
    """
    chosen = discord.utils._ActiveDecompressionContext
    context = chosen if compression == chosen.COMPRESSION_TYPE else _without_zstandard()
    assert compression == context.COMPRESSION_TYPE
    discord.utils._ActiveDecompressionContext = context
    try:
        yield
    finally:
        discord.utils._ActiveDecompressionContext = chosen


def _without_zstandard() -> type[discord.utils._DecompressionContext]:
    names = ("zstandard", "compression.zstd")
    kept = {name: sys.modules.get(name) for name in names}
    sys.modules.update(dict.fromkeys(names))  # type: ignore[arg-type]  # None: not to be imported
    try:
        spec = importlib.util.spec_from_file_location(
            "discord._utils_again", discord.utils.__file__
        )
        assert spec is not None
        assert spec.loader is not None
        again = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(again)
    finally:
        for name, module in kept.items():
            sys.modules.pop(name)
            if module is not None:
                sys.modules[name] = module
    context: type[discord.utils._DecompressionContext] = again._ActiveDecompressionContext
    return context
