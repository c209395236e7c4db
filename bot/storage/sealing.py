"""Encrypting stored text, so that a copy of the store alone tells nothing."""

from __future__ import annotations

import base64
import binascii
import os
from typing import Protocol

from bot.errors import Unavailable, WrongUse

_MARK = "\x02sealed:"
_NONCE = 12
_KEY = 32
_WRONG_KEY = (
    "BOT_ENCRYPTION_KEY is not the key this store was written with. Set the key it had; "
    "without it the texts can't be read by anybody."
)
_NO_KEY = "This store is encrypted. Set BOT_ENCRYPTION_KEY to the key it was written with."


class Seal(Protocol):
    """Closes a text before it is stored and opens it when it is read."""

    def close(self, text: str) -> str:
        """Return the text as it is to lie in the store."""

    def open(self, stored: str) -> str:
        """Return the text that was stored; raises `Unavailable` when the key is wrong."""


class Unsealed:
    """Stores text as it is."""

    def close(self, text: str) -> str:
        """Return the text itself; only a mark that it can't rightly have is taken off."""
        return text.replace("\x02", "\N{SYMBOL FOR START OF TEXT}")

    def open(self, stored: str) -> str:
        """Return the text itself; raises `Unavailable` for one that was encrypted."""
        if stored.startswith(_MARK):
            raise Unavailable(_NO_KEY)
        return stored


class Sealed:
    """Encrypts with AES-256-GCM under a fresh nonce for every text."""

    def __init__(self, key: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        self._cipher = AESGCM(key)

    def close(self, text: str) -> str:
        """Return the text encrypted, in base64 behind a mark."""
        nonce = os.urandom(_NONCE)
        data = nonce + self._cipher.encrypt(nonce, text.encode("utf-8"), None)
        return _MARK + base64.b64encode(data).decode("ascii")

    def open(self, stored: str) -> str:
        """Return the text decrypted; one stored before there was a key comes back as it is."""
        from cryptography.exceptions import InvalidTag

        if not stored.startswith(_MARK):
            return stored
        data = base64.b64decode(stored[len(_MARK) :])
        try:
            return self._cipher.decrypt(data[:_NONCE], data[_NONCE:], None).decode("utf-8")
        except InvalidTag as error:
            raise Unavailable(_WRONG_KEY) from error


def seal_for(key: str | None) -> Seal:
    """Return what encrypts with this key (32 bytes in base64), or stores plainly without one."""
    if not key:
        return Unsealed()
    try:
        raw = base64.b64decode(key.strip().replace("-", "+").replace("_", "/"), validate=True)
    except (binascii.Error, ValueError) as error:
        raise WrongUse(_expected()) from error
    if len(raw) != _KEY:
        raise WrongUse(_expected())
    return Sealed(raw)


def _expected() -> str:
    return (
        "BOT_ENCRYPTION_KEY: expected 32 bytes in base64; make one with `openssl rand -base64 32`."
    )
