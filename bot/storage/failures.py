"""What went wrong with a store, in words: which store, and what to do about it."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, InvalidRequestError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.errors import Unavailable

_BUSY = "is busy: another program has held it for too long. Close that program or try again"
_FULL = "can't be written: the disk is full. Free some space; nothing needs a restart"
_GONE = "can't be opened. Check that it is there and that this user may write to it and its folder"
_READ_ONLY = "can't be written. Give this user write permission to it and its folder"
_DAMAGED = "is damaged. Move it aside and bring back a backup with `askdesk restore`"
_OTHER = "can't be used"
_UNREACHABLE = "can't be reached. Check that the database server runs and BOT_DATABASE_URL"
_SHUT = "refused us. Check the user, password and database named in BOT_DATABASE_URL"

_SQLITE = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_CANTOPEN: _GONE,
    sqlite3.SQLITE_IOERR: _GONE,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
}
_POSTGRESQL = {
    "08": _UNREACHABLE,
    "57": _UNREACHABLE,
    "28": _SHUT,
    "3D": _SHUT,
    "42": _OTHER,
    "53": _BUSY,
    "55": _BUSY,
    "53100": _FULL,
    "XX": _DAMAGED,
}


class Conflict(Exception):
    """Somebody else changed the same thing first; the caller looks again and decides anew."""


@contextmanager
def explained(store: str) -> Iterator[None]:
    """Turn a driver's errors into `Unavailable`, naming the store; conflicts pass as `Conflict`."""
    try:
        yield
    except IntegrityError as error:
        raise Conflict from error
    except DBAPIError as error:
        if _state_of(error) in ("40001", "40P01"):
            raise Conflict from error
        raise Unavailable(f"The store {store} {_fault(error)}.") from error
    except InvalidRequestError as error:
        # So SQLAlchemy says that the file was gone or another one at each of its tries.
        raise Unavailable(f"The store {store} {_GONE}.") from error
    except PoolTimeout as error:
        raise Unavailable(f"The store {store} {_BUSY}.") from error
    except (OSError, asyncio.TimeoutError) as error:  # noqa: UP041 - two classes before 3.11
        raise Unavailable(f"The store {store} {_UNREACHABLE}.") from error


def _fault(error: DBAPIError) -> str:
    if isinstance(error.orig, sqlite3.Error):
        code = getattr(error.orig, "sqlite_errorcode", None)
        return _SQLITE.get((code or 0) & 0xFF, _OTHER)
    state = _state_of(error)
    if state is None or error.connection_invalidated or isinstance(error, InterfaceError):
        return _UNREACHABLE
    return _POSTGRESQL.get(state) or _POSTGRESQL.get(state[:2], _OTHER)


def _state_of(error: DBAPIError) -> str | None:
    state = getattr(error.orig, "sqlstate", None)
    return state if isinstance(state, str) else None
